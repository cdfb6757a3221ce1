import { useState } from 'react';
import { tabBeside, type PanelTab } from './panel/PanelTabs.tsx';
import type { TotalsLayer } from './totals/DraftTotals.tsx';

/** What is open over or beside the lines. */
export type EditorLayers = {
  readonly header: boolean;
  readonly openHeader: (open: boolean) => void;
  readonly notes: boolean;
  readonly openNotes: (open: boolean) => void;
  readonly totals: TotalsLayer | null;
  readonly openTotals: (layer: TotalsLayer | null) => void;
  readonly price: boolean;
  readonly openPrice: (open: boolean) => void;
  /** The panel that takes a customer on, in the place of the tabs. */
  readonly newCustomer: boolean;
  readonly openNewCustomer: (open: boolean) => void;
  readonly tab: PanelTab;
  readonly showTab: (tab: PanelTab) => void;
  readonly stepTab: (step: 1 | -1) => void;
};

/** @param beginsInHeader the customer comes first: his field must be in sight even where the header is one line */
export function useEditorLayers(beginsInHeader: boolean): EditorLayers {
  const [header, openHeader] = useState(beginsInHeader);
  const [notes, openNotes] = useState(false);
  const [totals, openTotals] = useState<TotalsLayer | null>(null);
  const [price, openPrice] = useState(false);
  const [newCustomer, openNewCustomer] = useState(false);
  const [tab, showTab] = useState<PanelTab>('credit');
  return {
    header,
    openHeader,
    notes,
    openNotes,
    totals,
    openTotals,
    price,
    openPrice,
    newCustomer,
    openNewCustomer,
    tab,
    showTab,
    stepTab: (step) => showTab((current) => tabBeside(current, step)),
  };
}
