import '@testing-library/jest-dom/vitest';
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

// Libraries are loaded once for all files. The console's own modules begin anew with each file, as its browser does,
// what libraries keep of a browser is that of this file, and what still waits when a file ends ends with it.
vi.resetModules();
Object.assign(screen, within(document.body));
Reflect.deleteProperty(globalThis, 'indexedDB');

const timers: ReturnType<typeof setTimeout>[] = [];
for (const name of ['setTimeout', 'setInterval'] as const) {
  const real = globalThis[name];
  const kept = new Proxy(real, {
    apply: (start, on, given) => {
      const timer = Reflect.apply(start, on, given);
      timers.push(timer);
      return timer;
    },
  });
  Object.assign(globalThis, { [name]: kept });
  afterAll(() => Object.assign(globalThis, { [name]: real }));
}
afterAll(() => timers.forEach(clearTimeout));

afterEach(cleanup);

// What jsdom lacks and the component library asks for.
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
    addListener: vi.fn(),
    removeListener: vi.fn(),
    dispatchEvent: vi.fn(),
  }),
});

class NoResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = NoResizeObserver;
window.scrollTo = () => undefined;
window.HTMLElement.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
