/** The presales workspace. */
export function PresalesWorkspace(): React.JSX.Element {
  return <section aria-label="presales" />;
}
