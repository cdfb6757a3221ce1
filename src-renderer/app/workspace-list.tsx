import type { ComponentType } from 'react';
import type { WorkspaceId } from '#renderer/stores/navigation-store.ts';
import { BillingWorkspace } from '#renderer/workspaces/billing/BillingWorkspace.tsx';
import { DayCloseWorkspace } from '#renderer/workspaces/day-close/DayCloseWorkspace.tsx';
import { DeliveryWorkspace } from '#renderer/workspaces/delivery/DeliveryWorkspace.tsx';
import { HomeWorkspace } from '#renderer/workspaces/home/HomeWorkspace.tsx';
import { MasterDataWorkspace } from '#renderer/workspaces/master-data/MasterDataWorkspace.tsx';
import { OrdersWorkspace } from '#renderer/workspaces/orders/OrdersWorkspace.tsx';
import { PresalesWorkspace } from '#renderer/workspaces/presales/PresalesWorkspace.tsx';
import { StockWorkspace } from '#renderer/workspaces/stock/StockWorkspace.tsx';

type WorkspaceEntry = {
  readonly id: WorkspaceId;
  /** `Ctrl+1` to `Ctrl+8`, in the order of the list. */
  readonly shortcut: string;
  readonly component: ComponentType;
};

/** Every workspace, in the order of the navigation. Its icon and its label go by the same id. */
export const workspaceList: readonly WorkspaceEntry[] = [
  { id: 'home', shortcut: 'Ctrl+1', component: HomeWorkspace },
  { id: 'presales', shortcut: 'Ctrl+2', component: PresalesWorkspace },
  { id: 'orders', shortcut: 'Ctrl+3', component: OrdersWorkspace },
  { id: 'delivery', shortcut: 'Ctrl+4', component: DeliveryWorkspace },
  { id: 'billing', shortcut: 'Ctrl+5', component: BillingWorkspace },
  { id: 'stock', shortcut: 'Ctrl+6', component: StockWorkspace },
  { id: 'master-data', shortcut: 'Ctrl+7', component: MasterDataWorkspace },
  { id: 'day-close', shortcut: 'Ctrl+8', component: DayCloseWorkspace },
];
