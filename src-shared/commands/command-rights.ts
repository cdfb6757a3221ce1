import { rights, type Right } from '../branch/rights.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { isActive, may, type Actor } from '../tables/who-may.ts';
import type { CommandType } from './command-inputs.ts';

/**
 * The right that each command takes; null: none, because main gives it on behalf of a person (signing in
 * and out, records about PINs). A command without a line here does not compile.
 */
export const commandRights: Readonly<Record<CommandType, Right | null>> = {
  configureBranch: 'settings.change',
  changeSettings: 'settings.change',
  configureAvailability: 'settings.change',
  configureCredit: 'settings.change',
  applyMasterData: 'masterData.import',
  startSession: null,
  endSession: null,
  recordFailedPin: null,
  recordNewPin: null,
  changeUser: 'users.change',
  changeRole: 'users.change',
  createCustomer: 'customer.create',
  changeCustomer: 'customer.change',
  changeProduct: 'product.change',
  changePrices: 'price.change',
  openDay: 'day.open',
  closeDay: 'day.close',
  recordPackage: 'day.close',
  voidNumber: 'number.void',
  openInquiry: 'quotation.post',
  loseInquiry: 'quotation.post',
  sendQuotation: 'quotation.post',
  reviseQuotation: 'quotation.post',
  loseQuotation: 'quotation.post',
  openBlanketOrder: 'blanketOrder.post',
  confirmOrder: 'order.confirm',
  changeOrder: 'order.change',
  cancelOrder: 'order.cancel',
  shortCloseLine: 'order.shortClose',
  shortCloseOrder: 'order.shortClose',
  reopenOrder: 'order.shortClose',
  setOrderBlock: 'order.block',
  removeOrderBlock: 'order.block',
  recheckCredit: 'order.block',
  reallocate: 'reallocate',
  applyLevelling: 'level',
  releaseCredit: 'credit.release',
  // Head office decided: whoever takes orders passes its code on.
  releaseCreditByCode: 'order.confirm',
  rejectCredit: 'credit.reject',
  createDelivery: 'delivery.prepare',
  startPicking: 'delivery.prepare',
  pickDelivery: 'delivery.prepare',
  packDelivery: 'delivery.prepare',
  loadDelivery: 'delivery.prepare',
  stepBackDelivery: 'delivery.prepare',
  cancelDelivery: 'delivery.prepare',
  postGoodsIssue: 'delivery.post',
  recordProofOfDelivery: 'delivery.post',
  reverseGoodsIssue: 'delivery.reverse',
  postReturn: 'return.post',
  receiveGoods: 'stock.receive',
  moveQuarantine: 'stock.move',
  transferOut: 'stock.move',
  transferIn: 'stock.move',
  startStocktake: 'stock.count',
  countStock: 'stock.count',
  cancelStocktake: 'stock.count',
  postStocktake: 'stock.adjust',
  adjustStock: 'stock.adjust',
  scrapStock: 'stock.scrap',
  postInvoice: 'invoice.post',
  postOrderInvoice: 'invoice.post',
  postCollectiveInvoice: 'invoice.post',
  postDownPayment: 'invoice.post',
  voidInvoice: 'invoice.void',
  postCreditNote: 'creditNote.post',
  postReceipt: 'payment.post',
  allocate: 'payment.post',
  clearGiro: 'payment.post',
  reverseAllocation: 'payment.reverse',
  reverseReceipt: 'payment.reverse',
  bounceGiro: 'payment.reverse',
  postRefund: 'payment.refund',
  openCashSession: 'cash.session',
  moveCash: 'cash.session',
  countCash: 'cash.session',
  closeCashSession: 'cash.session',
};

/** Commands that main gives itself; a window that sends one is not listened to. */
export const commandsOfMain: ReadonlySet<CommandType> = new Set(
  (Object.keys(commandRights) as CommandType[]).filter((type) => commandRights[type] === null),
);

/**
 * Why this person may not give this command, or null. Asked before anything else looks at the command. A
 * branch that is not set up has nobody yet: whoever sets it up needs no right.
 */
export function whyNoRight(type: CommandType, input: unknown, actor: Actor, read: TableReader): DomainError | null {
  if (!read.get('settings', 'branch')) return null;
  const unknown = [actor.userId, actor.approvedBy].find((userId) => userId !== undefined && !isKnown(read, userId));
  if (unknown !== undefined) return { code: 'unknown-user', userId: unknown };
  if (actor.approvedBy === actor.userId) return { code: 'approval-by-self' };
  const right = commandRights[type];
  if (right !== null && !may(read, actor, right)) return { code: 'needs-right', right };
  if (hasManualPrice(input) && !may(read, actor, 'price.manual')) return { code: 'needs-right', right: 'price.manual' };
  return null;
}

function isKnown(read: TableReader, userId: string): boolean {
  const user = read.get('users', userId);
  return user !== undefined && isActive(user);
}

/** Whether any line of an input has a price that a person set by hand, wherever the command keeps its lines. */
function hasManualPrice(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  return Object.values(input).some(
    (member) =>
      Array.isArray(member) &&
      member.some((line: unknown) => {
        return typeof line === 'object' && line !== null && 'manualPrice' in line && Boolean(line.manualPrice);
      }),
  );
}

/** The right that would have let a refused command pass, null when no approval helps. */
export function rightThatHelps(error: DomainError): Right | null {
  switch (error.code) {
    case 'needs-right':
      return rights.find((right) => right === error.right) ?? null;
    case 'release-by-creator':
      return 'credit.release';
    case 'price-needs-supervisor':
      return 'price.belowFloor';
    case 'discount-above-limit':
      return 'discount.aboveLimit';
    case 'above-approval-limit':
      return error.of === 'creditRelease' ? 'credit.release' : 'order.aboveLimit';
    case 'above-adjustment-limit':
    case 'approved-by-counter':
      return 'stock.adjustAboveLimit';
    default:
      return null;
  }
}
