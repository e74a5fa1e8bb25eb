import '@fontsource-variable/inter';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenToKeys } from './commands/index.ts';
import { followHost } from './follow-host.ts';
import { notifyOfShifts } from './notifications/index.ts';
import { keepSecret, keptSecret } from './secret.ts';
import { startAsking } from './stores/index.ts';
import { connectByBridge, connectBySocket } from './transports/index.ts';
import { allowStyleElements } from './ui/index.ts';

allowStyleElements(document);
const { watchbill: bridge } = window;
if (bridge) {
  const client = connectByBridge(bridge);
  followHost(client);
  startAsking(client);
} else {
  keepSecret();
  startAsking(connectBySocket(`ws://${window.location.host}/socket`, keptSecret));
  // A host with a window of its own tells of shifts itself, also while no page is open.
  notifyOfShifts();
}
listenToKeys(window);

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
