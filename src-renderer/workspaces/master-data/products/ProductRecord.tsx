import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState, type ReactElement } from 'react';
import type { BranchProductField, ProductRow } from '#shared/catalogue/product.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { quantity } from '#shared/money/money.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LockedField } from '#renderer/features/customers/LockedField.tsx';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useMasterRecordsWords } from '../use-master-records-words.ts';
import { productChange, productForm } from './product-form.ts';

type ProductRecordProps = {
  readonly product: ProductRow;
  readonly position: string;
  readonly words: MasterDataWords;
};

/** One product: what head office keeps stands locked, what the branch knows better can be changed. */
export function ProductRecord({ product, position, words }: ProductRecordProps): ReactElement {
  const own = useMasterRecordsWords();
  const format = useFormat();
  const posting = usePosting();
  const profile = useTaxProfile();
  const read = (text: string, digits: number) => parseFigure(text, digits, format.language);
  const [form, setForm] = useState(() => productForm(product, format.quantity));
  const change = productChange(form, product, format.quantity, read);
  const bad = change && 'bad' in change ? change.bad : null;
  const [refused, setRefused] = useState<string | null>(null);
  const save = async () => {
    if (!change || 'bad' in change) return;
    const posted = await posting.post('changeProduct', change, { onRefusal: setRefused });
    if (posted) notify(own.saved(product.code));
  };
  useCommands('master-data', {
    'draft.save': {
      label: own.save,
      enabled: change !== null && bad === null,
      reason: own.nothing,
      run: () => void save(),
    },
  });
  const { columns } = words;
  const tax = profile.taxCodes.find(({ code }) => code === product.taxCode)?.label[format.language] ?? product.taxCode;
  const hint = (name: BranchProductField, write: (value: NonNullable<ProductRow[typeof name]>) => string) => {
    const said = product.atHeadOffice;
    if (!said || !(name in said)) return '';
    const value = said[name] ?? null;
    return own.headOfficeSays(value === null ? own.nothing : write(value));
  };
  const field = (name: keyof typeof form, label: string, says: string, isFigure = false) => (
    <LabelledField
      label={label}
      value={form[name]}
      onChange={(text) => {
        setForm({ ...form, [name]: text });
        setRefused(null);
      }}
      onEnter={() => void save()}
      error={bad === name ? own.notANumber : name === 'barcode' ? refused : null}
      hint={says}
      kind={isFigure ? 'figure' : 'text'}
      maxLength={40}
    />
  );
  return (
    <Box
      component="section"
      aria-label={`${product.code} ${product.name}`}
      tabIndex={0}
      sx={{ p: 4, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 3 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '1rem', fontWeight: 600, flex: 1 }}>
          {product.code} {product.name}
        </Box>
        <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{position}</Box>
      </Box>
      <Box sx={{ fontWeight: 600, mb: 1 }}>{own.product.ours}</Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, mb: 2 }}>
        {field('bin', own.product.bin, hint('bin', String) || own.product.binHint)}
        {field('barcode', own.product.barcode, hint('barcode', String))}
        {field(
          'safetyStock',
          `${own.product.safetyStock}, ${product.unit}`,
          hint('safetyStock', (value) => format.quantity(quantity(Number(value)), product.quantityDigits)),
          true,
        )}
        {field(
          'weight',
          own.product.weight,
          hint('weight', (value) => format.quantity(quantity(Number(value)), 3)),
          true,
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 4 }}>
        <Button
          variant="contained"
          aria-disabled={change === null || bad !== null}
          aria-keyshortcuts="Control+S"
          onClick={() => void save()}
        >
          {own.save} (Ctrl+S)
        </Button>
        {change !== null && (
          <>
            <Button onClick={() => setForm(productForm(product, format.quantity))}>{own.discard}</Button>
            <Box sx={{ color: 'var(--app-partial-fg)' }}>{own.unsaved}</Box>
          </>
        )}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, mb: 3 }}>
        <LockedField label={columns.unit} value={product.unit} />
        <LockedField label={columns.category} value={product.category} />
        <LockedField label={columns.tax} value={tax} />
        <LockedField label={columns.leadTime} value={words.days(product.leadTimeDays)} />
        <LockedField label={own.product.tracking} value={own.product.trackings[product.tracking ?? 'none']} />
        <LockedField
          label={own.product.replenishable}
          value={product.replenishable ? own.product.yes : own.product.no}
        />
      </Box>
      <Box sx={{ fontWeight: 600, mb: 1 }}>{own.product.units}</Box>
      {(product.units ?? []).length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{own.product.noUnits}</Box>
      ) : (
        <Table size="small" aria-label={own.product.units}>
          <TableHead>
            <TableRow>
              <TableCell>{own.product.unit}</TableCell>
              <TableCell align="right">{own.product.factor}</TableCell>
              <TableCell>{own.product.barcode}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(product.units ?? []).map((unit) => (
              <TableRow key={unit.unit}>
                <TableCell>{unit.unit}</TableCell>
                <TableCell align="right">{factorText(unit, product, format.quantity)}</TableCell>
                <TableCell>{unit.barcode ?? ''}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Box>
  );
}

/** `12 PCS`, or the fraction where a unit is no whole number of the product's own. */
function factorText(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  product: ProductRow,
  write: (amount: ReturnType<typeof quantity>, digits: number) => string,
): string {
  if (numerator % denominator !== 0) return `${numerator}/${denominator}`;
  return `${write(quantity(numerator / denominator), product.quantityDigits)} ${product.unit}`;
}
