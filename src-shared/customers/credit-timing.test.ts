import { expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { money } from '../money/money.ts';
import { defaultCreditPolicy } from './credit-policy.ts';
import { isCreditCheckDue, type CreditMoment, type LastCheck } from './credit-timing.ts';

const checkedOn = businessDate('2026-04-13');
const fresh: LastCheck = { checkedOn, checkedValue: money(1000), value: money(1000), day: checkedOn };

function due(moment: CreditMoment, change: Partial<LastCheck> = {}): boolean {
  return isCreditCheckDue(moment, { ...fresh, ...change }, defaultCreditPolicy);
}

test('credit is checked when an order is saved, when it is reopened (erpnext#33967) and at goods issue', () => {
  expect([due('orderSave'), due('reopen'), due('goodsIssue')]).toEqual([true, true, true]);
});

test('erpnext#32671: a change that adds value is checked, with the value it makes', () => {
  expect(due('orderChange', { value: money(1001) })).toBe(true);
  expect(due('orderChange')).toBe(false);
  expect(due('orderChange', { value: money(999) })).toBe(false);
});

test('before a delivery it is checked again when the check is older than 7 days or the value grew by more than 10 %', () => {
  expect(due('deliveryCreation', { day: addDays(checkedOn, 7) })).toBe(false);
  expect(due('deliveryCreation', { day: addDays(checkedOn, 8) })).toBe(true);
  expect(due('deliveryCreation', { value: money(1100) })).toBe(false);
  expect(due('deliveryCreation', { value: money(1101) })).toBe(true);
});

test('erpnext#37888: never at the invoice of goods already issued, whatever has happened since', () => {
  expect(due('invoice', { value: money(9_999_999), day: addDays(checkedOn, 999) })).toBe(false);
});
