import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Builds the command line for plain Node: one entry, lazily loaded parts in chunks of their own. */
export default defineConfig({
  plugins: [sampleBook(), icons()],
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

/** Lays the icons that the desktop shell shows beside what is built. */
function icons(): Plugin {
  return {
    name: 'icons',
    writeBundle({ dir = '' }) {
      const resources = join(import.meta.dirname, 'electron/shell/resources');
      const target = join(dir, 'icons');
      rmSync(target, { recursive: true, force: true });
      cpSync(join(resources, 'icons/512x512.png'), join(target, 'icon.png'));
      for (const look of ['template', 'dark', 'light'])
        cpSync(join(resources, 'tray', look), join(target, 'tray', look), { recursive: true });
    },
  };
}
