import { quantity, sumQuantity } from '../money/money.ts';
import { evaluateDraft } from '../sales-order/evaluate-draft.ts';
import type { EvaluatedDraft, EvaluatedLine } from '../sales-order/evaluated-draft.ts';
import { changeCount, lineTyped, orderChanges } from '../sales-order/order-changes.ts';
import {
  isOpen,
  openRequirements,
  unconfirmedQuantity,
  type OrderLine,
  type SalesOrderRow,
} from '../sales-order/sales-order.ts';
import type { CommandScope } from './command-handler.ts';
import type { OrderDraftInput } from './command-inputs.ts';
import { agreedTermsOf } from './evaluate-terms.ts';
import { draftFacts } from './facts.ts';
import { decideChangeOf } from './order-change-commands.ts';

/** Lines taken out of an order are given up; the reason is asked when the change is posted. */
const TAKEN_OUT = 'taken out';

/**
 * A draft that changes an order on record, as posting it would leave the order: its own promises, its own
 * value and what has left of it count once (erpnext#32671). While the change would be refused, the draft is
 * evaluated beside the order as far as it can be, with the refusal.
 */
export function evaluateOrderChange(draft: OrderDraftInput, order: SalesOrderRow, scope: CommandScope): EvaluatedDraft {
  const changes = orderChanges(order, draft, TAKEN_OUT);
  const { read, settings, context } = scope;
  const { customerCode, quotationId, blanketOrderId } = order;
  const asked = { customerCode, quotationId, blanketOrderId, isQuotation: false, orderId: order.id, now: context.now };
  const { agreed: terms } = agreedTermsOf({ ...draft, customerCode }, scope);
  const known = draftFacts(read, settings, context.day, { ...asked, terms });
  const requestedDate = draft.requestedDate ?? order.requestedDate;
  const alone = withoutOwn(evaluateDraft({ ...draft, requestedDate }, known), order);
  const expectedVersion = draft.changes?.version ?? order.version;
  const decided = decideChangeOf({ orderId: order.id, expectedVersion, ...changes }, scope);
  const change = {
    refused: decided.ok ? null : decided.error,
    count: changeCount(changes),
    totalBefore: order.totals.total,
    blocksAgain: decided.ok && order.state !== 'creditBlocked' && decided.value.changed.order.state === 'creditBlocked',
    releaseVoided: decided.ok && order.release !== null && decided.value.changed.order.release === null,
  };
  if (!decided.ok)
    return { ...alone, lines: alone.lines.map((line, at) => asOnRecord(line, order, draft, at)), change };
  const { order: after } = decided.value.changed;
  const added = after.lines.slice(order.lines.length);
  let next = 0;
  const lines = alone.lines.map((line, position): EvaluatedLine => {
    const typed = draft.lines[position];
    const changed = (typed && lineTyped(after, typed)) ?? added[next++];
    return changed === undefined ? line : asItWillBe(line, changed, isOpen(after));
  });
  const charges = after.lines.filter((line) => line.charge);
  return {
    lines,
    totals: after.totals,
    credit: decided.value.creditNow(),
    ...(charges.length > 0 ? { charges } : {}),
    change,
  };
}

/** What is promised to others: the order's own promises are reserved on record, and are not others'. */
function withoutOwn(evaluated: EvaluatedDraft, order: SalesOrderRow): EvaluatedDraft {
  const own = openRequirements(order);
  const lines = evaluated.lines.map((line): EvaluatedLine => {
    if (!line.ok) return line;
    const { productCode } = line.line;
    const held = sumQuantity(own.filter((one) => one.productCode === productCode).map((one) => one.quantity));
    const reserved = quantity(Math.max(0, line.availability.reserved - held));
    return { ...line, availability: { ...line.availability, reserved } };
  });
  return { ...evaluated, lines };
}

/** Price and promises as the change leaves them; a blocked order promises nothing, so what stock could do is shown. */
function asItWillBe(alone: EvaluatedLine, changed: OrderLine, promises: boolean): EvaluatedLine {
  if (!alone.ok) return alone;
  const { schedule } = changed;
  const availability = promises
    ? { ...alone.availability, schedule, unconfirmed: unconfirmedQuantity(changed) }
    : alone.availability;
  return { ...alone, line: changed, availability };
}

/** A line of which goods have left cannot be evaluated alone: what stock lacks has gone to this very order. */
function asOnRecord(
  alone: EvaluatedLine,
  order: SalesOrderRow,
  draft: OrderDraftInput,
  position: number,
): EvaluatedLine {
  const lineNo = draft.lines[position]?.lineNo;
  const line = order.lines.find((candidate) => candidate.lineNo === lineNo);
  if (!alone.ok || !line || line.issued === 0) return alone;
  const { schedule } = line;
  const unconfirmed = quantity(unconfirmedQuantity(line));
  return { ...alone, availability: { ...alone.availability, schedule, unconfirmed } };
}
