import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import type { Document } from './api';
import { ApprovalBar } from './ApprovalBar';

const path = '/api/postmortem/v1/postmortems/pm1/approval';
const document = (approval: object, changes: object = {}) =>
  ({ ...sample, ...changes, approval: { ...sample.approval, ...approval } }) as Document;

test('what is missing is named, and who may approve approves', async () => {
  const calls = answer({ [`PUT ${path}`]: { body: {} } });
  await draw(<ApprovalBar document={sample} mayWrite />, { roles: ['manager'] });
  expect(screen.getByText('Write what caused the incident')).toBeInTheDocument();
  expect(screen.getByText('0 of 1 approvals')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }));

  await waitFor(() => expect(calls.at(-1)).toMatchObject({ method: 'PUT', path }));
});

test('an approval is taken back', async () => {
  const calls = answer({ [`DELETE ${path}`]: { body: {} } });
  await draw(<ApprovalBar document={document({ approved: true, enough: true, given: [{ name: 'Nadia Orlova' }] })} mayWrite />, { roles: ['manager'] });
  expect(screen.getByText('1 of 1 approvals: Nadia Orlova')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Take approval back' }));

  await waitFor(() => expect(calls.at(-1)).toMatchObject({ method: 'DELETE', path }));
});

test('approvals of those who wrote it alone do not suffice, and it says so', async () => {
  answer({});
  await draw(<ApprovalBar document={document({ given: [{ name: 'Ann' }], mayApprove: false })} mayWrite />);

  expect(screen.getByText('1 of 1 approvals: Ann. Somebody who did not write it must approve')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a draft that lacks nothing has nothing to say', async () => {
  answer({});
  await draw(<ApprovalBar document={document({}, { status: 'DRAFT', missing: [] })} mayWrite />);

  expect(screen.queryByText('On the way to publication')).toBeNull();
});
