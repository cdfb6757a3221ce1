import type { Content, DocumentDefinition } from 'pdfmake';
import type { PrintModel, PrintRow } from '#shared/print-model/print-model.ts';
import { barCode } from './bar-code.ts';
import { PAPER_FONT } from './document-definition.ts';
import { mm, sheet } from './sheet.ts';

/** A6: four on a sheet of A4, or one on a label printer of 4 × 6 inches. */
const margin = mm(6);
const width = mm(105) - 2 * margin;
const barHeight = mm(12);

/** One label a page: the name of the place large enough to be read across the ramp. */
export function packageLabels(model: PrintModel): DocumentDefinition {
  return {
    pageSize: 'A6',
    pageMargins: [margin, margin, margin, margin],
    version: '1.7',
    language: model.language === 'id' ? 'id-ID' : 'en-US',
    displayTitle: true,
    compress: false,
    info: {
      title: `${model.title} ${model.number}`,
      author: model.letterhead.name,
      creationDate: new Date(`${model.date}T00:00:00Z`),
    },
    defaultStyle: { font: PAPER_FONT, fontSize: 9, color: sheet.ink, lineHeight: 1 },
    header: () => null,
    footer: () => null,
    content: model.rows.map((row, at) => label(model, row, at > 0)),
  };
}

function label(model: PrintModel, row: PrintRow, onNewPage: boolean): Content {
  const [place] = model.parties;
  const [caseNo = '', weight = ''] = row.cells;
  return {
    ...(onNewPage ? { pageBreak: 'before' as const } : {}),
    stack: [
      { text: model.letterhead.name, fontSize: 8, margin: [0, 0, 0, mm(3)] },
      { text: place?.label ?? '', fontSize: 7, color: sheet.faint },
      { text: place?.name ?? '', fontSize: 16, bold: true, margin: [0, 0, 0, mm(1)] },
      ...(place?.lines ?? []).map((line) => ({ text: line, fontSize: 10 })),
      {
        margin: [0, mm(4), 0, mm(3)],
        columns: [
          { text: caseNo, fontSize: 30, bold: true, width: width * 0.6 },
          { text: weight, fontSize: 12, bold: true, alignment: 'right', width: width * 0.4, margin: [0, 12, 0, 0] },
        ],
      },
      ...model.facts.map(({ label: name, value }) => ({
        columns: [
          { text: name, color: sheet.faint, width: mm(28) },
          { text: value, bold: true, width: width - mm(28) },
        ],
        columnGap: 0,
      })),
      { margin: [0, mm(3), 0, mm(3)], canvas: barCode(model.shortId, width, barHeight) },
      ...row.parts.map(([amount = '', name = '']) => ({
        margin: [0, 0, 0, 1.5] as [number, number, number, number],
        columns: [
          { text: amount, bold: true, width: mm(22) },
          { text: name, width: width - mm(22) },
        ],
        columnGap: 0,
      })),
    ],
  };
}
