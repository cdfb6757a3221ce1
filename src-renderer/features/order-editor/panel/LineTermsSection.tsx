import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import { TextField } from '../header/TextField.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import type { LiveLine } from './live-line.ts';
import { Tick } from './Tick.tsx';

type LineTermsSectionProps = { readonly editor: Editor; readonly live: LiveLine };

/** What was agreed of the goods of a line beside quantity and price. */
export function LineTermsSection({ editor, live }: LineTermsSectionProps): ReactElement {
  const { stock } = useEditorWords();
  const { line } = live;
  const product = editor.productOf(line.productCode);
  const isQuotation = editor.draft.kind === 'quotation';
  return (
    <PanelSection title={stock.line}>
      <TextField
        label={stock.specification}
        value={line.specification ?? ''}
        width="100%"
        maxLength={200}
        warning={null}
        onChange={(text) => editor.changeLine(line.key, { specification: text === '' ? undefined : text })}
        onDone={editor.focusLines}
        testId="line.specification"
      />
      <Box sx={{ mt: 0.5, mb: 1, fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)' }}>
        {stock.specificationHint}
      </Box>
      {(product?.freeGoods !== undefined || line.freeGoods === true) && (
        <Tick
          label={stock.freeGoods}
          checked={line.freeGoods ?? false}
          onChange={(checked) => editor.changeLine(line.key, { freeGoods: checked ? true : undefined })}
        />
      )}
      {isQuotation && (
        <Tick
          label={stock.offered}
          checked={line.offered !== undefined}
          onChange={() => editor.toggleOffered(line.key)}
        />
      )}
    </PanelSection>
  );
}
