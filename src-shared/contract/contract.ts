import {
  boolean,
  enum as choice,
  int,
  nullable,
  optional,
  record,
  string,
  strictObject,
  unknown,
  type ZodType,
  type infer as Infer,
} from 'zod';
import type { ControlTotals, PackageRow } from '../branch/business-day.ts';
import { commandSchemas, orderDraftSchema, type CommandInput, type CommandType } from '../commands/command-inputs.ts';
import { commandsOfMain } from '../commands/command-rights.ts';
import type { Right } from '../branch/rights.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import type { MasterPayload } from '../events/master-payload.ts';
import type { SequencedRecord } from '../events/record.ts';
import type { MasterFileReport } from '../exchange/master-file-report.ts';
import { historyTables, type HistoryEntry } from '../history/history-entry.ts';
import type { Result } from '../kernel/result.ts';
import type { PolicyComparison } from '../planning/compare-policies.ts';
import type { DeliveryCalendar } from '../planning/delivery-calendar.ts';
import type { MoveOptions } from '../planning/move-options.ts';
import type { LevellingProposal } from '../planning/propose-levelling.ts';
import type { ScheduleDays } from '../planning/schedule-days.ts';
import type { ScarceProducts } from '../planning/scarce-products.ts';
import { planningRequests } from '../planning/planning-requests.ts';
import type { EvaluatedDraft } from '../sales-order/evaluated-draft.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';

/*
 * The one contract between a window and main. Both transports (Electron IPC and loopback HTTP) carry
 * these calls and nothing else; every request is validated against its schema at main's side.
 */

const id = string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9-]+$/);
const hash = string().regex(/^[0-9a-f]{64}$/);

export const documentKinds = [
  'inquiry',
  'quotation',
  'quotationWithoutPrices',
  /** Of a quotation or an order. */
  'proforma',
  'orderConfirmation',
  /** Of a delivery, like its note. */
  'pickList',
  'deliveryNote',
  'packingList',
  'packageLabels',
  /** Of all that leaves on the vehicle of a delivery that day. */
  'loadList',
  'invoice',
  'receipt',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const masterDataKinds = ['products', 'customers', 'prices', 'openingStock', 'plannedReceipts'] as const;

/** Largest master data file that is read, in bytes; larger ones are refused before they are loaded. */
export const MASTER_FILE_LIMIT = 64 * 1024 * 1024;

/** Digits only: what a person types is never echoed in an error. */
const pin = string().regex(/^\d{1,12}$/);
const approval = strictObject({ userId: id, pin });
export type Approval = Infer<typeof approval>;

const commandsOfWindows = Object.keys(commandSchemas).filter((type) => !commandsOfMain.has(type as CommandType));

/** Request schema of every call. */
export const requestSchemas = {
  /** Who and where: what the window shows before anything else. */
  'session.open': strictObject({}),
  /** Compares the window's projection with the journal. */
  'journal.handshake': strictObject({
    journalId: nullable(string().max(64)),
    appliedSeq: int().min(0),
    appliedChain: string().max(64),
    projectionVersion: int().min(0),
  }),
  /** Records from `fromSeq` on, at most `limit`. */
  'journal.read': strictObject({ fromSeq: int().min(1), limit: int().min(1).max(2000) }),
  /** Rows of a master data event. */
  'payload.read': strictObject({ sha256: hash }),
  'command.run': strictObject({
    id,
    type: choice(commandsOfWindows as [CommandType, ...CommandType[]]),
    input: unknown(),
    /** `table/key` → version the person looked at; refused as `changed-meanwhile` when it moved on. */
    expectedVersions: record(string().max(100), int().min(0)),
    /** Somebody who may, where whoever gives the command may not; holds for this command alone. */
    approval: optional(approval),
  }),
  /** People of the branch and whether they sign in; never a hash. */
  'people.list': strictObject({}),
  'people.signIn': approval,
  'people.lock': strictObject({}),
  'people.setPin': strictObject({ userId: id, pin, approval: nullable(approval) }),
  /** Outcome of a command whose answer never arrived: null when it was never posted. */
  'command.outcome': strictObject({ id }),
  /** Prices, promises and credit of a draft, from the same rules that will post it. */
  'draft.evaluate': orderDraftSchema,
  ...planningRequests,
  'draft.put': strictObject({ id, kind: choice(['quotation', 'order']), json: string().max(2_000_000) }),
  'draft.remove': strictObject({ id }),
  'draft.list': strictObject({}),
  /** What happened to one document, oldest first. */
  'document.history': strictObject({ table: choice(historyTables), id }),
  /** An order as it was in one of its versions; null when it never had it. */
  'order.atVersion': strictObject({ id, version: int().min(1) }),
  'document.render': strictObject({
    kind: choice(documentKinds),
    id,
    /** null: the customer's language. */
    language: nullable(choice(['id', 'en'])),
  }),
  'masterData.read': strictObject({
    kind: choice(masterDataKinds),
    fileName: string().min(1).max(255),
    /** Base64 of the file's bytes. */
    content: string().max(Math.ceil(MASTER_FILE_LIMIT / 3) * 4 + 4),
  }),
  'masterData.apply': strictObject({ token: id, commandId: id, acceptProblems: boolean() }),
  /** What day close would say now: what stands in its way, and the control totals. */
  'dayClose.preview': strictObject({}),
  /** Writes, reads back and verifies the export package of the last closed day. */
  'package.write': strictObject({ commandId: id }),
  /** Hash of every table as main holds it. */
  'tables.hash': strictObject({}),
} as const satisfies Record<string, ZodType>;

export type CallName = keyof typeof requestSchemas;
export type Request<Name extends CallName> = Infer<(typeof requestSchemas)[Name]>;

export type Session = {
  readonly journalId: string;
  readonly host: 'electron' | 'browser';
  readonly user: { readonly id: string; readonly name: string };
  /** Whether people sign in at this branch, and whether nobody is in now. */
  readonly usesPin: boolean;
  readonly locked: boolean;
  readonly appVersion: string;
  readonly dataFolder: string;
  /** Set when posting is stopped; the sentence's code and the place it concerns. */
  readonly stopped: { readonly reason: string; readonly detail: string } | null;
};

/** Who works at the branch, and how far each has come with PINs. */
export type PeopleList = {
  readonly usesPin: boolean;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly active: boolean;
    readonly hasPin: boolean;
    /** Fewest digits of this person's PIN. */
    readonly pinDigits: number;
    readonly rights: readonly Right[];
    /** Seconds until this person may try again. */
    readonly waitSeconds: number;
  }[];
};

