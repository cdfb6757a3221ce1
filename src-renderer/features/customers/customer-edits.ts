import { create } from 'zustand';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';
import type { CustomerForm } from './customer-form.ts';

/** Under which key the customer stands who is not on record yet. */
export const NEW_CUSTOMER = '';

/** A form that was typed and not saved, with the version of the customer that it began with. */
export type CustomerEdit = { readonly form: CustomerForm; readonly version: number };

type Edits = Readonly<Record<string, CustomerEdit>>;

/** Forms that were typed and not saved, by code: they outlive the screen and a restart of the window. */
export const useCustomerEdits = create<{ readonly edits: Edits }>(() => ({ edits: {} }));

const KEPT_AS = 'customerEdits';
let isLoaded = false;

/** Takes up what was typed before the window was closed, once. */
export async function loadCustomerEdits(): Promise<void> {
  if (isLoaded) return;
  isLoaded = true;
  const kept = await readPreference(KEPT_AS);
  if (kept === null) return;
  const before = JSON.parse(kept) as Edits;
  useCustomerEdits.setState(({ edits }) => ({ edits: { ...before, ...edits } }));
}

/** Keeps what is typed of a customer; null forgets it. */
export function keepCustomerEdit(code: string, edit: CustomerEdit | null): void {
  const { [code]: _, ...others } = useCustomerEdits.getState().edits;
  const edits = edit === null ? others : { ...others, [code]: edit };
  useCustomerEdits.setState({ edits });
  void writePreference(KEPT_AS, JSON.stringify(edits));
}
