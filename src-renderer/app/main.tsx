import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { projectionInUse } from '#renderer/read-model/projection-in-use.ts';
import { startSynchroniser } from '#renderer/read-model/synchroniser.ts';
import { tableHashes } from '#renderer/read-model/table-hashes.ts';
import { untilApplied } from '#renderer/read-model/applied-seq.ts';
import { followAddress } from '#renderer/stores/navigation-store.ts';
import { loadPreferences } from '#renderer/stores/preferences-store.ts';
import { restoreTabs } from '#renderer/stores/tab-store.ts';
import { connectRecordSink } from '#renderer/stores/run-command.ts';
import { useSessionState } from '#renderer/stores/session-store.ts';
import { mainClient } from '#renderer/transport/main-client.ts';
import { App } from './App.tsx';
import { followWidth } from './narrow.ts';
import './fonts.css';

/** First, because it takes the secret out of the address before anything else reads the address. */
mainClient();
followAddress();

const synchroniser = startSynchroniser({
  onState: (standing) => useSessionState.setState({ standing }),
  onSession: (session) => useSessionState.setState({ session }),
});
connectRecordSink({ offer: synchroniser.offer, untilApplied });

/** What a test may ask of a running window: whether its tables equal main's. */
Object.assign(globalThis, {
  __gerai: {
    tableHashes: async () => {
      const database = projectionInUse();
      return database ? tableHashes(database) : { seq: 0, hashes: {} };
    },
  },
});

// They do not stand in the way of working: without them there are defaults.
await Promise.all([loadPreferences().catch(() => undefined), restoreTabs()]);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
followWidth(root);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
