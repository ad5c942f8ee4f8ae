import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react() as never],
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    // What setup.ts says of libraries that are loaded once; these remember the browser that they were loaded in.
    isolate: false,
    server: { deps: { inline: [/@testing-library\/user-event/, /fake-indexeddb/, /\/idb\//] } },
    css: false,
    // Forms are slow to query by role, and builds share their machines.
    testTimeout: 20_000,
    reporters: ['default'],
  },
});
