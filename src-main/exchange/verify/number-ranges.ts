import type { PackageManifest } from '#shared/exchange/package-manifest.ts';
import { fault, rowFault, type VerifyFault } from './fault.ts';
import type { TableRow } from './table-text.ts';

type Range = { readonly first: number; readonly last: number; readonly count: number };

/** Numbers of every series follow each other without gap or duplicate, as the manifest says. */
export function checkNumbers(rows: readonly TableRow[], manifest: PackageManifest): VerifyFault | null {
  const ranges = new Map<string, Range>();
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const refused = (reason: string): VerifyFault => rowFault('numbering.csv', index + 1, reason);
    const { series = '', doc_no: number = '', sequence: text = '' } = row;
    const sequence = Number(text);
    const range = ranges.get(series);
    if (range && sequence !== range.last + 1) return refused(`${series}: ${sequence} follows ${range.last}`);
    if (Number(/(\d+)$/.exec(number)?.[1] ?? Number.NaN) !== sequence) {
      return refused(`${number} is not number ${sequence} of ${series}`);
    }
    if (seen.has(number)) return refused(`${number} was given twice`);
    seen.add(number);
    ranges.set(series, { first: range?.first ?? sequence, last: sequence, count: (range?.count ?? 0) + 1 });
  }
  const stated = new Map(manifest.series.map((range) => [range.key, range]));
  for (const key of new Set([...ranges.keys(), ...stated.keys()])) {
    const [is, says] = [ranges.get(key), stated.get(key)];
    const equal =
      is !== undefined &&
      says !== undefined &&
      is.first === says.first &&
      is.last === says.last &&
      is.count === says.count &&
      says.before === says.first - 1;
    if (!equal) return fault('manifest.json', `series ${key} is not what was numbered`);
  }
  return stated.size === manifest.series.length ? null : fault('manifest.json', 'a series stands there twice');
}
