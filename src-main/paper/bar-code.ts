import { default as bwip } from 'bwip-js/node';
import { mm } from './sheet.ts';

/** A filled rectangle, in points from the top left of its box. */
export type Bar = {
  readonly type: 'rect';
  readonly x: number;
  readonly y: 0;
  readonly w: number;
  readonly h: number;
  readonly color: '#000000';
};

/** Wide enough for ribbon printers and cheap lasers; a longer text gets finer bars. */
const WIDEST_MODULE = mm(0.45);

/**
 * Code 128 of a text as rectangles, its right edge at the right edge of the box. What lies left of it is
 * empty, and so is the page's margin on its right: the quiet zones.
 */
export function barCode(text: string, boxWidth: number, height: number): Bar[] {
  if (text === '') return [];
  const widths = barWidths(text);
  const modules = widths.reduce((sum, width) => sum + width, 0);
  const module = Math.min(WIDEST_MODULE, boxWidth / modules);
  const bars: Bar[] = [];
  let x = boxWidth - modules * module;
  widths.forEach((width, index) => {
    if (index % 2 === 0) bars.push({ type: 'rect', x, y: 0, w: width * module, h: height, color: '#000000' });
    x += width * module;
  });
  return bars;
}

/** Widths of bars and spaces in turn, in modules, starting and ending with a bar. */
function barWidths(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: 'code128', text }) as { sbs?: number[] }[];
  if (!symbol?.sbs) throw new Error('no linear symbol');
  return symbol.sbs;
}
