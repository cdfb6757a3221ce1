import { useState, type ReactElement } from 'react';
import { gramsOf } from '#shared/commands/levelling-facts.ts';
import { sumMoney, zeroMoney } from '#shared/money/money.ts';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { weightText } from '#renderer/features/planning/day-figures.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { TotalsBar } from '../TotalsBar.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { ChargesLayer } from './ChargesLayer.tsx';
import { DiscountLayer } from './DiscountLayer.tsx';
import { FigureButton } from './FigureButton.tsx';

export type TotalsLayer = 'discount' | 'charges';

type DraftTotalsProps = {
  readonly editor: Editor;
  readonly open: TotalsLayer | null;
  readonly onOpen: (layer: TotalsLayer | null) => void;
};

/** The totals of a draft: discount, charges and deposit are typed where they are shown. */
export function DraftTotals({ editor, open, onOpen }: DraftTotalsProps): ReactElement {
  const { totals: own } = useEditorWords();
  const planning = usePlanningWords();
  const { words, language } = useFormat();
  const [discountButton, setDiscountButton] = useState<HTMLButtonElement | null>(null);
  const [chargesButton, setChargesButton] = useState<HTMLButtonElement | null>(null);
  const { draft, evaluation, productOf } = editor;
  const { answer } = evaluation;
  const charges = answer?.charges ?? [];
  const deposit = draft.deposit ?? answer?.terms?.agreed.deposit ?? zeroMoney;
  const grams = draft.lines.reduce(
    (sum, line) => sum + gramsOf(productOf(line.productCode) ?? undefined, line.quantity),
    0,
  );
  const named = deposit === 0 ? own.charges : `${own.charges} / ${own.deposit}`;
  const toggle = (layer: TotalsLayer) => () => onOpen(open === layer ? null : layer);
  return (
    <>
      <TotalsBar
        lineCount={draft.lines.length}
        totals={answer?.totals ?? null}
        charges={charges}
        weight={grams > 0 ? weightText(grams, planning, language) : ''}
        current={evaluation.current}
        discount={
          <FigureButton
            label={words.editor.discountTotal}
            shortcut={shortcutOf('document.discount')}
            open={open === 'discount'}
            onOpen={toggle('discount')}
            onAnchor={setDiscountButton}
          >
            <MoneyText amount={answer?.totals.discountAmount ?? zeroMoney} testId="order.discount" strong />
          </FigureButton>
        }
        more={
          <>
            <FigureButton
              label={named}
              shortcut=""
              open={open === 'charges'}
              onOpen={toggle('charges')}
              onAnchor={setChargesButton}
              testId="order.chargesButton"
            >
              <MoneyText amount={sumMoney(charges.map((charge) => charge.net))} testId="order.charges" strong />
              {deposit > 0 && (
                <>
                  {' / '}
                  <MoneyText amount={deposit} testId="order.depositAmount" strong />
                </>
              )}
            </FigureButton>
          </>
        }
      />
      {open === 'discount' && <DiscountLayer editor={editor} anchor={discountButton} onClose={() => onOpen(null)} />}
      {open === 'charges' && <ChargesLayer editor={editor} anchor={chargesButton} onClose={() => onOpen(null)} />}
    </>
  );
}
