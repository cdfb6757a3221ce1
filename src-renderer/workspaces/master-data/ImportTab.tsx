import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useRef, type ReactElement } from 'react';
import { useLanguage } from '#renderer/stores/preferences-store.ts';
import { masterDataKinds } from '#shared/contract/contract.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { ImportReport } from './ImportReport.tsx';
import type { MasterImport } from './use-master-import.ts';

type ImportTabProps = { readonly job: MasterImport; readonly words: MasterDataWords['import'] };

/** Reads a file from head office, shows what it would change, and applies it only when told to. */
export function ImportTab({ job, words }: ImportTabProps): ReactElement {
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const { state } = job;
  const report = state.phase === 'report' || state.phase === 'applying' ? state.report : null;
  const working = state.phase === 'loading' || state.phase === 'checking' || state.phase === 'applying';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, height: '100%', minHeight: 0 }} aria-busy={working}>
      <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, px: 4, py: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 4, flexWrap: 'wrap' }}>
          <Box id="import-kind" sx={{ fontWeight: 600 }}>
            {words.kind}
          </Box>
          <RadioGroup
            row
            aria-labelledby="import-kind"
            value={job.kind}
            onChange={(event) =>
              job.chooseKind(masterDataKinds.find((kind) => kind === event.target.value) ?? 'products')
            }
          >
            {masterDataKinds.map((kind) => (
              <FormControlLabel
                key={kind}
                value={kind}
                disabled={working}
                control={<Radio size="small" />}
                label={words.kinds[kind]}
              />
            ))}
          </RadioGroup>
          {/* The native control stays in the page for keyboard and screen readers; the button only opens it. */}
          <Box
            component="input"
            type="file"
            accept=".csv,text/csv"
            ref={picker}
            aria-label={words.file}
            tabIndex={-1}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) job.chooseFile(file);
            }}
            sx={{ position: 'absolute', width: '1px', height: '1px', opacity: 0, pointerEvents: 'none' }}
          />
          <Button
            variant={report ? 'outlined' : 'contained'}
            disabled={working}
            onClick={() => picker.current?.click()}
            id="import-choose"
          >
            {report ? words.otherFile : words.choose} (Alt+O)
          </Button>
        </Box>
        {!report && (
          <Box sx={{ color: 'text.secondary', mt: 1 }}>
            {words.intro} {words.order}
          </Box>
        )}
      </Box>
      {working && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <LinearProgress
            aria-label={words.progress}
            sx={{ flex: 1, height: 8 }}
            {...(state.phase === 'loading' ? { variant: 'determinate', value: state.percent } : {})}
          />
          <Box sx={{ minWidth: 220 }}>
            {state.phase === 'loading' ? words.loading(state.percent) : words[state.phase]}
          </Box>
          {state.phase !== 'applying' && <Button onClick={job.cancel}>{words.cancel} (Esc)</Button>}
        </Box>
      )}
      {state.phase === 'refused' && (
        <Box role="alert" sx={{ borderLeft: 4, borderColor: 'error.main', bgcolor: 'background.paper', p: 3 }}>
          <Box sx={{ fontWeight: 600 }}>{state.text}</Box>
          <Box sx={{ color: 'text.secondary' }}>{words.nothingChanged}</Box>
        </Box>
      )}
      {report && (
        <>
          {report.badLines > 0 && report.token !== null && (
            <FormControlLabel
              sx={{ m: 0 }}
              control={
                <Checkbox
                  size="small"
                  checked={job.acceptProblems}
                  onChange={(event) => job.setAcceptProblems(event.target.checked)}
                />
              }
              label={words.accept(report.badLines)}
            />
          )}
          <Box sx={{ flex: 1, minHeight: 0, overflow: 'hidden', display: 'flex', flexDirection: 'column' }}>
            <ImportReport report={report} words={words} language={language} />
          </Box>
        </>
      )}
    </Box>
  );
}
