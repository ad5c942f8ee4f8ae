import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer, type Answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { pageView } from '../../../test/samples';
import { SeverityPanel } from '../SeverityPanel';
import { pagedPeople } from './people';

const tom = { personId: 'p2', personName: 'Tom Baker' };
const responders = '/api/incident/v1/incidents/i1/responders';
const clock = { acknowledge: { amount: 5, unit: 'MINUTES' }, resolve: { amount: 4, unit: 'HOURS' }, updateCadenceSeconds: 900 };
const by = { kind: 'SYSTEM', name: 'muster' };
const timing = (version: number, minutes: number) => ({
  version,
  name: 'default',
  definition: { severities: { SEV1: { ...clock, acknowledge: { amount: minutes, unit: 'MINUTES' } } } },
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: by,
});

async function panel(answers: Record<string, Answer>) {
  const calls = answer({
    [`GET ${responders}`]: { body: [] },
    'GET /api/oncall/v1/pages': { body: { items: [] } },
    ...answers,
  });
  await draw(<SeverityPanel detail={incidentDetail()} />);
  return calls;
}

test('each person stands once, who answered before who is still asked', () => {
  const people = pagedPeople([
    pageView({ status: 'ENDED' }),
    pageView({ ...tom, status: 'OPEN' }),
    pageView({ status: 'ACKNOWLEDGED' }),
  ]);

  expect(people.map(({ name, status }) => `${name} ${status}`)).toEqual(['Nadia Orlova ACKNOWLEDGED', 'Tom Baker OPEN']);
});

test('the severity panel says who was paged, what they answered and who called more in', async () => {
  const calls = await panel({
    'GET /api/oncall/v1/pages': { body: { items: [pageView({ ...tom, status: 'OPEN' })] } },
    [`GET ${responders}`]: {
      body: [{ id: 'c1', at: '2026-01-01T00:00:00Z', by: { kind: 'PERSON', id: 'p1', name: 'Nadia Orlova' }, message: '', personIds: [], teamId: 't1' }],
    },
    'GET /api/oncall/v1/teams': { body: { items: [{ id: 't1', name: 'Databases' }] } },
  });

  expect(await screen.findByText('Tom Baker')).toBeInTheDocument();
  expect(screen.getByText('Waits for an answer')).toBeInTheDocument();
  expect(await screen.findByText(/Databases, called by Nadia Orlova/)).toBeInTheDocument();
  expect(calls.find(({ path }) => path.endsWith('/pages'))?.query).toBe('?incidentId=i1&limit=200');
});

test('that nobody was paged is said, and how many people this severity needs', async () => {
  const needs = { people: 3, roles: [] };
  const definition = { roles: [], areas: {}, span: { least: 3, most: 7 }, severities: { SEV1: needs, SEV2: needs, SEV3: needs, SEV4: needs } };
  const current = { version: 1, name: 'default', definition, createdAt: '2026-01-01T00:00:00Z', createdBy: by };
  await panel({ 'GET /api/incident/v1/role-policies': { body: { current, versions: [current], presets: [] } } });

  expect(await screen.findByText('Nobody was paged yet.')).toBeInTheDocument();
  expect((await screen.findByText('People needed')).nextSibling).toHaveTextContent('3');
});

test('the targets are those of the policy that the incident began with', async () => {
  const versions = [timing(2, 30), timing(1, 5)];
  await panel({ 'GET /api/incident/v1/timing-policies': { body: { current: versions[0], versions, presets: [] } } });

  expect((await screen.findByText('Acknowledge within')).nextSibling).toHaveTextContent('5 min');
});
