import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import { money, zeroMoney } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { InlineLayer } from '../InlineLayer.tsx';
import { Quiet } from '../panel/Quiet.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { ChargeRow, type Charge } from './ChargeRow.tsx';
import { readTypedDeposit } from './typed-discount.ts';

type ChargesLayerProps = {
  readonly editor: Editor;
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
};

/** Freight, packing and others, each a line that follows the goods; and the deposit that was agreed. */
export function ChargesLayer({ editor, anchor, onClose }: ChargesLayerProps): ReactElement {
  const { totals } = useEditorWords();
  const { language, minorDigits } = useFormat();
  const charges = editor.draft.charges ?? [];
  // A charge that has no amount yet is only here: it comes into the draft with its amount.
  const [begun, setBegun] = useState<Charge | null>(null);
  const kinds = [
    { code: 'FREIGHT', name: totals.freight, billing: 'once' },
    { code: 'PACKING', name: totals.packing, billing: 'once' },
    { code: 'OTHER', name: totals.other, billing: 'once' },
  ] as const;
  const give = (next: readonly Charge[]) => editor.setFields({ charges: next.length > 0 ? [...next] : undefined });
  const change = (index: number, changed: Charge) => give(charges.map((one, at) => (at === index ? changed : one)));
  const readAmount = (text: string) => {
    const amount = parseFigure(text, minorDigits, language);
    return amount === null || amount === 0 ? null : money(amount);
  };
  return (
    <InlineLayer title={totals.chargesTitle} anchor={anchor} placement="top-start" width={520} onClose={onClose}>
      {charges.length === 0 && begun === null && <Quiet>{totals.noCharges}</Quiet>}
      {charges.map((charge, index) => (
        <ChargeRow
          key={charge.code}
          charge={charge}
          readAmount={readAmount}
          onChange={(changed) => change(index, changed)}
          onRemove={() => give(charges.filter((_, at) => at !== index))}
          onDone={onClose}
        />
      ))}
      {begun !== null && (
        <ChargeRow
          key={`begun-${begun.code}`}
          charge={begun}
          autoFocus
          readAmount={readAmount}
          onChange={(changed) => {
            if (changed.amount === 0) {
              setBegun(changed);
              return;
            }
            give([...charges, changed]);
            setBegun(null);
          }}
          onRemove={() => setBegun(null)}
          onDone={onClose}
        />
      )}
      <Box sx={{ display: 'flex', gap: 2, my: 2 }}>
        {kinds.map((kind) => (
          <Button
            key={kind.code}
            variant="outlined"
            onClick={() => setBegun({ ...kind, code: freeCode(kind.code, charges), amount: zeroMoney, taxable: true })}
            aria-label={totals.add(kind.name)}
          >
            + {kind.name}
          </Button>
        ))}
      </Box>
      <DepositField editor={editor} onDone={onClose} />
    </InlineLayer>
  );
}

type DepositFieldProps = { readonly editor: Editor; readonly onDone: () => void };

function DepositField({ editor, onDone }: DepositFieldProps): ReactElement {
  const { totals } = useEditorWords();
  const { language, minorDigits, money: write } = useFormat();
  const known = editor.draft.deposit ?? editor.evaluation.answer?.terms?.agreed.deposit;
  const [text, setText] = useState(known === undefined || known === 0 ? '' : write(known));
  const [wrong, setWrong] = useState(false);
  const take = () => {
    const total = editor.evaluation.answer?.totals.total ?? zeroMoney;
    const deposit = readTypedDeposit(text, total, minorDigits, language);
    if (deposit === undefined) {
      setWrong(true);
      return false;
    }
    if ((deposit ?? 0) !== (known ?? 0)) editor.setFields({ deposit: deposit ?? zeroMoney });
    setText(deposit === null ? '' : write(deposit));
    return true;
  };
  return (
    <Box sx={{ width: 220 }} onBlur={take}>
      <LabelledField
        label={totals.deposit}
        value={text}
        kind="figure"
        hint={totals.depositHint}
        error={wrong ? totals.amountInvalid : null}
        onChange={(next) => {
          setText(next);
          setWrong(false);
        }}
        onEnter={() => {
          if (take()) onDone();
        }}
        testId="order.deposit"
      />
    </Box>
  );
}

/** A code that no charge of the document has yet: the first of a kind has the kind's own. */
function freeCode(code: string, charges: readonly Charge[]): string {
  const taken = charges.map((charge) => charge.code);
  if (!taken.includes(code)) return code;
  const number = taken.filter((other) => other.startsWith(`${code}-`)).length + 2;
  return freeCode(`${code}-${number}`, charges);
}
