import { defineConfig } from 'vite';

/** The explorer as files that the gateway serves under /explorer/, workers included: nothing comes from elsewhere. */
export default defineConfig({
  base: '/explorer/',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Monaco is an editor in one piece.
    chunkSizeWarningLimit: 8_000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      onLog(level, log, report) {
        // What bundled libraries say to servers that render React; there is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
