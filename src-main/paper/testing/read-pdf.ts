import { getDocumentProxy } from 'unpdf';

export type PlacedText = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

/** One page as a reader sees it: its texts from top to bottom and left to right, in points from the top left. */
export type ReadPage = { readonly texts: readonly PlacedText[]; readonly lines: readonly string[] };

/** Reads a PDF back with another program than the one that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const texts = content.items
      .flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      .map((item) => {
        const [, , , , x, y] = item.transform as number[];
        return { text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width };
      });
    pages.push({ texts, lines: linesOf(texts) });
  }
  return pages;
}

function linesOf(texts: readonly PlacedText[]): string[] {
  const lines = new Map<number, PlacedText[]>();
  for (const text of texts) {
    const key = Math.round(text.y);
    const near = [key, key - 1, key + 1].find((candidate) => lines.has(candidate)) ?? key;
    lines.set(near, [...(lines.get(near) ?? []), text]);
  }
  return [...lines.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, line]) => joined(line.toSorted((a, b) => a.x - b.x)));
}

/** Pieces that touch are one word: writers set a word in pieces where a line could have been broken. */
function joined(line: readonly PlacedText[]): string {
  let text = '';
  let end = 0;
  for (const piece of line) {
    const touches = text !== '' && piece.x - end < 0.5;
    text += touches ? piece.text : ` ${piece.text}`;
    end = piece.x + piece.width;
  }
  return text.replace(/ +/g, ' ').trim();
}
