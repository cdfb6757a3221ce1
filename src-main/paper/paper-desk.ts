import type { DocumentKind } from '#shared/contract/contract.ts';
import type { Language } from '#shared/i18n/language.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { deliveryNoteModel } from '#shared/print-model/delivery-note-model.ts';
import { inquiryModel } from '#shared/print-model/inquiry-model.ts';
import { invoiceModel } from '#shared/print-model/invoice-model.ts';
import { deliveriesOnVehicle, loadListModel } from '#shared/print-model/load-list-model.ts';
import { orderConfirmationModel } from '#shared/print-model/order-confirmation-model.ts';
import { packageLabelsModel } from '#shared/print-model/package-labels-model.ts';
import { packingListModel } from '#shared/print-model/packing-list-model.ts';
import type { PaperContext } from '#shared/print-model/paper-context.ts';
import { pickListModel } from '#shared/print-model/pick-list-model.ts';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import { proformaModel } from '#shared/print-model/proforma-model.ts';
import { quotationModel } from '#shared/print-model/quotation-model.ts';
import { receiptModel } from '#shared/print-model/receipt-model.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import { taxProfile } from '#shared/tax/profiles.ts';
import type { PdfService } from './pdf-service.ts';

export type Paper = { readonly fileName: string; readonly bytes: Uint8Array };

type Issued = { readonly customerCode: string; readonly createdBy: string };

/**
 * Makes the paper of a posted document from the tables.
 *
 * @param language null for the customer's own
 */
export async function renderPaper(
  read: TableReader,
  service: PdfService,
  kind: DocumentKind,
  id: string,
  language: Language | null,
): Promise<Result<Paper, { readonly code: 'unknown-document' }>> {
  const model = documentModel(read, kind, id, language);
  if (!model) return refuse({ code: 'unknown-document' });
  const bytes = await service.render(model);
  return ok({ fileName: `${kind}-${model.number.replaceAll('/', '-')}.pdf`, bytes });
}

/** What the document says, null when there is no such document. */
function documentModel(
  read: TableReader,
  kind: DocumentKind,
  id: string,
  language: Language | null,
): PrintModel | null {
  const speak = (row: Issued) => paperContext(read, row, language);
  switch (kind) {
    case 'inquiry': {
      const inquiry = read.get('inquiries', id);
      return inquiry ? withContext(speak(inquiry), (context) => inquiryModel(context, inquiry)) : null;
    }
    case 'quotation':
    case 'quotationWithoutPrices': {
      const quotation = read.get('quotations', id);
      const priced = kind === 'quotation';
      return quotation ? withContext(speak(quotation), (context) => quotationModel(context, quotation, priced)) : null;
    }
    case 'proforma': {
      const document = read.get('quotations', id) ?? read.get('orders', id);
      return document ? withContext(speak(document), (context) => proformaModel(context, document)) : null;
    }
    case 'orderConfirmation': {
      const order = read.get('orders', id);
      return order ? withContext(speak(order), (context) => orderConfirmationModel(context, order)) : null;
    }
    case 'packingList':
    case 'packageLabels': {
      const delivery = read.get('deliveries', id);
      const model = kind === 'packingList' ? packingListModel : packageLabelsModel;
      return delivery ? withContext(speak(delivery), (context) => model(context, delivery)) : null;
    }
    case 'loadList': {
      const delivery = read.get('deliveries', id);
      if (!delivery) return null;
      // The driver's paper speaks the language of the branch.
      const spoken = language ?? read.get('settings', 'branch')?.language ?? null;
      const onVehicle = deliveriesOnVehicle(read.all('deliveries'), delivery);
      const context = paperContext(read, delivery, spoken);
      return withContext(context, (one) =>
        loadListModel(one, delivery, onVehicle, (code) => read.get('customers', code)),
      );
    }
    case 'pickList':
    case 'deliveryNote': {
      const delivery = read.get('deliveries', id);
      const order = delivery ? (read.get('orders', delivery.orderId) ?? null) : null;
      if (!delivery) return null;
      const binOf = (code: string) => read.get('products', code)?.bin;
      return withContext(speak(delivery), (context) =>
        kind === 'pickList'
          ? pickListModel(context, delivery, order, binOf)
          : deliveryNoteModel(context, delivery, order),
      );
    }
    case 'invoice': {
      const invoice = read.get('invoices', id);
      return invoice ? withContext(speak(invoice), (context) => invoiceModel(context, invoice)) : null;
    }
    case 'receipt': {
      const receipt = read.get('receipts', id);
      return receipt ? withContext(speak(receipt), (context) => receiptModel(context, receipt)) : null;
    }
    default:
      return kind satisfies never;
  }
}

function paperContext(read: TableReader, row: Issued, language: Language | null): PaperContext | null {
  const settings = read.get('settings', 'branch');
  if (!settings) return null;
  const customer = read.get('customers', row.customerCode) ?? null;
  return {
    settings,
    customer,
    profile: taxProfile(settings.taxProfileId),
    language: language ?? customer?.language ?? settings.language,
    preparedBy: read.get('users', row.createdBy)?.name ?? row.createdBy,
  };
}

function withContext(context: PaperContext | null, model: (context: PaperContext) => PrintModel): PrintModel | null {
  return context ? model(context) : null;
}
