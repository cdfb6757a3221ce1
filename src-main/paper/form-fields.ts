import type { Content } from 'pdfmake';
import type { Labelled, PrintModel } from '#shared/print-model/print-model.ts';
import { mm, sheet } from './sheet.ts';

const sentenceLabel = mm(34);
const blankGap = mm(6);

/** The labelled fields over the table: side by side, or one under the other where they hold sentences. */
export function formFields(model: PrintModel): Content[] {
  if (model.fields.length === 0) return [];
  if (model.kind === 'receipt') return [{ stack: model.fields.map(sentence), margin: [0, 0, 0, mm(3)] }];
  const width = (sheet.width - (model.fields.length - 1) * blankGap) / model.fields.length;
  const blanks = model.fields.map((field) => blank(field, width));
  return [{ columns: blanks, columnGap: blankGap, margin: [0, 0, 0, mm(4)] }];
}

function sentence({ label, value }: Labelled): Content {
  return {
    margin: [0, 0, 0, mm(2)],
    columns: [
      { text: label, fontSize: 8.5, color: sheet.faint, width: sentenceLabel, margin: [0, 2.5, 0, 0] },
      { text: value, fontSize: 12, bold: true, width: sheet.width - sentenceLabel },
    ],
    columnGap: 0,
  };
}

/** A value on a line, which is there to be filled in by hand when the value is empty. */
function blank({ label, value }: Labelled, width: number): Content {
  return {
    width,
    table: {
      widths: [width],
      body: [
        [{ text: label, fontSize: 7.5, color: sheet.faint }],
        [{ text: value === '' ? ' ' : value, fontSize: 10, bold: true }],
      ],
    },
    layout: {
      hLineWidth: (line) => (line === 2 ? sheet.rule : 0),
      vLineWidth: () => 0,
      hLineColor: () => sheet.ink,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 1,
    },
  };
}
