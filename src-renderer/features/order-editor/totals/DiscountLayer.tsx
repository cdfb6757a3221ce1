import { useState, type ReactElement } from 'react';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { InlineLayer } from '../InlineLayer.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { readTypedDiscount } from './typed-discount.ts';

type DiscountLayerProps = {
  readonly editor: Editor;
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
};

/** A discount on the whole document: a percent or an amount, and Enter. */
export function DiscountLayer({ editor, anchor, onClose }: DiscountLayerProps): ReactElement {
  const { totals } = useEditorWords();
  const { language, minorDigits, money: write, percent } = useFormat();
  const [text, setText] = useState(written(editor.draft.headerDiscount));
  const [wrong, setWrong] = useState(false);

  function written(discount: OrderDraft['headerDiscount']): string {
    if (!discount) return '';
    return discount.kind === 'percent' ? `${percent(discount.percent).trim()} %` : write(discount.amount);
  }
  const take = () => {
    const discount = readTypedDiscount(text, minorDigits, language);
    if (discount === undefined) {
      setWrong(true);
      return;
    }
    editor.setFields({ headerDiscount: discount ?? undefined });
    onClose();
  };
  return (
    <InlineLayer title={totals.documentDiscount} anchor={anchor} placement="top-start" width={240} onClose={onClose}>
      <LabelledField
        label={totals.documentDiscount}
        value={text}
        kind="figure"
        hint={totals.discountHint}
        error={wrong ? totals.discountInvalid : null}
        onChange={(next) => {
          setText(next);
          setWrong(false);
        }}
        onEnter={take}
        testId="order.headerDiscount"
      />
    </InlineLayer>
  );
}
