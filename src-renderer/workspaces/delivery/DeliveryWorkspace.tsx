/** The delivery workspace. */
export function DeliveryWorkspace(): React.JSX.Element {
  return <section aria-label="delivery" />;
}
