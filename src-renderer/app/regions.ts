const order = ['title', 'navigation', 'main', 'panel', 'keys'] as const;

const focusable =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), [role="row"][tabindex="0"], [role="gridcell"][tabindex="0"], a[href], [tabindex="0"]';

/** What had the focus in each region, to come back to when the region is entered again. */
const lastFocus = new Map<Element, HTMLElement>();

/** Moves the focus to the next (or previous) region of the window: F6, as on every desktop. */
export function focusRegion(step: 1 | -1): void {
  const regions = order
    .map((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`))
    .filter((region) => region !== null);
  const at = regions.findIndex((region, index) => {
    const holdsFocus = region.contains(document.activeElement);
    // The panel lies inside the main region: the innermost one counts.
    const inner = regions
      .slice(index + 1)
      .some((other) => region.contains(other) && other.contains(document.activeElement));
    return holdsFocus && !inner;
  });
  const left = regions[at];
  if (left && document.activeElement instanceof HTMLElement) lastFocus.set(left, document.activeElement);
  const next = regions[(at + step + regions.length) % regions.length];
  if (!next) return;
  const before = lastFocus.get(next);
  if (before?.isConnected === true && next.contains(before)) before.focus();
  else if (next.matches('[tabindex="0"]')) next.focus();
  else firstOutside(next)?.focus();
}

/** The first thing in the region that can take the focus, left aside a panel that is a region of its own. */
function firstOutside(region: HTMLElement): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(focusable)].find(
    (element) => element.closest('[data-region]') === region && element.offsetParent !== null,
  );
}

/** Opens another workspace for someone who is done here: the focus is free for what the new one shows first. */
export function releaseFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
