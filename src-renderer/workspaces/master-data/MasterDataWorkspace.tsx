/** The master data workspace. */
export function MasterDataWorkspace(): React.JSX.Element {
  return <section aria-label="master data" />;
}
