import { useEffect, useRef, useState } from 'react';

const IDLE_MILLISECONDS = 800;

export type IdleText = {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Gives what stands there now (blur, Enter). */
  readonly commit: () => void;
};

/**
 * Free text that is kept without a key for it: after a moment without typing, on leaving the field, and when
 * the field goes away.
 */
export function useIdleText(value: string, onCommit: (text: string) => void): IdleText {
  const [text, setText] = useState(value);
  const [basis, setBasis] = useState(value);
  if (basis !== value) {
    setBasis(value);
    // The draft was changed elsewhere (undo); what is being typed and is the same but for spaces stays.
    if (value !== text.trim()) setText(value);
  }
  const latest = useRef({ text, value, onCommit });
  useEffect(() => {
    latest.current = { text, value, onCommit };
  });
  const commit = () => {
    const { text: typed, value: known, onCommit: give } = latest.current;
    if (typed.trim() !== known) give(typed.trim());
  };
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(commit, IDLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, value]);
  useEffect(() => commit, []);
  return { text, type: setText, commit };
}
