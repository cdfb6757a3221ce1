import { useState } from 'react';
import { askMain } from '#renderer/stores/main-calls.ts';
import { show } from '#renderer/stores/run-command.ts';
import type { Response, WrittenPackage } from '#shared/contract/contract.ts';

type Refusal = Extract<Response<'package.write'>, { readonly ok: false }>['error'];

export type ExportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'writing' }
  /** Main has read the package back from its medium and found it identical. */
  | { readonly phase: 'proven'; readonly written: WrittenPackage }
  | { readonly phase: 'refused'; readonly error: Refusal | { readonly code: 'unanswered' } };

export type PackageExport = { readonly state: ExportState; readonly write: () => void };

/** Has main write the package of the closed day; nothing is called done before main has read it back. */
export function usePackageExport(): PackageExport {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const write = async () => {
    setState({ phase: 'writing' });
    try {
      const answer = await askMain('package.write', { commandId: crypto.randomUUID() });
      if (answer.ok) {
        await show(answer.value.records);
        setState({ phase: 'proven', written: answer.value });
      } else {
        setState({ phase: 'refused', error: answer.error });
      }
    } catch {
      setState({ phase: 'refused', error: { code: 'unanswered' } });
    }
  };
  return {
    state,
    write: () => {
      if (state.phase !== 'writing') void write();
    },
  };
}
