import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Builds the command line for plain Node: one entry, lazily loaded parts in chunks of their own. */
export default defineConfig({
  plugins: [sampleBook()],
  build: {
    ssr: 'electron/cli.ts',
    target: 'node22',
    outDir: 'dist',
    // The page lies in dist/page; chunks without a hash in their names overwrite themselves.
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' } },
  },
});

/** Lays the sample book beside what is built. */
function sampleBook(): Plugin {
  return {
    name: 'sample-book',
    writeBundle({ dir = '' }) {
      const sample = join(dir, 'sample');
      rmSync(sample, { recursive: true, force: true });
      cpSync(join(import.meta.dirname, 'electron/sample/harbour'), sample, { recursive: true });
    },
  };
}
