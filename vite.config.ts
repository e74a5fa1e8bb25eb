import { defineConfig } from 'vite';

/** Builds the command line for plain Node: one entry, lazily loaded parts in chunks of their own. */
export default defineConfig({
  build: {
    ssr: 'electron/cli.ts',
    target: 'node22',
    outDir: 'dist',
    // The page lies in dist/page; chunks without a hash in their names overwrite themselves.
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' } },
  },
});
