import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Template } from './api';
import { TemplateModal } from './TemplateModal';

const template = {
  key: 'default',
  version: 2,
  body: {
    name: { en: 'Post-mortem' },
    kind: 'INCIDENT',
    severities: [],
    sections: [{ key: 'summary', required: false }, { key: 'luck', required: false }],
    approvals: { needed: 1, roles: ['MANAGER'] },
  },
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'muster',
} as unknown as Template;

test('sections are moved and named, looked at, and enacted', async () => {
  const calls = answer({
    'GET /api/postmortem/v1/templates/sections': {
      body: [
        { key: 'summary', heading: 'Summary', hint: 'Briefly.' },
        { key: 'luck', heading: 'Where we got lucky', hint: 'What happened not to be worse.' },
      ],
    },
    'PUT /api/postmortem/v1/templates/default': { body: template },
  });
  await draw(<TemplateModal template={template} onClose={() => undefined} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Where we got lucky: up' }));
  fireEvent.change(screen.getAllByLabelText('Heading, English')[0] as HTMLElement, { target: { value: 'Luck' } });
  await userEvent.click(screen.getByRole('tab', { name: 'Preview' }));
  expect(screen.getByRole('heading', { name: 'Luck' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await expect
    .poll(() => calls.find(({ method }) => method === 'PUT')?.body)
    .toMatchObject({ sections: [{ key: 'luck', heading: { en: 'Luck' } }, { key: 'summary' }] });
});
