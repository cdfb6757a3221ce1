import { masterDataKinds, type Response } from '#shared/contract/contract.ts';
import type { MasterDataKind } from '#shared/events/master-payload.ts';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import { startJob } from '#renderer/features/jobs/job-store.ts';
import type { ItemOutcome } from '#renderer/features/jobs/job.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { show } from '#renderer/stores/run-command.ts';

type ApplyError = Extract<Response<'masterData.apply'>, { readonly ok: false }>['error'];

export type SampleWords = {
  readonly title: string;
  readonly kinds: Readonly<Record<MasterDataKind, string>>;
  readonly failed: string;
  readonly rows: (count: number) => string;
  readonly explain: (error: ApplyError) => string;
};

/** Sets up the sample branch: code, company, people. */
export const sampleBranchInput = sampleBranch;

/** The files of the sample branch, fetched when somebody asks for them. */
const files: Readonly<Record<MasterDataKind, () => Promise<{ readonly default: string }>>> = {
  products: () => import('#shared/sample-data/branch-2026/products.csv?raw'),
  customers: () => import('#shared/sample-data/branch-2026/customers.csv?raw'),
  prices: () => import('#shared/sample-data/branch-2026/prices.csv?raw'),
  openingStock: () => import('#shared/sample-data/branch-2026/openingStock.csv?raw'),
  plannedReceipts: () => import('#shared/sample-data/branch-2026/plannedReceipts.csv?raw'),
};

/**
 * Imports the master data of the sample branch into a branch that was just set up: the same reading and applying as
 * for files of head office, one after the other, as a job.
 */
export function loadSampleMasterData(words: SampleWords): void {
  startJob({
    title: words.title,
    items: masterDataKinds.map((kind) => ({ id: kind, name: words.kinds[kind] })),
    run: ({ id }) => importFile(masterDataKinds.find((kind) => kind === id) ?? 'products', words),
    failedWords: words.failed,
  });
}

async function importFile(kind: MasterDataKind, words: SampleWords): Promise<ItemOutcome> {
  const { default: text } = await files[kind]();
  const content = base64Of(new TextEncoder().encode(text));
  const report = await askMain('masterData.read', { kind, fileName: `${kind}.csv`, content });
  if (report.token === null) return { ok: false, why: words.failed };
  const commandId = crypto.randomUUID();
  const answer = await askMain('masterData.apply', { token: report.token, commandId, acceptProblems: false });
  if (!answer.ok) return { ok: false, why: words.explain(answer.error) };
  await show(answer.value.records);
  return { ok: true, note: words.rows(report.added) };
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
