import Box from '@mui/material/Box';
import { useMemo, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { ItemCell } from './ItemCell.tsx';
import { Cell, LineRow, type RowActions } from './LineRow.tsx';
import { lineHeaders, lineTemplate, type ActiveCell } from './line-columns.ts';
import { perforatedLeft } from './perforation.ts';

type LineGridProps = {
  readonly label: string;
  readonly lines: readonly DraftLine[];
  readonly evaluated: readonly EvaluatedLine[];
  readonly products: readonly ProductRow[];
  readonly requestedDate: BusinessDate | null;
  readonly active: ActiveCell;
  readonly actions: RowActions;
};

/** The lines of a draft, with one blank row at the end that is never saved. */
export function LineGrid(props: LineGridProps): ReactElement {
  const { lines, evaluated, products, active, actions } = props;
  const { words, currency } = useFormat();
  const byCode = useMemo(() => new Map(products.map((product) => [product.code, product])), [products]);
  const isBlankActive = active.row >= lines.length;
  return (
    <Box
      role="grid"
      aria-label={props.label}
      aria-rowcount={lines.length + 2}
      sx={{
        position: 'relative',
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        scrollPaddingBlock: '40px 8px',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        pl: 2,
        ...perforatedLeft,
      }}
    >
      <Box
        role="row"
        sx={{
          display: 'grid',
          gridTemplateColumns: lineTemplate,
          alignItems: 'center',
          height: 32,
          position: 'sticky',
          top: 0,
          zIndex: 1,
          backgroundColor: 'var(--app-paper)',
          borderBottom: '1px solid var(--app-borderStrong)',
          fontSize: '.75rem',
          fontWeight: 600,
          color: 'var(--app-text2)',
        }}
      >
        {lineHeaders(words.editor, currency).map((header) => (
          <Box
            key={header.id}
            role="columnheader"
            sx={{ px: 2, textAlign: header.right ? 'right' : 'left', whiteSpace: 'nowrap' }}
          >
            {header.text}
          </Box>
        ))}
      </Box>
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          index={index}
          line={line}
          product={byCode.get(line.productCode) ?? null}
          products={products}
          evaluated={evaluatedFor(line, evaluated[index])}
          requestedDate={props.requestedDate}
          activeColumn={active.row === index ? active.column : null}
          focusRequest={active.row === index ? active.focusRequest : 0}
          actions={actions}
        />
      ))}
      <Box
        role="row"
        aria-rowindex={lines.length + 2}
        aria-label={words.editor.itemHint}
        sx={{
          display: 'grid',
          gridTemplateColumns: lineTemplate,
          alignItems: 'center',
          height: 32,
          fontSize: '.8125rem',
          borderBottom: '1px solid var(--app-border)',
          backgroundColor: isBlankActive ? 'var(--app-rowSel)' : 'transparent',
        }}
      >
        <Cell right>{lines.length + 1}</Cell>
        {isBlankActive ? (
          <Cell flush>
            <ItemCell
              key={`blank-${lines.length}`}
              products={products}
              code=""
              focusRequest={active.focusRequest}
              onTake={(product, count) => actions.takeProduct(lines.length, product, count)}
              onMove={(move) => actions.move(lines.length, 'item', move)}
            />
          </Cell>
        ) : (
          <Cell onPick={() => actions.activate(lines.length, 'item')}>
            <Box component="span" sx={{ color: 'var(--app-text3)' }}>
              {words.editor.itemHint}
            </Box>
          </Cell>
        )}
      </Box>
    </Box>
  );
}

/** Answers stand by position; one that speaks of another product is an answer to an older question. */
function evaluatedFor(line: DraftLine, answer: EvaluatedLine | undefined): EvaluatedLine | null {
  if (!answer) return null;
  const { productCode } = answer.ok ? answer.line : answer;
  return productCode === line.productCode ? answer : null;
}
