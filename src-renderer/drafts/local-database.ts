import Dexie, { type Table } from 'dexie';
import type { CommandType } from '#shared/contract/contract.ts';
import { draftRows, type DraftHead, type DraftLineRow } from './draft-rows.ts';
import type { OrderDraft } from './order-draft.ts';

/** A command that was given and whose outcome the window has not seen yet. */
export type PendingCommand = {
  readonly commandId: string;
  readonly type: CommandType;
  readonly input: unknown;
  readonly expectedVersions: Readonly<Record<string, number>>;
};

type Preference = { readonly key: string; readonly value: string };

/**
 * What only this window knows: drafts, commands under way and preferences. Strict durability, because
 * nothing else holds it at that moment; a rebuild of the read model never touches it.
 */
class LocalDatabase extends Dexie {
  readonly drafts!: Table<DraftHead, string>;
  readonly draftLines!: Table<DraftLineRow, [draftId: string, key: string]>;
  readonly pending!: Table<PendingCommand, string>;
  readonly preferences!: Table<Preference, string>;

  constructor() {
    super('local', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ drafts: 'id, updatedAt', pending: 'commandId', preferences: 'key' });
    // A draft's lines are rows of their own: a cell of a long draft writes a row, not the draft.
    this.version(2)
      .stores({ draftLines: '[draftId+key], draftId' })
      .upgrade(async (transaction) => {
        const whole = (await transaction.table('drafts').toArray()) as OrderDraft[];
        const rows = whole.map((draft) => draftRows(null, draft, { by: '', no: 0 }));
        await transaction.table('draftLines').bulkPut(rows.flatMap(({ put }) => put));
        await transaction.table('drafts').bulkPut(rows.map(({ head }) => head));
      });
  }
}

export const localDatabase = new LocalDatabase();
