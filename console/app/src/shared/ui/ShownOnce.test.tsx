import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '../../test/render';
import { ShownOnce } from './ShownOnce';

test('the whole secret is there to read, and one press takes it along', async () => {
  const user = userEvent.setup();
  const secret = 'k'.repeat(200);
  await draw(<ShownOnce notice="Shown only now" label="Key" secret={secret} />);

  expect(await screen.findByLabelText('Key')).toHaveTextContent(secret);
  await user.click(screen.getByRole('button', { name: 'Copy: Key' }));

  expect(await navigator.clipboard.readText()).toBe(secret);
  expect(await screen.findByText('Copied')).toBeVisible();
});
