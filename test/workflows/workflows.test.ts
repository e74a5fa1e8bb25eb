import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { type Workflow, workflowSchema } from './workflow.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const names = readdirSync(folder);
const systems = ['ubuntu-latest', 'macos-latest', 'windows-latest'];

test('there is one for every change, one that shows the real app, and one for releases', () => {
  expect(names.sort()).toEqual(['ci.yml', 'desktop.yml', 'release.yml']);
});

describe.each(names)('%s', (name) => {
  const source = readFileSync(join(folder, name), 'utf8');
  const read = parseDocument(source, { strict: true, uniqueKeys: true });
  const workflow: unknown = read.toJS();

  test('is YAML without errors or warnings', () => {
    expect([...read.errors, ...read.warnings]).toEqual([]);
  });

  test('is a workflow', () => {
    expect(workflowSchema.safeParse(workflow).error?.issues ?? []).toEqual([]);
  });

  test('runs npm scripts that there are', () => {
    const scripts = commandsOf(workflow).flatMap((command) =>
      [...command.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/g)].map(([, run, own]) => run ?? own ?? ''),
    );
    expect(scripts.length).toBeGreaterThan(name === 'release.yml' ? 1 : 0);
    expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  });

  test('runs programs of packages that there are', () => {
    const programs = commandsOf(workflow).flatMap((command) =>
      [...command.matchAll(/\bnpx ([\w-]+)/g)].map(([, program]) => program ?? ''),
    );
    expect(programs.filter((program) => !existsSync(join(root, 'node_modules/.bin', program)))).toEqual([]);
  });

  test('runs on all three systems', () => {
    expect([...new Set(systems.filter((system) => source.includes(system)))]).toEqual(systems);
  });

  test('speaks of values that there are', () => {
    for (const [id, job] of Object.entries(jobsOf(workflow))) {
      for (const needed of [job.needs ?? []].flat()) expect(jobsOf(workflow), id).toHaveProperty(needed);
      const rows = Object.entries(job.strategy?.matrix ?? {});
      const known = rows.flatMap(([key, values]) =>
        key === 'include' ? values.flatMap((value) => (typeof value === 'string' ? [] : Object.keys(value))) : [key],
      );
      const asked = [...JSON.stringify(job).matchAll(/\bmatrix\.(\w+)/g)].map(([, key]) => key);
      expect(known, id).toEqual(expect.arrayContaining(asked));
    }
  });
});

function jobsOf(workflow: unknown): Workflow['jobs'] {
  return workflowSchema.parse(workflow).jobs;
}

function commandsOf(workflow: unknown): readonly string[] {
  return Object.values(jobsOf(workflow)).flatMap(({ steps }) =>
    steps.flatMap((step) => ('run' in step ? [step.run] : [])),
  );
}

test('the desktop workflow shows the app as it is built, and as it is packaged', () => {
  const commands = commandsOf(parseDocument(readFileSync(join(folder, 'desktop.yml'), 'utf8')).toJS()).join('\n');
  for (const part of ['npm ci', 'npm run build', 'npx install-electron', 'desktop:picture', '--packaged'])
    expect(commands).toContain(part);
});
