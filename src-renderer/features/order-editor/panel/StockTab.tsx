import type { ReactElement } from 'react';
import { StockPanel } from '../StockPanel.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { LineTermsSection } from './LineTermsSection.tsx';
import type { LiveLine } from './live-line.ts';
import { PriceTraceSection } from './PriceTraceSection.tsx';
import { Quiet } from './Quiet.tsx';
import { SubstitutesSection } from './SubstitutesSection.tsx';

type StockTabProps = { readonly editor: Editor; readonly live: LiveLine | null };

/** Everything about the goods of the live line: stock, what can go instead, its price, what was agreed of it. */
export function StockTab({ editor, live }: StockTabProps): ReactElement {
  const { panel } = useEditorWords();
  if (!live) return <Quiet>{panel.noLine}</Quiet>;
  const { evaluated } = live;
  return (
    <>
      {evaluated?.ok === true ? (
        <>
          <StockPanel line={evaluated.line} availability={evaluated.availability} />
          <SubstitutesSection editor={editor} live={live} availability={evaluated.availability} />
          <PriceTraceSection line={evaluated.line} floor={evaluated.floor ?? null} />
        </>
      ) : (
        <Quiet>{panel.pending}</Quiet>
      )}
      <LineTermsSection key={live.line.key} editor={editor} live={live} />
    </>
  );
}
