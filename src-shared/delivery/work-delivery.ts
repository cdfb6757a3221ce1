import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity, type Quantity } from '../money/money.ts';
import type { GoodsIdentity, StockFacts } from '../stock/goods-in-and-out.ts';
import { checkCases, type DeliveryCase } from './case-numbers.ts';
import { isUnderWay, type DeliveryLine, type DeliveryRow, type LineQuality, type ShortPickReason } from './delivery.ts';
import { checkStep, stepBefore, wrongStep, type OptionalStep } from './delivery-steps.ts';
import { choosePickedGoods } from './picked-goods.ts';

export type PickedLine = GoodsIdentity & {
  readonly lineNo: number;
  readonly picked: Quantity;
  readonly shortReason: ShortPickReason | null;
};

export type DeliveryWorkFacts = {
  readonly delivery: DeliveryRow;
  /** Steps that the branch demands. */
  readonly steps: readonly OptionalStep[];
};

type Outcome = Result<{ readonly delivery: DeliveryRow }, DomainError>;

/** Hands the delivery to a picker, or to another one: from here on someone is on the way with it. */
export function decideStartPicking(facts: DeliveryWorkFacts, { userId, now }: DecisionContext): Outcome {
  const allowed = checkStep(facts.delivery, 'picking', facts.steps);
  return allowed.ok ? moved(facts.delivery, { state: 'picking', picker: { userId, at: now } }) : allowed;
}

/**
 * Records what was taken from the shelf, and which batches and pieces: a reservation is for a quantity, the
 * batch is chosen here. Less than requested needs a reason, more than the tolerance allows is refused.
 *
 * @param facts.most the most that may leave for a line of the order, over-delivery tolerance included
 */
export function decidePickDelivery(
  picked: readonly PickedLine[],
  facts: DeliveryWorkFacts & { readonly stock: StockFacts; readonly most: (orderLineNo: number) => Quantity },
  context: DecisionContext,
): Outcome {
  const { delivery } = facts;
  const allowed = checkStep(delivery, 'picked', facts.steps);
  if (!allowed.ok) return allowed;
  if (picked.length !== delivery.lines.length) return refuse({ code: 'pick-lines-differ', number: delivery.number });
  const lines: DeliveryLine[] = [];
  for (const line of delivery.lines) {
    const pick = picked.find((candidate) => candidate.lineNo === line.lineNo);
    if (!pick) return refuse({ code: 'pick-lines-differ', number: delivery.number });
    const most = Math.max(line.requested, facts.most(line.orderLineNo));
    if (pick.picked > most) return refuse({ code: 'over-picked', lineNo: line.lineNo, requested: most });
    const short = pick.picked < line.requested;
    if (short && pick.shortReason === null) return refuse({ code: 'short-pick-needs-reason', lineNo: line.lineNo });
    const { batches: _batches, serials: _serials, ...before } = line;
    lines.push({ ...before, picked: pick.picked, shortReason: short ? pick.shortReason : null });
  }
  if (lines.every((line) => line.picked === 0)) return refuse({ code: 'nothing-picked', number: delivery.number });
  const chosen = choosePickedGoods(lines, picked, facts.stock, context.day);
  if (!chosen.ok) return chosen;
  const picker = { userId: context.userId, at: context.now };
  return moved(delivery, { state: 'picked', lines: chosen.value, picker });
}

export type QualityOfLine = LineQuality & { readonly lineNo: number };

/**
 * Records the packages: only how many, or a packing list with case numbers, contents and weights. The list
 * must hold what was picked. Goods that are not of the quality agreed do not go on without a remark.
 */
export function decidePackDelivery(
  input: {
    readonly packages: number;
    readonly cases?: readonly DeliveryCase[] | undefined;
    readonly quality?: readonly QualityOfLine[] | undefined;
  },
  facts: DeliveryWorkFacts,
): Outcome {
  const { delivery } = facts;
  const allowed = checkStep(delivery, 'packed', facts.steps);
  if (!allowed.ok) return allowed;
  const unexplained = input.quality?.find(({ confirmed, remark }) => !confirmed && remark === '');
  if (unexplained) return refuse({ code: 'quality-needs-remark', lineNo: unexplained.lineNo });
  const { cases: _cases, ...row } = delivery;
  const before = { ...row, lines: row.lines.map((line) => withQuality(line, input.quality ?? [])) };
  if (input.cases === undefined) return moved(before, { state: 'packed', packages: input.packages });
  const checked = checkCases(input.cases, delivery.lines);
  if (!checked.ok) return checked;
  return moved(before, { state: 'packed', packages: checked.value.packages, cases: input.cases });
}

function withQuality({ quality: _before, ...line }: DeliveryLine, said: readonly QualityOfLine[]): DeliveryLine {
  const quality = said.find(({ lineNo }) => lineNo === line.lineNo);
  return quality ? { ...line, quality: { confirmed: quality.confirmed, remark: quality.remark } } : line;
}

export type LoadedLine = { readonly lineNo: number; readonly loaded: Quantity; readonly reason: string };

