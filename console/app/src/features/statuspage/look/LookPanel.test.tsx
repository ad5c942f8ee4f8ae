import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import type { Branding } from './api';
import { LookPanel } from './LookPanel';

const page = {
  id: 'p1',
  name: 'Acme',
  languages: ['en', 'ru'],
  hosts: [],
  url: 'https://status.example.org/',
} as unknown as StatusPage;
const colours = { brand: null, link: null, background: null } as unknown as Branding['light'];
const branding: Branding = { light: colours, dark: colours, css: null, headerLinks: [], footerLinks: [], pictures: [] };
const html = '<!doctype html><style>a{}</style><h1>All systems operational</h1>';
const everybody = { kind: 'PUBLIC', hasPassword: false, groups: [], networks: [], audiences: [] };
const base = {
  'GET /api/comms/v1/pages/p1/branding': { body: branding },
  'GET /api/comms/v1/pages/p1/announcements': { body: { items: [] } },
  'GET /api/comms/v1/pages/p1/access': { body: everybody },
  'POST /api/comms/v1/pages/p1/preview': { body: { html } },
};

test('the page is previewed on a light and on a dark screen, with what is not saved yet', async () => {
  const calls = answer(base);
  await draw(<LookPanel page={page} />, { roles: ['manager'] });

  const light = await screen.findByTitle('Acme, Light screen');
  expect(screen.getByTitle('Acme, Dark screen')).toBeInTheDocument();
  await waitFor(() => expect(light).toHaveAttribute('srcdoc', expect.stringContaining('All systems operational')));
  expect(light).toHaveAttribute('sandbox', '');

  const fields = within(screen.getByRole('group', { name: 'Light screen' }));
  await userEvent.type(fields.getByRole('textbox', { name: 'Brand' }), '#0a5c36');
  await waitFor(
    () =>
      expect(calls.filter(({ path }) => path.endsWith('/preview')).at(-1)?.body).toMatchObject({
        branding: { light: { brand: '#0a5c36' }, dark: {} },
      }),
    { timeout: 3000 },
  );
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
});

test('a colour that cannot be read is named beside its field', async () => {
  answer({
    ...base,
    'PUT /api/comms/v1/pages/p1/branding': {
      status: 422,
      body: {
        code: 'branding.contrast',
        title: 'No',
        status: 422,
        errors: [{ field: 'light.link', rule: 'contrastLinkOnCard', message: '#9ac0ff / #ffffff, 1.84:1: too little' }],
      },
    },
  });
  await draw(<LookPanel page={page} />, { roles: ['manager'] });

  const fields = within(await screen.findByRole('group', { name: 'Light screen' }));
  await userEvent.type(fields.getByRole('textbox', { name: 'Links' }), '#9ac0ff');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText(/A link on a card cannot be read well in these colours \(#9ac0ff \/ #ffffff, 1.84:1\)/)).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('could not be read');
});

test('a link has words in each language of the page', async () => {
  const calls = answer({ ...base, 'PUT /api/comms/v1/pages/p1/branding': { body: branding } });
  await draw(<LookPanel page={page} />, { roles: ['manager'] });

  const header = await screen.findByRole('group', { name: 'Links beside the name' });
  await userEvent.click(within(header).getByRole('button', { name: 'Add a link' }));
  await userEvent.type(within(header).getByRole('textbox', { name: 'Words (English)' }), 'Shop');
  await userEvent.type(within(header).getByRole('textbox', { name: 'Address' }), 'https://acme.test');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      headerLinks: [{ label: { en: 'Shop' }, url: 'https://acme.test' }],
      footerLinks: [],
    }),
  );
});

test('an announcement is written in both languages and may end', async () => {
  const calls = answer({ ...base, 'POST /api/comms/v1/pages/p1/announcements': { status: 201, body: {} } });
  await draw(<LookPanel page={page} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Announcement' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /Title \(English\)/ }), 'We move');
  await userEvent.type(screen.getByRole('textbox', { name: /Title \(Русский\)/ }), 'Мы переезжаем');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ path, method }) => method === 'POST' && path.endsWith('/announcements'))?.body).toEqual({
      title: { en: 'We move', ru: 'Мы переезжаем' },
      body: {},
      tone: 'INFO',
      acknowledged: [],
    }),
  );
});

test('managers look but do not decide about names and doors', async () => {
  answer(base);
  await draw(<LookPanel page={page} />, { roles: ['manager'] });

  expect(await screen.findByText('everybody')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Who may see it/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Host names/ })).not.toBeInTheDocument();
});

test('the editor speaks Russian', async () => {
  answer(base);
  await draw(<LookPanel page={page} />, { roles: ['admin'], language: 'ru' });

  expect(await screen.findByText('Цвета и ссылки')).toBeInTheDocument();
  expect(await screen.findByText('всех')).toBeInTheDocument();
});
