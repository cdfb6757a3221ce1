import type { CommandInput } from '../commands/command-inputs.ts';
import type { DayCapacity } from '../scheduling/day-capacity.ts';
import { businessDate } from '../kernel/business-date.ts';

/** The branch of the sample data: Kupang, Monday to Friday, one clerk and one supervisor. */
export const sampleBranch: CommandInput<'configureBranch'> = {
  branchCode: 'KPG01',
  branchName: 'Cabang Kupang',
  company: {
    name: 'PT Timor Niaga Sejahtera',
    address: 'Jl. Sudirman 12, Kupang 85228',
    phone: '(0380) 555-0112',
    taxNumber: '0012345678901000',
    bankAccount: 'Bank Contoh 123-456-7890 a.n. PT Timor Niaga Sejahtera',
  },
  taxProfileId: 'ID',
  calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [] },
  language: 'id',
  users: [
    { id: 'siti', name: 'Siti', role: 'clerk' },
    { id: 'budi', name: 'Budi', role: 'supervisor' },
  ],
};

/** What the sample branch can do on a day: one vehicle with four stops, twelve lines picked. */
export const sampleCapacity: DayCapacity = { stops: 4, lines: 12, grams: null, pickerMinutes: null };

/** First and last business day of the sample week, a Monday and a Friday. */
export const sampleWeek = { from: businessDate('2026-04-13'), to: businessDate('2026-04-17') };
