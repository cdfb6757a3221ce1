import Box from '@mui/material/Box';
import { useCallback, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { AllocationPolicy } from '#shared/availability/competing-lines.ts';
import { allocationPolicies } from '#shared/availability/what-if.ts';
import type { ScarceProduct } from '#shared/planning/scarce-products.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { AnswerState } from '#renderer/features/planning/AnswerState.tsx';
import { useAnswer } from '#renderer/features/planning/use-answer.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { goToOrderTab, OrderSubTabs } from '../OrderSubTabs.tsx';
import { AcceptPolicy } from './AcceptPolicy.tsx';
import { changedPromises, type ChangedPromise } from './changed-promises.ts';
import { ChangedCustomers } from './ChangedCustomers.tsx';
import { DemandTable } from './DemandTable.tsx';
import { PolicyChoice } from './PolicyChoice.tsx';
import { ScarceList } from './ScarceList.tsx';

/** As many products as are looked at in one piece; the worst ones come first. */
const MOST_PRODUCTS = 1000;

/** What is scarce, who wants it, and what each way of sharing it would do; one of them can be accepted. */
export function BackOrders(): ReactElement {
  const words = usePlanningWords();
  const { count, money, currency } = useFormat();
  const posting = usePosting();
  const listed = useAnswer('backorders.list', { offset: 0, limit: MOST_PRODUCTS });
  const [code, setCode] = useState<string | null>(null);
  const [policy, setPolicy] = useState<AllocationPolicy>('priority');
  const [accepting, setAccepting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [changed, setChanged] = useState<readonly ChangedPromise[] | null>(null);
  const product = listed.answer?.rows.find((row) => row.productCode === code) ?? null;
  const compared = useAnswer('backorders.compare', product && { productCodes: [product.productCode] });
  const comparison = compared.answer ?? null;
  const select = useCallback((next: string | null) => {
    setCode(next);
    setAccepting(false);
    setRefusal(null);
  }, []);

  const totals = comparison?.totals[policy] ?? null;
  const policyName = words.backorders.policy[policy];
  const why = posting.blocked ?? (totals === null || totals.changedOrders === 0 ? words.backorders.acceptFirst : null);
  const acceptCommand = { enabled: why === null, reason: why ?? undefined, label: words.backorders.accept(policyName) };
  const accept = async (reason: string) => {
    if (!product || !compared.current) return;
    setRefusal(null);
    const posted = await posting.post(
      'reallocate',
      { reallocationId: crypto.randomUUID(), productCodes: [product.productCode], policy, reason },
      { onRefusal: setRefusal },
    );
    if (!posted) return;
    const made = changedPromises(postedEvent(posted, 'order.reallocated.v1'));
    notify(words.backorders.done(count(new Set(made.map((one) => one.orderId)).size)));
    setAccepting(false);
    setChanged(made);
  };
  useCommands('backorders', {
    'document.next': changed
      ? { label: words.backorders.closeChanged, run: () => setChanged(null) }
      : { ...acceptCommand, run: () => setAccepting(true) },
    'screen.back': { run: () => (changed ? setChanged(null) : goToOrderTab('list')) },
    'list.nextTab': { run: () => goToOrderTab('list') },
    'list.previousTab': { run: () => goToOrderTab('list') },
  });
  const chooseByDigit = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const chosen = allocationPolicies[Number(event.key) - 1];
    if (!chosen || isTyping || accepting || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    setPolicy(chosen);
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, gap: 1.5 }}>
      <PageHeader
        title={words.backorders.title}
        {...(listed.answer
          ? {
              note: words.backorders.atRisk(
                count(listed.answer.total),
                `${currency} ${money(listed.answer.valueAtRisk)}`,
              ),
            }
          : {})}
        flow={<OrderSubTabs value="backorders" />}
        actions={
          !changed && (
            <KeyButton
              primary
              label={acceptCommand.label}
              shortcut="F9"
              enabled={acceptCommand.enabled}
              {...(why === null ? {} : { reason: why })}
              onRun={() => setAccepting(true)}
            />
          )
        }
      />
      <AnswerState asked={listed} />
      {changed && <ChangedCustomers changed={changed} onClose={() => setChanged(null)} />}
      {!changed && listed.answer && (
        <Box onKeyDownCapture={chooseByDigit} sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
          <ScarceList
            rows={listed.answer.rows}
            selectedKey={code}
            onSelect={select}
            onOpen={() => document.querySelector<HTMLElement>('[role="radiogroup"] input:checked')?.focus()}
          />
          {product && (
            <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0, gap: 1.5 }}>
              <ProductFacts product={product} />
              <AnswerState asked={compared} />
              {comparison && (
                <>
                  <PolicyChoice comparison={comparison} product={product} policy={policy} onChoose={setPolicy} />
                  <DemandTable key={product.productCode} comparison={comparison} policy={policy} />
                </>
              )}
              {comparison && accepting && totals && (
                <AcceptPolicy
                  policyName={policyName}
                  changedOrders={count(totals.changedOrders)}
                  busy={posting.busy}
                  refusal={refusal}
                  needsSupervisor={!comparison.mayReallocate}
                  onAccept={(reason) => void accept(reason)}
                  onClose={() => {
                    setAccepting(false);
                    setRefusal(null);
                  }}
                />
              )}
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}

/** What is there of the product, and when more comes. */
function ProductFacts({ product }: { readonly product: ScarceProduct }): ReactElement {
  const words = usePlanningWords();
  const { quantity, shortDate, count } = useFormat();
  const { nextReceipt, quantityDigits, unit } = product;
  const facts = [
    words.backorders.onHand(quantity(product.onHand, quantityDigits), unit),
    nextReceipt
      ? words.backorders.nextReceipt(quantity(nextReceipt.quantity, quantityDigits), unit, shortDate(nextReceipt.date))
      : words.backorders.noReceipt,
    words.backorders.waiting(count(product.waitingOrders)),
  ];
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'baseline',
        gap: 3,
        flex: 'none',
        fontSize: '.8125rem',
        minHeight: 32,
        pt: 1.5,
      }}
    >
      <Box component="h2" title={product.name} sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600, ...oneLine }}>
        {words.backorders.productLabel(product.productCode, product.name)}
      </Box>
      <Box component="span" sx={{ flex: '0 1 auto', ...oneLine }}>
        {facts.join(' · ')}
      </Box>
    </Box>
  );
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
