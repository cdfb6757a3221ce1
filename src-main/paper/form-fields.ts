import type { Content } from 'pdfmake';
import type { Labelled, PrintModel } from '#shared/print-model/print-model.ts';
import { mm, sheet } from './sheet.ts';

/** The labelled fields over the table: side by side, or one under the other where they hold sentences. */
export function formFields(model: PrintModel): Content[] {
  if (model.fields.length === 0) return [];
  if (model.kind === 'receipt') return [{ stack: model.fields.map(sentence), margin: [0, 0, 0, mm(3)] }];
  return [{ columns: model.fields.map(blank), columnGap: mm(6), margin: [0, 0, 0, mm(4)] }];
}

function sentence({ label, value }: Labelled): Content {
  return {
    margin: [0, 0, 0, mm(2)],
    columns: [
      { text: label, fontSize: 8.5, color: sheet.faint, width: mm(34), margin: [0, 2.5, 0, 0] },
      { text: value, fontSize: 12, bold: true, width: '*' },
    ],
    columnGap: 0,
  };
}

/** A value on a line, which is there to be filled in by hand when the value is empty. */
function blank({ label, value }: Labelled): Content {
  return {
    width: '*',
    table: {
      widths: ['*'],
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
