import { useEffect, useRef, useState } from 'react';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useLanguage } from '#renderer/stores/preferences-store.ts';
import { show } from '#renderer/stores/run-command.ts';
import type { MasterDataKind } from '#shared/events/master-payload.ts';
import type { MasterFileReport } from '#shared/exchange/master-file-report.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { explainApply } from './explain-apply.ts';
import { readChosenFile, type ChosenFileRefusal } from './read-chosen-file.ts';

type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly percent: number }
  | { readonly phase: 'checking' }
  | { readonly phase: 'report'; readonly report: MasterFileReport }
  | { readonly phase: 'applying'; readonly report: MasterFileReport }
  | { readonly phase: 'refused'; readonly text: string };

export type MasterImport = {
  readonly state: ImportState;
  readonly kind: MasterDataKind;
  readonly chooseKind: (kind: MasterDataKind) => void;
  readonly chooseFile: (file: File) => void;
  readonly acceptProblems: boolean;
  readonly setAcceptProblems: (accept: boolean) => void;
  /** Stops reading, or puts the report away. Nothing has been applied. */
  readonly cancel: () => void;
  readonly apply: () => void;
};

/** One import from choosing the file to its lines being in force. */
export function useMasterImport(words: MasterDataWords['import']): MasterImport {
  const language = useLanguage();
  const { minorDigits } = useTaxProfile().currency;
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const [kind, setKind] = useState<MasterDataKind>('products');
  const [acceptProblems, setAcceptProblems] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setState({ phase: 'idle' });
  };

  const read = async (file: File) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setAcceptProblems(false);
    setState({ phase: 'loading', percent: 0 });
    const chosen = await readChosenFile(file, (percent) => setState({ phase: 'loading', percent }), mine.signal);
    if (mine.signal.aborted) return;
    if (!chosen.ok) {
      setState({ phase: 'refused', text: explainFile(chosen.refusal, words, language) });
      return;
    }
    setState({ phase: 'checking' });
    try {
      const report = await askMain('masterData.read', { kind, fileName: chosen.fileName, content: chosen.content });
      if (!mine.signal.aborted) setState({ phase: 'report', report });
    } catch {
      if (!mine.signal.aborted) setState({ phase: 'refused', text: words.failed });
    }
  };

  const apply = async (report: MasterFileReport) => {
    if (report.token === null) return;
    setState({ phase: 'applying', report });
    try {
      const answer = await askMain('masterData.apply', {
        token: report.token,
        commandId: crypto.randomUUID(),
        acceptProblems,
      });
      if (answer.ok) {
        await show(answer.value.records);
        notify(words.applied(words.kinds[report.kind], report.added, report.changed));
        setState({ phase: 'idle' });
      } else {
        setState({ phase: 'refused', text: explainApply(answer.error, words, language, minorDigits) });
      }
    } catch {
      setState({ phase: 'refused', text: words.failed });
    }
  };

  return {
    state,
    kind,
    chooseKind: (chosen) => {
      setKind(chosen);
      if (state.phase === 'report' || state.phase === 'refused') setState({ phase: 'idle' });
    },
    chooseFile: (file) => void read(file),
    acceptProblems,
    setAcceptProblems,
    cancel,
    apply: () => {
      if (state.phase === 'report') void apply(state.report);
    },
  };
}

function explainFile(refusal: ChosenFileRefusal, words: MasterDataWords['import'], language: Language): string {
  switch (refusal.code) {
    case 'too-large':
      return words.tooLarge(writeMebibytes(refusal.bytes, language));
    case 'empty':
      return words.emptyFile;
    case 'unreadable':
    case 'cancelled':
      return words.unreadable;
  }
}

function writeMebibytes(bytes: number, language: Language): string {
  const tenths = Math.ceil((bytes * 10) / 1_048_576);
  return `${Math.floor(tenths / 10)}${language === 'id' ? ',' : '.'}${tenths % 10} MiB`;
}
