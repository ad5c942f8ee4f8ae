import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/queryClient';
import { cssVariables, theme } from '../shared/theme/theme';
import { pageNonce } from './nonce';
import { router } from './router';

const colorScheme = localStorageColorSchemeManager({ key: 'muster-color-scheme' });

export function App() {
  const { t } = useTranslation();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ModalsProvider
          labels={{ confirm: t('common.yes'), cancel: t('common.cancel') }}
          modalProps={{ closeButtonProps: { 'aria-label': t('common.close') } }}
        >
          <Notifications position="top-right" />
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
