import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { draw } from '../../../test/render';
import { Calendar } from './Calendar';
import { dayAt, daysFrom } from './days';
import type { CalendarRow } from './rows';

const berlin = 'Europe/Berlin';
const at = (time: string) => Date.parse(time);
const shift = { personId: 'a' } as never;

const final: CalendarRow = {
  key: 'final',
  label: 'Final schedule',
  final: true,
  spans: [
    { key: 's', look: 'person', text: 'Ada', personId: 'a', shift, start: at('2026-10-24T22:00:00Z'), end: at('2026-10-25T11:00:00Z') },
    { key: 'g', look: 'gap', text: 'no shift', start: at('2026-10-25T11:00:00Z'), end: at('2026-10-25T23:00:00Z') },
  ],
};
const layer: CalendarRow = { key: 'l', label: 'Weekly', spans: [{ key: 'l', look: 'empty', text: 'nobody', start: at('2026-10-25T00:00:00Z'), end: at('2026-10-25T11:00:00Z') }] };

/** The test's page has no pointers; a mouse event of that name carries what is needed. */
function point(target: HTMLElement, type: string, clientX: number) {
  fireEvent(target, new MouseEvent(type, { clientX, button: 0, bubbles: true }));
}

test('a day with a change of clocks is marked', async () => {
  await draw(<Calendar lines={[daysFrom('2026-10-19', 7, berlin)]} rows={[final]} zone={berlin} colour={() => 0} />);

  expect(await screen.findByText(/^25\sh$/)).toBeInTheDocument();
});

test('shifts and gaps of the final schedule can be chosen with the keyboard, those of layers only read', async () => {
  const onSpan = vi.fn();
  await draw(<Calendar lines={[[dayAt('2026-10-25', berlin)]]} rows={[layer, final]} zone={berlin} colour={() => 0} onSpan={onSpan} />);

  expect(await screen.findByRole('img', { name: /^nobody: / })).toBeInTheDocument();
  screen.getByRole('button', { name: /^no shift: Sun 25 Oct, 12:00/ }).focus();
  await userEvent.keyboard('{Enter}');

  expect(onSpan).toHaveBeenCalledWith(expect.objectContaining({ key: 'g' }));
});

test('dragging over the final schedule chooses whole half hours of a day, in exact time', async () => {
  const onSelect = vi.fn();
  await draw(<Calendar lines={[[dayAt('2026-10-25', berlin)]]} rows={[layer, final]} zone={berlin} colour={() => 0} onSelect={onSelect} />);
  const lane = (await screen.findByText('Ada')).parentElement as HTMLElement;
  lane.getBoundingClientRect = () => ({ left: 0, width: 2500 }) as DOMRect;
  lane.setPointerCapture = () => undefined;

  point(lane, 'pointerdown', 412);
  point(lane, 'pointermove', 1010);
  point(lane, 'pointerup', 1010);

  expect(onSelect).toHaveBeenCalledWith(at('2026-10-25T02:00:00Z'), at('2026-10-25T08:00:00Z'));
});
