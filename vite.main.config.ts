import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * Builds the main process of the desktop app: one ES module with all it needs, so that no package is shipped beside it,
 * and parts that are loaded lazily in chunks of their own.
 */
export default defineConfig({
  plugins: [trayIcons()],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/main.ts',
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'main-chunks/[name].js' } },
  },
});

/** Lays the icons of the tray beside what is built. */
function trayIcons(): Plugin {
  return {
    name: 'tray-icons',
    writeBundle({ dir = '' }) {
      const icons = join(dir, 'tray');
      rmSync(icons, { recursive: true, force: true });
      cpSync(join(import.meta.dirname, 'electron/shell/resources/tray'), icons, {
        recursive: true,
        filter: (source) => !source.endsWith('.svg'),
      });
    },
  };
}
