import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems keep a browser of the Chromium family. */
const usual = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Starts a browser without a window: one that is there, else one that can be got. Says which. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  // Chromium's own sandbox does not start for root, as in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

function findBrowser(): string {
  const found = installed();
  if (found) return found;
  const failures: string[] = [];
  for (const [program, ...words] of waysToGetOne()) {
    if (!program) continue;
    console.log(`no browser found: trying ${[program, ...words].join(' ')}`);
    try {
      execFileSync(program, words, { stdio: 'ignore', timeout: 300_000, shell: process.platform === 'win32' });
    } catch (error) {
      failures.push(`${program}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      continue;
    }
    const got = installed();
    if (got) return got;
  }
  throw new Error(`no browser for the end-to-end tests: install Chromium or set CHROME_PATH (${failures.join('; ')})`);
}

function installed(): string | undefined {
  const own = chromium.executablePath();
  return [...usual, own].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Playwright's own download, and as root on Debian the system's package. */
function waysToGetOne(): string[][] {
  const playwright = ['npx', 'playwright-core', 'install', 'chromium'];
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot && existsSync('/usr/bin/apt-get')
    ? [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', 'chromium'], playwright]
    : [playwright];
}
