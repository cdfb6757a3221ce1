import Box from '@mui/material/Box';
import { useId, type ReactElement } from 'react';
import type { AllocationPolicy } from '#shared/availability/competing-lines.ts';
import { allocationPolicies } from '#shared/availability/what-if.ts';
import type { PolicyComparison, PolicyTotals } from '#shared/planning/compare-policies.ts';
import type { ScarceProduct } from '#shared/planning/scarce-products.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';

type PolicyChoiceProps = {
  readonly comparison: PolicyComparison;
  readonly product: ScarceProduct | null;
  readonly policy: AllocationPolicy;
  readonly onChoose: (policy: AllocationPolicy) => void;
};

/** The three policies with their totals, one of them chosen: by arrows, by 1, 2, 3 or by a click. */
export function PolicyChoice({ comparison, product, policy, onChoose }: PolicyChoiceProps): ReactElement {
  const words = usePlanningWords();
  const name = useId();
  const { money, quantity, count } = useFormat();
  const figures = (totals: PolicyTotals): readonly string[] => [
    totals.onTimeQuantity === null || product === null
      ? words.backorders.onTime(count(totals.onTimeLines))
      : `${words.backorders.onTime(count(totals.onTimeLines))}, ${quantity(totals.onTimeQuantity, product.quantityDigits)} ${product.unit}`,
    words.backorders.lateValue(money(totals.lateValue)),
  ];
  return (
    <Box
      role="radiogroup"
      aria-label={words.backorders.policies}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1, flex: 'none' }}
    >
      {allocationPolicies.map((one, index) => {
        const totals = comparison.totals[one];
        const isChosen = one === policy;
        return (
          <Box
            key={one}
            component="label"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'auto minmax(0, 1fr)',
              columnGap: 2,
              p: 1.5,
              fontSize: '.75rem',
              lineHeight: '1rem',
              borderRadius: 1,
              cursor: 'pointer',
              border: `${isChosen ? 2 : 1}px solid ${isChosen ? 'var(--app-primary)' : 'var(--app-borderStrong)'}`,
              m: isChosen ? 0 : '1px',
              backgroundColor: isChosen ? 'var(--app-rowSel)' : 'var(--app-paper)',
              '&:has(:focus-visible)': { outline: '2px solid var(--app-focus)', outlineOffset: 1 },
            }}
          >
            <input
              type="radio"
              name={name}
              value={one}
              checked={isChosen}
              onChange={() => onChoose(one)}
              style={{ margin: '3px 0 0', accentColor: 'var(--app-primary)' }}
            />
            <Box component="span" sx={{ fontSize: '.8125rem', fontWeight: 600 }}>
              {`${index + 1} ${words.backorders.policy[one]}`}
            </Box>
            <Box component="span" sx={{ gridColumn: 2, color: 'var(--app-text2)', ...oneLine }}>
              {words.backorders.policyHint[one]}
            </Box>
            {figures(totals).map((text) => (
              <Box component="span" key={text} sx={{ gridColumn: 2, ...oneLine }} title={text}>
                {text}
              </Box>
            ))}
            <Box component="span" sx={{ gridColumn: 2, fontWeight: 600, ...oneLine }}>
              {totals.changedOrders === 0
                ? words.backorders.nothingChanges
                : words.backorders.gainLose(count(totals.gains), count(totals.loses))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
