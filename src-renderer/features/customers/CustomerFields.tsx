import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { localCodePrefix } from '#shared/customers/create-customer.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import type { CustomersWords } from '#shared/i18n/customers-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { CustomerField, CustomerForm, FieldProblem } from './customer-form.ts';
import { LabelledSelect } from './LabelledSelect.tsx';
import { LockedField } from './LockedField.tsx';
import { ShipToList } from './ShipToList.tsx';
import { useCustomerWords } from './use-customer-words.ts';

type CustomerFieldsProps = {
  readonly form: CustomerForm;
  /** null: one who is not on record yet. */
  readonly customer: CustomerRow | null;
  readonly problems: Partial<Record<CustomerField, FieldProblem>>;
  readonly hasNpwp: boolean;
  readonly branchCode: string;
  readonly priceLists: readonly string[];
  readonly onChange: (change: Partial<CustomerForm>) => void;
  /** Between who he is and his terms. */
  readonly credit: ReactNode;
  readonly autoFocus: boolean;
};

type TextName = 'name' | 'contact' | 'address' | 'city' | 'phone' | 'taxNumber';

const lengths: Readonly<Record<TextName, number>> = {
  name: 120,
  contact: 80,
  address: 200,
  city: 60,
  phone: 40,
  taxNumber: 40,
};

const pair = { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 3 } as const;

/** Everything that is said of a customer. What head office keeps of one that it sent is locked. */
export function CustomerFields(props: CustomerFieldsProps): ReactElement {
  const { form, customer, problems, onChange } = props;
  const words = useCustomerWords();
  const isOurs = customer === null || customer.origin === 'branch';
  const text = (name: TextName, hint = '', autoFocus = false) => {
    const problem = problems[name];
    return (
      <LabelledField
        label={words.fields[name]}
        value={form[name]}
        maxLength={lengths[name]}
        required={name === 'name'}
        autoFocus={autoFocus}
        error={problem ? problemText(problem, form, words) : null}
        hint={hint || saidByHeadOffice(name, customer, words)}
        onChange={(value) => onChange({ [name]: value })}
        testId={`customer.${name}`}
      />
    );
  };
  const own = (name: 'name' | 'address' | 'city', autoFocus = false) =>
    isOurs ? text(name, '', autoFocus) : <LockedField label={words.fields[name]} value={form[name]} />;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Part title={words.parts.address}>
        {customer === null && (
          <LabelledField
            label={words.fields.code}
            value={form.code}
            maxLength={40}
            hint={words.codeHint(localCodePrefix(props.branchCode))}
            onChange={(code) => onChange({ code })}
          />
        )}
        {own('name', props.autoFocus)}
        <Box sx={pair}>
          {text('contact')}
          {text('phone')}
        </Box>
        {own('address')}
        <Box sx={pair}>
          {own('city')}
          {text('taxNumber', props.hasNpwp && form.taxNumber === '' ? words.npwpHint : '')}
        </Box>
      </Part>
      {props.credit !== null && <Part title={words.parts.credit}>{props.credit}</Part>}
      <Part title={words.parts.terms}>
        <Box sx={pair}>
          <LabelledSelect
            label={words.fields.language}
            value={form.language}
            choices={(['id', 'en'] as const).map((value) => ({ value, text: words.languages[value] }))}
            hint={saidByHeadOffice('language', customer, words)}
            onChange={(language) => onChange({ language: language as Language })}
          />
          {customer && <PriceListField {...props} isOurs={isOurs} words={words} />}
        </Box>
        <Box sx={pair}>
          <TermField name="termsDays" {...props} isOurs={isOurs} words={words} hint={words.cashHint} />
          <TermField name="creditLimit" {...props} isOurs={isOurs} words={words} hint={words.noCreditHint} />
        </Box>
      </Part>
      <Part title={words.parts.shipTo}>
        <ShipToList
          addresses={form.shipTo}
          problem={problems.shipTo ? problemText(problems.shipTo, form, words) : null}
          onChange={(shipTo) => onChange({ shipTo })}
        />
      </Part>
    </Box>
  );
}

type TermsProps = CustomerFieldsProps & { readonly isOurs: boolean; readonly words: CustomersWords };

function PriceListField({ form, priceLists, isOurs, words, onChange }: TermsProps): ReactElement {
  const label = words.fields.priceList;
  if (!isOurs) {
    return <LockedField label={label} value={form.priceList === '' ? words.baseList : form.priceList} />;
  }
  const lists = [...new Set([...priceLists.filter((list) => list !== 'BASE'), form.priceList])].filter(Boolean);
  const choices = [{ value: '', text: words.baseList }, ...lists.map((list) => ({ value: list, text: list }))];
  return (
    <LabelledSelect
      label={label}
      value={form.priceList}
      choices={choices}
      onChange={(priceList) => onChange({ priceList })}
    />
  );
}

type TermFieldProps = TermsProps & { readonly name: 'termsDays' | 'creditLimit'; readonly hint: string };

function TermField({ name, form, problems, isOurs, words, hint, onChange }: TermFieldProps): ReactElement {
  const label = words.fields[name];
  if (isOurs) {
    const problem = problems[name];
    return (
      <LabelledField
        label={label}
        value={form[name]}
        kind="figure"
        maxLength={20}
        error={problem ? problemText(problem, form, words) : null}
        hint={hint}
        onChange={(value) => onChange({ [name]: value })}
      />
    );
  }
  const days = form.termsDays === '0' ? words.cash : words.days(Number(form.termsDays));
  const limit = form.creditLimit === '' ? words.noLimit : form.creditLimit;
  return <LockedField label={label} value={name === 'termsDays' ? days : limit} align="right" />;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box component="section" aria-label={title} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box component="h3" sx={{ m: 0, fontSize: '.8125rem', lineHeight: '1.25rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}

function problemText(problem: FieldProblem, form: CustomerForm, words: CustomersWords): string {
  const digits = form.taxNumber.replaceAll(/\D/g, '').length;
  return {
    nameMissing: words.nameMissing,
    npwp: words.npwpShort(digits),
    figure: words.figureWrong,
    addressCode: words.shipTo.codeMissing,
    addressTwice: words.shipTo.twice,
  }[problem];
}

/** What head office says of a field that the branch changed. */
function saidByHeadOffice(name: TextName | 'language', customer: CustomerRow | null, words: CustomersWords): string {
  const said = customer?.atHeadOffice;
  if (!said || !(name in said)) return '';
  const value = said[name as keyof typeof said] ?? '';
  return words.saidByHeadOffice(name === 'language' ? words.languages[value as Language] : value);
}
