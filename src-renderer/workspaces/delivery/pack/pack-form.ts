import type { CommandInput } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { casesOf, readPackRow, unpacked, type PackRow } from './pack-rows.ts';

/** What was said of the quality of a line: as agreed, not as agreed, or nothing yet. */
export type SaidQuality = { readonly confirmed: boolean; readonly remark: string };

/** Packing as it is typed. */
export type PackForm = {
  readonly packages: string;
  /** null: the packages are only counted. */
  readonly rows: readonly PackRow[] | null;
  readonly quality: ReadonlyMap<number, SaidQuality>;
};

export const emptyPackForm: PackForm = { packages: '1', rows: null, quality: new Map() };

export type PackInput = Omit<CommandInput<'packDelivery'>, 'deliveryId'>;
type Read = (text: string, digits: number) => number | null;

/** Reads a number of packages: 1 to 9,999, or null. */
export function readPackages(text: string): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null;
  const packages = Number(text);
  return packages >= 1 ? packages : null;
}

/** The packing as it is given to main, or what is wrong with it in words. */
export function readPackForm(
  form: PackForm,
  delivery: DeliveryRow,
  read: Read,
  words: DeliveryWords,
): { readonly input: PackInput } | { readonly problem: string } {
  const own = words.pack;
  const lines = delivery.lines.filter((line) => line.picked > 0);
  const agreed = lines.filter((line) => line.specification !== undefined);
  const said = agreed.map((line) => ({ lineNo: line.lineNo, ...qualityOf(form, line.lineNo) }));
  if (said.some(({ confirmed, remark }) => !confirmed && remark.trim() === '')) return { problem: own.needsRemark };
  const quality = said.length > 0 ? { quality: said.map((one) => ({ ...one, remark: one.remark.trim() })) } : {};
  const { rows } = form;
  if (rows === null) {
    const packages = readPackages(form.packages);
    return packages === null ? { problem: own.invalid } : { input: { packages, ...quality } };
  }
  const bad = rows.findIndex((row) => readPackRow(row, lines, read) === null);
  if (bad >= 0) return { problem: own.badRow(bad + 1) };
  const left = unpacked(rows, lines, read);
  const over = lines.find(({ lineNo }) => (left.get(lineNo) ?? 0) < 0);
  if (over) return { problem: own.tooMuch(over.name) };
  if ([...left.values()].some((amount) => amount > 0)) return { problem: own.unfinished };
  const cases = casesOf(rows, lines, read);
  const packages = cases?.reduce((most, { to }) => Math.max(most, to), 0) ?? 0;
  return cases && packages > 0 ? { input: { packages, cases, ...quality } } : { problem: own.unfinished };
}

/** Goods are as agreed until somebody says otherwise; it is on the screen, ticked, when the packages are saved. */
export function qualityOf(form: PackForm, lineNo: number): SaidQuality {
  return form.quality.get(lineNo) ?? { confirmed: true, remark: '' };
}
