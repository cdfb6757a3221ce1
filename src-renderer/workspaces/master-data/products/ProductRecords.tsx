import Box from '@mui/material/Box';
import { useCallback, useState, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DataList } from '#renderer/components/DataList.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useMasterRecordsWords } from '../use-master-records-words.ts';
import { ProductRecord } from './ProductRecord.tsx';

type ProductRecordsProps = { readonly words: MasterDataWords; readonly onImport: () => void };

/** Products: the list at the left, the record of one at the right; PgUp and PgDn go from record to record. */
export function ProductRecords({ words, onImport }: ProductRecordsProps): ReactElement | null {
  const own = useMasterRecordsWords();
  const products = useProducts();
  const [selected, setSelected] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelected(key), []);
  const found = products?.findIndex(({ code }) => code === selected) ?? -1;
  const at = found === -1 ? 0 : found;
  const product = products?.[at];
  const step = (by: 1 | -1) => {
    const next = products?.[at + by];
    if (next) setSelected(next.code);
  };
  useCommands('master-data', {
    'master.nextRecord': { label: own.next, run: () => step(1) },
    'master.previousRecord': { label: own.previous, run: () => step(-1) },
  });
  if (!products) return null;
  const { columns } = words;
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 58fr) minmax(0, 42fr)',
        gridTemplateRows: 'minmax(0, 1fr)',
        gap: 3,
      }}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DataList<ProductRow>
          label={words.tabs.products}
          rows={products}
          columns={[
            {
              id: 'code',
              header: columns.code,
              width: 100,
              cell: (row) => (
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {row.code}
                </Box>
              ),
            },
            { id: 'name', header: columns.name, width: '1fr', cell: (row) => row.name },
            { id: 'unit', header: columns.unit, width: 60, cell: (row) => row.unit },
            { id: 'bin', header: own.product.bin, width: 84, cell: (row) => row.bin ?? '' },
            { id: 'category', header: columns.category, width: 128, wideOnly: true, cell: (row) => row.category },
          ]}
          rowKey={(row) => row.code}
          rowLabel={(row) => `${row.code} ${row.name}`}
          filterText={(row) => `${row.code} ${row.name} ${row.barcode ?? ''} ${row.category} ${row.bin ?? ''}`}
          filterHint={words.filter.products}
          selectedKey={product?.code ?? null}
          onSelect={select}
          onOpen={(row) => setSelected(row.code)}
          empty={<EmptyState sentence={words.empty.products} action={{ label: words.goToImport, run: onImport }} />}
        />
      </Box>
      {product ? (
        <ProductRecord
          key={`${product.code} ${product.version ?? 0}`}
          product={product}
          position={own.position(String(at + 1), String(products.length))}
          words={words}
        />
      ) : (
        <EmptyState sentence={own.chooseOne} />
      )}
    </Box>
  );
}
