import Box from '@mui/material/Box';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { stockEn } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkEn } from '#shared/i18n/stock-work-en.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import type { Quantity } from '#shared/money/money.ts';
import { reorderProposals, type ReorderProposal } from '#shared/planning/reorder-proposals.ts';
import { emptyBalance, usableOn } from '#shared/stock/stock.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { csvText, saveFile } from '#renderer/features/bulk/csv.ts';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { useLatestDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { useBalances, useProducts } from '#renderer/read-model/queries/products.ts';
import { useRequirements } from '#renderer/read-model/queries/requirements.ts';
import { useExpectedReceipts } from '#renderer/read-model/queries/stock.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { StockTabs } from '../StockTabs.tsx';

const MOST_DAYS = 365;

/** What head office should send, and everything that orders require, for its planning. */
export function ReorderScreen(): ReactElement {
  const words = useWords({ id: stockId, en: stockEn });
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const own = work.reorder;
  const format = useFormat();
  const [daysText, setDaysText] = useState('14');
  const [selected, setSelected] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelected(key), []);
  const [products, balances, expected] = [useProducts(), useBalances(), useExpectedReceipts()];
  const requirements = useRequirements();
  const calendar = useSettings()?.calendar;
  const today = useLatestDay()?.date ?? null;
  const days = /^\d{1,3}$/.test(daysText.trim()) ? Math.min(Number(daysText), MOST_DAYS) : 14;
  const proposals = useMemo(() => {
    if (!products || !balances || !expected || !requirements || !calendar || today === null) return undefined;
    const balanceOf = new Map(balances.map((balance) => [balance.productCode, balance]));
    const [receiptsOf, requirementsOf] = [byProduct(expected), byProduct(requirements)];
    const stock = products.map((product) => ({
      product,
      usable: usableOn(balanceOf.get(product.code) ?? emptyBalance(product.code), today),
      incoming: receiptsOf.get(product.code) ?? [],
      promised: requirementsOf.get(product.code) ?? [],
    }));
    return reorderProposals(stock, today, days, calendar);
  }, [products, balances, expected, requirements, calendar, today, days]);

  const save = (name: string, rows: readonly (readonly string[])[]) => {
    saveFile(name, csvText(rows, format.language === 'id' ? ';' : ','), 'text/csv;charset=utf-8');
    notify(own.saved(format.count(rows.length - 1)));
  };
  const saveProposals = () => {
    const { columns } = own;
    const head = [words.columns.code, words.columns.name, columns.quantity, words.columns.unit, columns.orderBy];
    const rows = (proposals ?? []).map((one) => [
      one.product.code,
      one.product.name,
      format.quantity(one.quantity, one.product.quantityDigits),
      one.product.unit,
      format.date(one.orderBy),
      format.date(one.neededOn),
    ]);
    save('reorder.csv', [[...head, columns.neededOn], ...rows]);
  };
  const saveRequirements = () => {
    const byCode = new Map((products ?? []).map((product) => [product.code, product]));
    const rows = (requirements ?? []).map((one) => {
      const product = byCode.get(one.productCode);
      return [
        one.productCode,
        product?.name ?? '',
        format.date(one.date),
        format.quantity(one.quantity, product?.quantityDigits ?? 0),
        product?.unit ?? '',
        one.orderNumber,
        String(one.lineNo),
      ];
    });
    save('requirements.csv', [own.requirementColumns, ...rows]);
  };
  const none = (proposals?.length ?? 0) === 0 ? own.none : null;
  const noRequirement = (requirements?.length ?? 0) === 0 ? own.noRequirements : null;
  useCommands('stock', {
    'document.next': { label: own.csv, enabled: none === null, reason: none ?? undefined, run: saveProposals },
  });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={<StockTabs value="reorder" />}
        actions={
          <>
            <KeyButton
              label={own.requirements}
              shortcut=""
              enabled={noRequirement === null}
              reason={noRequirement ?? ''}
              onRun={saveRequirements}
            />
            <KeyButton
              label={own.csv}
              shortcut="F9"
              enabled={none === null}
              reason={none ?? ''}
              onRun={saveProposals}
              primary
            />
          </>
        }
      />
      <Box sx={{ width: 180, mb: 2 }}>
        <LabelledField label={own.within} value={daysText} onChange={setDaysText} kind="figure" maxLength={3} />
      </Box>
      {proposals && (
        <DataList
          label={words.tabs.reorder}
          rows={proposals}
          columns={columnsOf()}
          rowKey={({ product }) => product.code}
          rowLabel={({ product }) => `${product.code} ${product.name}`}
          filterText={({ product }) => `${product.code} ${product.name} ${product.category}`}
          filterHint={words.filter}
          selectedKey={selected}
          onSelect={select}
          onOpen={({ product }) => navigate({ workspace: 'stock', documentId: product.code, draftId: null })}
          empty={<EmptyState sentence={own.none} />}
        />
      )}
    </Box>
  );

  function columnsOf(): ListColumn<ReorderProposal>[] {
    const { columns } = own;
    const figure = (id: string, header: string, amountOf: (row: ReorderProposal) => Quantity, strong = false) => ({
      id,
      header,
      width: 92,
      align: 'right' as const,
      cell: (row: ReorderProposal) => (
        <Box component="span" sx={strong ? { fontWeight: 600 } : {}}>
          {format.quantity(amountOf(row), row.product.quantityDigits)}
        </Box>
      ),
    });
    return [
      {
        id: 'code',
        header: words.columns.code,
        width: 100,
        cell: ({ product }) => (
          <Box component="span" sx={{ fontWeight: 600 }}>
            {product.code}
          </Box>
        ),
      },
      { id: 'name', header: words.columns.name, width: '1fr', cell: ({ product }) => product.name },
      figure('usable', columns.usable, (row) => row.usable),
      figure('incoming', columns.incoming, (row) => row.incoming),
      figure('promised', columns.promised, (row) => row.promised),
      figure('lowest', columns.lowest, (row) => row.lowest),
      figure('safety', columns.safety, (row) => row.product.safetyStock),
      { id: 'neededOn', header: columns.neededOn, width: 100, cell: ({ neededOn }) => format.date(neededOn) },
      {
        id: 'orderBy',
        header: columns.orderBy,
        width: 150,
        cell: ({ orderBy, isLate }) => (
          <Box component="span" sx={isLate ? { color: 'var(--app-blocked-fg)', fontWeight: 600 } : {}}>
            {format.date(orderBy)} {isLate ? own.late : ''}
          </Box>
        ),
      },
      figure('quantity', columns.quantity, (row) => row.quantity, true),
      { id: 'unit', header: words.columns.unit, width: 64, cell: ({ product }) => product.unit },
    ];
  }
}

/** Rows by the product they are about. */
function byProduct<Row extends { readonly productCode: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.productCode);
    if (group) group.push(row);
    else groups.set(row.productCode, [row]);
  }
  return groups;
}
