import { useForm } from '@mantine/form';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { person, policy, schedule, simulated, simulation } from '../../../test/samples';
import type { Policy, PolicyRequest } from '../api';
import NewPolicyPage from './NewPolicyPage';
import { PolicyEditor } from './PolicyEditor';
import { useValidation } from './useValidation';
import { requestOf, valuesOf, type PolicyValues } from './values';

const people = [person(), person({ id: 'p2', name: 'Ida Berg' })];
const catalogue = {
  ...oncallAnswer('get', '/api/oncall/v1/people', {}, { items: people, next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/schedules', {}, { items: [schedule()], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/teams', {}, { items: [], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/last-resort', {}, { targets: [{ kind: 'PERSON', id: 'p2' }] }),
  ...oncallAnswer('post', '/api/oncall/v1/simulations', {}, simulation()),
};

function Example({ of, onSave }: { of: Policy; onSave: (request: PolicyRequest) => void }) {
  const form = useForm<PolicyValues>({ initialValues: valuesOf(of), validate: useValidation() });
  return <PolicyEditor form={form} onSave={(values) => onSave(requestOf(values))} />;
}

test('a level moves with the arrow keys; times belong to places', async () => {
  answer(catalogue);
  const sent: PolicyRequest[] = [];
  await draw(<Example of={policy()} onSave={(request) => sent.push(request)} />);

  (await screen.findByRole('button', { name: /^Level 2: drag/ })).focus();
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(sent[0]?.levels.map(({ delaySeconds, targets }) => [delaySeconds, targets[0]?.kind])).toEqual([
    [0, 'PERSON'],
    [300, 'SCHEDULE'],
  ]);
  expect(screen.getByText(/is now number 1 of 2/)).toBeInTheDocument();
});

test('targets are found by typing, also who is next on call', async () => {
  answer(catalogue);
  const sent: PolicyRequest[] = [];
  await draw(<Example of={policy()} onSave={(request) => sent.push(request)} />);

  const [first] = await screen.findAllByRole('listitem', { name: 'Level 1' });
  await userEvent.type(within(first as HTMLElement).getByRole('combobox', { name: /Who is paged/ }), 'next');
  await userEvent.click(await screen.findByRole('option', { name: 'next on call: Shop' }));
  await userEvent.click(screen.getByText('One after the other'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(sent[0]?.levels[0]).toMatchObject({
    targets: [{ kind: 'SCHEDULE', id: 's1' }, { kind: 'NEXT_ON_CALL', id: 's1' }],
    strategy: 'ROUND_ROBIN',
  });
});

test('a level can be kept for one severity, and it is said that an unknown one counts', async () => {
  answer(catalogue);
  const sent: PolicyRequest[] = [];
  await draw(<Example of={policy()} onSave={(request) => sent.push(request)} />);

  const [adding] = await screen.findAllByRole('button', { name: 'Only when…' });
  await userEvent.click(adding as HTMLElement);
  await userEvent.click(screen.getByRole('checkbox', { name: 'SEV1' }));
  expect(screen.getByText(/As long as no incident is known, this counts as met/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(sent[0]?.levels[0]?.condition).toMatchObject({ incidentSeverities: ['SEV1'], alertSeverities: [] });
});

test('the simulator follows what is being edited', async () => {
  const levels = [simulated({ pages: [], unreached: [{ reason: 'NOBODY_ON_CALL', subject: 'Shop' }] })];
  const calls = answer({
    ...catalogue,
    ...oncallAnswer('post', '/api/oncall/v1/simulations', {}, simulation({ levels, reachesSomebody: false })),
  });
  await draw(<Example of={policy()} onSave={() => undefined} />);

  const alarm = await screen.findByRole('alert');
  expect(alarm).toHaveTextContent('Nobody would be paged');
  expect(alarm).toHaveTextContent('Nobody is on call in Shop');
  await userEvent.click(screen.getByRole('button', { name: 'Remove level 2' }));

  await waitFor(() => {
    const asked = calls.filter(({ path }) => path.endsWith('/simulations')).map(({ body }) => body as { policy: PolicyRequest });
    expect(asked.at(-1)?.policy.levels).toHaveLength(1);
  });
});

test('what the service refuses stands beside the field', async () => {
  answer({
    ...catalogue,
    'POST /api/oncall/v1/escalation-policies': {
      status: 422,
      body: {
        code: 'escalation-policy.unknown-target',
        errors: [{ field: 'levels[0].targets[0].id', rule: 'exists', message: 'is no person' }],
      },
    },
  });
  await draw(<NewPolicyPage />, { roles: ['manager'] });

  await userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), 'Shop');
  await userEvent.type(screen.getByRole('combobox', { name: /Who is paged/ }), 'Ida');
  await userEvent.click(await screen.findByRole('option', { name: 'Ida Berg' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Does not exist any more')).toBeInTheDocument();
});

test('only an administrator changes the last resort', async () => {
  const calls = answer({
    ...catalogue,
    ...oncallAnswer('put', '/api/oncall/v1/last-resort', {}, { targets: [] }),
  });
  await draw(<Example of={policy()} onSave={() => undefined} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Change the last resort' }));
  const dialog = await screen.findByRole('dialog', { name: 'Last resort' });
  await userEvent.type(within(dialog).getByRole('combobox', { name: 'Who is paged' }), 'Nadia');
  await userEvent.click(await screen.findByRole('option', { name: 'Nadia Orlova' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      targets: [{ kind: 'PERSON', id: 'p2' }, { kind: 'PERSON', id: 'p1' }],
    }),
  );
});

test('others see it', async () => {
  answer(catalogue);
  await draw(<Example of={policy()} onSave={() => undefined} />, { roles: ['manager'] });

  const resort = await screen.findByRole('region', { name: 'Last resort' });
  expect(await within(resort).findByText('Ida Berg')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Change the last resort' })).not.toBeInTheDocument();
});
