/**
 * Raised whenever `project` or the tables change so that rows written before would be wrong: every
 * window then builds its projection anew from the journal.
 */
export const PROJECTION_VERSION = 4;
