/** Names of the papers that may be chosen, in English. */
export const papersEn = {
  choose: 'Choose the paper',
  kinds: {
    inquiry: 'Inquiry',
    quotation: 'Quotation',
    quotationWithoutPrices: 'Quotation without prices',
    proforma: 'Pro-forma invoice',
    orderConfirmation: 'Order confirmation',
    pickList: 'Pick list',
    deliveryNote: 'Delivery note',
    packingList: 'Packing list',
    packageLabels: 'Package labels',
    loadList: 'Load list',
    invoice: 'Invoice',
    receipt: 'Receipt',
  },
};

export type PapersWords = typeof papersEn;
