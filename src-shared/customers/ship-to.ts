/** A place of a customer that goods are brought to. Documents hold a copy: what was agreed stays agreed. */
export type ShipToAddress = {
  /** Its key among the addresses of its customer. */
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly phone: string;
};
