import type { Right, RightGroup } from '../branch/rights.ts';
import type { PresetRoleId } from '../branch/roles.ts';

/** Names of rights, roles and their headings. */
export type RightWords = {
  readonly rights: Readonly<Record<Right, string>>;
  readonly groups: Readonly<Record<RightGroup, string>>;
  readonly roles: Readonly<Record<PresetRoleId, string>>;
};

export const rightsEn: RightWords = {
  rights: {
    'quotation.post': 'send and change quotations',
    'order.confirm': 'confirm orders',
    'order.change': 'change orders on record',
    'order.cancel': 'cancel orders',
    'order.shortClose': 'close or reopen the rest of an order',
    'order.block': 'hold an order and let it go on',
    'order.aboveLimit': 'take orders beyond the value limit',
    'blanketOrder.post': 'open blanket orders',
    reallocate: 'give goods of one order to another',
    level: 'move deliveries to level the days',
    'price.manual': 'set a price by hand',
    'price.belowFloor': 'sell below the lowest price',
    'discount.aboveLimit': 'give discounts beyond the limit',
    'credit.release': 'release blocked orders',
    'credit.reject': 'reject blocked orders',
    'customer.create': 'add customers',
    'customer.change': 'change customers',
    'product.change': 'change location, barcode and safety stock of items',
    'price.change': 'change price lists',
    'customer.credit': 'give a customer credit, days to pay or a price list',
    'delivery.prepare': 'prepare deliveries: pick, pack, load',
    'delivery.post': 'issue goods and record their receipt',
    'delivery.reverse': 'reverse a goods issue',
    'return.post': 'take goods back',
    'stock.receive': 'receive goods',
    'stock.move': 'move goods: quarantine, transfers',
    'stock.count': 'count stock',
    'stock.adjust': 'correct stock',
    'stock.adjustAboveLimit': 'correct stock beyond the limit',
    'stock.scrap': 'scrap goods',
    'invoice.post': 'post invoices',
    'invoice.void': 'void invoices',
    'creditNote.post': 'post credit notes',
    'payment.post': 'record payments',
    'payment.reverse': 'undo payments',
    'payment.refund': 'pay money back',
    'cash.session': 'open, count and close the till',
    'day.open': 'open the business day',
    'day.close': 'close the business day and write packages',
    'masterData.import': 'import master data',
    'number.void': 'void a document number',
    'settings.change': 'change settings of the branch',
    'users.change': 'change people, roles and PINs',
  },
  groups: {
    selling: 'Selling',
    pricing: 'Prices and discounts',
    customers: 'Customers and credit',
    delivery: 'Delivery and returns',
    stock: 'Stock',
    money: 'Invoices and money',
    branch: 'Branch',
  },
  roles: {
    clerk: 'Counter',
    senior: 'Senior counter',
    warehouse: 'Warehouse',
    cashier: 'Cashier',
    supervisor: 'Supervisor',
    auditor: 'Auditor (reads only)',
    administrator: 'Administrator',
  },
};
