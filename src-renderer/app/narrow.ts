/** Below this the panel becomes a drawer, the flow strip icons, and the header of a document one line. */
const NARROW = 1180;
/** From here on the navigation shows its words beside the icons. */
const WIDE = 1600;

/**
 * Marks the page `data-narrow` or `data-wide` by the width of its root, in the pixels that the layout is made
 * of: what a text size takes away is gone from it, which a media query would not see. Returns how to stop.
 */
export function followWidth(root: HTMLElement): () => void {
  const mark = () => {
    const width = root.clientWidth;
    document.documentElement.toggleAttribute('data-narrow', width <= NARROW);
    document.documentElement.toggleAttribute('data-wide', width >= WIDE);
  };
  mark();
  const observer = new ResizeObserver(mark);
  observer.observe(root);
  return () => observer.disconnect();
}
