import { useEffect } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { keepCustomerEdit, loadCustomerEdits, NEW_CUSTOMER, useCustomerEdits } from './customer-edits.ts';
import {
  changeInput,
  createInput,
  emptyForm,
  formOf,
  problemsOf,
  sameForm,
  type CustomerField,
  type CustomerForm,
  type FieldProblem,
} from './customer-form.ts';
import { useCustomerWords } from './use-customer-words.ts';

export type CustomerFormState = {
  readonly form: CustomerForm;
  /** Something was typed that is not saved. */
  readonly isTyped: boolean;
  readonly problems: Partial<Record<CustomerField, FieldProblem>>;
  readonly hasNpwp: boolean;
  readonly branchCode: string;
  /** Why it cannot be saved now, in words; null: it can. */
  readonly notSaved: string | null;
  readonly change: (change: Partial<CustomerForm>) => void;
  /** Takes what was typed back; a notice offers to bring it again. */
  readonly undo: () => void;
  /** The customer as he stands afterwards; null when nothing was saved, and the person knows why. */
  readonly save: () => Promise<CustomerRow | null>;
};

/**
 * The form of one customer. What is typed is kept until it is saved or taken back, whatever else is looked at.
 *
 * @param customer null: one who is not on record yet
 * @param initialName what a new one is called to begin with
 */
export function useCustomerForm(customer: CustomerRow | null, initialName = ''): CustomerFormState {
  const words = useCustomerWords();
  const figures = useFormat();
  const settings = useSettings();
  const posting = usePosting();
  const key = customer?.code ?? NEW_CUSTOMER;
  const edit = useCustomerEdits((state) => state.edits[key]);
  useEffect(() => {
    void loadCustomerEdits();
  }, []);
  const original = customer ? formOf(customer, figures) : emptyForm(initialName, settings?.language ?? 'id');
  const form = edit?.form ?? original;
  const version = edit?.version ?? customer?.version ?? 0;
  const hasNpwp = settings?.taxProfileId.startsWith('ID') ?? true;
  const problems = problemsOf(form, figures, hasNpwp);
  const isChanged = customer === null || !sameForm(form, original);
  const reason = !isChanged
    ? words.nothingToSave
    : Object.keys(problems).length > 0
      ? words.correctFirst
      : posting.blockedOutsideDay;
  const name = form.name.trim() === '' ? words.newCustomer : form.name.trim();
  return {
    form,
    isTyped: edit !== undefined,
    problems: customer === null && edit === undefined ? {} : problems,
    hasNpwp,
    branchCode: settings?.branchCode ?? '',
    notSaved: reason,
    change: (changed) => {
      const next = { ...form, ...changed };
      keepCustomerEdit(key, customer && sameForm(next, original) ? null : { form: next, version });
    },
    undo: () => {
      if (!edit) return;
      keepCustomerEdit(key, null);
      notify(words.undone(name), 'open', { label: words.redo, run: () => keepCustomerEdit(key, edit) });
    },
    save: async () => {
      if (reason !== null) return null;
      if (customer === null) {
        const posted = await posting.post('createCustomer', createInput(form, figures));
        if (!posted) return null;
        const created = postedEvent(posted, 'customer.created.v1').customer;
        keepCustomerEdit(key, null);
        notify(words.created(created.name, created.code));
        return created;
      }
      const input = { ...changeInput(form, customer, figures), expectedVersion: version };
      const posted = await posting.post('changeCustomer', input);
      if (!posted) return null;
      keepCustomerEdit(key, null);
      notify(words.saved(name));
      return postedEvent(posted, 'customer.changed.v1').customer;
    },
  };
}
