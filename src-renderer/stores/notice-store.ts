import { create } from 'zustand';

/** What a notice says of the thing it speaks about; the colour of its bar follows, never its meaning alone. */
export type NoticeTone = 'done' | 'open' | 'blocked';

export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly tone: NoticeTone;
  readonly action: { readonly label: string; readonly run: () => void } | null;
};

/** Something that was refused or failed, kept for the list behind the bell. */
export type ErrorEntry = {
  readonly id: number;
  readonly text: string;
  /** What a person may copy for whoever helps; empty when there is no more than the text. */
  readonly detail: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isRead: boolean;
};

type NoticeState = {
  /** Text of the one polite live region. */
  readonly status: string;
  /** Text of the one assertive live region. */
  readonly alert: string;
  /** The notices in the corner, oldest first, at most `MOST_NOTICES`. */
  readonly notices: readonly Notice[];
  /** Errors since the window was opened, newest first. */
  readonly errors: readonly ErrorEntry[];
};

const MOST_NOTICES = 3;
const MOST_ERRORS = 50;

export const useNotices = create<NoticeState>(() => ({ status: '', alert: '', notices: [], errors: [] }));

let lastId = 0;

/** Has a screen reader say something when it is free; shows nothing. */
export function announce(text: string): void {
  // The same sentence twice must change the region's text, or it is not read again.
  useNotices.setState((state) => ({ status: state.status === text ? `${text}\u00A0` : text }));
}

/**
 * Interrupts: something is refused or failed. Shown until it is closed, and kept behind the bell.
 *
 * @param detail what helps to find the cause, to be copied; never shown in the corner
 */
export function alertUser(text: string, detail = ''): void {
  const notice = newNotice(text, 'blocked', null);
  const entry: ErrorEntry = { id: notice.id, text, detail, at: Date.now(), isRead: false };
  useNotices.setState((state) => ({
    alert: state.alert === text ? `${text}\u00A0` : text,
    notices: withNotice(state.notices, notice),
    errors: [entry, ...state.errors].slice(0, MOST_ERRORS),
  }));
}

/** Tells that something happened, with a way to take it back or go on where there is one. */
export function notify(text: string, tone: NoticeTone = 'done', action: Notice['action'] = null): void {
  announce(text);
  const notice = newNotice(text, tone, action);
  useNotices.setState((state) => ({ notices: withNotice(state.notices, notice) }));
}

/** Takes a notice away. */
export function dismissNotice(id: number): void {
  useNotices.setState((state) => {
    const notices = state.notices.filter((notice) => notice.id !== id);
    return notices.some(({ tone }) => tone === 'blocked') ? { notices } : { notices, alert: '' };
  });
}

/** The list behind the bell was opened. */
export function markErrorsRead(): void {
  useNotices.setState((state) => ({ errors: state.errors.map((entry) => ({ ...entry, isRead: true })) }));
}

export function clearErrors(): void {
  useNotices.setState({ errors: [] });
}

/** Milliseconds a notice stays: 5 s, 8 s when something can still be done about it; null: until it is closed. */
export function readingTime(notice: Notice): number | null {
  if (notice.tone === 'blocked') return null;
  return notice.action === null ? 5000 : 8000;
}

function newNotice(text: string, tone: NoticeTone, action: Notice['action']): Notice {
  lastId += 1;
  return { id: lastId, text, tone, action };
}

/** The same sentence again takes the place of the one before; what is too many goes oldest first, errors last. */
function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const kept = [...notices.filter(({ text }) => text !== notice.text), notice];
  while (kept.length > MOST_NOTICES) {
    const passing = kept.findIndex(({ tone, id }) => tone !== 'blocked' && id !== notice.id);
    kept.splice(Math.max(0, passing), 1);
  }
  return kept;
}
