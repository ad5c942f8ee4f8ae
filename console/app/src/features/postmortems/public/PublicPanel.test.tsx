import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { sample } from '../../../test/postmortemSample';
import { draw } from '../../../test/render';
import { PublicPanel } from './PublicPanel';

const path = '/api/postmortem/v1/postmortems/pm1/public-version';
const version = {
  texts: { en: 'A release broke it.', ru: 'Выпуск.' },
  html: {},
  editedAt: '2026-03-25T10:00:00Z',
  editedBy: 'Ann',
  approvedAt: '2026-03-25T11:00:00Z',
  approvedBy: 'Bo',
  publishedTexts: null,
  publishedAt: null,
  publishedBy: null,
  changed: true,
  version: 4,
};

test('both languages are written side by side', async () => {
  const calls = answer({
    [`GET ${path}`]: { status: 404, body: { status: 404, code: 'public-version.not-found' } },
    [`PUT ${path}`]: { body: { ...version, approvedAt: null } },
  });
  await draw(<PublicPanel document={sample} mayWrite />, { roles: ['responder'] });

  fireEvent.change(await screen.findByLabelText('English'), { target: { value: 'Words' } });
  fireEvent.change(screen.getByLabelText('Русский'), { target: { value: 'Слова' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => calls.find(({ method }) => method === 'PUT')?.body)
    .toEqual({ texts: { en: 'Words', ru: 'Слова' } });
});

test('approved words are published once the post-mortem is', async () => {
  const calls = answer({ [`GET ${path}`]: { body: version }, [`POST ${path}/publish`]: { body: version } });
  await draw(<PublicPanel document={{ ...sample, status: 'PUBLISHED' }} mayWrite />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  await expect.poll(() => calls.some((call) => call.path === `${path}/publish`)).toBe(true);
});

test('restricted incidents have none', async () => {
  await draw(
    <PublicPanel document={{ ...sample, incident: { ...sample.incident, restricted: true } }} mayWrite />,
    { roles: ['manager'] },
  );

  expect(screen.getByText('Restricted incidents and drills are never told to customers.')).toBeInTheDocument();
});
