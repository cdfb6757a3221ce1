import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PickStop } from '#shared/delivery/pick-wave.ts';
import { quantity } from '#shared/money/money.ts';
import {
  counted,
  isDone,
  needsReason,
  nextOpenStop,
  pickedLines,
  pickGap,
  taking,
  takingMore,
  takingPiece,
  takingRest,
  withBatches,
  withReason,
  type Picks,
} from './pick-work.ts';

const nothing: Picks = new Map();
const line = (deliveryId: string, lineNo: number, requested: number) => ({
  deliveryId,
  lineNo,
  requested: quantity(requested),
  most: quantity(requested),
});
const stop = (productCode: string, ...lines: readonly ReturnType<typeof line>[]): PickStop => ({
  bin: '',
  productCode,
  requested: quantity(lines.reduce((sum, one) => sum + one.requested, 0)),
  lines,
});
const one = () => 1;

test('a scan takes one more; beyond what is asked for nothing is taken', () => {
  const cola = stop('COLA', line('a', 1, 2));
  const first = takingMore(nothing, cola, 1);
  expect(first.outcome).toBe('taken');
  // A scan does not say that there is no more: nobody is asked why.
  expect(needsReason(first.picks.get('COLA'), cola)).toBe(false);
  expect(pickGap(first.picks, [cola])).toEqual({ code: 'lines-left', count: 1 });
  expect(needsReason(counted(first.picks, cola).get('COLA'), cola)).toBe(true);
  const full = takingMore(first.picks, cola, 5);
  expect(full.outcome).toBe('enough');
  expect(full.picks.get('COLA')?.taken).toBe(2);
  const more = takingMore(full.picks, cola, 1);
  expect(more.outcome).toBe('enough');
  expect(more.picks).toBe(full.picks);
});

test('however it is scanned and typed, never more than asked for is in hand', () => {
  const steps = fc.array(fc.record({ more: fc.boolean(), amount: fc.integer({ min: 0, max: 50 }) }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), steps, (requested, taken) => {
      const cola = stop('COLA', line('a', 1, requested));
      let picks = nothing;
      for (const { more, amount } of taken) {
        picks = more ? takingMore(picks, cola, amount).picks : taking(picks, cola, amount);
        const inHand = picks.get('COLA')?.taken ?? 0;
        expect(inHand).toBeGreaterThanOrEqual(0);
        expect(inHand).toBeLessThanOrEqual(requested);
      }
    }),
  );
});

test('what was taken on a walk is shared among the deliveries, and nothing of it gets lost', () => {
  const wanted = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(wanted, fc.integer({ min: 0, max: 150 }), (quantities, amount) => {
      const cola = stop('COLA', ...quantities.map((requested, at) => line(`d${at}`, 1, requested)));
      const picks = withReason(taking(nothing, cola, amount), cola, 'notFound');
      const shared = [...pickedLines(picks, [cola], one).values()].flat();
      const total = shared.reduce((sum, share) => sum + share.picked, 0);
      expect(total).toBe(Math.min(amount, cola.requested));
      for (const [at, share] of shared.entries()) {
        expect(share.picked).toBeLessThanOrEqual(quantities[at] ?? 0);
        expect(share.shortReason).toBe(share.picked < (quantities[at] ?? 0) ? 'notFound' : null);
      }
    }),
  );
});

test('batches that were chosen follow the goods line by line', () => {
  const milk = stop('MILK', line('a', 1, 6), line('b', 2, 4));
  const batch = (name: string, count: number) => ({ batch: name, expires: null, quantity: quantity(count) });
  const picks = withBatches(nothing, milk, [batch('L1', 7), batch('L2', 3)]);
  const lines = pickedLines(picks, [milk], one);
  expect(lines.get('a')?.[0]?.batches).toEqual([batch('L1', 6)]);
  expect(lines.get('b')?.[0]?.batches).toEqual([batch('L1', 1), batch('L2', 3)]);
});

test('a numbered piece counts once, and no piece more than asked for', () => {
  const drill = stop('DRILL', line('a', 1, 2));
  const first = takingPiece(nothing, drill, 'S1', 1);
  expect(takingPiece(first.picks, drill, 'S1', 1).outcome).toBe('twice');
  const second = takingPiece(first.picks, drill, 'S2', 1);
  expect(takingPiece(second.picks, drill, 'S3', 1).outcome).toBe('enough');
  expect(pickedLines(second.picks, [drill], one).get('a')?.[0]?.serials).toEqual(['S1', 'S2']);
});

test('a walk is done when every stop is full or explained, and pieces are never taken unseen', () => {
  const [cola, drill] = [stop('COLA', line('a', 1, 2)), stop('DRILL', line('a', 2, 1))];
  const rest = takingRest(nothing, [cola, drill], (code) => code === 'DRILL');
  expect(rest.has('DRILL')).toBe(false);
  expect(pickGap(rest, [cola, drill])).toEqual({ code: 'lines-left', count: 1 });
  const none = taking(rest, drill, 0);
  expect(pickGap(none, [cola, drill])).toEqual({ code: 'reason-missing', productCode: 'DRILL' });
  expect(nextOpenStop(none, [cola, drill], 'COLA')).toBe(drill);
  const said = withReason(none, drill, 'damaged');
  expect(isDone(said.get('DRILL'), drill)).toBe(true);
  expect(nextOpenStop(said, [cola, drill], 'COLA')).toBeNull();
  expect(pickGap(said, [cola, drill])).toBeNull();
  expect(pickGap(withReason(taking(nothing, cola, 0), cola, 'other'), [cola])).toEqual({ code: 'nothing-picked' });
});
