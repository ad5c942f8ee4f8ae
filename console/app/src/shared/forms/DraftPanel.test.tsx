import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ProblemError } from '../../api/problem';
import { draw } from '../../test/render';
import { DraftPanel } from './DraftPanel';

function panel(send: (word: string) => Promise<unknown>) {
  return draw(
    <DraftPanel
      title="Word"
      stored="one"
      send={send}
      touches={[]}
      complete={(word) => word !== ''}
      editor={(word, onChange) => (
        <TextInput aria-label="Word" value={word} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
    >
      as it is
    </DraftPanel>,
  );
}

test('what the service refuses stays a draft, and why is said there until it is given up', async () => {
  await panel(() => Promise.reject(new ProblemError({ status: 422, code: 'word.bad', detail: 'Not that word' })));

  await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Word' }), 's');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Not that word');
  expect(screen.getByRole('textbox', { name: 'Word' })).toHaveValue('ones');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('as it is')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Change' }));
  expect(screen.getByRole('textbox', { name: 'Word' })).toHaveValue('one');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('only a complete draft can be saved', async () => {
  const send = vi.fn(() => Promise.resolve());
  await panel(send);

  await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Word' }));
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'Word' }), 'two');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('as it is')).toBeVisible();
  expect(send).toHaveBeenCalledWith('two', expect.anything());
});
