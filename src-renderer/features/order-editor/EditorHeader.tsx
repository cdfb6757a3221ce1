import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { CollapsibleHeader } from '#renderer/components/CollapsibleHeader.tsx';
import { Fact } from '#renderer/components/Field.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { useOverdueCount } from '#renderer/read-model/queries/invoices.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import { CustomerField } from './CustomerField.tsx';
import { DateField } from './DateField.tsx';
import { CustomerGlance } from './header/CustomerGlance.tsx';
import { NotesField } from './header/NotesField.tsx';
import {
  PaymentMethodField,
  PaymentTermsField,
  PriceListField,
  RouteField,
  ShipToField,
} from './header/TermsFields.tsx';
import { TextField } from './header/TextField.tsx';
import type { Editor } from './use-editor.ts';
import type { EditorLayers } from './use-editor-layers.ts';
import { useEditorWords } from './use-editor-words.ts';

type EditorHeaderProps = { readonly editor: Editor; readonly layers: EditorLayers };

/* Six columns that both rows share. */
const columns = 'minmax(0, 2.4fr) minmax(0, 1.7fr) 156px 112px minmax(0, 1fr) 140px';
const row = { display: 'grid', gridTemplateColumns: columns, columnGap: 2, height: 40 } as const;
const pair = { display: 'flex', gap: 2, minWidth: 0 } as const;

/** Two rows of fields: who, when, under which terms. */
export function EditorHeader({ editor: whole, layers }: EditorHeaderProps): ReactElement {
  const editor = {
    ...whole,
    // Where the fields lie over the lines they make room for them.
    focusLines: () => {
      layers.openHeader(false);
      whole.focusLines();
    },
  };
  const { draft, customer, evaluation, today, setFields: onChange, focusLines: onDone } = editor;
  const { answer } = evaluation;
  const { words, date } = useFormat();
  const { header } = useEditorWords();
  const overdueCount = useOverdueCount(draft.customerCode, today) ?? 0;
  const user = useSession()?.user.name ?? '';
  const isQuotation = draft.kind === 'quotation';
  const terms = answer?.terms ?? null;
  const repeated = terms?.duplicateReference;
  const [first] = repeated?.reaction === 'ignore' ? [] : (repeated?.numbers ?? []);
  // While a new number is typed the answer speaks of the one before.
  const duplicate = first === undefined || !evaluation.current ? null : header.duplicate(shortNumber(first));
  const glance = customer && (
    <CustomerGlance customer={customer} credit={answer?.credit ?? null} overdueCount={overdueCount} />
  );
  const summary = [
    customer ? `${customer.code} ${customer.name}` : header.noCustomer,
    draft.requestedDate === null ? '' : header.wanted(date(draft.requestedDate)),
    draft.customerReference,
    customer ? addressOf(customer) : '',
  ].filter((part) => part !== '');
  return (
    <CollapsibleHeader
      label={words.editor.header}
      summary={header.summary(summary)}
      open={layers.header}
      onToggle={() => layers.openHeader(!layers.header)}
    >
      <Box
        sx={{
          display: 'grid',
          rowGap: 0.5,
          px: 2,
          py: 0.5,
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
        }}
      >
        <Box sx={row}>
          {draft.changes !== undefined ? (
            <Fact
              label={words.editor.customer}
              value={`${draft.customerCode ?? ''} ${customer?.name ?? ''}`}
              width="100%"
            />
          ) : (
            <CustomerField
              customers={editor.customers}
              chosen={customer}
              inputRef={editor.customerInput}
              autoFocus={draft.customerCode === null}
              glance={glance}
              width="100%"
              onChoose={(chosen) => {
                editor.chooseCustomer(chosen);
                onDone();
              }}
              onDone={onDone}
            />
          )}
          <ShipToField editor={editor} terms={terms} width="100%" />
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
            <TextField
              label={words.editor.customerReference}
              value={draft.customerReference}
              width="100%"
              maxLength={60}
              warning={duplicate}
              onChange={(customerReference) => onChange({ customerReference })}
              onDone={onDone}
              testId="order.customerReference"
            />
          )}
          <Fact
            label={isQuotation ? header.quotationDate : header.orderDate}
            value={today === null ? '' : date(today)}
            width="100%"
          />
          <PriceListField editor={editor} terms={terms} width="100%" />
          <PaymentTermsField editor={editor} terms={terms} width="100%" />
        </Box>
        <Box sx={row}>
          <Box sx={pair}>
            <DateField
              label={words.editor.requestedDate}
              value={draft.requestedDate}
              today={today}
              onChange={(requestedDate) => onChange({ requestedDate })}
              onDone={onDone}
              testId="order.requestedDate"
            />
            <PaymentMethodField editor={editor} terms={terms} width="1 1 0" />
          </Box>
          <RouteField editor={editor} terms={terms} width="100%" />
          <Fact label={header.salesperson} value={user} width="100%" />
          <Box sx={{ gridColumn: 'span 3', minWidth: 0 }}>
            <NotesField editor={editor} terms={terms} open={layers.notes} onOpen={layers.openNotes} />
          </Box>
        </Box>
      </Box>
    </CollapsibleHeader>
  );
}

function addressOf({ address, city }: CustomerRow): string {
  return [address, city].filter((part) => part !== '').join(', ');
}
