import type { Content } from 'pdfmake';
import type { Labelled, PrintModel } from '#shared/print-model/print-model.ts';
import { barCode } from './bar-code.ts';
import { mm, sheet } from './sheet.ts';

const titleWidth = mm(80);
const rightBlock = mm(66);
const factLabel = mm(26);
const gaps = { title: mm(4), parties: mm(8) } as const;
const continuedTitle = mm(85);
const noticePadding = mm(2);
/** A delivery note is scanned with the sheet in the hand. */
const barHeights = { deliveryNote: mm(12), other: mm(7) } as const;

/** Letterhead and title, then the customer beside bar code, number and facts. */
export function documentHead(model: PrintModel): Content[] {
  return [
    {
      // Page 1 has no small head: its content begins above the margin that the others need.
      margin: [0, sheet.margin.top - sheet.continuedTop, 0, mm(4)],
      columns: [
        { stack: letterhead(model), width: sheet.width - titleWidth - gaps.title },
        { stack: title(model), width: titleWidth },
      ],
      columnGap: gaps.title,
    },
    {
      margin: [0, 0, 0, mm(4)],
      columns: [
        {
          stack: model.parties.flatMap((one, index) => party(one, index > 0)),
          width: sheet.width - rightBlock - gaps.parties,
        },
        { stack: identity(model), width: rightBlock },
      ],
      columnGap: gaps.parties,
    },
    ...notice(model.notice),
  ];
}

/** What pages 2 and on say over the column heads. */
export function continuedHead(model: PrintModel): Content {
  const customer = model.parties[0]?.name ?? '';
  return {
    columns: [
      {
        text: shortened(`${model.letterhead.name} · ${customer}`, 70),
        fontSize: 8,
        width: sheet.width - continuedTitle,
      },
      {
        text: `${model.title} ${model.number} (${model.footer.continued})`,
        fontSize: 8,
        bold: true,
        alignment: 'right',
        width: continuedTitle,
      },
    ],
  };
}

function letterhead({ letterhead: { name, lines } }: PrintModel): Content[] {
  return [
    { text: name, fontSize: 12, bold: true, margin: [0, 0, 0, 1] },
    ...lines.map((line) => ({ text: line, fontSize: 8 })),
  ];
}

function title(model: PrintModel): Content[] {
  return [
    { text: model.title.toUpperCase(), fontSize: 15, bold: true, alignment: 'right' },
    { text: model.subtitle, fontSize: 8, color: sheet.faint, alignment: 'right' },
  ];
}

function party({ label, name, lines }: PrintModel['parties'][number], isFollowing: boolean): Content[] {
  return [
    { text: label, fontSize: 7.5, color: sheet.faint, margin: [0, isFollowing ? mm(2) : 0, 0, 0] },
    { text: name, fontSize: 9.5, bold: true, margin: [0, 1, 0, 1] },
    ...lines.map((line) => ({ text: line, fontSize: 8.5 })),
  ];
}

function identity(model: PrintModel): Content[] {
  const height = ['deliveryNote', 'pickList', 'packingList', 'loadList'].includes(model.kind)
    ? barHeights.deliveryNote
    : barHeights.other;
  const bars = barCode(model.shortId, rightBlock, height);
  return [
    ...(bars.length === 0 ? [] : [{ canvas: bars }]),
    { text: model.number, fontSize: 10.5, bold: true, alignment: 'right', margin: [0, 2, 0, 2] },
    ...model.facts.map(fact),
  ];
}

function fact({ label, value }: Labelled): Content {
  return {
    columns: [
      { text: label, fontSize: 8, color: sheet.faint, width: factLabel },
      { text: value, fontSize: 8.5, alignment: 'right', width: rightBlock - factLabel },
    ],
    columnGap: 0,
  };
}

function notice(text: string | null): Content[] {
  if (text === null) return [];
  return [
    {
      margin: [0, 0, 0, mm(3)],
      table: {
        widths: [sheet.width - 2 * noticePadding],
        body: [[{ text, bold: true, fontSize: 9.5, alignment: 'center' }]],
      },
      layout: {
        hLineWidth: () => sheet.rule,
        vLineWidth: () => sheet.rule,
        hLineColor: () => sheet.ink,
        paddingLeft: () => noticePadding,
        paddingRight: () => noticePadding,
        paddingTop: () => mm(1.2),
        paddingBottom: () => mm(1.2),
      },
    },
  ];
}

function shortened(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}
