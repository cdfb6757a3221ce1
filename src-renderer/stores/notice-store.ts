import { create } from 'zustand';

/** What a notice says of the thing it speaks about; the colour of its bar follows, never its meaning alone. */
export type NoticeTone = 'done' | 'open' | 'blocked';

export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly tone: NoticeTone;
  readonly action: { readonly label: string; readonly run: () => void } | null;
};

type NoticeState = {
  /** Text of the one polite live region. */
  readonly status: string;
  /** Text of the one assertive live region. */
  readonly alert: string;
  /** The notice in the corner, null when there is none. */
  readonly notice: Notice | null;
};

export const useNotices = create<NoticeState>(() => ({ status: '', alert: '', notice: null }));

let lastId = 0;

/** Has a screen reader say something when it is free; shows nothing. */
export function announce(text: string): void {
  // The same sentence twice must change the region's text, or it is not read again.
  useNotices.setState((state) => ({ status: state.status === text ? `${text}\u00A0` : text }));
}

/** Interrupts: something is refused or failed. Shown until it is closed or followed by another notice. */
export function alertUser(text: string): void {
  lastId += 1;
  useNotices.setState((state) => ({
    alert: state.alert === text ? `${text}\u00A0` : text,
    notice: { id: lastId, text, tone: 'blocked', action: null },
  }));
}

/** Tells that something happened, with a way to take it back or go on where there is one. */
export function notify(text: string, tone: NoticeTone = 'done', action: Notice['action'] = null): void {
  lastId += 1;
  announce(text);
  useNotices.setState({ notice: { id: lastId, text, tone, action } });
}

/** Takes the notice away, if it is still this one. */
export function dismissNotice(id: number): void {
  useNotices.setState((state) => (state.notice?.id === id ? { notice: null, alert: '' } : {}));
}
