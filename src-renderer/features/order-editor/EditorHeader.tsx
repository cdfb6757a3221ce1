import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useId, useState, type ReactElement, type Ref } from 'react';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { money, subtractMoney } from '#shared/money/money.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { Fact, Field } from '#renderer/components/Field.tsx';
import { useFormat, type Format } from '#renderer/components/format-context.ts';
import { CustomerField } from './CustomerField.tsx';
import { DateField } from './DateField.tsx';

type EditorHeaderProps = {
  readonly draft: OrderDraft;
  readonly customers: readonly CustomerRow[];
  readonly customer: CustomerRow | null;
  readonly credit: CreditVerdict | null;
  readonly today: BusinessDate | null;
  readonly customerInput: Ref<HTMLInputElement>;
  /** An order on record keeps its customer: he is text. */
  readonly customerIsFixed: boolean;
  readonly onChange: (change: Partial<OrderDraft>) => void;
  /** On to the lines. */
  readonly onDone: () => void;
};

/** Two rows of fields: who, when, under which terms. What follows from the customer is text. */
export function EditorHeader(props: EditorHeaderProps): ReactElement {
  const { draft, customer, today, onChange, onDone } = props;
  const format = useFormat();
  const { words, date } = format;
  const isQuotation = draft.kind === 'quotation';
  const row = { display: 'flex', gap: 2, height: 40 } as const;
  return (
    <Box
      component="section"
      aria-label={words.editor.header}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        flex: 'none',
        px: 2,
        py: 0.5,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box sx={row}>
        {props.customerIsFixed ? (
          <Fact
            label={words.editor.customer}
            value={`${draft.customerCode ?? ''} ${customer?.name ?? ''}`}
            width={420}
          />
        ) : (
          <CustomerField
            customers={props.customers}
            chosen={customer}
            inputRef={props.customerInput}
            autoFocus={draft.customerCode === null}
            onChoose={(chosen) => {
              onChange({ customerCode: chosen.code });
              onDone();
            }}
            onDone={onDone}
          />
        )}
        <Fact label={words.editor.address} value={customer ? addressOf(customer) : ''} width="1 1 120px" />
        {!isQuotation && (
          <Fact
            label={words.editor.credit}
            value={creditAtAGlance(props.credit, customer, format)}
            width={210}
            testId="order.credit"
          />
        )}
        <Fact label={words.editor.terms} value={customer ? termsOf(customer, format) : ''} width={90} />
        <Fact label={words.editor.priceList} value={customer?.priceList ?? words.editor.baseList} width={110} />
      </Box>
      <Box sx={row}>
        <DateField
          label={words.editor.requestedDate}
          value={draft.requestedDate}
          today={today}
          onChange={(requestedDate) => onChange({ requestedDate })}
          onDone={onDone}
          testId="order.requestedDate"
        />
        {isQuotation ? (
          <DateField
            label={words.editor.validUntil}
            value={draft.validUntil}
            today={today}
            onChange={(validUntil) => onChange({ validUntil })}
            onDone={onDone}
            testId="order.validUntil"
          />
        ) : (
          <ReferenceField
            value={draft.customerReference}
            onChange={(customerReference) => onChange({ customerReference })}
            onDone={onDone}
          />
        )}
        <Fact label={words.editor.date} value={today === null ? '' : date(today)} width={110} />
      </Box>
    </Box>
  );
}

type ReferenceFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
};

function ReferenceField({ value, onChange, onDone }: ReferenceFieldProps): ReactElement {
  const { words } = useFormat();
  const id = useId();
  const [text, setText] = useState(value);
  const [basis, setBasis] = useState(value);
  if (basis !== value) {
    setBasis(value);
    setText(value);
  }
  return (
    <Field label={words.editor.customerReference} htmlFor={id} width={180}>
      <InputBase
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => onChange(text.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onChange(text.trim());
          onDone();
        }}
        slotProps={{ input: { maxLength: 60, autoComplete: 'off' } }}
        sx={{
          width: '100%',
          height: 26,
          px: 2,
          fontSize: '.875rem',
          border: '1px solid var(--app-borderStrong)',
          borderRadius: 1,
          '&.Mui-focused': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
          '& input': { p: 0, outline: 'none' },
        }}
      />
    </Field>
  );
}

function addressOf({ address, city }: CustomerRow): string {
  return [address, city].filter((part) => part !== '').join(', ');
}

function termsOf(customer: CustomerRow, { words }: Format): string {
  return customer.termsDays === 0 ? words.editor.cash : words.editor.days(customer.termsDays);
}

/** What is left of the credit before this order, or why there is none. */
function creditAtAGlance(
  credit: CreditVerdict | null,
  customer: CustomerRow | null,
  { words, money: write }: Format,
): ReactElement | string {
  if (customer?.blocked === true) return <Tone name="blocked">{words.editor.blockedCustomer}</Tone>;
  if (credit === null || credit.limit === null) return '';
  const left = subtractMoney(credit.limit, subtractMoney(credit.exposure, credit.thisDocument));
  if (left < 0) return <Tone name="blocked">{words.editor.creditOver(write(money(-left)))}</Tone>;
  return words.editor.creditLeft(write(left));
}

function Tone({ name, children }: { readonly name: 'blocked'; readonly children: string }): ReactElement {
  return (
    <Box component="span" sx={{ color: `var(--app-${name}-fg)`, fontWeight: 600 }}>
      {children}
    </Box>
  );
}
