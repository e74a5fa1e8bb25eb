import '@fontsource-variable/inter';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './client.ts';
import { listenToKeys } from './commands/index.ts';
import { startAsking } from './stores/index.ts';

const secret = document.querySelector('meta[name="watchbill-secret"]')?.getAttribute('content') ?? '';
startAsking(connect(`ws://${window.location.host}/socket`, secret));
listenToKeys(window);

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
