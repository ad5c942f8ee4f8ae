import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Structure } from './api';
import { StructurePanel } from './StructurePanel';

const path = '/api/incident/v1/incidents/i1/branches';
const anna = { id: 'a', name: 'Anna' };
const boris = { id: 'b', name: 'Boris' };
const clara = { id: 'c', name: 'Clara' };

const structure: Structure = {
  people: [
    { person: anna, supervisorId: null, roles: ['commander'] },
    { person: boris, supervisorId: 'a', roles: [] },
    { person: clara, supervisorId: 'b', roles: ['scribe'] },
  ],
  branches: [{ number: 1, version: 0, name: 'Database', lead: boris, members: [clara] }],
  least: 3,
  most: 7,
  overloads: [{ person: anna, reports: 9, groups: [{ name: 'Repair', lead: clara, members: [boris] }], then: 6 }],
  thin: [],
};

test('the chain is a tree of nested lists', async () => {
  answer({ [`GET ${path}`]: { body: structure } });
  await draw(<StructurePanel detail={incidentDetail()} />);

  const tree = await screen.findByRole('group', { name: 'Who reports to whom' });
  const [top] = within(tree).getAllByRole('listitem');
  expect(top).toHaveTextContent('AnnaIncident commanderBorisDatabaseClaraScribe');
  expect(within(top as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
});

test('where too many report to one a branch is proposed and formed by a click', async () => {
  const calls = answer({ [`GET ${path}`]: { body: structure }, [`POST ${path}`]: { status: 201, body: structure } });
  await draw(<StructurePanel detail={incidentDetail({ allowedActions: ['ASSIGN_ROLE'] })} />);

  expect(await screen.findByText(/9 people report to Anna/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Form it' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Repair', leadId: 'c', memberIds: ['b'] }),
  );
});
