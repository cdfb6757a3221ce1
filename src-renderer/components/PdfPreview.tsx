import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { useFormat } from './format-context.ts';

export type PaperFile = { readonly fileName: string; readonly base64: string };

type PdfPreviewProps = {
  /** The paper: null while it is made, 'failed' when it could not be. */
  readonly file: PaperFile | 'failed' | null;
  readonly onClose: () => void;
};

/** Shows a paper as it will be printed; Esc closes, the focus goes back to where it was. */
export function PdfPreview({ file, onClose }: PdfPreviewProps): ReactElement {
  const { words } = useFormat();
  const paper = file === 'failed' ? null : file;
  const address = useBlobAddress(paper);
  const name = paper?.fileName ?? '';
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      maxWidth={false}
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: { width: 'min(960px, 96vw)', height: '94vh', m: 0 } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, p: 2, borderBottom: '1px solid var(--app-border)' }}>
        <Box
          component="h2"
          id={titleId}
          sx={{ m: 0, flex: 1, fontSize: '.9375rem', fontWeight: 600 }}
          data-testid="preview.name"
        >
          {name}
        </Box>
        {address !== null && (
          <>
            <Button variant="outlined" component="a" href={address} download={name}>
              {words.pdf.download}
            </Button>
            <Button variant="outlined" component="a" href={address} target="_blank" rel="noreferrer">
              {words.pdf.openTab}
            </Button>
          </>
        )}
        <Button variant="contained" autoFocus onClick={onClose}>
          {words.pdf.close}
        </Button>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, backgroundColor: 'var(--app-sunken)' }} aria-busy={file === null}>
        {address === null ? (
          <Box sx={{ p: 6, textAlign: 'center' }}>{file === 'failed' ? words.pdf.failed : words.pdf.making}</Box>
        ) : (
          <iframe
            title={words.pdf.preview(name)}
            src={address}
            style={{ border: 0, width: '100%', height: '100%', display: 'block' }}
          />
        )}
      </Box>
    </Dialog>
  );
}

function useBlobAddress(file: PaperFile | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    const bytes = Uint8Array.from(atob(file.base64), (character) => character.codePointAt(0) ?? 0);
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    let current = true;
    queueMicrotask(() => {
      if (current) setAddress(made);
    });
    return () => {
      current = false;
      setAddress(null);
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return address;
}
