import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import type { Document } from '../postmortems/api';
import { TextPanel } from '../postmortems/TextPanel';
import { analysesKey } from './api';

const base = '/api/postmortem/v1/postmortems/pm1';
const list = `${base}/analyses`;
const whys = {
  id: 'a1',
  postmortemId: 'pm1',
  kind: 'FIVE_WHYS',
  title: 'Why it was down',
  version: 4,
  updatedAt: '2026-11-20T10:00:00Z',
  updatedBy: 'Ann',
  findings: { cutSets: null, path: [], phases: [] },
  document: { fiveWhys: { problem: 'Checkout is down', answers: [], measures: [] } },
};
const factor = {
  id: 'f1',
  postmortemId: 'pm1',
  category: 'CAPACITY',
  text: 'The pool was too small',
  main: true,
  actionItems: [{ id: 'i1', title: 'Alert on the pool', status: 'COMMITTED' }],
  covered: true,
  version: 1,
};
const answers = {
  [`GET ${list}`]: { body: [whys] },
  [`GET ${list}/a1`]: { body: whys },
  [`GET ${base}/factors`]: { body: [factor] },
  [`GET ${base}/timeline`]: { body: { items: [], next: null } },
  [`GET ${base}/comments`]: { body: { items: [], next: null } },
  'GET /api/postmortem/v1/cause-categories/FACTOR': { body: [{ key: 'CAPACITY', names: { en: 'Capacity' }, position: 1, retired: false }] },
};
const src = `${list}/a1.svg?lang=en&version=4`;

const withText = (markdown: string): Document =>
  ({ ...sample, sections: sample.sections.map((section) => (section.key === 'summary' ? { ...section, markdown } : section)) }) as Document;

const regionOf = async (name: string) => (await screen.findByRole('heading', { name })).closest('section') as HTMLElement;

test('the section of an analysis shows its picture, and its canvas opens over the text', async () => {
  answer(answers);
  await draw(<TextPanel document={sample} mayWrite />);
  const section = await regionOf('Root cause');
  expect(await within(section).findByRole('img', { name: 'Five whys: Why it was down' })).toHaveAttribute('src', src);
  expect(within(await regionOf('Summary')).queryByRole('img')).toBeNull();

  await userEvent.click(within(section).getByRole('button', { name: 'Edit “Why it was down”' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByRole('tree')).toBeInTheDocument();
  expect(within(dialog).getByRole('textbox', { name: 'Title of the analysis' })).toHaveValue('Why it was down');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the canvas stays open when the text is drawn anew', async () => {
  answer(answers);
  const { client } = await draw(<TextPanel document={withText('![why](analysis:a1)')} mayWrite />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit “Why it was down”' }));
  const dialog = await screen.findByRole('dialog');
  client.setQueryData(analysesKey('pm1'), [{ ...whys, version: 5 }]);

  await expect.poll(() => document.querySelector('img')?.getAttribute('src')).toBe(src.replace('version=4', 'version=5'));
  expect(dialog).toBeInTheDocument();
});

test('Escape in a box ends its renaming and leaves the canvas open', async () => {
  answer(answers);
  await draw(<TextPanel document={sample} mayWrite />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit “Why it was down”' }));
  const dialog = await screen.findByRole('dialog');
  const box = await within(dialog).findByRole('treeitem', { name: /Checkout is down/ });
  box.focus();
  await userEvent.keyboard('{Enter}');
  expect(await within(dialog).findByRole('textbox', { name: 'Checkout is down' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(within(dialog).queryByRole('textbox', { name: 'Checkout is down' })).toBeNull());
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});

test('factors stand with what is done about them where one writes about them', async () => {
  answer(answers);
  await draw(<TextPanel document={sample} mayWrite />);
  const section = await regionOf('Root cause');

  expect(await within(section).findByText('The pool was too small')).toBeInTheDocument();
  expect(within(section).getByRole('link', { name: 'Alert on the pool' })).toBeInTheDocument();
  expect(within(section).getByRole('button', { name: 'Add a factor' })).toBeInTheDocument();
});

test('a section in which no kind was drawn yet begins one', async () => {
  const begun = { ...whys, id: 'a2', kind: 'FAULT_TREE', title: 'Fault tree', document: { faultTree: { events: [{ id: 't', text: 'Down', occurred: false }] } } };
  const calls = answer({ ...answers, [`POST ${list}`]: { status: 201, body: begun }, [`GET ${list}/a2`]: { body: begun } });
  await draw(<TextPanel document={sample} mayWrite />);
  const section = await regionOf('Root cause');
  expect(within(section).queryByRole('button', { name: 'Five whys' })).toBeNull();
  await userEvent.click(await within(section).findByRole('button', { name: 'Fault tree' }));

  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'FAULT_TREE' });
  expect(await within(await screen.findByRole('dialog')).findByRole('tree')).toBeInTheDocument();
});

test('a picture goes into the text where the cursor is, and the preview shows it', async () => {
  answer({ ...answers, [`POST ${base}/sections/summary/merge`]: { status: 503, body: {} } });
  await draw(<TextPanel document={sample} mayWrite />);
  await userEvent.click((await screen.findAllByRole('button', { name: 'Edit' }))[0] as HTMLElement);
  const area = screen.getByRole('textbox', { name: 'Summary' });
  (area as HTMLTextAreaElement).setSelectionRange(5, 5);
  await userEvent.click(await screen.findByRole('button', { name: 'Insert a picture' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Five whys: Why it was down' }));
  await expect.poll(() => (area as HTMLTextAreaElement).value).toBe('first\n![Why it was down](analysis:a1)\n\n\nsecond');

  fireEvent.click(screen.getByText('Preview'));
  expect(await within(await regionOf('Summary')).findByRole('img', { name: 'Five whys: Why it was down' })).toHaveAttribute('src', src);
});

test('a picture that a text names is shown there and nowhere else', async () => {
  answer(answers);
  await draw(<TextPanel document={withText('See\n\n![why](analysis:a1)')} mayWrite={false} />, { roles: ['stakeholder'] });

  expect(await within(await regionOf('Summary')).findByRole('img')).toHaveAttribute('src', src);
  expect(screen.getAllByRole('img', { name: /Five whys/ })).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Open “Why it was down”' })).toBeInTheDocument();
});

test('of a picture that does not exist the words are shown', async () => {
  answer(answers);
  await draw(<TextPanel document={withText('![what was here](analysis:../../x)')} mayWrite={false} />);

  expect(await screen.findByText('what was here')).toBeInTheDocument();
  expect(within(await regionOf('Summary')).queryByRole('img')).toBeNull();
});
