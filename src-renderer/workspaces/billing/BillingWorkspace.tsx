/** The billing workspace. */
export function BillingWorkspace(): React.JSX.Element {
  return <section aria-label="billing" />;
}
