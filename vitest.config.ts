import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Tests that drive a browser depend on how busy a machine is. Where nobody looks on, one that fails is tried again, and
 * the report says so; at a desk it fails at once.
 */
const triesMore = process.env.CI ? 2 : 0;

/** Wall-clock rules must not depend on where the host stands: these tests run once in each of these zones. */
const hostZones = ['UTC', 'Europe/Warsaw', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const endToEndTests = ['test/e2e/**/*.test.ts'];
/** The built desktop app in a stand-in for Electron. */
const shellTests = ['test/shell/**/*.test.ts'];
const dateTests = [
  ...['time', 'rota', 'holidays', 'unsocial-hours', 'people-pages', 'consequences', 'fairness'].map(
    (area) => `test/shared/${area}/**/*.test.ts`,
  ),
  'test/electron/holidays/**/*.test.ts',
  'test/shared/rota-editor/{drafts,saving,templates}.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine that is busy with other things takes its time.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...dateTests, ...endToEndTests, ...shellTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'end to end',
          include: endToEndTests,
          retry: triesMore,
          globalSetup: 'test/e2e/build-page.ts',
          fileParallelism: false,
        },
      },
      {
        extends: true,
        resolve: { alias: { electron: fileURLToPath(new URL('test/electron-stand-in/electron.ts', import.meta.url)) } },
        test: {
          name: 'desktop shell',
          include: shellTests,
          retry: triesMore,
          globalSetup: ['test/e2e/build-page.ts', 'test/shell/build-shell.ts'],
          fileParallelism: false,
        },
      },
      ...hostZones.map((zone) => ({
        extends: true as const,
        test: { name: `dates in ${zone}`, include: dateTests, env: { TZ: zone } },
      })),
    ],
  },
});
