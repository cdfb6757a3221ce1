import { useState, type ReactElement } from 'react';
import { PdfPreview, type PaperFile } from '#renderer/components/PdfPreview.tsx';
import { askMain } from '#renderer/stores/main-calls.ts';
import type { DocumentKind } from '#shared/contract/contract.ts';

type PaperPreview = {
  /** Has main make the paper, in the customer's language, and shows it. */
  readonly show: (kind: DocumentKind, id: string) => void;
  /** To be drawn by the screen; null while no paper is shown. */
  readonly preview: ReactElement | null;
};

type Shown = { readonly request: number; readonly file: PaperFile | 'failed' | null };

/** The preview of one paper over a screen. */
export function usePaperPreview(): PaperPreview {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = async (kind: DocumentKind, id: string) => {
    const request = (shown?.request ?? 0) + 1;
    setShown({ request, file: null });
    const file = await render(kind, id);
    // A paper that was closed while it was made must not come back.
    setShown((current) => (current?.request === request ? { request, file } : current));
  };
  return {
    show: (kind, id) => void show(kind, id),
    preview: shown && <PdfPreview file={shown.file} onClose={() => setShown(null)} />,
  };
}

async function render(kind: DocumentKind, id: string): Promise<PaperFile | 'failed'> {
  try {
    const answer = await askMain('document.render', { kind, id, language: null });
    return answer.ok ? answer.value : 'failed';
  } catch {
    return 'failed';
  }
}
