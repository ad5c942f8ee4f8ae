import { expect, test } from 'vitest';
import { entryText } from './entryText';

test('an entry is one line, and nothing in it becomes markup', () => {
  expect(entryText({ occurredAt: '2026-03-24T14:32:05.123Z', text: 'pool *full*\n<script>' })).toBe(
    '- **2026-03-24 14:32:05 UTC** pool \\*full\\* \\<script\\>',
  );
});
