import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { ImportPreview } from './api';
import ImportPage from './ImportPage';

const root = '/api/postmortem/v1/postmortems';
const preview: ImportPreview = {
  own: false,
  language: 'en',
  title: 'The pool ran dry',
  facts: [{ label: 'Severity', value: 'SEV2' }],
  sections: [
    {
      key: 'root-cause',
      name: 'Root cause',
      heading: 'Root Causes',
      markdown: 'The **pool** <b>was</b> small.',
      html: '',
      effect: 'REPLACES',
    },
  ],
  actionItems: [
    {
      title: 'Raise the limit',
      description: '',
      owner: 'Ada',
      ownerFound: false,
      priority: 'P1',
      due: 'soon',
      dueOn: null,
      known: false,
      impact: null,
      effort: null,
    },
  ],
  factors: [],
  unknown: ['Weather'],
  noActionItemsReason: null,
  replaces: true,
  postmortemId: 'p1',
};
const offer = { incidentId: 'i1', reference: 'INC-7', title: 'Pool full', severity: 'SEV3', resolvedAt: '2026-03-24T15:05:00Z' };
const found = {
  [`GET ${root}/offers`]: { body: { items: [offer], next: null } },
  [`GET ${root}`]: { body: { items: [], next: null } },
  [`POST ${root}/imports/preview`]: { body: preview },
  [`POST ${root}/imports`]: { status: 201, body: { id: 'p1', incidentId: 'i1', reference: 'INC-7' } },
};

async function show(language: 'en' | 'ru' = 'en') {
  await draw(<ImportPage />, { language });
  return userEvent.setup();
}

test('a document is looked at first, and imported once an incident is chosen and replacing is allowed', async () => {
  const calls = answer(found);
  const user = await show();
  await user.upload(
    document.querySelector('input[type=file]') as HTMLInputElement,
    new File(['# The pool ran dry'], 'a.md', { type: 'text/markdown' }),
  );
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('# The pool ran dry'));
  await user.click(screen.getByRole('combobox', { name: 'Incident' }));
  await user.click(await screen.findByRole('option', { name: 'INC-7 Pool full' }));

  await user.click(screen.getByRole('button', { name: 'Show what goes where' }));

  expect(await screen.findByText(/One heading is unknown: Weather/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Root cause.*Replaces.*In the document: Root Causes/ })).toBeInTheDocument();
  expect(screen.getByText('P1 · Ada: nobody of that name here · soon')).toBeInTheDocument();
  const take = screen.getByRole('button', { name: 'Import' });
  expect(take).toBeDisabled();

  await user.click(screen.getByRole('checkbox', { name: 'Replace what people wrote in these sections' }));
  await user.click(take);

  await waitFor(() =>
    expect(calls.find(({ path }) => path === `${root}/imports`)?.body).toEqual({
      markdown: '# The pool ran dry',
      incidentId: 'i1',
      replace: true,
    }),
  );
});

test('what the service refuses stands beside the text', async () => {
  answer({
    ...found,
    [`POST ${root}/imports/preview`]: {
      status: 422,
      body: {
        status: 422,
        code: 'import.section-too-long',
        title: 'Not acceptable',
        errors: [{ field: 'markdown', rule: 'size', message: 'The text of “Summary” is too long' }],
      },
    },
  });
  const user = await show('ru');
  await user.type(screen.getByRole('textbox', { name: 'Текст' }), 'x');

  await user.click(screen.getByRole('button', { name: 'Показать, что куда попадёт' }));

  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Текст' })).toBeInvalid();
});
