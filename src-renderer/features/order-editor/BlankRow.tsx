import type { ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LineGridCell, LineGridRow } from '#renderer/components/line-grid/LineGridFrame.tsx';
import { LastScans } from '#renderer/features/scanner/LastScans.tsx';
import { ItemCell } from './ItemCell.tsx';
import type { RowActions } from './use-line-actions.ts';
import type { AskFigures } from './use-hit-figures.ts';

type BlankRowProps = {
  readonly index: number;
  readonly row: number;
  readonly isLive: boolean;
  readonly focusRequest: number;
  /** Changes when something was taken: what was typed so far goes. */
  readonly round: string | undefined;
  readonly products: readonly ProductRow[];
  readonly ask: AskFigures;
  readonly actions: RowActions;
};

const emptyColumns = [3, 4, 5, 6] as const;

/** A row without an item: it is in no draft and is never saved. */
export function BlankRow(props: BlankRowProps): ReactElement {
  const { row, actions } = props;
  const { words } = useFormat();
  return (
    <LineGridRow index={props.index} label={words.editor.itemHint} isLive={props.isLive}>
      <LineGridCell column={1} right>
        {props.index + 1}
      </LineGridCell>
      {props.isLive ? (
        <LineGridCell column={2} flush>
          <ItemCell
            key={`${row}.${props.round ?? ''}`}
            products={props.products}
            code=""
            focusRequest={props.focusRequest}
            ask={props.ask}
            onText={actions.typing}
            onTake={(named, before) => actions.takeProduct(row, named, before, null)}
            onDiscount={(discount) => actions.discountRow(row, discount)}
            onMove={(move) => actions.move(row, 'item', move)}
            onEscape={() => actions.move(row, 'item', 'down')}
          />
        </LineGridCell>
      ) : (
        <LineGridCell column={2} pick="item">
          <span style={{ color: 'var(--app-text3)' }}>{words.editor.itemHint}</span>
        </LineGridCell>
      )}
      {emptyColumns.map((column) => (
        <LineGridCell key={column} column={column} />
      ))}
      <LineGridCell column={7} isWide />
      <div role="gridcell" aria-colindex={8} aria-colspan={5} style={{ gridColumnEnd: 'span 3', textAlign: 'right' }}>
        <LastScans />
      </div>
    </LineGridRow>
  );
}