/** What the window must do so that its projection equals the journal. */
export type HandshakeAnswer =
  | { readonly action: 'ready'; readonly headSeq: number }
  /** Apply the records after `fromSeq` (exclusive). */
  | { readonly action: 'catch-up'; readonly fromSeq: number; readonly headSeq: number }
  /** Start an empty projection: it is empty, of another version, or of another journal. */
  | { readonly action: 'rebuild'; readonly reason: 'empty' | 'version' | 'foreign'; readonly headSeq: number }
  /** The window knows more than the journal, or something else: posting stops until repaired. */
  | { readonly action: 'stop'; readonly reason: 'ahead' | 'forked'; readonly headSeq: number };

export type Posted = { readonly records: readonly SequencedRecord[] };

export type StoredDraft = { readonly id: string; readonly kind: 'quotation' | 'order'; readonly json: string };

export type DayCloseObstacle = { readonly kind: 'deliveryUnderWay'; readonly id: string; readonly number: string };

export type DayClosePreview = {
  readonly date: string | null;
  readonly obstacles: readonly DayCloseObstacle[];
  /** Numbers missing in a series: always empty, or posting has a bug. */
  readonly gaps: readonly { readonly series: string; readonly missing: number }[];
  readonly totals: ControlTotals | null;
  /** Closed days whose package is not written yet. */
  readonly unexported: readonly string[];
};

export type WrittenPackage = {
  readonly package: PackageRow;
  readonly path: string;
  readonly files: readonly {
    readonly name: string;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly records: readonly SequencedRecord[];
};

export type PackageRefusal =
  | { readonly code: 'no-closed-day' }
  | { readonly code: 'package-not-proven'; readonly detail: string }
  | { readonly code: 'medium-failed'; readonly detail: string };

/** Response of every call. */
export type Responses = {
  'session.open': Session;
  'journal.handshake': HandshakeAnswer;
  'journal.read': { readonly records: readonly SequencedRecord[] };
  'payload.read': MasterPayload | null;
  'command.run': Result<Posted, DomainError>;
  'people.list': PeopleList;
  'people.signIn': Result<null, DomainError>;
  'people.lock': null;
  'people.setPin': Result<null, DomainError>;
  'command.outcome': Posted | null;
  'draft.evaluate': EvaluatedDraft;
  /* What planning answers is null before the branch ever opened a day. */
  'backorders.list': ScarceProducts | null;
  'backorders.compare': PolicyComparison | null;
  'calendar.days': DeliveryCalendar | null;
  'schedule.days': ScheduleDays | null;
  'levelling.propose': LevellingProposal | null;
  'delivery.moveOptions': MoveOptions | null;
  'draft.put': null;
  'draft.remove': null;
  'draft.list': readonly StoredDraft[];
  'document.history': readonly HistoryEntry[];
  'order.atVersion': SalesOrderRow | null;
  'document.render': Result<
    { readonly fileName: string; readonly base64: string },
    { readonly code: 'unknown-document' }
  >;
  'masterData.read': MasterFileReport;
  'masterData.apply': Result<Posted, DomainError | { readonly code: 'reading-expired' | 'has-problems' }>;
  'dayClose.preview': DayClosePreview;
  'package.write': Result<WrittenPackage, PackageRefusal | DomainError>;
  'tables.hash': { readonly seq: number; readonly hashes: Readonly<Record<string, string>> };
};

export type Response<Name extends CallName> = Responses[Name];

/** What main tells every window without being asked. */
export type PushMessage =
  | { readonly type: 'records'; readonly records: readonly SequencedRecord[] }
  /** Somebody came, left, locked, or has a PIN now: ask who is in. */
  | { readonly type: 'people' }
  | { readonly type: 'stopped'; readonly reason: string; readonly detail: string };

/** A call that could not be carried out at all, as opposed to a refusal, which is a response. */
export type CallFailure = {
  readonly code: 'unknown-call' | 'invalid-request' | 'internal' | 'unreachable';
  readonly detail: string;
};

/** What a transport carries back. */
export type Answer<Name extends CallName> = Result<Response<Name>, CallFailure>;

export type { CommandInput, CommandType };
