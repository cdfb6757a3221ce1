import { array, assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { availabilityTimeline } from '../availability/available-to-promise.ts';
import { availabilityFacts, orderScope } from '../availability/product-availability.ts';
import { step, take } from '../commands/testing/commerce.ts';
import { codes, openedBranch, start } from '../commands/testing/small-branch.ts';
import { sampleBranch } from '../sample-data/branch.ts';

const terms = { day: start, calendar: sampleBranch.calendar, scope: orderScope };

test('availability kept beside the rows is, after every command, what the rows say', () => {
  assert(
    property(array(step, { minLength: 5, maxLength: 25 }), (steps) => {
      const branch = openedBranch();
      const { tables } = branch;
      steps.forEach((one, index) => {
        take(branch, one, index);
        for (const code of codes) {
          const [product, balance] = [tables.get('products', code), tables.get('balances', code)];
          if (!product || !balance) throw new Error(`no product ${code}`);
          const [receipts, promises] = [tables.expectedReceiptsOf(code), tables.requirementsOf(code)];
          const fresh = availabilityTimeline(
            availabilityFacts(product, balance, receipts, promises, start, sampleBranch.calendar),
          );
          const kept = tables.timelineOf(code, terms);
          expect([kept?.days, kept?.projected, kept?.smallestFrom]).toEqual([
            fresh.days,
            fresh.projected,
            fresh.smallestFrom,
          ]);
        }
      });
    }),
    { numRuns: 100 },
  );
});
