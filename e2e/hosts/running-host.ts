import type { Page } from '@playwright/test';

/** A host that runs, with its window. */
export type RunningHost = {
  readonly page: Page;
  /** Ends the host as a person does. */
  readonly stop: () => Promise<void>;
  /** Ends host and window at once, as a power cut does to programs: SIGKILL, nobody is asked. */
  readonly kill: () => Promise<void>;
  /** Ends the window's process alone. Afterwards nothing but its text can be asked for. */
  readonly crashWindow: () => Promise<void>;
  /** Text of the page, also after its window had crashed. */
  readonly text: () => Promise<string>;
};

/** What a host is started on: the data folder and the browser profile survive a restart. */
export type HostPlace = {
  readonly dataFolder: string;
  readonly profile: string;
  /** Who is at the counter; null for the branch's first clerk. */
  readonly user: string | null;
};
