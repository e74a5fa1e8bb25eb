import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { unfilledIn } from '../../../shared/markdown/index.ts';
import { fillCode } from '../../../shared/runs/index.ts';

const declared = new Set(['pod', 'space']);
const fill = (code: string, pod: string, language = 'sh') => fillCode(code, language, declared, { pod });

describe('a command is filled in', () => {
  test.each([
    ['a plain value', 'kubectl logs {{pod}}', 'shop-7f', 'kubectl logs shop-7f'],
    ['blanks in the braces', 'kubectl logs {{ pod }}', 'shop-7f', 'kubectl logs shop-7f'],
    ['a value with blanks', 'echo {{pod}}', 'a b', "echo 'a b'"],
    ['a value with a quote', 'echo {{pod}}', "it's", `echo 'it'\\''s'`],
    ['a command of a stranger', 'echo {{pod}}', 'x; rm -rf /', "echo 'x; rm -rf /'"],
    ['a command in a value', 'echo {{pod}}', '$(reboot)', "echo '$(reboot)'"],
    ['a name that nobody declared', 'go template {{ .Name }} {{other}}', 'x', 'go template {{ .Name }} {{other}}'],
    ['plain words inside quotes', 'echo "on {{pod}}"', 'shop-7f', 'echo "on shop-7f"'],
  ])('with %s', (_, code, value, text) => {
    expect(fill(code, value)).toEqual({ text, missing: [], refused: [] });
  });

  test.each([
    ['inside double quotes', 'echo "{{pod}}"', '$(reboot)'],
    ['inside single quotes', "sh -c 'echo {{pod}}'", 'x; reboot'],
    ['in a comment', '# {{pod}}', 'a b'],
    ['beside a substitution', 'echo $(get {{pod}})', 'a b'],
    ['in a here-document', 'cat <<EOF\n{{pod}}\nEOF', '$(reboot)'],
    ['behind a backslash', 'echo \\{{pod}}', '; reboot; #'],
    ['in quotes with escapes', "echo $'it\\'s {{pod}}'", '; reboot; #'],
    ['in arithmetic', '(( {{pod}} > 5 ))', 'a[$(reboot)]'],
    ['in a test that counts', '[[ {{pod}} -gt 5 ]]', 'a[$(reboot)]'],
    ['for a shell that is started', 'bash -c {{pod}}', 'x; reboot'],
    ['for a shell elsewhere', 'ssh web systemctl status {{pod}}', 'a; reboot'],
    ['for a program that runs what it is given', 'watch {{pod}}', 'a; reboot'],
    ['behind a quote in a comment', "# don't\necho {{pod}}", '; reboot; #'],
    ['a file to be sent', 'curl -d {{pod}} https://x.test', '@/etc/passwd'],
    ['an option', 'kubectl delete pod {{pod}}', '--all'],
    ['a line break', 'echo {{pod}}', 'a\nreboot'],
    ['a sign that nobody sees', 'echo {{pod}}', 'a\u202eb c'],
  ])('not with what a shell would obey: %s', (_, code, value) => {
    expect(fill(code, value)).toEqual({ text: code, missing: [], refused: ['pod'] });
  });

  test('in another language only with plain words', () => {
    expect(fill("where name = '{{pod}}'", 'shop-7f', 'sql').text).toBe("where name = 'shop-7f'");
    expect(fill("where name = '{{pod}}'", "' or 1=1", 'sql').refused).toEqual(['pod']);
    expect(fill('where id = {{pod}} and tenant = 4', '1--', 'sql').refused).toEqual(['pod']);
  });

  test('what has no value yet stays, and is named', () => {
    expect(fillCode('a {{pod}} {{space}}', 'sh', declared, { space: 'shop' })).toEqual({
      text: 'a {{pod}} shop',
      missing: ['pod'],
      refused: [],
    });
  });

  test('a real shell takes every value as one word, and as nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchbill-fill-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const sign = fc.constantFrom(...'ab $`\'"\\;&|<>(){}*?~#!-\n\t=%/ü'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), (value) => {
        const { text, refused } = fill('printf %s {{pod}}', value);
        if (refused.length > 0) return;
        const said = execFileSync('/bin/sh', ['-c', text], { cwd: folder, encoding: 'utf8' });
        expect(said).toBe(value);
      }),
      { numRuns: 150 },
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('the variables of a step that are not filled in are told, wherever its code stands', () => {
  const markdown = '> ```sh\n> logs {{pod}}\n> ```\n\n- `get "{{space}}"` and {{pod}}\n';
  expect(unfilledIn(markdown, declared, { space: '$(x)' })).toEqual({ missing: ['pod'], refused: ['space'] });
  expect(unfilledIn(markdown, declared, { pod: 'a b', space: 'x' })).toEqual({ missing: [], refused: [] });
});
