import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { MasterRecordsWords } from '#shared/i18n/master-records-en.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { emptyRoute, type RouteForm } from './shipping-form.ts';

type RouteRowsProps = {
  readonly routes: readonly RouteForm[];
  readonly words: MasterRecordsWords;
  readonly onRoutes: (routes: readonly RouteForm[]) => void;
};

/** The ways to customers, with the cities they serve and the work days they take. */
export function RouteRows({ routes, words, onRoutes }: RouteRowsProps): ReactElement {
  const own = words.shipping;
  const change = (at: number, part: Partial<RouteForm>) =>
    onRoutes(routes.map((route, index) => (index === at ? { ...route, ...part } : route)));
  const fields = [
    { name: 'id', label: own.code, isFigure: false },
    { name: 'name', label: own.name, isFigure: false },
    { name: 'zones', label: own.zones, isFigure: false },
    { name: 'transitDays', label: own.transit, isFigure: true },
    { name: 'loadDays', label: own.load, isFigure: true },
    { name: 'pickPackDays', label: own.pickPack, isFigure: true },
    { name: 'transportLeadDays', label: own.lead, isFigure: true },
  ] as const;
  return (
    <>
      {routes.map((route, at) => (
        <Box
          key={route.key}
          role="group"
          aria-label={`${own.route} ${route.id || at + 1}`}
          sx={{
            display: 'grid',
            gridTemplateColumns: '96px 160px minmax(160px, 1fr) repeat(4, 108px) 64px',
            gap: 2,
            alignItems: 'end',
          }}
        >
          {fields.map(({ name, label, isFigure }) => (
            <LabelledField
              key={name}
              label={label}
              value={route[name]}
              onChange={(text) => change(at, { [name]: text })}
              kind={isFigure ? 'figure' : 'text'}
              maxLength={isFigure ? 2 : 200}
            />
          ))}
          <Button
            aria-label={own.remove(route.name || route.id)}
            onClick={() => onRoutes(routes.filter((_route, index) => index !== at))}
          >
            ✕
          </Button>
        </Box>
      ))}
      <Box>
        <Button variant="outlined" onClick={() => onRoutes([...routes, { ...emptyRoute, key: crypto.randomUUID() }])}>
          {own.add} {own.route.toLowerCase()}
        </Button>
      </Box>
    </>
  );
}
