/**
 * What a person may be allowed to do, by name. A right covers a group of commands
 * (`src-shared/commands/command-rights.ts`) or going beyond a limit of one (`…AboveLimit`, `price.belowFloor`).
 * Names stand in journals: one is never given another meaning, and none is taken away.
 */
export const rights = [
  'quotation.post',
  'order.confirm',
  'order.change',
  'order.cancel',
  'order.shortClose',
  'order.block',
  'order.aboveLimit',
  'blanketOrder.post',
  'reallocate',
  'level',
  'product.change',
  'price.change',
  'price.manual',
  'price.belowFloor',
  'discount.aboveLimit',
  'credit.release',
  'credit.reject',
  'customer.create',
  'customer.change',
  'customer.credit',
  'delivery.prepare',
  'delivery.post',
  'delivery.reverse',
  'return.post',
  'stock.receive',
  'stock.move',
  'stock.count',
  'stock.adjust',
  'stock.adjustAboveLimit',
  'stock.scrap',
  'invoice.post',
  'invoice.void',
  'creditNote.post',
  'payment.post',
  'payment.reverse',
  'payment.refund',
  'cash.session',
  'day.open',
  'day.close',
  'masterData.import',
  'number.void',
  'settings.change',
  'users.change',
] as const;

export type Right = (typeof rights)[number];

/** Rights under the headings a person looks for them by. */
export const rightGroups = {
  selling: [
    'quotation.post',
    'order.confirm',
    'order.change',
    'order.cancel',
    'order.shortClose',
    'order.block',
    'order.aboveLimit',
    'blanketOrder.post',
    'reallocate',
    'level',
  ],
  pricing: ['product.change', 'price.change', 'price.manual', 'price.belowFloor', 'discount.aboveLimit'],
  customers: ['credit.release', 'credit.reject', 'customer.create', 'customer.change', 'customer.credit'],
  delivery: ['delivery.prepare', 'delivery.post', 'delivery.reverse', 'return.post'],
  stock: ['stock.receive', 'stock.move', 'stock.count', 'stock.adjust', 'stock.adjustAboveLimit', 'stock.scrap'],
  money: [
    'invoice.post',
    'invoice.void',
    'creditNote.post',
    'payment.post',
    'payment.reverse',
    'payment.refund',
    'cash.session',
  ],
  branch: ['day.open', 'day.close', 'masterData.import', 'number.void', 'settings.change', 'users.change'],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type RightGroup = keyof typeof rightGroups;
