import type { ReactElement } from 'react';
import type { EvaluatedTerms } from '#shared/sales-order/evaluated-draft.ts';
import { Fact } from '#renderer/components/Field.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { ChoiceField, type Choice } from './ChoiceField.tsx';

/** Where nothing else was agreed. */
const OWN = '';
const DAYS = [0, 7, 14, 21, 30, 45, 60, 90];
const METHODS = ['cash', 'transfer', 'card', 'giro'] as const;

type TermFieldProps = {
  readonly editor: Editor;
  readonly terms: EvaluatedTerms | null;
  readonly width: number | string;
};

/** Where the goods go. */
export function ShipToField({ editor, terms, width }: TermFieldProps): ReactElement {
  const { header } = useEditorWords();
  const { draft, customer, setFields } = editor;
  const places = terms?.choices.shipTo ?? [];
  const agreed = terms?.agreed.shipTo;
  const own = customer ? [customer.address, customer.city].filter((part) => part !== '').join(', ') : '';
  if (places.length === 0 && !agreed) return <Fact label={header.shipTo} value={own} width={width} />;
  const known = agreed && !places.some(({ code }) => code === agreed.code) ? [...places, agreed] : places;
  return (
    <ChoiceField
      label={header.shipTo}
      value={chosen(draft.shipToCode, agreed?.code)}
      choices={[
        { value: OWN, text: own === '' ? header.ownAddress : own },
        ...known.map(({ code, name, address, city }) => ({
          value: code,
          text: [name, address, city].filter((part) => part !== '').join(', '),
        })),
      ]}
      width={width}
      onChange={(code) => setFields({ shipToCode: code === OWN ? null : code })}
      onDone={editor.focusLines}
      testId="order.shipTo"
    />
  );
}

/** The list that prices come from. */
export function PriceListField({ editor, terms, width }: TermFieldProps): ReactElement {
  const { words } = useFormat();
  const { header } = useEditorWords();
  const { draft, customer, setFields } = editor;
  const own = customer?.priceList ?? words.editor.baseList;
  const lists = (terms?.choices.priceLists ?? []).filter((list) => list !== customer?.priceList);
  if (!customer || lists.length === 0)
    return <Fact label={words.editor.priceList} value={customer ? own : ''} width={width} />;
  return (
    <ChoiceField
      label={words.editor.priceList}
      value={chosen(draft.priceList, terms?.agreed.priceList)}
      choices={[{ value: OWN, text: header.customersOwn(own) }, ...lists.map((list) => ({ value: list, text: list }))]}
      width={width}
      onChange={(list) => setFields({ priceList: list === OWN ? null : list })}
      onDone={editor.focusLines}
      testId="order.priceList"
    />
  );
}

/** Days to pay. */
export function PaymentTermsField({ editor, terms, width }: TermFieldProps): ReactElement {
  const { words } = useFormat();
  const { header } = useEditorWords();
  const { draft, customer, setFields } = editor;
  if (!customer) return <Fact label={words.editor.terms} value="" width={width} />;
  const write = (days: number) => (days === 0 ? words.editor.cash : words.editor.days(days));
  const agreed = terms?.agreed.termsDays;
  const current = draft.termsDays === undefined ? agreed : draft.termsDays;
  const isOther = current !== undefined && current !== null && !DAYS.includes(current);
  const days = isOther ? [...DAYS, current].toSorted((a, b) => a - b) : DAYS;
  return (
    <ChoiceField
      label={words.editor.terms}
      value={chosen(textOf(draft.termsDays), textOf(agreed) ?? undefined)}
      choices={[
        { value: OWN, text: header.customersOwn(write(customer.termsDays)) },
        ...days.map((count) => ({ value: String(count), text: write(count) })),
      ]}
      width={width}
      onChange={(count) => setFields({ termsDays: count === OWN ? null : Number(count) })}
      onDone={editor.focusLines}
      testId="order.terms"
    />
  );
}

/** How he said that he will pay. */
export function PaymentMethodField({ editor, terms, width }: TermFieldProps): ReactElement {
  const { header } = useEditorWords();
  const { draft, setFields } = editor;
  return (
    <ChoiceField
      label={header.payment}
      value={chosen(draft.paymentMethod, terms?.agreed.paymentMethod)}
      choices={[
        { value: OWN, text: header.openPayment },
        ...METHODS.map((method): Choice => ({ value: method, text: header.methods[method] })),
      ]}
      width={width}
      onChange={(value) => setFields({ paymentMethod: METHODS.find((method) => method === value) ?? null })}
      onDone={editor.focusLines}
      testId="order.payment"
    />
  );
}

/** The way the goods go. */
export function RouteField({ editor, terms, width }: TermFieldProps): ReactElement {
  const { header } = useEditorWords();
  const { draft, setFields } = editor;
  const routes = terms?.choices.routes ?? [];
  const agreed = terms?.agreed.routeId;
  const isOwn = chosen(draft.routeId, agreed) === OWN;
  const own = isOwn ? (terms?.route?.name ?? header.noRoute) : header.ownRoute;
  if (routes.length === 0) return <Fact label={header.route} value={terms ? own : ''} width={width} />;
  return (
    <ChoiceField
      label={header.route}
      value={chosen(draft.routeId, agreed)}
      choices={[{ value: OWN, text: own }, ...routes.map(({ id, name }) => ({ value: id, text: name }))]}
      width={width}
      onChange={(id) => setFields({ routeId: id === OWN ? null : id })}
      onDone={editor.focusLines}
      testId="order.route"
    />
  );
}

/** What was typed before what stands already: a person's null is no agreement, an undefined one leaves it. */
function chosen(typed: string | null | undefined, agreed: string | undefined): string {
  return typed === undefined ? (agreed ?? OWN) : (typed ?? OWN);
}

function textOf(count: number | null | undefined): string | null | undefined {
  return typeof count === 'number' ? String(count) : count;
}
