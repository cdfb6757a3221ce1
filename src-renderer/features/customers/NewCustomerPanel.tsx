import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { useFocusGivenBack } from '#renderer/components/use-focus-given-back.ts';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { CustomerFields } from './CustomerFields.tsx';
import { useCustomerForm } from './use-customer-form.ts';
import { useCustomerWords } from './use-customer-words.ts';

type NewCustomerPanelProps = {
  /** The customer is on record; the panel is still open. */
  readonly onCreated: (customer: CustomerRow) => void;
  readonly onClose: () => void;
  /** What was typed where a customer was looked for. */
  readonly initialName?: string;
};

/**
 * Takes a customer on beside the document that is for him. Esc closes it and keeps what was typed for the next
 * time; the focus goes back to where the panel was opened from.
 */
export function NewCustomerPanel({ onCreated, onClose, initialName = '' }: NewCustomerPanelProps): ReactElement {
  const words = useCustomerWords();
  // The field that he was looked for in is emptied when it is left.
  const [sought] = useState(initialName);
  const state = useCustomerForm(null, sought);
  useFocusGivenBack();
  const save = async () => {
    const created = await state.save();
    if (created) onCreated(created);
  };
  useCommands('layer.dialog', {
    'panel.post': {
      label: words.create,
      enabled: state.notSaved === null,
      reason: state.notSaved ?? undefined,
      run: () => void save(),
    },
    'panel.close': { label: words.close, run: onClose },
  });
  return (
    <SidePanel label={words.newTitle} width={380}>
      <Box component="h2" sx={{ m: 0, mb: 3, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
        {words.newTitle}
      </Box>
      <CustomerFields
        form={state.form}
        customer={null}
        problems={state.problems}
        hasNpwp={state.hasNpwp}
        branchCode={state.branchCode}
        priceLists={[]}
        onChange={state.change}
        credit={null}
        autoFocus
      />
      <Box sx={{ display: 'flex', gap: 2, mt: 4 }}>
        <KeyButton
          label={words.create}
          shortcut={shortcutOf('panel.post')}
          enabled={state.notSaved === null}
          reason={state.notSaved ?? ''}
          onRun={() => void save()}
          primary
        />
        <KeyButton label={words.close} shortcut={shortcutOf('panel.close')} enabled onRun={onClose} />
      </Box>
    </SidePanel>
  );
}
