import Box from '@mui/material/Box';
import { useMemo, useState, type ReactElement } from 'react';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { usePrices } from '#renderer/read-model/queries/prices.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { BASE_PRICE_LIST } from '#shared/catalogue/access-sequence.ts';
import type { PriceRow } from '#shared/catalogue/price.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';

type ListProps = { readonly words: MasterDataWords; readonly onImport: () => void };

/** Products as head office sent them. */
export function ProductList({ words, onImport }: ListProps): ReactElement | null {
  const format = useFormat();
  const profile = useTaxProfile();
  const rows = useProducts();
  const [selected, setSelected] = useState<string | null>(null);
  const { columns } = words;
  const taxLabel = (code: string) => profile.taxCodes.find((tax) => tax.code === code)?.label[format.language] ?? code;
  const list: ListColumn<ProductRow>[] = [
    { id: 'code', header: columns.code, width: 120, cell: (row) => <Key text={row.code} /> },
    { id: 'name', header: columns.name, width: '1fr', cell: (row) => row.name },
    { id: 'unit', header: columns.unit, width: 72, cell: (row) => row.unit },
    { id: 'barcode', header: columns.barcode, width: 140, cell: (row) => row.barcode ?? words.noBarcode },
    { id: 'category', header: columns.category, width: 150, cell: (row) => row.category },
    { id: 'tax', header: columns.tax, width: 150, cell: (row) => taxLabel(row.taxCode) },
    {
      id: 'safety',
      header: columns.safetyStock,
      width: 110,
      align: 'right',
      cell: (row) => format.quantity(row.safetyStock, row.quantityDigits),
    },
    {
      id: 'lead',
      header: columns.leadTime,
      width: 110,
      align: 'right',
      cell: (row) => (row.replenishable ? words.days(row.leadTimeDays) : words.noBarcode),
    },
  ];
  if (!rows) return null;
  return (
    <DataList
      label={words.tabs.products}
      rows={rows}
      columns={list}
      rowKey={(row) => row.code}
      rowLabel={(row) => `${row.code} ${row.name}`}
      filterText={(row) => `${row.code} ${row.name} ${row.barcode ?? ''}`}
      filterHint={words.filter.products}
      selectedKey={selected}
      onSelect={setSelected}
      onOpen={(row) => setSelected(row.code)}
      empty={<EmptyState sentence={words.empty.products} action={{ label: words.goToImport, run: onImport }} />}
    />
  );
}

type PricedProduct = { readonly price: PriceRow; readonly product: ProductRow | undefined };

/** Prices as head office sent them, with the days they hold. */
export function PriceList({ words, onImport }: ListProps): ReactElement | null {
  const format = useFormat();
  const prices = usePrices();
  const products = useProducts();
  const [selected, setSelected] = useState<string | null>(null);
  const { columns } = words;
  const rows = useMemo(() => {
    const byCode = new Map((products ?? []).map((product) => [product.code, product]));
    return (prices ?? []).map((price): PricedProduct => ({ price, product: byCode.get(price.productCode) }));
  }, [prices, products]);
  const list: ListColumn<PricedProduct>[] = [
    {
      id: 'list',
      header: columns.priceList,
      width: 120,
      cell: ({ price }) => <Key text={listName(price.list, words)} />,
    },
    { id: 'code', header: columns.code, width: 120, cell: ({ price }) => price.productCode },
    { id: 'item', header: columns.item, width: '1fr', cell: ({ product }) => product?.name ?? '' },
    {
      id: 'from',
      header: columns.fromQuantity,
      width: 100,
      align: 'right',
      cell: ({ price, product }) => format.quantity(price.minQuantity, product?.quantityDigits ?? 0),
    },
    { id: 'unit', header: columns.unit, width: 72, cell: ({ price }) => price.unit },
    {
      id: 'price',
      header: `${columns.unitPrice}, ${format.currency}`,
      width: 140,
      align: 'right',
      cell: ({ price }) => format.unitPrice(price.unitPrice),
    },
    { id: 'validFrom', header: columns.validFrom, width: 110, cell: ({ price }) => format.date(price.validFrom) },
    {
      id: 'validTo',
      header: columns.validTo,
      width: 110,
      cell: ({ price }) => (price.validTo === null ? '' : format.date(price.validTo)),
    },
  ];
  if (!prices) return null;
  return (
    <DataList
      label={words.tabs.prices}
      rows={rows}
      columns={list}
      rowKey={({ price }) => price.key}
      rowLabel={({ price, product }) => `${price.list} ${price.productCode} ${product?.name ?? ''}`}
      filterText={({ price, product }) => `${price.list} ${price.productCode} ${product?.name ?? ''}`}
      filterHint={words.filter.prices}
      selectedKey={selected}
      onSelect={setSelected}
      onOpen={({ price }) => setSelected(price.key)}
      empty={<EmptyState sentence={words.empty.prices} action={{ label: words.goToImport, run: onImport }} />}
    />
  );
}

function listName(list: string | null, words: MasterDataWords): string {
  return list === null || list === BASE_PRICE_LIST ? words.basePrices : list;
}

function Key({ text }: { readonly text: string }): ReactElement {
  return (
    <Box component="span" sx={{ fontWeight: 600 }}>
      {text}
    </Box>
  );
}
