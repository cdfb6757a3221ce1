import type { RequirementRecordRow } from './requirement-record.ts';

/** What every event that writes orders may carry besides. Left out when no need has changed. */
export type TransfersRequirements = { readonly requirements?: readonly RequirementRecordRow[] };
