import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { systemZone } from '../../../electron/desktop/index.ts';

const module = fileURLToPath(new URL('../../../electron/desktop/system-zone.ts', import.meta.url));

/** What a process of its own says: `process.env` is the real one only there. */
function said(lines: string, zone: string | undefined): unknown {
  const { TZ: _, ...without } = process.env;
  const script = `import { systemZone } from ${JSON.stringify(module)};\n${lines}`;
  const env = zone === undefined ? without : { ...without, TZ: zone };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' }),
  );
}

const ofSystem = 'console.log(JSON.stringify([systemZone(process.env).id, process.env.TZ ?? null]));';

test('a zone that is set for the program stays, whatever the system says', () => {
  expect(said(ofSystem, 'Asia/Tokyo')).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
});

test('without one it is the zone of the system, which Node is made to look at again', () => {
  const own = said('console.log(JSON.stringify(Intl.DateTimeFormat().resolvedOptions().timeZone));', undefined);
  expect(said(ofSystem, undefined)).toEqual([own, null]);
  const removed: unknown[] = [];
  const environment = new Proxy<NodeJS.ProcessEnv>({}, { deleteProperty: (_, name) => removed.push(name) > 0 });
  systemZone(environment);
  expect(removed).toEqual(['TZ']);
});