/**
 * Records vehicle, driver and seal, and what was not loaded: it stays behind with a reason, and goes back to
 * the order like a short pick.
 */
export function decideLoadDelivery(
  input: {
    readonly vehicle: string;
    readonly driver: string;
    readonly seal?: string | undefined;
    readonly drop?: number | undefined;
    readonly loaded?: readonly LoadedLine[] | undefined;
  },
  facts: DeliveryWorkFacts & { readonly stock: StockFacts },
  context: DecisionContext,
): Outcome {
  const { delivery } = facts;
  const allowed = checkStep(delivery, 'loaded', facts.steps);
  if (!allowed.ok) return allowed;
  const lines = loadedLines(delivery, input.loaded ?? [], facts.stock, context);
  if (!lines.ok) return lines;
  const { vehicle, driver, seal, drop } = input;
  const { seal: _seal, drop: _drop, ...before } = delivery;
  return moved(before, {
    state: 'loaded',
    vehicle,
    driver,
    ...(seal === undefined ? {} : { seal }),
    ...(drop === undefined ? {} : { drop }),
    lines: lines.value,
  });
}

function loadedLines(
  delivery: DeliveryRow,
  loaded: readonly LoadedLine[],
  stock: StockFacts,
  context: DecisionContext,
): Result<readonly DeliveryLine[], DomainError> {
  if (loaded.length === 0) return ok(delivery.lines);
  const lines: DeliveryLine[] = [];
  for (const before of delivery.lines) {
    const line = takenAlong(before);
    const change = loaded.find((candidate) => candidate.lineNo === line.lineNo);
    if (!change || change.loaded === line.picked) {
      lines.push(line);
      continue;
    }
    if (change.loaded > line.picked) {
      return refuse({ code: 'over-loaded', lineNo: line.lineNo, picked: line.picked });
    }
    if (change.reason === '') return refuse({ code: 'left-behind-needs-reason', lineNo: line.lineNo });
    if (line.serials) return refuse({ code: 'pick-again-to-load-less', lineNo: line.lineNo });
    const { batches: _batches, ...rest } = line;
    const leftBehind = { quantity: quantity(line.picked - change.loaded), reason: change.reason };
    lines.push({ ...rest, picked: change.loaded, leftBehind });
  }
  if (lines.every((line) => line.picked === 0)) return refuse({ code: 'nothing-picked', number: delivery.number });
  return choosePickedGoods(lines, delivery.lines.map(keptBatches(lines)), stock, context.day);
}

/** A line as it was picked, whatever was left behind when it was loaded before. */
function takenAlong(line: DeliveryLine): DeliveryLine {
  const { leftBehind, ...rest } = line;
  return leftBehind ? { ...rest, picked: quantity(rest.picked + leftBehind.quantity) } : rest;
}

/** Batches of a line as picked, as far as its loaded quantity reaches. */
function keptBatches(lines: readonly DeliveryLine[]) {
  return (picked: DeliveryLine): PickedLine => {
    let left: number = lines.find((line) => line.lineNo === picked.lineNo)?.picked ?? 0;
    const batches = (picked.batches ?? []).flatMap((one) => {
      const taken = Math.min(left, one.quantity);
      left -= taken;
      return taken > 0 ? [{ ...one, quantity: quantity(taken) }] : [];
    });
    const { lineNo, serials, shortReason } = picked;
    return { lineNo, picked: picked.picked, shortReason, batches, serials };
  };
}

/**
 * One step back, until the goods have left: what the step had recorded is open again. Back to before picking
 * means that nothing counts as picked.
 */
export function decideStepBack(facts: DeliveryWorkFacts): Outcome {
  const { delivery } = facts;
  const before = stepBefore(delivery, facts.steps);
  if (!before.ok) return before;
  const state = before.value;
  const { seal: _seal, drop: _drop, cases, ...row } = delivery;
  const unloaded = { ...row, vehicle: '', driver: '', lines: delivery.lines.map(takenAlong) };
  if (state === 'packed') return moved({ ...unloaded, ...(cases === undefined ? {} : { cases }) }, { state });
  const unpacked = { ...unloaded, packages: null, lines: unloaded.lines.map((line) => withQuality(line, [])) };
  if (state === 'picked') return moved(unpacked, { state });
  const { picker, ...free } = unpacked;
  const begun = state === 'picking' && picker ? { picker } : {};
  return moved(free, { ...begun, state, lines: free.lines.map(unpicked) });
}

function unpicked(line: DeliveryLine): DeliveryLine {
  const { batches: _batches, serials: _serials, ...rest } = line;
  return { ...rest, picked: rest.requested, shortReason: null };
}

/** Puts the goods back: allowed until they have left. The number stays used. */
export function decideCancelDelivery(delivery: DeliveryRow): Outcome {
  if (!isUnderWay(delivery)) return wrongStep(delivery);
  return moved(delivery, { state: 'cancelled' });
}

function moved(delivery: DeliveryRow, change: Partial<DeliveryRow>): Outcome {
  return ok({ delivery: { ...delivery, ...change, version: delivery.version + 1 } });
}
