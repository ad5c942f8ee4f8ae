import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { BlamelessHints } from './BlamelessHints';
import { replaced } from './replaced';

const finding = { start: 5, end: 14, words: 'Ann broke', rule: 'en.broke', reason: 'It names who did it.', suggestion: 'a change broke' };
const path = 'POST /api/postmortem/v1/postmortems/p1/blameless-check';

test('a suggestion is taken over with one click', async () => {
  answer({ [path]: { body: { findings: [finding] } } });
  const onChange = vi.fn();
  await draw(<BlamelessHints postmortemId="p1" text="Then Ann broke it." onChange={onChange} />);

  expect(await screen.findByText('Ann broke')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Use it' }));

  expect(onChange).toHaveBeenCalledWith('Then a change broke it.');
});

test('what cannot be checked says nothing and stops nobody', async () => {
  answer({ [path]: { status: 503 } });
  await draw(<BlamelessHints postmortemId="p1" text="Then Ann broke it." onChange={() => undefined} />);

  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});

test('a suggestion never replaces other words than those it is for', () => {
  expect(replaced('Then Bob broke it.', finding)).toBeUndefined();
  expect(replaced('Then Ann broke it.', { ...finding, suggestion: null })).toBeUndefined();
});
