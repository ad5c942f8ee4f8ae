import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { MentionArea } from './MentionArea';

const people = [
  { id: 'p2', name: 'Grace Hopper' },
  { id: 'p3', name: 'Greta Berg' },
];

function Written() {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  return <MentionArea area={area} aria-label="Lessons" value={text} onWrite={setText} />;
}

async function area() {
  answer({ 'GET /api/oncall/v1/people': { body: { items: people, next: null } } });
  await draw(<Written />);
  return (await screen.findByLabelText('Lessons')) as HTMLTextAreaElement;
}

test('people are offered after an @ and taken with the keyboard', async () => {
  const text = await area();
  await userEvent.type(text, 'Ask @gr');
  expect(await screen.findByRole('option', { name: 'Greta Berg' })).toBeInTheDocument();

  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(text.value).toBe('Ask @Greta Berg ');

  await userEvent.keyboard('{Enter}next');
  expect(text.value).toBe('Ask @Greta Berg \nnext');
});

test('Escape leaves the text as it is', async () => {
  const text = await area();
  await userEvent.type(text, '@gr');
  await screen.findByRole('option', { name: 'Grace Hopper' });

  await userEvent.keyboard('{Escape}{Enter}');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
  expect(text.value).toBe('@gr\n');
});
