import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { useBulkJob } from '#renderer/features/bulk/use-bulk-job.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { VehicleField } from '../load/VehicleField.tsx';

type LoadTogetherProps = {
  /** In the order of their stops. */
  readonly deliveries: readonly DeliveryRow[];
  readonly words: DeliveryWords;
  readonly onClose: () => void;
};

/** One vehicle, driver and seal for several deliveries; they get their stops in the order they are listed. */
export function LoadTogether({ deliveries, words, onClose }: LoadTogetherProps): ReactElement {
  const own = words.bulk;
  const bulk = useBulkJob();
  const [vehicle, setVehicle] = useState('');
  const [driver, setDriver] = useState('');
  const [seal, setSeal] = useState('');
  const load = () => {
    bulk.start(
      own.loadTitle,
      deliveries.map(({ id, number }) => ({ id, name: number })),
      async (item) => {
        const at = deliveries.findIndex(({ id }) => id === item.id);
        const posting = await bulk.post(
          'loadDelivery',
          {
            deliveryId: item.id,
            vehicle: vehicle.trim(),
            driver: driver.trim(),
            ...(seal.trim() === '' ? {} : { seal: seal.trim() }),
            drop: Math.min(at + 1, 99),
          },
          { [`deliveries/${item.id}`]: deliveries[at]?.version ?? 0 },
        );
        const place = { workspace: 'delivery' as const, documentId: item.id };
        return posting.ok ? { ok: true, note: words.states.loaded, place } : { ...posting, place };
      },
    );
    onClose();
  };
  return (
    <Box
      role="group"
      aria-label={own.loadTitle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      sx={{
        p: 3,
        mb: 2,
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        backgroundColor: 'var(--app-paper)',
      }}
    >
      <Box sx={{ fontWeight: 600 }}>{own.loadTitle}</Box>
      <Box sx={{ color: 'text.secondary', mb: 2 }}>{own.loadHint}</Box>
      <Box sx={{ mb: 2 }}>
        {deliveries.map(({ number, customerName }, at) => `${at + 1}. ${number} ${customerName}`).join(' · ')}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '200px 280px 160px auto auto 1fr', gap: 3, alignItems: 'end' }}>
        <VehicleField
          label={words.load.vehicle}
          value={vehicle}
          onChange={(plate, usual) => {
            setVehicle(plate);
            if (usual !== null) setDriver(usual);
          }}
          onEnter={load}
        />
        <LabelledField label={words.load.driver} value={driver} onChange={setDriver} onEnter={load} maxLength={60} />
        <LabelledField label={words.load.seal} value={seal} onChange={setSeal} onEnter={load} maxLength={40} />
        <Button variant="contained" onClick={load}>
          {own.load}
        </Button>
        <Button onClick={onClose}>{words.returns.leave}</Button>
      </Box>
    </Box>
  );
}
