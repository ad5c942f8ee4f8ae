import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { roomRules } from '../api';
import { RulesPanel } from '../RulesPanel';
import { ConnectionPanel } from './ConnectionPanel';
import { RoomRulesModal } from './RoomRulesModal';
import { RoomRulesView } from './RoomRulesView';

const path = '/api/incident/v1/war-room-policies';
const definition = {
  severities: { SEV1: 'ALWAYS', SEV2: 'BY_DEFAULT', SEV3: 'ON_REQUEST', SEV4: 'ON_REQUEST' },
  archiveAfterDays: 7,
  bridgeUrl: null,
  dialIn: null,
  language: 'en',
};
const current = {
  version: 1,
  name: 'default',
  definition,
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: { kind: 'SYSTEM', id: null, name: 'installation' },
};

test('the rules for war rooms are shown and changed', async () => {
  const calls = answer({
    [`GET ${path}`]: { body: { current, versions: [current], presets: ['default'] } },
    [`PUT ${path}`]: { body: { ...current, version: 2 } },
  });
  await draw(
    <RulesPanel
      book={roomRules}
      view={(policy) => <RoomRulesView policy={policy} />}
      editor={(props) => <RoomRulesModal {...props} />}
    />,
    { roles: ['admin'] },
  );
  expect(await screen.findByText('until the commander closes it')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  const address = dialog.getByLabelText('Address of the call');
  await userEvent.click(address);
  await userEvent.paste('meet.example');
  await userEvent.click(dialog.getByRole('button', { name: 'Put in force' }));
  expect(await dialog.findByText('An address begins with https:// or http://.')).toBeInTheDocument();
  await userEvent.clear(address);
  await userEvent.paste('https://meet.example/{reference}');
  await userEvent.click(dialog.getByRole('button', { name: 'Put in force' }));

  await expect.poll(() => calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
    definition: { ...definition, bridgeUrl: 'https://meet.example/{reference}' },
  });
});

test('the connection is tried and says what it found', async () => {
  answer({
    'GET /api/incident/v1/war-room-connection': {
      body: { chat: 'SLACK', workspace: null, error: 'Slack answered invalid_auth', hears: false, teams: false },
    },
  });
  await draw(<ConnectionPanel />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Test' }));

  expect(await screen.findByText('Slack answered invalid_auth')).toBeInTheDocument();
  expect(screen.getByText(/the signing secret is missing/)).toBeInTheDocument();
});
