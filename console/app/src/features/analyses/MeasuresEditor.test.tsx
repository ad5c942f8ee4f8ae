import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { toDrawing, type Drawing } from './drawing';
import { MeasuresEditor } from './MeasuresEditor';

const list = '/api/postmortem/v1/action-items';
const item = { id: 'i9', title: 'Pools by load', status: 'PROPOSED' };
const drawing = toDrawing({
  fiveWhys: { problem: 'Down', answers: [], measures: [{ id: 'm1', horizon: 'LONG_TERM', text: 'Size pools by load' }] },
} as never);

interface DrawnProps {
  begun: Drawing;
  mayWrite?: boolean;
  heard?: (drawing: Drawing) => void;
}

function Drawn({ begun, mayWrite = false, heard }: DrawnProps) {
  const [now, setNow] = useState(begun);
  const change = (drawing: Drawing) => {
    setNow(drawing);
    heard?.(drawing);
  };
  return <MeasuresEditor postmortemId="p1" drawing={now} mayWrite={mayWrite} rootCauses={[]} onChange={change} />;
}

test('a measure becomes an action item where it stands, with its horizon, and keeps it', async () => {
  const heard = vi.fn();
  const items: object[] = [];
  const calls = answer({
    'GET /api/postmortem/v1/standard-actions': { body: [] },
    [`GET ${list}`]: () => ({ body: { items: [...items], next: null } }),
    [`POST ${list}`]: () => {
      items.push(item);
      return { status: 201, body: item };
    },
  });
  await draw(<Drawn begun={drawing} mayWrite heard={heard} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add an action item for “Size pools by load”' }));
  expect(await screen.findByRole('textbox', { name: 'What will be done' })).toHaveValue('Size pools by load');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(heard).toHaveBeenCalledWith(expect.objectContaining({ measures: [expect.objectContaining({ id: 'm1', actionItemId: 'i9' })] })));
  expect(calls.find(({ method, path }) => method === 'POST' && path === list)?.body).toMatchObject({
    postmortemId: 'p1',
    title: 'Size pools by load',
    horizon: 'LONG_TERM',
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Add an action item/ })).toBeNull());
  expect(screen.getByRole('combobox', { name: /Size pools by load/ })).toHaveValue('i9');
});

test('readers see what a measure became, and add nothing', async () => {
  answer({ [`GET ${list}`]: { body: { items: [item], next: null } } });
  const linked = { ...drawing, measures: drawing.measures.map((measure) => ({ ...measure, actionItemId: 'i9' })) };
  await draw(<Drawn begun={linked} />, { roles: ['stakeholder'] });

  expect(await screen.findByRole('link', { name: 'Pools by load' })).toHaveAttribute('href', '/action-items?item=i9');
  expect(screen.queryByRole('button')).toBeNull();
});
