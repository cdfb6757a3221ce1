import type { ReactElement } from 'react';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { StockCardScreen } from './card/StockCardScreen.tsx';
import { OnHandList } from './on-hand/OnHandList.tsx';
import { PlannedReceipts } from './receipts/PlannedReceipts.tsx';
import { ReorderScreen } from './reorder/ReorderScreen.tsx';
import { StocktakeScreen } from './stocktake/StocktakeScreen.tsx';
import { StocktakeList } from './stocktake/StocktakeList.tsx';
import { TransferScreen } from './transfers/TransferScreen.tsx';

/** What is there, what is promised of it, what is coming in, and all that corrects it. */
export function StockWorkspace(): ReactElement {
  const { documentId, draftId, view } = useRoute();
  if (documentId !== null) return <StockCardScreen key={documentId} productCode={documentId} />;
  if (draftId !== null) return <StocktakeScreen key={draftId} stocktakeId={draftId} />;
  switch (view) {
    case 'receipts':
      return <PlannedReceipts />;
    case 'transfers':
      return <TransferScreen />;
    case 'stocktakes':
      return <StocktakeList />;
    case 'reorder':
      return <ReorderScreen />;
    default:
      return <OnHandList />;
  }
}
