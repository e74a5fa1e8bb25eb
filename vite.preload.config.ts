import { defineConfig } from 'vite';

/** Builds the preload script: a sandboxed one must be a single CommonJS file. */
export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/preload.ts',
    target: 'chrome154',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
});
