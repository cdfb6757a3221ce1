import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement, type ReactNode } from 'react';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { rightsEn } from '#shared/i18n/rights-en.ts';
import { rightsId } from '#shared/i18n/rights-id.ts';
import { settingsEn, type SettingsWords } from '#shared/i18n/settings-en.ts';
import { settingsId } from '#shared/i18n/settings-id.ts';
import { ScannerSettings } from '#renderer/features/scanner/ScannerSettings.tsx';
import { scannerEn } from '#shared/i18n/scanner-en.ts';
import { scannerId } from '#shared/i18n/scanner-id.ts';
import { PeopleSettings } from './PeopleSettings.tsx';
import { RolesSettings } from './RolesSettings.tsx';
import { settingFields } from './setting-fields.ts';
import { SettingRow } from './SettingRow.tsx';
import { ViewSettings } from './ViewSettings.tsx';

type GroupId = keyof SettingsWords['groups'];

/** All settings on one page, found by their words. Each change applies at once and stands in the journal. */
export function SettingsWorkspace(): ReactElement {
  const words = useWords({ id: settingsId, en: settingsEn });
  const names = useWords({ id: rightsId, en: rightsEn });
  const { settings: scanner } = useWords({ id: scannerId, en: scannerEn });
  const settings = useSettings();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const matches = (...texts: readonly string[]) => wanted === '' || texts.join(' ').toLowerCase().includes(wanted);
  const textsOf: Readonly<Record<'people' | 'roles' | 'scanner' | 'view', readonly string[]>> = {
    people: [words.groups.people, words.people.pin, words.people.add, words.people.role],
    roles: [words.groups.roles, ...Object.values(names.rights)],
    scanner: [words.groups.scanner, scanner.intro, scanner.begin, scanner.prefix],
    view: [words.groups.view, words.view.language, words.view.scheme, words.view.textSize],
  };
  const fieldsOf = (group: GroupId): ReactNode => {
    if (!settings) return null;
    const found = settingFields.filter((field) => {
      const { label, says } = field.name(words);
      return field.group === group && matches(words.groups[group], label, says);
    });
    if (found.length === 0) return null;
    return found.map((field) => <SettingRow key={field.id} field={field} settings={settings} words={words} />);
  };
  const contents: Readonly<Record<GroupId, ReactNode>> = {
    people: settings && matches(...textsOf.people) ? <PeopleSettings words={words} /> : null,
    roles: settings && matches(...textsOf.roles) ? <RolesSettings words={words} /> : null,
    branch: fieldsOf('branch'),
    orders: fieldsOf('orders'),
    approvals: fieldsOf('approvals'),
    shipping: fieldsOf('shipping'),
    numbers: fieldsOf('numbers'),
    scanner: matches(...textsOf.scanner) ? <ScannerSettings /> : null,
    view: matches(...textsOf.view) ? <ViewSettings words={words} /> : null,
  };
  const shown = (Object.keys(contents) as GroupId[]).filter((group) => contents[group] !== null);

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader title={words.title} />
      <Box sx={{ width: 320, mb: 2 }}>
        <LabelledField label={words.search} value={search} onChange={setSearch} autoFocus />
      </Box>
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 4 }}>
        <Groups ids={shown} words={words} />
        <Box tabIndex={0} role="region" aria-label={words.title} sx={{ overflow: 'auto', minHeight: 0, flex: 1 }}>
          <Box sx={{ maxWidth: 960, display: 'flex', flexDirection: 'column', gap: 4, pb: 4 }}>
            {shown.map((group) => (
              <Section key={group} id={group} title={words.groups[group]}>
                {contents[group]}
              </Section>
            ))}
            {shown.length === 0 && <Box>{words.nothing}</Box>}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

/** The groups beside the page: each leads to its own. */
function Groups({ ids, words }: { readonly ids: readonly GroupId[]; readonly words: SettingsWords }): ReactElement {
  return (
    <Box
      component="nav"
      aria-label={words.groupsLabel}
      sx={{
        width: 200,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        'html[data-narrow] &': { display: 'none' },
      }}
    >
      {ids.map((id) => (
        <Button
          key={id}
          sx={{ justifyContent: 'flex-start', px: 3 }}
          onClick={() => document.querySelector(`#settings-${id}`)?.scrollIntoView({ block: 'start' })}
        >
          {words.groups[id]}
        </Button>
      ))}
    </Box>
  );
}

type SectionProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

function Section({ id, title, children }: SectionProps): ReactElement {
  return (
    <Box
      component="section"
      aria-labelledby={`settings-${id}`}
      sx={{
        p: 4,
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box component="h2" id={`settings-${id}`} sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
