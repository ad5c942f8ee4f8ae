import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../test/network';
import { fakeBrowser, type FakeBrowser } from '../test/pushes';
import { draw } from '../test/render';
import { usePushes } from './usePushes';

let browser: FakeBrowser;

function Listener() {
  usePushes();
  return <p>listening</p>;
}

/** What jsdom lacks to ring; keeps how often it was asked to. */
class FakeAudio {
  static rung = 0;
  readonly currentTime = 0;
  readonly destination = {};

  constructor() {
    FakeAudio.rung += 1;
  }

  resume = async () => undefined;
  close = async () => undefined;
  createGain = () => ({ gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() }, connect: vi.fn() });
  createOscillator = () => ({ frequency: {}, connect: (next: unknown) => next, start: vi.fn(), stop: vi.fn() });
}

const pushed = (message: object) => browser.tell({ from: 'muster-push', message });

beforeEach(() => {
  browser = fakeBrowser();
  window.localStorage.clear();
  FakeAudio.rung = 0;
  vi.stubGlobal('AudioContext', FakeAudio);
});

afterEach(() => {
  browser.remove();
  vi.unstubAllGlobals();
});

async function listening(calls = answer({})) {
  await draw(<Listener />);
  await screen.findByText('listening');
  return calls;
}

test('an urgent page rings', async () => {
  await listening();

  pushed({ type: 'page', urgent: true });

  expect(FakeAudio.rung).toBe(1);
});

test('what can wait does not ring, and neither does anything once the sound is off', async () => {
  await listening();
  pushed({ type: 'page', urgent: false });
  window.localStorage.setItem('muster-page-sound', 'off');
  pushed({ type: 'page', urgent: true });
  browser.tell({ type: 'something else' });

  expect(FakeAudio.rung).toBe(0);
});

test('a code that arrives is given back without anybody typing it', async () => {
  const confirm = '/api/oncall/v1/people/p1/contact-methods/d1/verification/confirm';
  const calls = await listening(answer({ [`POST ${confirm}`]: { body: {} } }));

  pushed({ type: 'verification', personId: 'p1', methodId: 'd1', code: '123456' });

  await waitFor(() => expect(calls.map(({ path, body }) => [path, body])).toEqual([[confirm, { code: '123456' }]]));
});
