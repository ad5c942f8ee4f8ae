import { expect, test } from 'vitest';
import { alive, hostileWords } from '../../test/hostile';
import { draw } from '../../test/render';
import { Markdown } from './Markdown';

test.each(hostileWords)('nothing comes alive in %j', async (words) => {
  await draw(<Markdown>{`Before\n\n${words}\n\nafter`}</Markdown>);

  expect(document.body.textContent).toContain('after');
  expect(alive(document.body)).toEqual([]);
});

test('safe links stay links', async () => {
  await draw(<Markdown>[Muster](https://example.org/)</Markdown>);

  expect(document.querySelector('a')?.getAttribute('href')).toBe('https://example.org/');
});
