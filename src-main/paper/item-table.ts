import type { Content, TableLayout } from 'pdfmake';
import type { PrintModel, PrintRow } from '#shared/print-model/print-model.ts';
import { columnAlignment, columnWidths, figureSize, mm, sheet } from './sheet.ts';

/*
 * A block that moves to the next page as a whole must be lower than a page, or its end is cut off. The
 * limits are in letters: the widest letter in the narrowest name column takes less than 0.62 pt of height,
 * and a page has 720 pt of which totals and signatures take 280.
 */
const KEPT_TOGETHER_LENGTH = 1000;
const CLOSING_LENGTH = 400;

/** How many items stay with the totals and signatures, so that those are never alone on a page. */
const CLOSING_ITEMS = 2;

const boxHeight = mm(5.2);

type Columns = PrintModel['columns'];

/** The heads of the columns between two rules. */
export function columnHeads(columns: Columns): Content {
  return {
    table: {
      widths: columnWidths(columns.map((column) => column.kind)),
      body: [
        columns.map(({ kind, label }) => ({
          text: label,
          alignment: columnAlignment(kind),
          fontSize: 8.5,
          bold: true,
        })),
      ],
    },
    layout: tableLayout([sheet.rule, sheet.rule], 2.8),
  };
}

/** The items that follow each other freely, and the last ones, which belong to the closing block. */
export function itemTables(model: PrintModel): { readonly running: Content[]; readonly closing: Content[] } {
  const tables = model.rows.map((row, index) => itemTable(model.columns, row, index === model.rows.length - 1));
  const closingFrom = tables.length - closingCount(model.rows);
  return { running: tables.slice(0, closingFrom), closing: tables.slice(closingFrom) };
}

function closingCount(rows: readonly PrintRow[]): number {
  let count = 0;
  let length = 0;
  for (const row of rows.slice(-CLOSING_ITEMS).toReversed()) {
    length += lengthOf(row);
    if (length > CLOSING_LENGTH) break;
    count += 1;
  }
  return count;
}

function lengthOf(row: PrintRow): number {
  return [row.cells, ...row.parts].flat().join('').length;
}

/** One item with its parts, a table of its own so that a page never ends inside it. */
function itemTable(columns: Columns, row: PrintRow, last: boolean): Content {
  const widths = columnWidths(columns.map((column) => column.kind));
  const cells = (texts: readonly string[], size: number, boxed: boolean): Content[] =>
    columns.map(({ kind }, index) => {
      if (boxed && kind === 'picked') return emptyBox(widths[index] ?? 0);
      const text = texts[index] ?? '';
      const alignment = columnAlignment(kind);
      const fontSize = alignment === 'right' && text !== '' ? figureSize(text, widths[index] ?? 0, size) : size;
      return { text, alignment, fontSize };
    });
  const lines = [0, ...row.parts.map(() => 0), last ? sheet.rule : sheet.hairline];
  return {
    unbreakable: lengthOf(row) <= KEPT_TOGETHER_LENGTH,
    table: { widths, body: [cells(row.cells, 8.5, true), ...row.parts.map((part) => cells(part, 8, false))] },
    layout: tableLayout(lines, 1.8),
  };
}

/** A box to write a figure into. */
function emptyBox(w: number): Content {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w, h: boxHeight, lineWidth: sheet.rule, lineColor: sheet.ink }] };
}

function tableLayout(lines: readonly number[], padding: number): TableLayout {
  return {
    hLineWidth: (line) => lines[line] ?? 0,
    vLineWidth: () => 0,
    hLineColor: (line) => (lines[line] === sheet.hairline ? sheet.pale : sheet.ink),
    paddingLeft: () => sheet.cellPadding,
    paddingRight: () => sheet.cellPadding,
    paddingTop: (row) => (row === 0 ? padding : 0),
    paddingBottom: () => padding,
  };
}
