import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { CashMovementRow, CashSessionRow } from './cash-session.ts';

export type CashSessionEvent =
  | { readonly t: 'cashSession.opened.v1'; readonly d: { readonly cashSession: CashSessionRow } }
  | { readonly t: 'cashSession.counted.v1'; readonly d: { readonly cashSession: CashSessionRow } }
  | {
      readonly t: 'cashSession.closed.v1';
      readonly d: { readonly cashSession: CashSessionRow; readonly entry: LedgerEntryRow | null };
    }
  | {
      readonly t: 'cash.moved.v1';
      readonly d: { readonly cashMovement: CashMovementRow; readonly entry: LedgerEntryRow };
    };
