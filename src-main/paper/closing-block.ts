import type { Content } from 'pdfmake';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import { figureSize, mm, sheet } from './sheet.ts';

const signatureGap = mm(14);
const totalsWidth = { label: mm(39), value: mm(36) } as const;
const totalsGap = mm(6);
const stampBox = { width: mm(30), height: mm(25) } as const;

/** Words and notes beside the totals, then the signatures. */
export function closingBlock(model: PrintModel): Content[] {
  const totals = totalsWidth.label + totalsWidth.value + 4 * sheet.cellPadding;
  const besideTotals = model.totals.length === 0 ? 0 : totals + totalsGap;
  return [
    {
      margin: [0, mm(2.5), 0, 0],
      columns: [
        { stack: wordsAndNotes(model), width: sheet.width - besideTotals },
        ...(model.totals.length === 0 ? [] : [{ stack: [totalsBox(model)], width: totals }]),
      ],
      columnGap: totalsGap,
    },
    signatures(model),
  ];
}

function wordsAndNotes({ amountInWords, notes }: PrintModel): Content[] {
  const words: Content[] =
    amountInWords === null
      ? []
      : [
          { text: amountInWords.label, fontSize: 7.5, color: sheet.faint },
          { text: amountInWords.value, fontSize: 9, margin: [0, 0, 0, mm(2)] },
        ];
  return [
    ...words,
    ...notes.map(({ label, text }) => ({
      text: label === null ? text : `${label}: ${text}`,
      fontSize: 8,
      margin: [0, 0, 0, 2] as const,
    })),
  ];
}

function totalsBox({ totals }: PrintModel): Content {
  const strong = (line: number): boolean => totals[line]?.weight === 'strong' || totals[line - 1]?.weight === 'strong';
  return {
    table: {
      widths: [totalsWidth.label, totalsWidth.value],
      body: totals.map(({ label, value, weight }) => {
        const bold = weight === 'strong';
        const size = bold ? 11.5 : 9;
        return [
          { text: label, fontSize: size, bold },
          { text: value, fontSize: figureSize(value, totalsWidth.value, size), bold, alignment: 'right' },
        ];
      }),
    },
    layout: {
      hLineWidth: (line) => (strong(line) ? sheet.rule : 0),
      vLineWidth: () => 0,
      hLineColor: () => sheet.ink,
      paddingLeft: () => sheet.cellPadding,
      paddingRight: () => sheet.cellPadding,
      paddingTop: () => 0.9,
      paddingBottom: () => 0.9,
    },
  };
}

function signatures(model: PrintModel): Content {
  const places = Math.max(3, model.signatures.length + (model.stampBox === null ? 0 : 1));
  const width = sheet.width / places;
  const empty = places - model.signatures.length - (model.stampBox === null ? 0 : 1);
  const lastSignature = model.signatures.length - 1;
  const boxes = model.signatures.map((signature, index) =>
    signatureBox(signature, index === lastSignature ? model.signedAt : null, model.footer.signHere, width),
  );
  const stamp = model.stampBox === null ? [] : [dutyStampBox(model.stampBox, width)];
  const spread = [...boxes.slice(0, -1), ...spaces(empty, width), ...stamp, ...boxes.slice(-1)];
  return { margin: [0, mm(4), 0, 0], columns: spread, columnGap: 0 };
}

function spaces(count: number, width: number): Content[] {
  return Array.from({ length: count }, () => ({ text: '', width }));
}

function signatureBox(
  { role, name }: PrintModel['signatures'][number],
  signedAt: string | null,
  signHere: string,
  width: number,
): Content {
  const line = Math.min(mm(42), width - mm(6));
  const x1 = (width - line) / 2;
  return {
    width,
    stack: [
      ...(signedAt === null
        ? []
        : [{ text: signedAt, fontSize: 8.5, alignment: 'center' as const, margin: [0, 0, 0, 2] as const }]),
      { text: role, fontSize: 8.5, alignment: 'center' },
      {
        margin: [0, signatureGap, 0, 1.5],
        canvas: [{ type: 'line', x1, y1: 0, x2: x1 + line, y2: 0, lineWidth: 0.5, lineColor: sheet.ink }],
      },
      name === ''
        ? { text: signHere, fontSize: 7, color: sheet.faint, alignment: 'center' }
        : { text: name, fontSize: 8.5, alignment: 'center' },
    ],
  };
}

function dutyStampBox(caption: string, width: number): Content {
  const x = (width - stampBox.width) / 2;
  return {
    width,
    stack: [
      {
        canvas: [
          {
            type: 'rect',
            x,
            y: 0,
            w: stampBox.width,
            h: stampBox.height,
            lineWidth: 0.5,
            lineColor: sheet.faint,
            dash: { length: 3, space: 2 },
          },
        ],
      },
      { text: caption, fontSize: 7.5, color: sheet.faint, alignment: 'center', margin: [0, -mm(14), 0, 0] },
    ],
  };
}
