import type {
  DayClosePreview,
  DocumentKind,
  PackageRefusal,
  Posted,
  Session,
  WrittenPackage,
} from '#shared/contract/contract.ts';
import type { CommandScope } from '#shared/commands/command-handler.ts';
import type { OrderDraftInput } from '#shared/commands/command-inputs.ts';
import type { MasterPayload } from '#shared/events/master-payload.ts';
import type { SequencedRecord } from '#shared/events/record.ts';
import type { HistoryTable } from '#shared/history/history-entry.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { PeopleDesk } from '../people/people-desk.ts';
import type { MasterDataDesk } from '../exchange/master-data/master-data-desk.ts';

/** A command as a window gives it: `input` is checked by the engine against the schema of its type. */
export type GivenCommand = {
  readonly id: string;
  readonly type: string;
  readonly input: unknown;
  readonly expectedVersions: Readonly<Record<string, number>>;
  /** Who approved it; set by main once his PIN was proven, never by a window. */
  readonly approvedBy?: string | undefined;
};

/** What a host asks of the engine. */
export type HostEngine = {
  readonly journalId: string;
  readonly tables: TableReader;
  readonly head: () => { readonly seq: number; readonly chain: string };
  /** Records from `seq` on, at most `limit`. */
  readonly recordsFrom: (seq: number, limit: number) => readonly SequencedRecord[];
  /** The records that hold a document, in the order of the journal. */
  readonly recordsOf: (table: HistoryTable, id: string) => readonly SequencedRecord[];
  readonly run: (command: GivenCommand) => Promise<Result<Posted, DomainError>>;
  readonly outcome: (commandId: string) => Posted | null;
  readonly payload: (sha256: string) => MasterPayload | null;
  readonly storePayload: (payload: MasterPayload) => Result<string, DomainError>;
  readonly evaluateDraft: (draft: OrderDraftInput) => EvaluatedDraft;
  /** Answers a look ahead from the tables as they are now; null before the branch ever opened a day. */
  readonly plan: <T>(look: (scope: CommandScope) => T) => T | null;
  readonly dayClosePreview: () => DayClosePreview;
  readonly hashes: () => Readonly<Record<string, string>>;
  readonly onRecords: (listener: (records: readonly SequencedRecord[]) => void) => () => void;
  /** A window stands at this record (0: at none): ends the wait for one after a torn tail was cut. */
  readonly confirmWindow: (seq: number, chain: string) => void;
  /** Why nothing can be posted, null while posting is possible. */
  readonly stopped: () => Session['stopped'];
  /** Stops posting until the data folder is repaired, and tells every window. */
  readonly stop: (reason: string, detail: string) => void;
};

/** Makes the papers of posted documents. */
export type PaperDesk = {
  readonly render: (
    kind: DocumentKind,
    id: string,
    language: 'id' | 'en' | null,
  ) => Promise<
    Result<{ readonly fileName: string; readonly bytes: Uint8Array }, { readonly code: 'unknown-document' }>
  >;
};

/** Writes the export package of the last closed day. */
export type PackageDesk = {
  readonly write: (commandId: string) => Promise<Result<WrittenPackage, PackageRefusal | DomainError>>;
};

/** Who is at the counter, proven by PIN. */
export type HostPeople = Pick<PeopleDesk, 'list' | 'signIn' | 'lock' | 'setPin' | 'approver' | 'usesPin' | 'isLocked'>;

/** Everything the calls of the contract are answered from. */
export type HostParts = {
  readonly engine: HostEngine;
  readonly people: HostPeople;
  readonly drafts: DraftStore;
  readonly masterData: MasterDataDesk;
  readonly papers: PaperDesk;
  readonly packages: PackageDesk;
  readonly identity: {
    readonly host: Session['host'];
    /** User id of whoever is at the counter now. */
    readonly atCounter: () => string;
    readonly appVersion: string;
    readonly dataFolder: string;
  };
  readonly projectionVersion: number;
};
