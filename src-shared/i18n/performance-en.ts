/** Every word of the report on fulfilment, in English. Its type binds the other language to the same words. */
export const performanceEn = {
  period: 'Wanted in',
  periods: { thisMonth: 'This month', lastMonth: 'Last month', quarter: '90 days', year: 'A year' },
  none: 'Nothing was wanted in this period.',
  otif: 'On time in full',
  otifHint: 'Order lines of which everything had left by the day the customer wanted it',
  fillRate: 'Fill rate',
  fillHint: 'Value that had left by that day, of the value wanted',
  backorders: 'Backorders',
  backordersHint: 'Lines whose day has passed and of which something is missing',
  lead: 'Lead time',
  leadHint: 'Days from the order to the last goods issue, on average',
  days: (days: string) => `${days} days`,
  lines: 'Lines',
  value: 'Value missing',
  byWeek: 'On time in full by week',
  week: 'Week from',
  byCustomer: 'By customer',
  customer: 'Customer',
  byProduct: 'By product',
  product: 'Item',
  chart: (title: string) => `${title}, chart`,
  undecided: '–',
  csv: 'As CSV',
};

export type PerformanceWords = typeof performanceEn;
