import Box from '@mui/material/Box';
import { useMemo, useState, type ReactElement } from 'react';
import { BASE_PRICE_LIST } from '#shared/catalogue/access-sequence.ts';
import type { PriceRow } from '#shared/catalogue/price.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { allToggled, nothingChosen } from '#renderer/components/data-list/list-selection.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { usePrices } from '#renderer/read-model/queries/prices.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useMasterRecordsWords } from '../use-master-records-words.ts';
import { PriceTool } from './PriceTool.tsx';

type PriceRecordsProps = { readonly words: MasterDataWords; readonly onImport: () => void };
type PricedProduct = { readonly price: PriceRow; readonly product: ProductRow | undefined };

/** Prices with the days they hold; the chosen ones are changed by a percentage, seen before it is done. */
export function PriceRecords({ words, onImport }: PriceRecordsProps): ReactElement | null {
  const format = useFormat();
  const own = useMasterRecordsWords();
  const prices = usePrices();
  const products = useProducts();
  const [selected, setSelected] = useState<string | null>(null);
  const [selection, setSelection] = useState(nothingChosen);
  const rows = useMemo(() => {
    const byCode = new Map((products ?? []).map((product) => [product.code, product]));
    return (prices ?? []).map((price): PricedProduct => ({ price, product: byCode.get(price.productCode) }));
  }, [prices, products]);
  useCommands('list', {
    'list.selectAll': {
      run: () =>
        setSelection((before) =>
          allToggled(
            before,
            rows.map(({ price }) => price.key),
          ),
        ),
    },
  });
  if (!prices) return null;
  const { columns } = words;
  const list: ListColumn<PricedProduct>[] = [
    {
      id: 'list',
      header: columns.priceList,
      width: 100,
      cell: ({ price }) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {price.list === BASE_PRICE_LIST ? words.basePrices : price.list}
        </Box>
      ),
    },
    { id: 'code', header: columns.code, width: 92, cell: ({ price }) => price.productCode },
    { id: 'item', header: columns.item, width: '1fr', cell: ({ product }) => product?.name ?? '' },
    {
      id: 'from',
      header: columns.fromQuantity,
      width: 84,
      align: 'right',
      cell: ({ price, product }) => format.quantity(price.minQuantity, product?.quantityDigits ?? 0),
    },
    { id: 'unit', header: columns.unit, width: 60, cell: ({ price }) => price.unit },
    {
      id: 'price',
      header: `${columns.unitPrice}, ${format.currency}`,
      width: 128,
      align: 'right',
      cell: ({ price }) => format.unitPrice(price.unitPrice),
    },
    { id: 'validFrom', header: columns.validFrom, width: 100, cell: ({ price }) => format.date(price.validFrom) },
    {
      id: 'validTo',
      header: columns.validTo,
      width: 100,
      wideOnly: true,
      cell: ({ price }) => (price.validTo === null ? '' : format.date(price.validTo)),
    },
  ];
  const chosen = prices.filter(({ key }) => selection.keys.has(key));
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 64fr) minmax(0, 36fr)',
        gridTemplateRows: 'minmax(0, 1fr)',
        gap: 3,
      }}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
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
          choice={{ selection, onChange: setSelection }}
          empty={<EmptyState sentence={words.empty.prices} action={{ label: words.goToImport, run: onImport }} />}
        />
      </Box>
      <PriceTool
        prices={chosen}
        nameOf={(code) => products?.find((product) => product.code === code)?.name ?? code}
        words={own}
        onDone={() => setSelection(nothingChosen)}
      />
    </Box>
  );
}
