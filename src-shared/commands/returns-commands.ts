import type { DeliveryRow } from '../delivery/delivery.ts';
import { refuse } from '../kernel/result.ts';
import { decidePostReturn } from '../returns/post-return.ts';
import type { ReturnedGoods } from '../returns/returned-lines.ts';
import { required, toEvent, type CommandScope, type DayHandler, type Decision } from './command-handler.ts';
import { nextNumber } from './facts.ts';
import { promiseAgain } from './promise-again.ts';
import { stockFacts } from './stock-facts.ts';

const postReturn: DayHandler<'postReturn'> = (input, scope) => {
  const delivery = required(scope.read.get('deliveries', input.deliveryId), { code: 'unknown-delivery' });
  return delivery.ok ? returnGoods(input, delivery.value, scope) : delivery;
};

export const returnsHandlers = { postReturn };

/** Takes goods of a delivery back. @param delivery as an event before it in the same command leaves it */
export function returnGoods(
  input: { readonly returnId: string; readonly reason: string; readonly lines: readonly ReturnedGoods[] },
  delivery: DeliveryRow,
  scope: CommandScope,
): Decision {
  const { read, settings, context } = scope;
  if (read.get('returns', input.returnId)) return refuse({ code: 'document-exists', id: input.returnId });
  const order = required(read.get('orders', delivery.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const issue = required(read.get('movements', delivery.id), { code: 'delivery-not-issued', number: delivery.number });
  if (!issue.ok) return issue;
  const { number, series } = nextNumber(read, settings, 'RET', context.day);
  const codeOf = (lineNo: number) => delivery.lines.find((line) => line.lineNo === lineNo)?.productCode;
  const backInStock = (code: string) =>
    input.lines
      .filter((line) => line.destination === 'stock' && codeOf(line.deliveryLineNo) === code)
      .reduce((sum, line) => sum + line.quantity, 0);
  const facts = {
    delivery,
    order: order.value,
    issue: issue.value,
    stock: stockFacts(read),
    number,
    promiseAgain: promiseAgain(scope, order.value, backInStock, true),
  };
  return toEvent(decidePostReturn(input, facts, context), (d) => ({ t: 'return.posted.v1', d: { ...d, series } }));
}
