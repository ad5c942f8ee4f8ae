import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { SlotContext } from '../../../app/shell/BottomSlot';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { incidentKey } from '../../incidents/api';
import IncidentPage, { WarRoom } from '../IncidentPage';

const path = '/api/incident/v1/incidents/i1';

beforeEach(() => {
  answer({
    [`GET ${path}/timeline`]: { body: { items: [], next: null } },
    [`GET ${path}/hypotheses`]: { body: [] },
    [`GET ${path}/decisions`]: { body: [] },
    [`GET ${path}/tasks`]: { body: [] },
  });
});

test('state, clocks and roles stand above the timeline and everything else', async () => {
  await draw(<WarRoom detail={incidentDetail()} />);

  expect(await screen.findByText('Mitigating')).toBeInTheDocument();
  expect(screen.getByText('Incident commander')).toBeInTheDocument();
  expect(screen.getByText('Vacant')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Timeline' })).toBeInTheDocument();
});

test('keys lead to every part and to what can be done, and ? lists them', async () => {
  await draw(<WarRoom detail={incidentDetail()} />);
  await screen.findByText('Mitigating');

  await userEvent.keyboard('2');
  expect(await screen.findByRole('heading', { name: 'Before it is resolved' })).toBeInTheDocument();
  await userEvent.keyboard('n');
  expect(screen.getByLabelText('New entry')).toHaveFocus();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('?');

  const help = await screen.findByRole('dialog', { name: 'Keys in the war room' });
  expect(within(help).getByText('Post an update')).toBeInTheDocument();
  expect(within(help).queryByText('Resolve')).toBeNull();
});

test('whoever comes begins at the heading, and Escape leads out of the field to the keys', async () => {
  await draw(<WarRoom detail={incidentDetail()} />);

  expect(await screen.findByRole('heading', { level: 1 })).toHaveFocus();
  await userEvent.keyboard('n{Escape}2');

  expect(await screen.findByRole('heading', { name: 'Before it is resolved' })).toBeInTheDocument();
  expect(screen.getByLabelText('New entry')).toHaveValue('');
});

test('the severity is changed by a key, wherever one is', async () => {
  await draw(<WarRoom detail={incidentDetail({ allowedActions: ['RAISE_SEVERITY'] })} />);
  await screen.findByText('Mitigating');

  await userEvent.keyboard('v');

  expect(await screen.findByRole('dialog', { name: 'Change the severity' })).toBeInTheDocument();
});

test('an address of an entry leaves the part beside the timeline as it is', async () => {
  const { router } = await draw(<WarRoom detail={incidentDetail()} />, { at: '/incidents/i1#work/tasks' });
  await screen.findByText('Nobody has a task yet.');

  await act(() => router.navigate({ to: '.', hash: 'entry-1' }));

  expect(screen.getByText('Nobody has a task yet.')).toBeInTheDocument();
});

test('on a telephone one part is shown at a time, and the bar leads to the others', async () => {
  const media = vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({ matches: query.includes('max-width'), media: query, addEventListener: vi.fn(), removeEventListener: vi.fn() }) as never,
  );
  await draw(
    <SlotContext value={{ place: document.body, take: vi.fn() }}>
      <WarRoom detail={incidentDetail()} />
    </SlotContext>,
  );
  const bar = await screen.findByRole('navigation', { name: 'Parts of the war room' });
  expect(screen.getByRole('heading', { name: 'Timeline' })).toBeInTheDocument();
  const scroll = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);

  await userEvent.click(within(bar).getByRole('button', { name: 'Command' }));
  expect(scroll).toHaveBeenCalledWith({ top: 0 });
  expect(await screen.findByRole('heading', { name: 'Before it is resolved' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Timeline' })).toBeNull();

  await userEvent.click(within(bar).getByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Checklist/ }));
  expect(await within(bar).findByRole('button', { name: 'Checklist', current: true })).toBeInTheDocument();

  await userEvent.click(within(bar).getByRole('button', { name: 'Act' }));
  const sheet = await screen.findByRole('dialog', { name: 'Actions' });
  expect(within(sheet).getByRole('button', { name: 'Post an update' })).toBeInTheDocument();
  media.mockRestore();
  scroll.mockRestore();
});

test('what was begun in one incident does not end up in another', async () => {
  const other = incidentDetail({ incident: { ...incidentDetail().incident, id: 'i2', reference: 'INC-13' } });
  answer({
    [`GET ${path}`]: { body: incidentDetail() },
    'GET /api/incident/v1/incidents/i2': { body: other },
    [`GET ${path}/timeline`]: { body: { items: [], next: null } },
    'GET /api/incident/v1/incidents/i2/timeline': { body: { items: [], next: null } },
  });
  const { client, router } = await draw(<IncidentPage />, { at: '/incidents/i1', route: '/incidents/$incidentId' });
  client.setQueryData(incidentKey('i2'), other);
  await userEvent.type(await screen.findByLabelText('New entry'), 'Oops');
  await userEvent.click(screen.getByRole('button', { name: 'Post an update' }));
  await screen.findByRole('dialog', { name: 'Update #1' });

  await act(() => router.navigate({ to: '/incidents/i2' as never }));

  expect(await screen.findByRole('heading', { name: /INC-13/ })).toBeInTheDocument();
  expect(screen.getByLabelText('New entry')).toHaveValue('');
  expect(screen.queryByRole('dialog')).toBeNull();
});
