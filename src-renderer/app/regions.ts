const order = ['title', 'navigation', 'main', 'panel', 'keys'] as const;

const focusable =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), [role="row"][tabindex="0"], [role="gridcell"][tabindex="0"], a[href], [tabindex="0"]';

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
  const next = regions[(at + step + regions.length) % regions.length];
  if (!next) return;
  if (next.matches('[tabindex="0"]')) next.focus();
  else next.querySelector<HTMLElement>(focusable)?.focus();
}

/** Opens another workspace for someone who is done here: the focus is free for what the new one shows first. */
export function releaseFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
