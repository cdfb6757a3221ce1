import { expect, test } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { stockWorkEn as words } from '#shared/i18n/stock-work-en.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { readTransfer, type TransferForm } from './transfer-form.ts';

const read = (text: string, digits: number) => parseFigure(text, digits, 'en');
const kilos = (code: string) => ({ code, name: code, quantityDigits: 3 }) as ProductRow;
const out: TransferForm = {
  direction: 'out',
  location: 'KPG02',
  reason: '',
  lines: [{ productCode: 'A', sent: '1.5', received: '', value: '' }],
};

test('what goes out is a quantity and a place', () => {
  expect(readTransfer(out, kilos, read, 0, words)).toMatchObject({
    direction: 'out',
    input: { location: 'KPG02', lines: [{ productCode: 'A', quantity: 1500 }] },
  });
  expect(readTransfer({ ...out, location: ' ' }, kilos, read, 0, words)).toEqual({
    problem: words.transfer.needsLocation,
  });
  expect(readTransfer({ ...out, lines: [] }, kilos, read, 0, words)).toEqual({ problem: words.transfer.nothing });
});

test('what comes in has its value, and a difference has its reason', () => {
  const into: TransferForm = {
    ...out,
    direction: 'in',
    lines: [{ productCode: 'A', sent: '2', received: '1.75', value: '40,000' }],
  };
  expect(readTransfer(into, kilos, read, 0, words)).toEqual({ problem: words.transfer.needsReason });
  expect(readTransfer({ ...into, reason: 'spilled' }, kilos, read, 0, words)).toMatchObject({
    direction: 'in',
    input: { reason: 'spilled', lines: [{ sent: 2000, received: 1750, value: 40_000 }] },
  });
  const noValue = { ...into, lines: [{ productCode: 'A', sent: '2', received: '', value: '' }] };
  expect(readTransfer(noValue, kilos, read, 0, words)).toEqual({ problem: words.transfer.badLine('A') });
});
