import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { ServiceModal } from './ServiceModal';

const lists = {
  'GET /api/oncall/v1/teams': { body: { items: [], next: null } },
  'GET /api/oncall/v1/escalation-policies': { body: { items: [], next: null } },
};

test('what the service refuses is said beside the field', async () => {
  answer({
    ...lists,
    'POST /api/oncall/v1/services': {
      status: 409,
      body: { code: 'service.name-taken', detail: 'taken', errors: [{ field: 'name', message: 'is taken already' }] },
    },
  });
  await draw(<ServiceModal onClose={() => undefined} />, { roles: ['manager'] });

  await userEvent.type(await screen.findByLabelText(/^Name/), 'Checkout');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('is taken already')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Name/)).toBeInvalid();
});

test('what was made of the name is said beside the name', async () => {
  const errors = [{ field: 'slug', message: 'belongs to another service' }];
  answer({ ...lists, 'POST /api/oncall/v1/services': { status: 409, body: { code: 'service.slug-taken', errors } } });
  await draw(<ServiceModal onClose={() => undefined} />, { roles: ['manager'] });

  await userEvent.type(await screen.findByLabelText(/^Name/), 'Checkout');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('belongs to another service')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Name/)).toBeInvalid();
});

test('an added service is handed back and the dialog closes', async () => {
  const calls = answer({ ...lists, 'POST /api/oncall/v1/services': { status: 201, body: { id: 's1', name: 'Checkout' } } });
  const onClose = vi.fn();
  const onDone = vi.fn();
  await draw(<ServiceModal onClose={onClose} onDone={onDone} />, { roles: ['manager'] });

  await userEvent.type(await screen.findByLabelText(/^Name/), 'Checkout');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith({ id: 's1', name: 'Checkout' }));
  expect(onClose).toHaveBeenCalled();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Checkout',
    description: '',
    tier: 2,
    links: [],
    dependsOn: [],
    urgency: { rule: 'BY_SEVERITY' },
  });
});

test('support hours are an office week until somebody says otherwise', async () => {
  const calls = answer({ ...lists, 'POST /api/oncall/v1/services': { status: 201, body: { id: 's1', name: 'Checkout' } } });
  await draw(<ServiceModal onClose={() => undefined} />, { roles: ['manager'] });

  await userEvent.type(await screen.findByLabelText(/^Name/), 'Checkout');
  await userEvent.click(screen.getByRole('combobox', { name: 'Urgency' }));
  await userEvent.click(await screen.findByRole('option', { name: 'By support hours' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    urgency: {
      rule: 'SUPPORT_HOURS',
      supportHours: {
        zone: 'UTC',
        windows: [{ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '09:00', minutes: 480 }],
        during: 'BY_SEVERITY',
        outside: 'ALWAYS_LOW',
      },
    },
  });
});
