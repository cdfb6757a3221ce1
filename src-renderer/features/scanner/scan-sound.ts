import { useScans } from './scan-store.ts';

let context: AudioContext | null = null;

/** One short high tone: the code was taken. */
export function soundTaken(): void {
  play([{ frequency: 880, begin: 0, length: 0.06 }]);
}

/** Two low tones: nobody knows the code. */
export function soundUnknown(): void {
  play([
    { frequency: 220, begin: 0, length: 0.12 },
    { frequency: 220, begin: 0.18, length: 0.12 },
  ]);
}

type Tone = { readonly frequency: number; readonly begin: number; readonly length: number };

/** Never the only sign of anything: a computer without sound, or with it off, shows the same. */
function play(tones: readonly Tone[]): void {
  if (!useScans.getState().sound || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  for (const { frequency, begin, length } of tones) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.value = 0.15;
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(context.currentTime + begin);
    oscillator.stop(context.currentTime + begin + length);
  }
}
