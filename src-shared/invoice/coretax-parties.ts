/** By which document a buyer is named in the tax file. */
export type BuyerDocument = 'TIN' | 'National ID' | 'Passport' | 'Other ID';

/** Seller and buyer of a tax invoice under the names of the tax file (domain.md 2.5). */
export type CoretaxParties = {
  /** NPWP of the seller, and the NITKU of the branch that issues. */
  readonly tin: string;
  readonly sellerIdtku: string;
  /** NPWP, or sixteen zeros for a buyer who is named by another document. */
  readonly buyerTin: string;
  readonly buyerDocument: BuyerDocument;
  /** NIK, passport or other number; empty for a buyer named by his NPWP. */
  readonly buyerDocumentNumber: string;
  /** NITKU of the buyer, or 000000 for a buyer who is named by another document. */
  readonly buyerIdtku: string;
  readonly buyerName: string;
};

/** A field of the tax file that Coretax would refuse for its form. Lengths only: no checksum is published. */
export type CoretaxPartyProblem =
  | 'seller-npwp'
  | 'seller-nitku'
  | 'buyer-npwp'
  | 'buyer-nitku'
  | 'buyer-nik'
  | 'buyer-document'
  | 'buyer-name';

export const NO_TIN = '0'.repeat(16);
export const NO_IDTKU = '000000';

/** The NITKU of a place of business: NPWP and six digits, 000000 for the head office (PER-6/PJ/2024). */
export function nitkuOf(npwp: string, place: string = NO_IDTKU): string {
  return npwp + place;
}

/** The fields of seller and buyer that Coretax would refuse; what a person can mend in the master data. */
export function checkCoretaxParties(parties: CoretaxParties): CoretaxPartyProblem[] {
  const problems: CoretaxPartyProblem[] = [];
  const named = parties.buyerDocument === 'TIN';
  if (!isNpwp(parties.tin)) problems.push('seller-npwp');
  if (!isNitkuOf(parties.sellerIdtku, parties.tin)) problems.push('seller-nitku');
  if (named ? !isNpwp(parties.buyerTin) : parties.buyerTin !== NO_TIN) problems.push('buyer-npwp');
  if (named ? !isNitkuOf(parties.buyerIdtku, parties.buyerTin) : parties.buyerIdtku !== NO_IDTKU) {
    problems.push('buyer-nitku');
  }
  const number = parties.buyerDocumentNumber;
  if (parties.buyerDocument === 'National ID' && !/^\d{16}$/.test(number)) problems.push('buyer-nik');
  if (named ? number !== '' : number.trim() === '') problems.push('buyer-document');
  if (parties.buyerName.trim() === '') problems.push('buyer-name');
  return problems;
}

function isNpwp(text: string): boolean {
  return /^\d{16}$/.test(text) && text !== NO_TIN;
}

function isNitkuOf(text: string, npwp: string): boolean {
  return /^\d{22}$/.test(text) && text.startsWith(npwp);
}
