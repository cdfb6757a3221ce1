/** The orders workspace. */
export function OrdersWorkspace(): React.JSX.Element {
  return <section aria-label="orders" />;
}
