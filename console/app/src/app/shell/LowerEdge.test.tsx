import { AppShell } from '@mantine/core';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '../../test/render';
import { footHeight } from './foot';
import { LowerEdge } from './LowerEdge';

const edge = (taken: boolean) => (
  <AppShell footer={{ height: footHeight(taken) }}>
    <LowerEdge taken={taken} placed={() => undefined} onMore={() => undefined} />
  </AppShell>
);

test('a page with a bar of its own has it up to the width from which it needs none', async () => {
  await draw(edge(true));

  expect(await screen.findByRole('contentinfo')).toHaveClass('mantine-hidden-from-md');
  expect(footHeight(true)).toEqual({ base: 58, md: 0 });
});

test('the usual bar is for telephones', async () => {
  await draw(edge(false));

  expect(await screen.findByRole('contentinfo')).toHaveClass('mantine-hidden-from-sm');
  expect(screen.getByRole('navigation')).toBeInTheDocument();
  expect(footHeight(false)).toEqual({ base: 58, sm: 0 });
});
