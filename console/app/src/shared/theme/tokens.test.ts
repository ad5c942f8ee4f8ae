import { describe, expect, test } from 'vitest';
import { contrast } from './contrast';
import { accents, frequencies, grounds, pine, red, severities, tones, type Scheme } from './tokens';

const readable = 4.5;
const schemes: Scheme[] = ['light', 'dark'];

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
});

describe.each(schemes)('%s', (scheme) => {
  const ground = grounds[scheme];

  const pairs = { ...severities[scheme], ...tones[scheme], ...frequencies[scheme], accent: accents[scheme] };

  test.each(Object.entries(pairs))('%s is readable', (_, pair) => {
    expect(contrast(pair.background, pair.text)).toBeGreaterThanOrEqual(readable);
  });

  test.each(['page', 'surface', 'sunken'] as const)('text is readable on %s', (place) => {
    for (const text of [ground.text, ground.dimmed, ground.link, accents[scheme].text]) {
      expect(contrast(ground[place], text)).toBeGreaterThanOrEqual(readable);
    }
  });
});

test.each([
  ['green', pine],
  ['red', red],
])('white is readable on the %s button in both schemes', (_, shades) => {
  expect(contrast(shades[7], '#ffffff')).toBeGreaterThanOrEqual(readable);
  expect(contrast(shades[6], '#ffffff')).toBeGreaterThanOrEqual(readable);
});

test('red words are readable on every ground, and on red', () => {
  for (const place of ['page', 'surface', 'sunken'] as const) {
    expect(contrast(grounds.light[place], red[7])).toBeGreaterThanOrEqual(readable);
    expect(contrast(grounds.dark[place], red[4])).toBeGreaterThanOrEqual(readable);
  }
  expect(contrast(red[1], red[9])).toBeGreaterThanOrEqual(readable);
});
