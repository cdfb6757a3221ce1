import type { ComponentType } from 'react';
import type { WorkspaceId } from '#renderer/stores/navigation-store.ts';
import { BillingWorkspace } from '#renderer/workspaces/billing/BillingWorkspace.tsx';
import { DayCloseWorkspace } from '#renderer/workspaces/day-close/DayCloseWorkspace.tsx';
import { DeliveryWorkspace } from '#renderer/workspaces/delivery/DeliveryWorkspace.tsx';
import { HomeWorkspace } from '#renderer/workspaces/home/HomeWorkspace.tsx';
import { MasterDataWorkspace } from '#renderer/workspaces/master-data/MasterDataWorkspace.tsx';
import { OrdersWorkspace } from '#renderer/workspaces/orders/OrdersWorkspace.tsx';
import { PresalesWorkspace } from '#renderer/workspaces/presales/PresalesWorkspace.tsx';
import { SettingsWorkspace } from '#renderer/workspaces/settings/SettingsWorkspace.tsx';
import { StockWorkspace } from '#renderer/workspaces/stock/StockWorkspace.tsx';

type WorkspaceEntry = {
  readonly id: WorkspaceId;
  readonly component: ComponentType;
};

/** Every workspace, in the order of the navigation. Its icon and its label go by the same id. */
export const workspaceList: readonly WorkspaceEntry[] = [
  { id: 'home', component: HomeWorkspace },
  { id: 'presales', component: PresalesWorkspace },
  { id: 'orders', component: OrdersWorkspace },
  { id: 'delivery', component: DeliveryWorkspace },
  { id: 'billing', component: BillingWorkspace },
  { id: 'stock', component: StockWorkspace },
  { id: 'master-data', component: MasterDataWorkspace },
  { id: 'day-close', component: DayCloseWorkspace },
  { id: 'settings', component: SettingsWorkspace },
];
