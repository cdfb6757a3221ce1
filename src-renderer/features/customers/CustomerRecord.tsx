import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { CustomerCredit } from './CustomerCredit.tsx';
import { CustomerFields } from './CustomerFields.tsx';
import { useCustomerForm } from './use-customer-form.ts';
import { useCustomerStanding } from './use-customer-standing.ts';
import { useCustomerWords } from './use-customer-words.ts';

type CustomerRecordProps = {
  /** null: one who is not on record yet. */
  readonly customer: CustomerRow | null;
  /** Place of the record in the list, from 1; null for a new one. */
  readonly position: { readonly at: number; readonly of: number } | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onCreated: (customer: CustomerRow) => void;
};

/** The record of one customer beside the list: PgUp and PgDn go on to the next without leaving the form. */
export function CustomerRecord({ customer, position, onStep, onCreated }: CustomerRecordProps): ReactElement {
  const words = useCustomerWords();
  const state = useCustomerForm(customer);
  const standing = useCustomerStanding(customer?.code ?? null);
  const save = async () => {
    const saved = await state.save();
    if (saved && customer === null) onCreated(saved);
  };
  useCommands('master-data', {
    'draft.save': {
      label: customer === null ? words.create : words.save,
      enabled: state.notSaved === null,
      reason: state.notSaved ?? undefined,
      run: () => void save(),
    },
    'master.previousRecord': { label: words.previous, run: () => onStep(-1) },
    'master.nextRecord': { label: words.next, run: () => onStep(1) },
  });
  return (
    <Box
      component="section"
      aria-label={customer?.name ?? words.newTitle}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Head customer={customer} isChanged={state.isTyped} position={position} onStep={onStep} />
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 4, py: 3 }}>
        <CustomerFields
          form={state.form}
          customer={customer}
          problems={state.problems}
          hasNpwp={state.hasNpwp}
          branchCode={state.branchCode}
          priceLists={standing?.priceLists ?? []}
          onChange={state.change}
          credit={customer && <CustomerCredit credit={standing?.credit ?? null} blocked={customer.blocked} />}
          autoFocus={customer === null}
        />
      </Box>
      <Box sx={{ display: 'flex', gap: 2, px: 4, py: 2, borderTop: '1px solid var(--app-border)' }}>
        <KeyButton
          label={customer === null ? words.create : words.save}
          shortcut={shortcutOf('draft.save')}
          enabled={state.notSaved === null}
          reason={state.notSaved ?? ''}
          onRun={() => void save()}
          primary
        />
        {state.isTyped && (
          <Button onClick={state.undo} sx={{ minHeight: 36 }}>
            {words.undo}
          </Button>
        )}
      </Box>
    </Box>
  );
}

type HeadProps = Pick<CustomerRecordProps, 'customer' | 'position' | 'onStep'> & { readonly isChanged: boolean };

function Head({ customer, isChanged, position, onStep }: HeadProps): ReactElement {
  const words = useCustomerWords();
  const origin = customer === null || customer.origin === 'branch' ? words.ours : words.theirs;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 4,
        py: 2,
        borderBottom: '1px solid var(--app-border)',
      }}
    >
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box
          component="h2"
          title={customer?.name}
          sx={{
            m: 0,
            fontSize: '.9375rem',
            lineHeight: '1.25rem',
            fontWeight: 600,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {customer?.name ?? words.newTitle}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: '.75rem', color: 'text.secondary' }}>
          {customer && <span>{customer.code}</span>}
          <span>{origin}</span>
          {isChanged && <StatusChip state="partial" word={words.unsaved} />}
        </Box>
      </Box>
      {position && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: 'none' }}>
          <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{words.position(position.at, position.of)}</Box>
          <Step label={words.previous} shortcut="PgUp" glyph="‹" onRun={() => onStep(-1)} />
          <Step label={words.next} shortcut="PgDn" glyph="›" onRun={() => onStep(1)} />
        </Box>
      )}
    </Box>
  );
}

type StepProps = {
  readonly label: string;
  readonly shortcut: string;
  readonly glyph: string;
  readonly onRun: () => void;
};

function Step({ label, shortcut, glyph, onRun }: StepProps): ReactElement {
  return (
    <Button
      variant="outlined"
      size="small"
      aria-label={label}
      title={`${label} (${shortcut})`}
      onClick={onRun}
      sx={{ minWidth: 28, px: 0, fontSize: '1rem', lineHeight: 1 }}
    >
      {glyph}
    </Button>
  );
}
