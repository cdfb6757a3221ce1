import { evaluateDraft } from '../sales-order/evaluate-draft.ts';
import type { EvaluatedDraft } from '../sales-order/evaluated-draft.ts';
import type { CommandScope } from './command-handler.ts';
import type { OrderDraftInput } from './command-inputs.ts';
import { evaluateOrderChange } from './evaluate-change.ts';
import { agreedTermsOf, evaluateTerms } from './evaluate-terms.ts';
import { draftFacts } from './facts.ts';

/**
 * What the rules say of a draft while a person types it: prices, promises, credit and terms. One that changes
 * an order on record is evaluated as posting would leave the order.
 */
export function evaluateOrderDraft(draft: OrderDraftInput, scope: CommandScope): EvaluatedDraft {
  const { read, settings, context } = scope;
  const order = draft.changes && read.get('orders', draft.changes.orderId);
  const requestedDate = draft.requestedDate ?? order?.requestedDate ?? context.day;
  const customerCode = order?.customerCode ?? draft.customerCode;
  const terms = evaluateTerms({ ...draft, customerCode, requestedDate }, scope);
  const stated = terms ? { terms } : {};
  if (order) return { ...evaluateOrderChange(draft, order, scope), ...stated };
  const { agreed } = agreedTermsOf(draft, scope);
  const facts = draftFacts(read, settings, context.day, { ...draft, orderId: null, now: context.now, terms: agreed });
  const { lines, headerDiscount, charges, completeDelivery, optionalLines = [] } = draft;
  const evaluated = evaluateDraft({ requestedDate, lines, headerDiscount, charges, completeDelivery }, facts);
  const beside = evaluateDraft({ requestedDate, lines: optionalLines }, facts).lines;
  return { ...evaluated, ...(beside.length > 0 ? { optionalLines: beside } : {}), ...stated };
}
