import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { checkTemplates } from '../numbering/series-templates.ts';
import { numberedDocuments } from '../numbering/series.ts';
import type { SettingsRow } from './settings.ts';

type ChangeableSettings = Partial<
  Pick<
    SettingsRow,
    | 'routes'
    | 'vehicles'
    | 'calendar'
    | 'cutOff'
    | 'capacity'
    | 'seriesTemplates'
    | 'branchName'
    | 'company'
    | 'people'
    | 'approvals'
    | 'stock'
    | 'deliverySteps'
    | 'deliveryTolerance'
    | 'orders'
  >
>;

/**
 * Changes how the branch ships and writes numbers; what is left out stays. A series that has numbers
 * keeps its template until its year ends.
 */
export function decideChangeSettings(
  input: { readonly [Name in keyof ChangeableSettings]: ChangeableSettings[Name] | undefined },
  settings: SettingsRow,
): Result<SettingsRow, DomainError> {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const changed: SettingsRow = { ...settings, ...(given as ChangeableSettings), version: settings.version + 1 };
  const checked = checkTemplates(changed.seriesTemplates ?? {}, numberedDocuments, settings.branchCode);
  if (!checked.ok) return refuse({ code: 'bad-number-template', ...checked.error });
  return ok(changed);
}
