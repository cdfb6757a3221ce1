import { useId, useMemo, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { Field } from '#renderer/components/Field.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { announce } from '#renderer/stores/notice-store.ts';
import { exactCustomer, findCustomers } from './find-entries.ts';

type CustomerFieldProps = {
  readonly customers: readonly CustomerRow[];
  readonly chosen: CustomerRow | null;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly autoFocus: boolean;
  readonly onChoose: (customer: CustomerRow) => void;
  /** Enter on what is chosen already: on to the next field. */
  readonly onDone: () => void;
  /** What a glance should tell of him: credit left, what is overdue. */
  readonly glance?: ReactNode;
  readonly width?: string;
};

/** Who buys: code, name or city, and Enter. */
export function CustomerField(props: CustomerFieldProps): ReactElement {
  const { customers, chosen } = props;
  const { words } = useFormat();
  const id = useId();
  const written = chosen ? `${chosen.code} ${chosen.name}` : '';
  const [text, setText] = useState(written);
  const [basis, setBasis] = useState(written);
  const [unknown, setUnknown] = useState(false);
  if (basis !== written) {
    setBasis(written);
    setText(written);
    setUnknown(false);
  }
  const hits = useMemo(() => (text === written ? [] : findCustomers(customers, text)), [customers, text, written]);

  const take = (hitCode: string | null, entered: string, key: 'Enter' | 'Tab'): boolean => {
    if (entered.trim() === '' || entered === written) {
      if (key === 'Enter' && chosen) props.onDone();
      return false;
    }
    const customer = exactCustomer(customers, entered) ?? customers.find(({ code }) => code === hitCode);
    if (!customer) {
      setUnknown(true);
      announce(words.editor.customerNone(entered));
      return false;
    }
    setText(`${customer.code} ${customer.name}`);
    props.onChoose(customer);
    return true;
  };

  return (
    <Field label={words.editor.customer} htmlFor={id} width={props.width ?? '0 1 420px'} end={props.glance}>
      <SearchField
        id={id}
        text={text}
        onText={(next) => {
          setText(next);
          setUnknown(false);
        }}
        hits={hits.map(({ code, name, city }) => ({ id: code, code, name, end: city }))}
        onTake={(hit, entered, key) => take(hit?.code ?? null, entered, key)}
        listLabel={words.editor.customersFound}
        placeholder={words.editor.customerHint}
        invalid={unknown}
        autoFocus={props.autoFocus}
        inputRef={props.inputRef}
        onLeave={() => {
          setText(written);
          setUnknown(false);
        }}
        testId="order.customer"
      />
    </Field>
  );
}
