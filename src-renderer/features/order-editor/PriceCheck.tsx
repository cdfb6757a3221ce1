import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { useMemo, useState, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { basisPoints, quantity } from '#shared/money/money.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { useAnswer } from '#renderer/features/planning/use-answer.ts';
import { exactProduct, findProducts } from './find-entries.ts';
import { PriceTraceSection } from './panel/PriceTraceSection.tsx';
import { Quiet } from './panel/Quiet.tsx';
import { StockPanel } from './StockPanel.tsx';
import type { Editor } from './use-editor.ts';
import { useEditorWords } from './use-editor-words.ts';

type PriceCheckProps = { readonly editor: Editor; readonly onClose: () => void };

/** Price and stock of any product, for this customer, while nothing is added to the order. Esc goes back. */
export function PriceCheck({ editor, onClose }: PriceCheckProps): ReactElement {
  const { price: own } = useEditorWords();
  const { unitPrice } = useFormat();
  const { products, draft, customer } = editor;
  const [text, setText] = useState('');
  const [product, setProduct] = useState<ProductRow | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const hits = useMemo(() => findProducts(products, text), [products, text]);
  useCommands('layer.dialog', { 'panel.close': { run: onClose } });

  const one = product ? quantity(10 ** product.quantityDigits) : null;
  const { answer } = useAnswer(
    'draft.evaluate',
    product && one !== null
      ? {
          customerCode: draft.customerCode,
          requestedDate: draft.requestedDate,
          quotationId: null,
          isQuotation: true,
          lines: [{ productCode: product.code, quantity: one, discount: basisPoints(0) }],
        }
      : null,
  );
  const line = answer?.lines[0];
  const isOfThis = line?.ok === true ? line.line.productCode === product?.code : line?.productCode === product?.code;

  const take = (code: string | null, entered: string): boolean => {
    const found = exactProduct(products, entered) ?? products.find((candidate) => candidate.code === code) ?? null;
    setUnknown(found ? null : entered);
    setProduct(found);
    // Ready for the next one: typing replaces what stands there.
    setText('');
    return false;
  };

  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={own.title}
      slotProps={{ paper: { sx: { width: 480, p: 4, minHeight: 320 } } }}
    >
      <Box component="h2" sx={{ m: 0, mb: 2, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
        {own.title}
      </Box>
      <SearchField
        text={text}
        onText={setText}
        hits={hits.map(({ code, name, unit }) => ({ id: code, code, name, end: unit }))}
        onTake={(hit, entered) => take(hit?.code ?? null, entered)}
        listLabel={own.item}
        ariaLabel={own.item}
        placeholder={own.hint}
        onEscape={onClose}
        autoFocus
        testId="price.item"
      />
      <Box sx={{ mt: 3 }} aria-live="polite">
        {unknown !== null && <Quiet>{own.unknown(unknown)}</Quiet>}
        {product === null && unknown === null && <Quiet>{own.ask}</Quiet>}
        {product !== null && (
          <Box sx={{ mb: 2 }}>
            <Box sx={{ fontWeight: 600 }}>
              {product.code} {product.name}
            </Box>
            {isOfThis && line?.ok === true && (
              <Box sx={{ fontSize: '1.75rem', lineHeight: '2.25rem', fontWeight: 600 }} data-testid="price.value">
                {unitPrice(line.line.unitPrice)}
              </Box>
            )}
            <Quiet>{[own.perUnit(product.unit), customer ? own.forCustomer(customer.name) : ''].join(' ')}</Quiet>
            {isOfThis && line?.ok === false && <Quiet>{own.noPrice}</Quiet>}
          </Box>
        )}
        {isOfThis && line?.ok === true && (
          <>
            <PriceTraceSection line={line.line} floor={null} />
            <StockPanel line={line.line} availability={line.availability} />
          </>
        )}
      </Box>
    </Dialog>
  );
}
