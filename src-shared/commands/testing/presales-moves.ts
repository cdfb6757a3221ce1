import { addDays } from '../../kernel/business-date.ts';
import { quantity } from '../../money/money.ts';
import type { Move } from './move.ts';

const reason = 'bought elsewhere';

/** Inquiries, quotations after they were sent, blanket orders and what is called off them. */
export const presalesMoves: Readonly<Record<string, Move>> = {
  inquire: ({ branch, index, draft }) => {
    const lines = draft.lines.map((line, at) => ({
      productCode: at === 0 ? null : line.productCode,
      text: 'a shelf for the wall',
      unit: 'PCS',
      quantity: line.quantity,
    }));
    const { customerCode } = draft;
    branch.give('openInquiry', { inquiryId: `n${index}`, customerCode, validUntil: draft.requestedDate, lines });
  },
  answer: ({ branch, index, draft, nth }) => {
    const inquiry = nth('inquiries');
    if (!inquiry) return;
    const { customerCode, id: inquiryId } = inquiry;
    const about = { customerCode, inquiryId, quotationId: `q${index}`, validUntil: draft.requestedDate };
    branch.give('sendQuotation', { ...draft, ...about });
  },
  loseInquiry: ({ branch, nth }) => {
    const inquiry = nth('inquiries');
    if (inquiry) branch.give('loseInquiry', { inquiryId: inquiry.id, expectedVersion: inquiry.version, reason });
  },
  revise: ({ branch, index, draft, day, nth }) => {
    const quotation = nth('quotations');
    if (!quotation) return;
    const [first, ...beside] = draft.lines;
    if (!first) return;
    branch.give('reviseQuotation', {
      quotationId: `q${index}`,
      revises: quotation.id,
      expectedVersion: quotation.version,
      requestedDate: draft.requestedDate,
      validUntil: addDays(day, 3),
      lines: [first],
      optionalLines: beside.map((line, at) => ({
        ...line,
        kind: at === 0 ? ('alternative' as const) : ('optional' as const),
        alternativeTo: at === 0 ? 1 : null,
      })),
    });
  },
  loseQuotation: ({ branch, pick, nth }) => {
    const quotation = nth('quotations');
    if (!quotation) return;
    const lineNo = pick % 2 ? null : 1;
    const about = { quotationId: quotation.id, expectedVersion: quotation.version };
    branch.give('loseQuotation', { ...about, lineNo, reason });
  },
  agree: ({ branch, index, draft, day }) => {
    const { customerCode, lines } = draft;
    const more = lines.map((line) => ({ ...line, quantity: quantity(line.quantity * 3) }));
    const term = { validFrom: day, validUntil: draft.requestedDate };
    branch.give('openBlanketOrder', { blanketOrderId: `b${index}`, customerCode, ...term, lines: more });
  },
  callOff: ({ branch, index, draft, nth }) => {
    const blanket = nth('blanketOrders');
    if (!blanket) return;
    const { customerCode, id: blanketOrderId } = blanket;
    const about = { orderId: `o${index}`, customerReference: '', quotationId: null, blanketOrderId };
    branch.give('confirmOrder', { ...draft, ...about, customerCode });
  },
};
