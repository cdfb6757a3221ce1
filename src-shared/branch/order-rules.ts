/** How a branch takes orders, as head office sets it. */
export type OrderRules = {
  /** What happens when a customer's own order number comes a second time. */
  readonly duplicateReference: 'ignore' | 'warn' | 'refuse';
  /** What happens when an order asks for more than its quotation offers. */
  readonly beyondQuotation: 'flag' | 'refuse';
};

/** What holds while head office says nothing else: people are told, nothing is refused. */
export const defaultOrderRules: OrderRules = { duplicateReference: 'warn', beyondQuotation: 'flag' };
