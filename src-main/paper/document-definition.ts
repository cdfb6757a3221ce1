import type { DocumentDefinition } from 'pdfmake';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import { closingBlock } from './closing-block.ts';
import { continuedHead, documentHead } from './document-head.ts';
import { formFields } from './form-fields.ts';
import { columnHeads, itemTables } from './item-table.ts';
import { mm, sheet } from './sheet.ts';

export const PAPER_FONT = 'Paper';

const pageNumberWidth = mm(25);
const pdfLanguages = { id: 'id-ID', en: 'en-US' } as const;

/**
 * Lays a document out on A4. Nothing in the definition comes from the clock or from chance, and every
 * text of the model goes in as text: two renderings are equal to the byte, and no name becomes markup.
 */
export function documentDefinition(model: PrintModel): DocumentDefinition {
  const { side, bottom } = sheet.margin;
  const items = itemTables(model);
  return {
    pageSize: 'A4',
    pageMargins: [side, sheet.continuedTop, side, bottom],
    version: '1.7',
    language: pdfLanguages[model.language],
    displayTitle: true,
    // zlib's output differs between its builds; the bytes must not.
    compress: false,
    info: {
      title: `${model.title} ${model.number}`,
      author: model.letterhead.name,
      creationDate: new Date(`${model.date}T00:00:00Z`),
    },
    defaultStyle: { font: PAPER_FONT, fontSize: 8.5, color: sheet.ink, lineHeight: 1 },
    header: (page) =>
      page === 1
        ? null
        : {
            margin: [side, mm(12), side, 0],
            stack: [{ stack: [continuedHead(model)], margin: [0, 0, 0, mm(2.5)] }, columnHeads(model.columns)],
          },
    footer: (page, pages) => ({
      margin: [side, mm(6), side, 0],
      columns: [
        { text: model.footer.left, fontSize: 7, color: sheet.faint, width: sheet.width - pageNumberWidth },
        {
          text: `${model.footer.page} ${page}/${pages}`,
          fontSize: 7,
          color: sheet.faint,
          alignment: 'right',
          width: pageNumberWidth,
        },
      ],
    }),
    content: [
      ...documentHead(model),
      ...formFields(model),
      columnHeads(model.columns),
      ...items.running,
      { unbreakable: true, stack: [...items.closing, ...closingBlock(model)] },
    ],
  };
}
