import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactElement } from 'react';

type SubTabsProps<Id extends string> = {
  readonly label: string;
  readonly value: Id;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number | undefined }[];
  readonly onChange: (id: Id) => void;
};

/** The lists of one workspace. Arrow keys move while the focus is on them. */
export function SubTabs<Id extends string>({ label, value, tabs, onChange }: SubTabsProps<Id>): ReactElement {
  return (
    <Tabs
      aria-label={label}
      value={value}
      onChange={(_event, id: Id) => onChange(id)}
      selectionFollowsFocus
      sx={{ minHeight: 36, '& .MuiTab-root': { minHeight: 36, py: 0, px: 3, textTransform: 'none', minWidth: 0 } }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          value={tab.id}
          disableRipple
          label={tab.count === undefined ? tab.label : `${tab.label} (${tab.count})`}
        />
      ))}
    </Tabs>
  );
}

/** The tab after (`1`) or before (`-1`) the given one, round the ends. */
export function neighbourTab<Id extends string>(ids: readonly Id[], current: Id, step: 1 | -1): Id {
  return ids[(ids.indexOf(current) + step + ids.length) % ids.length] ?? current;
}
