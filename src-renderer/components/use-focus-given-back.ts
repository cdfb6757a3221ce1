import { useEffect, useState } from 'react';

/**
 * Gives the focus back, when the layer that calls this closes, to what had it when the layer opened: looked up before
 * any field of the layer takes it.
 */
export function useFocusGivenBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}
