import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen, type Change, type Connection } from './changes';

class FakeSource extends EventTarget {
  static opened: FakeSource[] = [];
  closed = false;

  constructor(readonly url: string) {
    super();
    FakeSource.opened.push(this);
  }

  close() {
    this.closed = true;
  }

  say(type: string, data?: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

beforeEach(() => {
  FakeSource.opened = [];
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(window, 'BroadcastChannel');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start() {
  const changes: Change[] = [];
  const states: Connection[] = [];
  const stop = listen(
    (change) => changes.push(change),
    (state) => states.push(state),
  );
  return { changes, states, stop };
}

test('passes on what changed and up to where', () => {
  const { changes, states, stop } = start();

  FakeSource.opened[0]?.say('open');
  FakeSource.opened[0]?.say('changed', { incidentId: 'i1', upTo: 7 });
  FakeSource.opened[0]?.say('resync');

  expect(states).toEqual(['live']);
  expect(changes).toEqual([{ type: 'changed', incidentId: 'i1', upTo: 7 }, { type: 'resync' }]);
  stop();
});

test('a stream that ends is opened again, and says so meanwhile', async () => {
  const { states, stop } = start();
  FakeSource.opened[0]?.say('open');

  FakeSource.opened[0]?.say('error');
  expect(states).toEqual(['live', 'lost']);
  expect(FakeSource.opened[0]?.closed).toBe(true);
  await vi.advanceTimersByTimeAsync(2000);

  expect(FakeSource.opened).toHaveLength(2);
  stop();
});

test('while it keeps failing it asks ever more rarely', async () => {
  const { stop } = start();

  FakeSource.opened[0]?.say('error');
  await vi.advanceTimersByTimeAsync(4000);
  FakeSource.opened[1]?.say('error');
  await vi.advanceTimersByTimeAsync(4000);

  expect(FakeSource.opened).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(4000);
  expect(FakeSource.opened).toHaveLength(3);
  stop();
});
