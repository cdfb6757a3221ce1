import { defaultOrderRules } from '../branch/order-rules.ts';
import { decideOrderTerms, pricedAs, termsOf, type OrderTerms, type TermsInput } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { quantity } from '../money/money.ts';
import { ordersWithReference } from '../sales-order/duplicate-customer-reference.ts';
import type { EvaluatedTerms } from '../sales-order/evaluated-draft.ts';
import type { Shipping } from '../scheduling/route.ts';
import { materialDateFor, scheduleLinesFor } from '../scheduling/schedule-lines.ts';
import type { CommandScope } from './command-handler.ts';
import { termsFacts } from './order-terms-facts.ts';
import { shippingTo } from './shipping-facts.ts';

/** What of a draft says on which terms. */
type DraftTerms = TermsInput & {
  readonly customerCode: string | null;
  readonly quotationId: string | null;
  readonly customerReference?: string | undefined;
  readonly changes?: { readonly orderId: string } | undefined;
};

/** The terms that a draft would be posted with, else those before it, and why its own would be refused. */
export function agreedTermsOf(
  draft: DraftTerms,
  { read, settings }: Pick<CommandScope, 'read' | 'settings'>,
): { readonly agreed: OrderTerms; readonly refused: DomainError | null } {
  const customer = draft.customerCode === null ? undefined : read.get('customers', draft.customerCode);
  if (!customer) return { agreed: {}, refused: null };
  const order = draft.changes && read.get('orders', draft.changes.orderId);
  const quotation = draft.quotationId === null ? undefined : read.get('quotations', draft.quotationId);
  const before = termsOf(order ?? quotation ?? {});
  const decided = decideOrderTerms(draft, before, termsFacts(read, settings, customer));
  return decided.ok ? { agreed: decided.value, refused: null } : { agreed: before, refused: decided.error };
}

/** The terms of a draft for a person to see: what holds, what may be chosen, and whose number comes twice. */
export function evaluateTerms(
  draft: DraftTerms & { readonly requestedDate: BusinessDate },
  scope: CommandScope,
): EvaluatedTerms | null {
  const { read, settings, context } = scope;
  const customer = draft.customerCode === null ? undefined : read.get('customers', draft.customerCode);
  if (!customer) return null;
  const { agreed, refused } = agreedTermsOf(draft, scope);
  const facts = termsFacts(read, settings, customer);
  const shipping = shippingTo(customer, agreed, settings, context.day, context.now);
  const { customerReference = '', changes } = draft;
  const same = ordersWithReference({ id: changes?.orderId ?? '', customerReference }, read.ordersOf(customer.code));
  return {
    refused,
    agreed,
    priceList: pricedAs(customer, agreed).priceList,
    termsDays: agreed.termsDays ?? customer.termsDays,
    route: shipping && {
      id: shipping.route.id,
      name: shipping.route.name,
      dates: shipmentFor(draft.requestedDate, shipping),
    },
    duplicateReference: {
      numbers: same.map((order) => order.number),
      reaction: (settings.orders ?? defaultOrderRules).duplicateReference,
    },
    choices: {
      shipTo: customer.shipToAddresses ?? [],
      priceLists: facts.priceLists,
      routes: (settings.routes ?? []).map(({ id, name }) => ({ id, name })),
    },
  };
}

/** The shipment that goods of today's stock would make for a requested date. */
function shipmentFor(requested: BusinessDate, shipping: Shipping) {
  const materialDate = materialDateFor(requested, shipping);
  const goods = { date: materialDate, quantity: quantity(1), pegged: false };
  const shipment = scheduleLinesFor([goods], requested, shipping).find((line) => line.quantity > 0);
  const { planningDate, loadingDate, goodsIssueDate, deliveryDate } = shipment ?? {};
  return {
    materialDate: shipment?.date ?? materialDate,
    ...(planningDate ? { planningDate } : {}),
    ...(loadingDate ? { loadingDate } : {}),
    ...(goodsIssueDate ? { goodsIssueDate } : {}),
    ...(deliveryDate ? { deliveryDate } : {}),
  };
}
