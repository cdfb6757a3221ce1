/** The home workspace. */
export function HomeWorkspace(): React.JSX.Element {
  return <section aria-label="home" />;
}
