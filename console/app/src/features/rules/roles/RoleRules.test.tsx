import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { roleRules } from '../api';
import type { RoleCatalogue } from '../model';
import { RoleRulesModal } from './RoleRulesModal';
import { asCatalogue, catalogueErrors, catalogueValues } from './roleValues';

const path = '/api/incident/v1/role-policies';
const role = (key: string, name: string, more: object = {}) => ({
  key,
  name: { en: name },
  single: key === 'commander',
  duties: { en: ['Leads'] },
  skills: {},
  area: null,
  mayHold: null,
  ...more,
});
const catalogue: RoleCatalogue = {
  roles: [
    role('commander', 'Incident commander'),
    role('scribe', 'Scribe', { area: 'records', mayHold: { realmRoles: ['responder'], teamIds: ['t1'] } }),
  ],
  severities: {
    SEV1: { people: 2, roles: [{ role: 'commander' }, { role: 'scribe' }], pagesOnCall: true },
    SEV2: { people: 1, roles: [{ role: 'commander' }], pagesOnCall: false },
    SEV3: { people: 0, roles: [], pagesOnCall: true },
    SEV4: { people: 0, roles: [], pagesOnCall: false },
  },
  areas: { records: { en: 'Records' } },
  span: { least: 3, most: 7 },
};
const says = { required: 'required', wrong: 'wrong', taken: 'taken', span: 'span' };

async function editor(put: () => { status?: number; body?: unknown } = () => ({ body: {} })) {
  const calls = answer({ 'GET /api/oncall/v1/teams': { body: { items: [{ id: 't1', name: 'Databases' }] } }, [`PUT ${path}`]: put });
  const current = { version: 3, name: 'default', rules: catalogue, at: null, by: null };
  await draw(<RoleRulesModal book={roleRules} current={current} onClose={() => undefined} />, { roles: ['admin'] });
  const dialog = await screen.findByRole('dialog');
  const save = () => userEvent.click(within(dialog).getByRole('button', { name: 'Put in force' }));
  return { dialog, save, sent: () => calls.find(({ method }) => method === 'PUT')?.body as { definition: RoleCatalogue } | undefined };
}

test('what is not changed goes back as it came', () => {
  expect(asCatalogue(catalogueValues(catalogue))).toEqual(catalogue);
});

test('rules from before page at SEV1 and SEV2, and a switch changes that', async () => {
  const before = { people: 1, roles: [] };
  const values = catalogueValues({ ...catalogue, severities: { ...catalogue.severities, SEV2: before, SEV3: { ...before, pagesOnCall: null } } });
  expect([values.severities.SEV2.pagesOnCall, values.severities.SEV3.pagesOnCall]).toEqual([true, false]);

  const { dialog, save, sent } = await editor();
  const severe = within(dialog).getAllByRole('switch', { name: /^Pages whoever is on call/ });
  expect(severe.map((one) => (one as HTMLInputElement).checked)).toEqual([true, false, true, false]);
  await userEvent.click(severe[1] as HTMLElement);
  await save();
  await expect.poll(() => sent()?.definition.severities.SEV2.pagesOnCall).toBe(true);
});

test('a role that goes is needed by no severity, and one whose key changes stays needed', () => {
  const values = catalogueValues(catalogue);
  const [lead, scribe] = values.roles;
  if (!lead || !scribe) throw new Error('two roles are there');

  expect(asCatalogue({ ...values, roles: [lead] }).severities.SEV1.roles).toEqual([{ role: 'commander' }]);
  const renamed = asCatalogue({ ...values, roles: [lead, { ...scribe, key: 'secretary' }] });
  expect(renamed.severities.SEV1.roles).toEqual([{ role: 'commander' }, { role: 'secretary' }]);
});

test('what the service would refuse is said beside its field', () => {
  const values = catalogueValues(catalogue);
  const [lead, scribe] = values.roles;
  if (!lead || !scribe) throw new Error('two roles are there');
  const wrong = { ...values, roles: [lead, { ...scribe, key: 'commander', name: { en: ' ' } }], span: { least: 5, most: 4 } };

  expect(catalogueErrors(wrong, says)).toEqual({ 'roles.1.key': 'taken', 'roles.1.name.en': 'required', 'span.most': 'span' });
  expect(catalogueErrors({ ...wrong, roles: [{ ...lead, key: 'Not so' }] }, says)).toMatchObject({ 'roles.0.key': 'wrong' });
});

test('roles are added, moved and changed by keyboard, and the whole is put in force', async () => {
  const { dialog, save, sent } = await editor();

  await userEvent.click(within(dialog).getByRole('button', { name: 'Add a role' }));
  await save();
  expect(sent()).toBeUndefined();
  expect(await within(dialog).findByText('incomplete')).toBeInTheDocument();

  fireEvent.change(within(dialog).getByLabelText(/^Name, English/), { target: { value: 'Liaison' } });
  fireEvent.change(within(dialog).getByLabelText(/^Duties, English/), { target: { value: 'Talks to partners\n\nListens' } });
  within(dialog).getByRole('button', { name: 'Move up' }).focus();
  await userEvent.keyboard('{Enter}');
  await save();

  await expect.poll(() => sent()?.definition.roles.map(({ name }) => name.en)).toEqual(['Incident commander', 'Liaison', 'Scribe']);
  expect(sent()?.definition.roles[1]).toMatchObject({ key: 'role-3', duties: { en: ['Talks to partners', 'Listens'] }, mayHold: null });
});

test('the commander stays', async () => {
  const { dialog } = await editor();

  await userEvent.click(within(dialog).getByRole('button', { name: 'Incident commander' }));

  expect(await within(dialog).findByText('There is always one commander.')).toBeInTheDocument();
  expect(within(dialog).queryByRole('button', { name: 'Remove this role' })).toBeNull();
});
