import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { scannerEn } from '#shared/i18n/scanner-en.ts';
import { scannerId } from '#shared/i18n/scanner-id.ts';
import { calibrate, READINGS, type Reading } from './scanner-calibration.ts';
import { chooseScannerPrefix, chooseScannerRhythm, useScans } from './scan-store.ts';

/** A reading has ended when nothing came for so long, in milliseconds. */
const SILENCE = 300;

/** The scanner at this computer: its rhythm, learnt from three readings, or the prefix it sends. */
export function ScannerSettings(): ReactElement {
  const { settings: words } = useWords({ id: scannerId, en: scannerEn });
  const device = useScans((state) => state.device);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [prefix, setPrefix] = useState<string | null>(null);
  const [prefixProblem, setPrefixProblem] = useState<string | null>(null);

  const finish = (readings: readonly Reading[]) => {
    setReading(false);
    const learnt = calibrate(readings);
    setProblem(learnt.ok ? null : words[learnt.why]);
    if (!learnt.ok) return;
    chooseScannerRhythm(learnt.rhythm);
    notify(words.done(learnt.code));
  };
  const takePrefix = () => {
    if (prefix === null) return;
    const isOne = prefix === '' || /^[!-/:-@[-`{-~]$|^F\d{1,2}$/.test(prefix);
    setPrefixProblem(isOne ? null : words.prefixBad);
    if (!isOne) return;
    chooseScannerPrefix(prefix === '' ? null : prefix);
    setPrefix(null);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box sx={{ color: 'var(--app-text2)' }}>{words.intro}</Box>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box data-testid="scanner.rhythm">{words.rhythm(device.medianGap, device.maxGap)}</Box>
        {isReading ? (
          <Readings onDone={finish} onCancel={() => setReading(false)} />
        ) : (
          <>
            <Button variant="outlined" onClick={() => setReading(true)}>
              {words.begin}
            </Button>
            <Button onClick={() => chooseScannerRhythm(null)}>{words.restore}</Button>
          </>
        )}
        {problem !== null && <Box role="alert">{problem}</Box>}
      </Box>
      <Box sx={{ width: 360 }} onBlur={takePrefix}>
        <LabelledField
          label={words.prefix}
          value={prefix ?? device.prefix ?? ''}
          onChange={(text) => setPrefix(text.trim())}
          onEnter={takePrefix}
          error={prefixProblem}
          hint={words.prefixHint}
          maxLength={3}
        />
      </Box>
    </Box>
  );
}

type ReadingsProps = { readonly onDone: (readings: readonly Reading[]) => void; readonly onCancel: () => void };

/** Takes readings: every key counts, with when it went down. */
function Readings({ onDone, onCancel }: ReadingsProps): ReactElement {
  const { settings: words } = useWords({ id: scannerId, en: scannerEn });
  const [done, setDone] = useState(0);
  const readings = useRef<Reading[]>([]);
  const current = useRef<{ key: string; at: number }[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const end = () => {
    clearTimeout(timer.current);
    if (current.current.length === 0) return;
    readings.current.push(current.current);
    current.current = [];
    setDone(readings.current.length);
    if (readings.current.length === READINGS) onDone(readings.current);
  };
  const handle = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
      return;
    }
    const isEnd = event.key === 'Enter' || event.key === 'Tab';
    if (event.key.length !== 1 && !isEnd) return;
    // A scanner that ends with Tab must not lead away from here.
    event.preventDefault();
    if (isEnd && current.current.length === 0) return;
    current.current.push({ key: event.key, at: event.timeStamp });
    if (isEnd) return end();
    clearTimeout(timer.current);
    timer.current = setTimeout(end, SILENCE);
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      <Box
        component="input"
        readOnly
        autoFocus
        aria-label={words.reading(done, READINGS)}
        value={words.reading(done, READINGS)}
        onKeyDown={handle}
        sx={{
          width: 260,
          height: 32,
          px: 2,
          font: 'inherit',
          border: '2px solid var(--app-open-solid)',
          borderRadius: 1,
        }}
      />
      <Button onClick={onCancel}>{words.cancel}</Button>
    </Box>
  );
}
