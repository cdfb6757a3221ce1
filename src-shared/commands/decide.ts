import { ok, refuse } from '../kernel/result.ts';
import {
  applyMasterData,
  closeBusinessDay,
  configureBranch,
  openBusinessDay,
  recordPackage,
} from './branch-commands.ts';
import { availabilityHandlers } from './availability-commands.ts';
import { changeSettings, voidNumber } from './branch-settings-commands.ts';
import { creditHandlers } from './credit-commands.ts';
import type { Decision, DayHandler, OpenHandler, OpenScope } from './command-handler.ts';
import type { CommandInput, CommandType } from './command-inputs.ts';
import { openDay } from './facts.ts';
import { whyNoRight } from './command-rights.ts';
import { billingHandlers } from './billing-commands.ts';
import { customerHandlers } from './customer-commands.ts';
import { cashHandlers } from './cash-commands.ts';
import { paymentHandlers } from './payment-commands.ts';
import { deliveryHandlers } from './delivery-commands.ts';
import { returnsHandlers } from './returns-commands.ts';
import { applyLevelling } from './levelling-commands.ts';
import { withShipments } from './shipment-dates.ts';
import { stockHandlers } from './stock-commands.ts';
import { withRequirementTransfer } from './requirement-transfer.ts';
import { peopleHandlers } from './people-commands.ts';
import { sessionHandlers, whyNotSignedIn } from './session-commands.ts';
import { orderHandlers } from './order-change-commands.ts';
import { presalesHandlers } from './order-presales-commands.ts';
import { catalogueHandlers, openCatalogueHandlers } from './catalogue-commands.ts';
import { cancelOrder, confirmOrder, sendQuotation } from './order-commands.ts';

const commandsBeforeSignIn: ReadonlySet<CommandType> = new Set(['startSession', 'recordFailedPin', 'recordNewPin']);

/** Commands that need no open business day. */
const openHandlers = {
  configureBranch,
  applyMasterData,
  openDay: openBusinessDay,
  recordPackage,
  changeSettings,
  ...customerHandlers,
  ...openCatalogueHandlers,
  ...sessionHandlers,
  ...peopleHandlers,
} satisfies { [Type in CommandType]?: OpenHandler<Type> };

/** Commands that post into the open business day. */
const dayHandlers = {
  closeDay: closeBusinessDay,
  voidNumber,
  applyLevelling,
  sendQuotation,
  confirmOrder,
  ...availabilityHandlers,
  ...creditHandlers,
  cancelOrder,
  ...orderHandlers,
  ...presalesHandlers,
  ...billingHandlers,
  ...paymentHandlers,
  ...cashHandlers,
  ...stockHandlers,
  ...deliveryHandlers,
  ...returnsHandlers,
  ...catalogueHandlers,
} satisfies { [Type in Exclude<CommandType, keyof typeof openHandlers>]: DayHandler<Type> };

/**
 * Decides one command on the state it finds: the events it causes, or why it is refused. Reads only, so
 * the same call serves a preview.
 *
 * @param input already validated against the command's schema
 */
export function decide<Type extends CommandType>(type: Type, input: CommandInput<Type>, scope: OpenScope): Decision {
  // Whoever is not in yet may try to get in, and is told on when he fails.
  const notSignedIn = commandsBeforeSignIn.has(type) ? null : whyNotSignedIn(scope.read, scope.userId);
  if (notSignedIn) return refuse(notSignedIn);
  const { userId, approvedBy } = scope;
  const noRight = whyNoRight(type, input, { userId, approvedBy }, scope.read);
  if (noRight) return refuse(noRight);
  if (Object.hasOwn(openHandlers, type)) {
    const handler = openHandlers[type as keyof typeof openHandlers] as OpenHandler<Type>;
    return handler(input, scope);
  }
  const settings = scope.read.get('settings', 'branch');
  if (!settings) return refuse({ code: 'not-configured' });
  const day = openDay(scope.read);
  if (!day) return refuse({ code: 'no-open-day' });
  const handler = dayHandlers[type as keyof typeof dayHandlers] as DayHandler<Type>;
  const context = { now: scope.now, userId, approvedBy, day: day.date };
  const decision = handler(input, { read: scope.read, settings, context, releaseSecret: scope.releaseSecret ?? null });
  if (!decision.ok) return decision;
  const events = withShipments(decision.value, scope.read, settings, context);
  return ok(withRequirementTransfer(events, scope.read));
}
