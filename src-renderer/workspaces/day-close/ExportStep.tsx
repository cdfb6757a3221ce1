import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { PackageFiles } from './PackageFiles.tsx';
import type { ExportState } from './use-package-export.ts';

type ExportStepProps = {
  readonly state: ExportState;
  /** Closed days without a package. */
  readonly unexported: readonly string[];
  readonly isDayOpen: boolean;
  /** Why main refused, in words; null when it did not. */
  readonly refusal: string | null;
  readonly onWrite: () => void;
  readonly onCopy: (text: string) => void;
  readonly words: DayCloseWords['export'];
  readonly language: Language;
};

const phases = ['collect', 'write', 'readBack', 'record'] as const;

/** Writes the package for head office and shows what main found when it read it back. */
export function ExportStep(props: ExportStepProps): ReactElement {
  const { state, unexported, words } = props;
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }} aria-busy={state.phase === 'writing'}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <Box sx={{ flex: 1 }}>
          {unexported.length > 0
            ? words.waiting(unexported.map((date) => format.date(date as BusinessDate)).join(', '))
            : props.isDayOpen
              ? words.notClosed
              : words.nothing}
        </Box>
        <Button
          variant="outlined"
          disabled={unexported.length === 0 || state.phase === 'writing'}
          onClick={props.onWrite}
        >
          {words.action}
        </Button>
      </Box>
      {(state.phase === 'writing' || state.phase === 'proven') && (
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', gap: 4, flexWrap: 'wrap' }}>
          {phases.map((phase) => (
            <Box
              component="li"
              key={phase}
              sx={{ color: state.phase === 'proven' ? 'success.main' : 'text.secondary' }}
            >
              <span aria-hidden="true">{state.phase === 'proven' ? '✓ ' : '○ '}</span>
              {words.phases[phase]}
            </Box>
          ))}
        </Box>
      )}
      {state.phase === 'writing' && (
        <Box>
          <LinearProgress aria-label={words.working} sx={{ mb: 1 }} />
          {words.working}
        </Box>
      )}
      {state.phase === 'proven' && (
        <PackageFiles written={state.written} onCopy={props.onCopy} words={words} language={props.language} />
      )}
      {props.refusal !== null && (
        <Box role="alert" sx={{ borderLeft: 4, borderColor: 'error.main', pl: 2 }}>
          <Box sx={{ fontWeight: 600 }}>{props.refusal}</Box>
          <Box sx={{ color: 'text.secondary' }}>{words.unfinished}</Box>
        </Box>
      )}
    </Box>
  );
}
