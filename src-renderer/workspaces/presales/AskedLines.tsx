import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { PresalesWords } from '#shared/i18n/presales-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { exactProduct, findProducts } from '#renderer/features/order-editor/find-entries.ts';
import type { AskedLine } from '#renderer/features/presales/inquiry-draft.ts';

const template = '40px minmax(0, 1fr) 120px 120px 40px';

type AskedLinesProps = {
  readonly lines: readonly AskedLine[];
  readonly products: readonly ProductRow[];
  readonly words: PresalesWords['inquiries'];
  readonly onChange: (line: AskedLine) => void;
  readonly onRemove: (key: string) => void;
};

/** What a customer asks for: products by code, anything else in his words. Enter leads on, row by row. */
export function AskedLines({ lines, products, words, onChange, onRemove }: AskedLinesProps): ReactElement {
  const body = useRef<HTMLDivElement>(null);
  const goTo = useRef<string | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    body.current?.querySelector<HTMLInputElement>(`[data-testid="${goTo.current}"]`)?.focus();
    goTo.current = null;
  });
  const focus = (cell: string) => {
    goTo.current = cell;
    body.current?.querySelector<HTMLInputElement>(`[data-testid="${cell}"]`)?.focus();
  };
  return (
    <Box
      ref={body}
      role="table"
      aria-label={words.asked}
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box
        role="row"
        sx={{
          display: 'grid',
          gridTemplateColumns: template,
          alignItems: 'center',
          height: 32,
          position: 'sticky',
          top: 0,
          zIndex: 1,
          fontSize: '.75rem',
          fontWeight: 600,
          color: 'var(--app-text2)',
          backgroundColor: 'var(--app-paper)',
          borderBottom: '1px solid var(--app-borderStrong)',
        }}
      >
        {['#', words.item, words.quantity, words.unit, ''].map((header, index) => (
          <Box
            key={header}
            role={header === '' ? 'cell' : 'columnheader'}
            sx={{ px: 2, textAlign: index === 0 || index === 2 ? 'right' : 'left' }}
          >
            {header}
          </Box>
        ))}
      </Box>
      {lines.map((line, index) => (
        <AskedRow
          key={line.key}
          index={index}
          line={line}
          isLast={index === lines.length - 1}
          products={products}
          words={words}
          onChange={onChange}
          onRemove={() => onRemove(line.key)}
          onNext={focus}
        />
      ))}
    </Box>
  );
}

type AskedRowProps = {
  readonly index: number;
  readonly line: AskedLine;
  readonly isLast: boolean;
  readonly products: readonly ProductRow[];
  readonly words: PresalesWords['inquiries'];
  readonly onChange: (line: AskedLine) => void;
  readonly onRemove: () => void;
  readonly onNext: (cell: string) => void;
};

function AskedRow(props: AskedRowProps): ReactElement {
  const { index, line, isLast, products, words, onChange, onRemove, onNext } = props;
  const format = useFormat();
  const product = line.productCode === null ? null : (products.find(({ code }) => code === line.productCode) ?? null);
  const hits = product && line.text === product.name ? [] : findProducts(products, line.text);
  const toQuantity = () => onNext(`inquiry.${index}.quantity`);
  const toNext = () => onNext(`inquiry.${index + 1}.item`);
  const take = (code: string | null, text: string): boolean => {
    if (text.trim() === '') return false;
    const found = exactProduct(products, text) ?? products.find((row) => row.code === code) ?? null;
    // What no product answers to stays in the customer's words: an inquiry may ask for anything.
    if (found) onChange({ ...line, productCode: found.code, text: found.name, unit: found.unit });
    toQuantity();
    return true;
  };
  const onEnter = (run: () => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    run();
  };
  return (
    <Box
      role="row"
      aria-label={line.text === '' ? words.itemHint : line.text}
      sx={{
        display: 'grid',
        gridTemplateColumns: template,
        alignItems: 'center',
        height: 36,
        fontSize: '.8125rem',
        borderBottom: '1px solid var(--app-border)',
      }}
    >
      <Box role="cell" sx={{ px: 2, textAlign: 'right', color: 'var(--app-text2)' }}>
        {index + 1}
      </Box>
      <Box role="cell" sx={{ minWidth: 0, display: 'flex', alignItems: 'center', gap: 2 }}>
        <SearchField
          text={line.text}
          onText={(text) => onChange({ ...line, text, productCode: null })}
          hits={hits.map(({ code, name, unit }) => ({ id: code, code, name, end: unit }))}
          onTake={(hit, text) => take(hit?.code ?? null, text)}
          listLabel={format.words.editor.itemsFound}
          placeholder={words.itemHint}
          ariaLabel={`${words.item} ${index + 1}`}
          bare
          testId={`inquiry.${index}.item`}
        />
        <Box component="span" sx={{ flex: 'none', fontSize: '.75rem', color: 'var(--app-text2)', pr: 2 }}>
          {product ? product.code : line.text === '' ? '' : words.noCode}
        </Box>
      </Box>
      <Box role="cell">
        <PlainInput
          label={`${words.quantity} ${index + 1}`}
          value={line.quantity}
          right
          testId={`inquiry.${index}.quantity`}
          onChange={(quantity) => onChange({ ...line, quantity })}
          onKeyDown={onEnter(product ? toNext : () => onNext(`inquiry.${index}.unit`))}
        />
      </Box>
      <Box role="cell" sx={{ px: product ? 2 : 0 }}>
        {product ? (
          product.unit
        ) : (
          <PlainInput
            label={`${words.unit} ${index + 1}`}
            value={line.unit}
            testId={`inquiry.${index}.unit`}
            onChange={(unit) => onChange({ ...line, unit })}
            onKeyDown={onEnter(toNext)}
          />
        )}
      </Box>
      <Box role="cell">
        {!isLast && (
          <IconButton aria-label={words.remove(index + 1)} onClick={onRemove} sx={{ fontSize: '1rem' }}>
            ×
          </IconButton>
        )}
      </Box>
    </Box>
  );
}

type PlainInputProps = {
  readonly label: string;
  readonly value: string;
  readonly right?: boolean;
  readonly testId: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function PlainInput({ label, value, right = false, testId, onChange, onKeyDown }: PlainInputProps): ReactElement {
  const test = { 'data-testid': testId };
  return (
    <InputBase
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      slotProps={{ input: { 'aria-label': label, autoComplete: 'off', maxLength: 20, onKeyDown, ...test } }}
      sx={{
        width: '100%',
        height: 30,
        px: 2,
        fontSize: '.8125rem',
        '&.Mui-focused': { outline: '2px solid var(--app-primary)', outlineOffset: -1 },
        '& input': { p: 0, textAlign: right ? 'right' : 'left' },
      }}
    />
  );
}
