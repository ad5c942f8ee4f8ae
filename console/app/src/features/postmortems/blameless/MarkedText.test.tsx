import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { MarkedText } from './MarkedText';

const path = 'POST /api/postmortem/v1/postmortems/p1/blameless-check';
const text = 'First **Ann broke** it, then Bob forgot it. &amp; more';
const found = (words: string, suggestion: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  words,
  rule: words,
  reason: `About ${words}.`,
  suggestion,
});

test('underlined words explain themselves and are replaced, by keyboard too', async () => {
  answer({ [path]: { body: { findings: [found('Bob forgot', 'it was left out'), found('Ann broke', 'a change broke')] } } });
  const onChange = vi.fn();
  await draw(<MarkedText postmortemId="p1" text={text} onChange={onChange} />);

  const underlined = await screen.findByRole('button', { name: 'Ann broke' });
  expect(underlined.closest('strong')).not.toBeNull();
  underlined.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('About Ann broke.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Use it' }));

  expect(onChange).toHaveBeenCalledWith(text.replace('Ann broke', 'a change broke'));
});

test('words that stand elsewhere by now are not underlined', async () => {
  answer({ [path]: { body: { findings: [{ ...found('Ann broke', 'x'), start: 0, end: 9 }] } } });
  await draw(<MarkedText postmortemId="p1" text={text} onChange={() => undefined} />);

  expect(await screen.findByText('Ann broke')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
