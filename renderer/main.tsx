import '@fontsource-variable/inter';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './client.ts';
import { listenToKeys } from './commands/index.ts';
import { notifyOfShifts } from './notifications/index.ts';
import { keepSecret, keptSecret } from './secret.ts';
import { startAsking } from './stores/index.ts';
import { allowStyleElements } from './ui/index.ts';

keepSecret();
allowStyleElements(document);
startAsking(connect(`ws://${window.location.host}/socket`, keptSecret));
listenToKeys(window);
notifyOfShifts();

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
