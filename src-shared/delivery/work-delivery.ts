import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Quantity } from '../money/money.ts';
import { isUnderWay, type DeliveryRow, type DeliveryState, type ShortPickReason } from './delivery.ts';

export type PickedLine = {
  readonly lineNo: number;
  readonly picked: Quantity;
  readonly shortReason: ShortPickReason | null;
};

type Outcome = Result<{ readonly delivery: DeliveryRow }, DomainError>;

/** Records what was taken from the shelf. Less than requested needs a reason, more is refused. */
export function decidePickDelivery(delivery: DeliveryRow, picked: readonly PickedLine[]): Outcome {
  const wrong = refuseUnless(delivery, ['created', 'picked']);
  if (wrong) return wrong;
  if (picked.length !== delivery.lines.length) return refuse({ code: 'pick-lines-differ', number: delivery.number });
  const lines = [];
  for (const line of delivery.lines) {
    const pick = picked.find((candidate) => candidate.lineNo === line.lineNo);
    if (!pick) return refuse({ code: 'pick-lines-differ', number: delivery.number });
    if (pick.picked > line.requested) {
      return refuse({ code: 'over-picked', lineNo: line.lineNo, requested: line.requested });
    }
    const short = pick.picked < line.requested;
    if (short && pick.shortReason === null) return refuse({ code: 'short-pick-needs-reason', lineNo: line.lineNo });
    lines.push({ ...line, picked: pick.picked, shortReason: short ? pick.shortReason : null });
  }
  if (lines.every((line) => line.picked === 0)) return refuse({ code: 'nothing-picked', number: delivery.number });
  return moved(delivery, { state: 'picked', lines });
}

/** Records the number of packages. */
export function decidePackDelivery(delivery: DeliveryRow, packages: number): Outcome {
  return refuseUnless(delivery, ['picked', 'packed']) ?? moved(delivery, { state: 'packed', packages });
}

/** Records the vehicle and driver that take the packages. */
export function decideLoadDelivery(delivery: DeliveryRow, vehicle: string, driver: string): Outcome {
  return refuseUnless(delivery, ['packed', 'loaded']) ?? moved(delivery, { state: 'loaded', vehicle, driver });
}

/** Puts the goods back: allowed until they have left. The number stays used. */
export function decideCancelDelivery(delivery: DeliveryRow): Outcome {
  if (!isUnderWay(delivery)) return wrongStep(delivery);
  return moved(delivery, { state: 'cancelled' });
}

function refuseUnless(delivery: DeliveryRow, states: readonly DeliveryState[]): Outcome | null {
  return states.includes(delivery.state) ? null : wrongStep(delivery);
}

function wrongStep(delivery: DeliveryRow): Outcome {
  return refuse({ code: 'wrong-delivery-step', number: delivery.number, state: delivery.state });
}

function moved(delivery: DeliveryRow, change: Partial<DeliveryRow>): Outcome {
  return ok({ delivery: { ...delivery, ...change, version: delivery.version + 1 } });
}
