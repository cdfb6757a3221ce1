import type { CommandInput, CommandType, DocumentKind, Posted } from '#shared/contract/contract.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { jobsEn, type JobsWords } from '#shared/i18n/jobs-en.ts';
import { jobsId } from '#shared/i18n/jobs-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { startJob } from '#renderer/features/jobs/job-store.ts';
import { tally, type ItemOutcome, type JobItem } from '#renderer/features/jobs/job.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { runCommand } from '#renderer/stores/run-command.ts';
import { saveFile } from './csv.ts';

type Posting = { readonly ok: true; readonly posted: Posted } | { readonly ok: false; readonly why: string };

export type BulkJob = {
  readonly words: JobsWords;
  /** Works on many things one by one, and tells at the end how it went. */
  readonly start: (title: string, items: readonly JobItem[], run: (item: JobItem) => Promise<ItemOutcome>) => void;
  /** Gives one command; a refusal comes back in words. */
  readonly post: <Type extends CommandType>(
    type: Type,
    input: CommandInput<Type>,
    expectedVersions?: Readonly<Record<string, number>>,
  ) => Promise<Posting>;
  /** Has the paper of a document made and saved. */
  readonly savePaper: (kind: DocumentKind, id: string) => Promise<ItemOutcome>;
};

/** What bulk actions of all lists have in common. */
export function useBulkJob(): BulkJob {
  const { language, minorDigits, count } = useFormat();
  const words = useWords({ id: jobsId, en: jobsEn });
  return {
    words,
    start: (title, items, run) => {
      startJob({
        title,
        items,
        run,
        failedWords: words.failedWords,
        onEnd: (job) => {
          const { done, failed, left } = tally(job);
          const told =
            left > 0
              ? words.sentenceLeft(title, count(done), count(failed), count(left))
              : words.sentence(title, count(done), count(failed));
          notify(told, failed > 0 ? 'blocked' : left > 0 ? 'open' : 'done');
        },
      });
    },
    post: async (type, input, expectedVersions = {}) => {
      const result = await runCommand(type, input, { expectedVersions });
      if (result.ok) return { ok: true, posted: result.value };
      return { ok: false, why: describeError(result.error, language, minorDigits) };
    },
    savePaper: async (kind, id) => {
      const paper = await askMain('document.render', { kind, id, language: null });
      if (!paper.ok) return { ok: false, why: words.failedWords };
      const bytes = Uint8Array.from(atob(paper.value.base64), (character) => character.codePointAt(0) ?? 0);
      saveFile(paper.value.fileName, bytes, 'application/pdf');
      return { ok: true, note: paper.value.fileName };
    },
  };
}
