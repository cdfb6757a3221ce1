import { expireBlanketOrders } from '../blanket-order/call-off.ts';
import type { DomainEvent } from '../events/events.ts';
import { expireInquiries } from '../inquiry/close-inquiry.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { expireQuotations } from '../quotation/expire-quotations.ts';
import type { TableReader } from '../tables/table-reader.ts';

/** What expires when a business day closes: its last day is over, and the next day must not find it open. */
export function expiredAtDayClose(read: TableReader, closing: BusinessDate): DomainEvent[] {
  return [
    ...expireInquiries(read.all('inquiries'), closing).map((inquiry): DomainEvent => ({
      t: 'inquiry.expired.v1',
      d: { inquiry },
    })),
    ...expireQuotations(read.all('quotations'), closing).map((quotation): DomainEvent => ({
      t: 'quotation.expired.v1',
      d: { quotation },
    })),
    ...expireBlanketOrders(read.all('blanketOrders'), closing).map((blanketOrder): DomainEvent => ({
      t: 'blanketOrder.expired.v1',
      d: { blanketOrder },
    })),
  ];
}
