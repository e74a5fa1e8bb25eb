import { defineConfig } from 'vite';

/** Builds the command line for plain Node: one entry, lazily loaded parts in chunks of their own. */
export default defineConfig({
  build: {
    ssr: 'electron/cli.ts',
    target: 'node22',
    outDir: 'dist',
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
});
