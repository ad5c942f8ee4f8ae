import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import i18next from 'i18next';
import { startTexts } from '../i18n';
import { meQuery } from '../session/me';
import { sessionQuery, type Role } from '../session/session';
import { theme } from '../shared/theme/theme';

export const nadia = { id: 'p1', name: 'Nadia Orlova', email: 'nadia@example.org', language: 'en', zone: 'UTC' };

interface Surroundings {
  roles?: Role[];
  language?: 'en' | 'ru';
  /** Address of the page. */
  at?: string;
  /** Its pattern, where the page reads parameters from its address. */
  route?: string;
}

/** Draws a component as it would be in the console, signed in as Nadia. */
export async function draw(content: ReactNode, { roles = ['responder'], language = 'en', at = '/', route }: Surroundings = {}) {
  if (!i18next.isInitialized) await startTexts();
  await i18next.changeLanguage(language);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(sessionQuery.queryKey, {
    subject: 's',
    name: nadia.name,
    email: nadia.email,
    roles,
    expiresAt: '2026-11-21T00:00:00Z',
    language: null,
    links: { intake: null, statusPage: null, mail: null, api: { oncall: 'http://oncall', incident: 'http://incident' } },
  });
  client.setQueryData(meQuery.queryKey, { ...nadia, roles } as never);
  const root = createRootRoute();
  const routes = ['/', '/$', ...(route ? [route] : [])].map((path) =>
    createRoute({ getParentRoute: () => root, path, component: () => <>{content}</> }),
  );
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  await router.load();
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <ModalsProvider>
          <RouterProvider router={router as never} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { client, router };
}
