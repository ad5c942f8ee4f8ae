import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { alertsKey, pagesKey } from '../features/alerts/api';
import { methodsKey, verify } from '../features/profile/api';
import { ring, soundIsOn } from './sound';

/** What the service worker hands to open pages; the service writes it. */
interface Pushed {
  type: 'page' | 'verification' | 'test' | 'unknown';
  urgent?: boolean;
  personId?: string;
  methodId?: string;
  code?: string;
}

/** Rings for pages and gives codes back by itself; to be used once per tab. */
export function usePushes(): void {
  const client = useQueryClient();
  const { t } = useTranslation();
  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const confirmCode = async ({ personId, methodId, code }: Pushed) => {
      if (!personId || !methodId || !code) return;
      await verify(personId, methodId, code);
      await client.invalidateQueries({ queryKey: methodsKey(personId) });
      notifications.show({
        message: t('push.proved'),
        color: 'pine',
        closeButtonProps: { 'aria-label': t('common.close') },
      });
    };
    const onMessage = ({ data }: MessageEvent<{ from?: string; message?: Pushed }>) => {
      const message = data?.from === 'muster-push' ? data.message : undefined;
      if (!message) return;
      if (message.type === 'verification') void confirmCode(message).catch(() => undefined);
      if (message.type === 'page') {
        void client.invalidateQueries({ queryKey: pagesKey });
        void client.invalidateQueries({ queryKey: alertsKey });
      }
      if (message.type === 'test' || (message.type === 'page' && message.urgent)) {
        if (soundIsOn()) void ring().catch(() => undefined);
      }
    };
    workers.addEventListener('message', onMessage);
    return () => workers.removeEventListener('message', onMessage);
  }, [client, t]);
}
