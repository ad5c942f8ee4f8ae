import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './shared/theme/global.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { pageNonce } from './app/nonce';
import { startTexts } from './i18n';
import { registerServiceWorker } from './push/device';
import { keepInstallOffer } from './push/install';

setNonce(pageNonce());
keepInstallOffer();
registerServiceWorker();
await startTexts();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
