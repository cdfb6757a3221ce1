import type { Content, TableLayout } from 'pdfmake';
import type { PrintModel, PrintRow } from '#shared/print-model/print-model.ts';
import { columnAlignment, columnWidths, figureSize, sheet } from './sheet.ts';

/**
 * Items longer than this may break over pages, because a block higher than a page would be cut off. Far
 * beyond any real item: about half a page of text in the name's column.
 */
const KEPT_TOGETHER_LENGTH = 1000;

/** How many items stay with the totals and signatures, so that those are never alone on a page. */
const CLOSING_ITEMS = 2;

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
  const closingFrom = model.rows.slice(-CLOSING_ITEMS).every(isKeptTogether)
    ? Math.max(0, tables.length - CLOSING_ITEMS)
    : tables.length;
  return { running: tables.slice(0, closingFrom), closing: tables.slice(closingFrom) };
}

function isKeptTogether(row: PrintRow): boolean {
  return [row.cells, ...row.parts].flat().join('').length <= KEPT_TOGETHER_LENGTH;
}

/** One item with its parts, a table of its own so that a page never ends inside it. */
function itemTable(columns: Columns, row: PrintRow, last: boolean): Content {
  const widths = columnWidths(columns.map((column) => column.kind));
  const cells = (texts: readonly string[], size: number): Content[] =>
    columns.map(({ kind }, index) => {
      const text = texts[index] ?? '';
      const alignment = columnAlignment(kind);
      const fontSize = alignment === 'right' && text !== '' ? figureSize(text, widths[index] ?? 0, size) : size;
      return { text, alignment, fontSize };
    });
  const lines = [0, ...row.parts.map(() => 0), last ? sheet.rule : sheet.hairline];
  return {
    unbreakable: isKeptTogether(row),
    table: { widths, body: [cells(row.cells, 8.5), ...row.parts.map((part) => cells(part, 8))] },
    layout: tableLayout(lines, 2.1),
  };
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
