import { describe, expect, it } from 'vitest';
import { id as words } from '#shared/i18n/id.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { stockOfNow } from './as-draft-stands.ts';
import { shipDays, stockAnswer } from './stock-answer.ts';

const day = businessDate('2026-11-24');
const later = businessDate('2026-11-25');
const write = { quantity: String, date: (date: string) => date.slice(5) };
const part = (count: number, date = day) => ({ date, quantity: quantity(count), issued: quantity(0), pegged: false });
const stock = (schedule: ReturnType<typeof part>[], unconfirmed = 0, free = 100) => ({
  schedule,
  unconfirmed: quantity(unconfirmed),
  free: quantity(free),
});
const answer = (...of: Parameters<typeof stock>) => stockAnswer(stock(...of), day, words.editor, write);

describe('what a line says of its stock', () => {
  it('is what is there when all goes on the day that is wanted', () => {
    expect(answer([part(40)])).toEqual({ state: 'ready', word: '100 ada' });
  });

  it('is the day when all goes later, and the parts when it goes in parts', () => {
    expect(answer([part(40, later)])).toEqual({ state: 'partial', word: '11-25' });
    expect(answer([part(60), part(40, later)])).toEqual({ state: 'partial', word: '60 + 40' });
  });

  it('is what is missing when nothing can be promised for it', () => {
    expect(answer([part(60)], 40)).toEqual({ state: 'blocked', word: 'kurang 40' });
  });

  it('promises no day in a quotation: only what is there now is said', () => {
    const line = { ok: true, availability: stock([part(60, later)], 40, 7) };
    const [now] = stockOfNow({ lines: [line] } as unknown as EvaluatedDraft).lines;
    const availability = now?.ok === true ? now.availability : stock([part(1)]);
    expect(stockAnswer(availability, day, words.editor, write)).toEqual({ state: 'ready', word: '7 ada' });
    expect(shipDays(availability.schedule, write.date)).toBe('—');
    expect(answer([], 0, 0)).toEqual({ state: 'draft', word: '0 ada' });
  });
});
