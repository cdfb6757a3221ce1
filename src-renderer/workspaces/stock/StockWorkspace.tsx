/** The stock workspace. */
export function StockWorkspace(): React.JSX.Element {
  return <section aria-label="stock" />;
}
