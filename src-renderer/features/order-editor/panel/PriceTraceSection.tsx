import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';
import { accessStepOf } from '#shared/catalogue/access-sequence.ts';
import type { LineAmounts, LineItem } from '#shared/catalogue/priced-line.ts';
import { money, subtractMoney } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { useEditorWords } from '../use-editor-words.ts';

type PriceTraceSectionProps = {
  readonly line: LineItem & LineAmounts;
  readonly floor: 'refuse' | 'approve' | null;
};

/** Where a price comes from: its list, every step off it, and what is left; and what the lowest price says. */
export function PriceTraceSection({ line, floor }: PriceTraceSectionProps): ReactElement {
  const { stock } = useEditorWords();
  const { unitPrice, quantity: write, percent, date } = useFormat();
  const { priceTrace: trace, quantityDigits: digits, unit } = line;
  const { calculation } = trace;
  const listWas = trace.manual?.listPrice ?? trace.free?.listPrice ?? null;
  const hasList = trace.list !== '' || trace.step !== undefined;
  const step = trace.step ?? accessStepOf(trace);
  return (
    <PanelSection title={stock.price}>
      {trace.manual && <Sentence>{stock.manual(trace.manual.reason)}</Sentence>}
      {listWas !== null && <Sentence>{stock.listWas(unitPrice(listWas))}</Sentence>}
      {trace.free && <Sentence>{stock.free}</Sentence>}
      {!trace.manual && hasList && (
        <Sentence>
          {stock.list(step === 'base' ? '' : trace.list)}, {stock.steps[step]} · {stock.since(date(trace.validFrom))}
          {trace.validTo ? ` ${stock.until(date(trace.validTo))}` : ''}
          {trace.minQuantity > 0 ? ` · ${stock.fromQuantity(`${write(trace.minQuantity, digits)} ${unit}`)}` : ''}
        </Sentence>
      )}
      <FactRow
        label={stock.gross(`${write(line.quantity, digits)} ${unit}`, unitPrice(line.unitPrice))}
        value={<MoneyText amount={line.gross} />}
      />
      {stepsOf(line).map(({ step: taken, left }) => (
        <FactRow
          key={left}
          label={taken.kind === 'percent' ? stock.percentOff(percent(taken.percent).trim()) : stock.amountOff}
          value={<MoneyText amount={subtractMoney(money(0), taken.taken)} />}
        />
      ))}
      {calculation && calculation.headerDiscount > 0 && (
        <FactRow
          label={stock.documentOff}
          value={<MoneyText amount={subtractMoney(money(0), calculation.headerDiscount)} />}
        />
      )}
      <FactRow strong label={stock.net} value={<MoneyText amount={line.net} testId="line.trace.net" />} />
      {floor !== null && (
        <Box sx={{ mt: 0.5, fontSize: '.8125rem', color: 'var(--app-blocked-fg)', fontWeight: 600 }}>
          {floor === 'refuse' ? stock.floorRefuse : stock.floorApprove}
        </Box>
      )}
    </PanelSection>
  );
}

function Sentence({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Box sx={{ fontSize: '.8125rem', lineHeight: '1.125rem', color: 'var(--app-text2)', mb: 0.5 }}>{children}</Box>
  );
}

/** Discounts that took something off, each with what it left. */
function stepsOf(line: LineItem & LineAmounts) {
  let left = line.gross;
  return (line.priceTrace.calculation?.discounts ?? [])
    .filter((step) => step.taken > 0)
    .map((step) => {
      left = subtractMoney(left, step.taken);
      return { step, left };
    });
}
