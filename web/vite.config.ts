import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './build/messages.ts';
import { firstLoad, preloads } from './build/preloads.ts';

/** The gateway that the development server passes requests for data to. */
const gateway = process.env.GATEWAY_URL ?? 'http://localhost:4000';
const passed = [
  '/graphql',
  '/session',
  '/files',
  '/explorer',
  '/developers',
  '/api',
  '/export',
  '/documents',
  '/web-vitals',
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compiledMessages(), react(), tailwindcss(), preloads()],
  resolve: {
    dedupe: ['react', 'react-dom', 'graphql'],
  },
  build: {
    target: ['chrome123', 'firefox122', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox122', 'safari17.5'],
    // Every file that a page loads has an address of its own; none is written into another as text.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    reportCompressedSize: false,
    // One file in place of twenty: a phone waits for each connection.
    rolldownOptions: { output: { codeSplitting: { groups: firstLoad() } } },
    chunkSizeWarningLimit: 600,
  },
  server: {
    port: 3000,
    strictPort: true,
    proxy: Object.fromEntries(passed.map((path) => [path, { target: gateway }])),
  },
});
