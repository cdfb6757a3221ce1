/** The one channel on which a window of Electron calls main: name and request in, answer out. */
export const CALL_CHANNEL = 'gerai:call';

/** The one channel on which main tells a window of Electron something unasked. */
export const PUSH_CHANNEL = 'gerai:push';
