import type { ColumnKind } from '#shared/print-model/print-model.ts';

/** Points of a length in millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

/** A4 as every document uses it, in points. Rules and type only, no fills: dot matrix prints them badly. */
export const sheet = {
  margin: { side: mm(15), top: mm(12), bottom: mm(16) },
  width: mm(180),
  /** Top margin of pages 2 and on, which carry a small head and the column heads. */
  continuedTop: mm(25.4),
  rule: 0.75,
  hairline: 0.25,
  cellPadding: mm(1),
  ink: '#000000',
  faint: '#555555',
  pale: '#9a9a9a',
} as const;

type ColumnStyle = {
  /** Width of the text in millimetres, without padding; the rest of the sheet goes to the one that stretches. */
  readonly width: number | 'stretch';
  readonly alignment: 'left' | 'right';
};

const columnStyles: Readonly<Record<ColumnKind, ColumnStyle>> = {
  lineNo: { width: 6, alignment: 'right' },
  code: { width: 18, alignment: 'left' },
  name: { width: 'stretch', alignment: 'left' },
  quantity: { width: 13, alignment: 'right' },
  unit: { width: 9, alignment: 'left' },
  promised: { width: 17, alignment: 'left' },
  unitPrice: { width: 18, alignment: 'right' },
  discount: { width: 9, alignment: 'right' },
  amount: { width: 23, alignment: 'right' },
  outstanding: { width: 13, alignment: 'right' },
  picked: { width: 20, alignment: 'left' },
  received: { width: 20, alignment: 'left' },
  remark: { width: 25, alignment: 'left' },
  invoiceNumber: { width: 'stretch', alignment: 'left' },
  cases: { width: 18, alignment: 'left' },
  weight: { width: 18, alignment: 'right' },
  bin: { width: 16, alignment: 'left' },
  place: { width: 'stretch', alignment: 'left' },
  grossWeight: { width: 20, alignment: 'right' },
  stop: { width: 10, alignment: 'right' },
  deliveryNumber: { width: 42, alignment: 'left' },
  packages: { width: 12, alignment: 'right' },
};

export function columnAlignment(kind: ColumnKind): 'left' | 'right' {
  return columnStyles[kind].alignment;
}

/** Text widths in points that fill the sheet with these columns, padding taken off. */
export function columnWidths(kinds: readonly ColumnKind[]): number[] {
  const fixed = kinds.map((kind) => {
    const { width } = columnStyles[kind];
    return width === 'stretch' ? null : mm(width);
  });
  const taken = fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0) + kinds.length * 2 * sheet.cellPadding;
  const stretching = fixed.filter((width) => width === null).length;
  return fixed.map((width) => width ?? (sheet.width - taken) / stretching);
}

/** Digits of the face are all this wide, as a share of the font size; separators are narrower. */
const DIGIT_WIDTH = 0.6;

/** The font size at which a figure stays on one line: a figure broken in two is read as two. */
export function figureSize(figure: string, width: number, size: number): number {
  return Math.min(size, Math.floor((width * 10) / (figure.length * DIGIT_WIDTH)) / 10);
}
