import { expect, test } from 'vitest';
import { money } from '../money/money.ts';
import { indonesiaNonPkpProfile } from '../tax/profiles.ts';
import { needsDutyStamp } from './indonesian-rules.ts';
import { invoiceModel } from './invoice-model.ts';
import { sampleContext, sampleInvoice, sampleItems } from './testing/sample-rows.ts';

test.each(['id', 'en'] as const)('a non-PKP invoice in %s has no tax line and no tax label', (language) => {
  const profile = indonesiaNonPkpProfile;
  const invoice = sampleInvoice(sampleItems(3, profile), profile);
  const model = invoiceModel(sampleContext({ language, profile }), invoice);
  expect(invoice.totals.total).toBe(invoice.totals.net);
  expect(JSON.stringify(model)).not.toMatch(/DPP|PPN|VAT|Faktur Pajak/i);
});

test('the duty stamp does not ask whether the seller is a taxable person', () => {
  expect(needsDutyStamp(money(5_000_001), indonesiaNonPkpProfile)).toBe(true);
  expect(needsDutyStamp(money(5_000_000), indonesiaNonPkpProfile)).toBe(false);
});
