import { ok, refuse, type Result } from '../kernel/result.ts';

/**
 * How a number is written, such as `INV/{branch}/{year}/{seq:6}`. Parts: `{type}` the document type,
 * `{branch}` the branch code (with the device's letter), `{year}` or `{year:2}`, and last `{seq:n}`, the
 * running number in at least n digits. Everything else is written as it stands.
 */
export type SeriesTemplate = string;

/** What every series is written like unless the branch says otherwise (domain.md 2.9). */
export const defaultTemplate: SeriesTemplate = '{type}/{branch}/{year}/{seq:6}';

/** What a number says besides its place in the series. */
export type NumberContext = { readonly document: string; readonly branch: string; readonly year: number };

export type TemplateProblem =
  | 'unknown-part'
  | 'sequence-once'
  | 'sequence-last'
  | 'sequence-width'
  | 'year-missing'
  | 'branch-missing'
  | 'bad-character'
  | 'parts-touch'
  | 'too-long';

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'type' | 'branch' }
  | { readonly kind: 'year'; readonly digits: number }
  | { readonly kind: 'seq'; readonly digits: number };

const LONGEST = 40;
const partPattern = /\{([a-z]+)(?::(\d))?\}/g;

/**
 * Checks a template: a number must name branch, year and running number, or two documents could carry the
 * same one; parts must be set apart, or a long number could be read in two ways.
 */
export function checkTemplate(template: SeriesTemplate): Result<SeriesTemplate, TemplateProblem> {
  const parts = partsOf(template);
  if (!parts) return refuse('unknown-part');
  const sequences = parts.filter((part) => part.kind === 'seq');
  if (sequences.length !== 1) return refuse('sequence-once');
  if (sequences.some(({ digits }) => digits < 3 || digits > 9)) return refuse('sequence-width');
  if (parts.at(-1)?.kind !== 'seq') return refuse('sequence-last');
  if (!parts.some((part) => part.kind === 'year')) return refuse('year-missing');
  if (!parts.some((part) => part.kind === 'branch')) return refuse('branch-missing');
  if (parts.some((part) => part.kind === 'text' && !/^[A-Z0-9/.-]+$/.test(part.text))) return refuse('bad-character');
  if (parts.some((part, index) => index > 0 && !areApart(parts[index - 1], part))) return refuse('parts-touch');
  return template.length > LONGEST ? refuse('too-long') : ok(template);
}

/** Writes the number with a running number into the template. */
export function writeNumber(template: SeriesTemplate, context: NumberContext, sequence: number): string {
  return required(template)
    .map((part) => textOf(part, context, sequence))
    .join('');
}

/** Reads the running number of a text that was written by a template in one series; null when it was not. */
export function readNumber(template: SeriesTemplate, series: NumberContext): (text: string) => number | null {
  const parts = required(template).map((part) => {
    if (part.kind === 'seq') return `(\\d{${part.digits},15})`;
    if (part.kind === 'year') return String(series.year).slice(-part.digits);
    return escaped(part.kind === 'text' ? part.text : part.kind === 'type' ? series.document : series.branch);
  });
  const pattern = new RegExp(`^${parts.join('')}$`);
  return (text) => {
    const digits = pattern.exec(text)?.[1];
    return digits === undefined ? null : Number(digits);
  };
}

function textOf(part: Part, { document, branch, year }: NumberContext, sequence: number): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'type':
      return document;
    case 'branch':
      return branch;
    case 'year':
      return String(year).slice(-part.digits);
    default:
      return String(sequence).padStart(part.digits, '0');
  }
}

/** The parts of a template, or null when one is not known. */
function partsOf(template: SeriesTemplate): Part[] | null {
  const parts: Part[] = [];
  let read = 0;
  for (const match of template.matchAll(partPattern)) {
    const text = template.slice(read, match.index);
    if (text !== '') parts.push({ kind: 'text', text });
    const part = partOf(match[1] ?? '', match[2]);
    if (!part) return null;
    parts.push(part);
    read = match.index + match[0].length;
  }
  const rest = template.slice(read);
  if (rest !== '') parts.push({ kind: 'text', text: rest });
  return parts.some((part) => part.kind === 'text' && /[{}]/.test(part.text)) ? null : parts;
}

function partOf(name: string, digits: string | undefined): Part | null {
  if (name === 'seq') return { kind: 'seq', digits: Number(digits ?? 6) };
  if (name === 'year') {
    return digits === undefined || digits === '4' || digits === '2'
      ? { kind: 'year', digits: Number(digits ?? 4) }
      : null;
  }
  if (digits !== undefined) return null;
  return name === 'type' || name === 'branch' ? { kind: name } : null;
}

/** Two parts need a separator between them; a text beside a part must not run into it with a digit. */
function areApart(left: Part | undefined, right: Part): boolean {
  if (!left) return true;
  if (left.kind === 'text') return !/\d$/.test(left.text);
  return right.kind === 'text' && !/^\d/.test(right.text);
}

function required(template: SeriesTemplate): Part[] {
  const parts = partsOf(template);
  if (!parts) throw new RangeError(`not a template of numbers: ${template}`);
  return parts;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
