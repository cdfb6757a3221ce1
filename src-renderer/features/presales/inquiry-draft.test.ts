import { expect, test } from 'vitest';
import { plainProduct } from '#shared/catalogue/testing/plain-product.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { blankLine, inquiryInput, type InquiryDraft } from './inquiry-draft.ts';

const today = businessDate('2026-11-24');
const product = plainProduct('A', { name: 'Semen', unit: 'ZAK', quantityDigits: 2 });
const products = (code: string) => (code === 'A' ? product : undefined);

function draft(change: Partial<InquiryDraft> = {}): InquiryDraft {
  return {
    id: 'i1',
    customerCode: 'X',
    validUntil: null,
    lines: [
      { key: 'a', productCode: 'A', text: 'Semen', quantity: '1,5', unit: '' },
      { key: 'b', productCode: null, text: ' pipa yang tebal ', quantity: '3', unit: 'batang' },
      blankLine('c'),
    ],
    ...change,
  };
}

test('an inquiry takes down products in their own unit and words in the customer’s, without the blank line', () => {
  expect(inquiryInput(draft(), today, products, 'id')).toEqual({
    inquiryId: 'i1',
    customerCode: 'X',
    validUntil: today,
    lines: [
      { productCode: 'A', text: 'Semen', unit: 'ZAK', quantity: 150 },
      { productCode: null, text: 'pipa yang tebal', unit: 'batang', quantity: 3 },
    ],
  });
});

test('what is missing is named: customer, lines, the quantity of which line', () => {
  expect(inquiryInput(draft({ customerCode: null }), today, products, 'id')).toEqual({ code: 'needsCustomer' });
  expect(inquiryInput(draft({ lines: [blankLine('a')] }), today, products, 'id')).toEqual({ code: 'needsLine' });
  const lines = [{ ...blankLine('a'), text: 'pipa', quantity: '-2' }];
  expect(inquiryInput(draft({ lines }), today, products, 'id')).toEqual({ code: 'needsQuantity', line: 1 });
});
