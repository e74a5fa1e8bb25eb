import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * Builds the main process of the desktop app: one ES module with all it needs, so that no package is shipped beside it,
 * and parts that are loaded lazily in chunks of their own.
 */
export default defineConfig({
  plugins: [noOldChunks(), icons()],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/main.ts',
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'main-chunks/[name].js' } },
  },
});

/** The names of chunks change with what is in them: those of an older build would be shipped along. */
function noOldChunks(): Plugin {
  return {
    name: 'no-old-chunks',
    buildStart() {
      rmSync(join(import.meta.dirname, 'dist/main-chunks'), { recursive: true, force: true });
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
