import Box from '@mui/material/Box';
import { useEffect, type ReactElement } from 'react';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useSettings, useLatestDay, useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useDelivery } from '#renderer/read-model/queries/deliveries.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { defaultSteps } from '#shared/delivery/delivery-steps.ts';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { DeliveryWork } from './DeliveryWork.tsx';
import { loadDesk, useWave } from './pick/pick-desk.ts';

/** One delivery: the step that is next, and what F9 does to finish it. */
export function DeliveryDetail({ deliveryId: id }: { readonly deliveryId: string }): ReactElement {
  const words = useWords({ id: deliveryId, en: deliveryEn });
  const delivery = useDelivery(id);
  const settings = useSettings();
  const open = useOpenDay();
  const latest = useLatestDay();
  // What was in hand is known before anything is taken.
  const isDeskLoaded = useWave() !== undefined;
  useEffect(() => void loadDesk(), []);
  if (!isDeskLoaded || delivery === undefined || settings === undefined || open === undefined || latest === undefined) {
    return <Box aria-busy="true" />;
  }
  const today = open?.date ?? latest?.date;
  if (delivery === null || today === undefined) {
    return (
      <EmptyState sentence={words.unknown} action={{ label: words.back, run: () => navigate(listOf('delivery')) }} />
    );
  }
  return (
    <DeliveryWork delivery={delivery} steps={settings?.deliverySteps ?? defaultSteps} today={today} words={words} />
  );
}
