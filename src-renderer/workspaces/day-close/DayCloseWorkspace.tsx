/** The day close workspace. */
export function DayCloseWorkspace(): React.JSX.Element {
  return <section aria-label="day close" />;
}
