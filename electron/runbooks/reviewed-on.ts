import { failed, given, type Outcome } from '../../shared/failure/index.ts';
import { cutFrontMatter } from '../../shared/runbooks/index.ts';
import { editedYaml } from '../book/index.ts';

/** The text of a runbook that says it was reviewed on a day; all else stays as it is. */
export async function reviewedOn(text: string, day: string): Promise<Outcome<string>> {
  const { frontMatter, body } = cutFrontMatter(text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (frontMatter === undefined || frontMatter.trim() === '') {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    return given(`${mark}---${lineEnd}reviewed: ${day}${lineEnd}---${lineEnd}${body}`);
  }
  const edited = await editedYaml(frontMatter, [{ op: 'set', path: ['reviewed'], value: day }]);
  if (edited === undefined) {
    const message = 'what this runbook says of itself cannot be read, so nothing can be added to it';
    return failed('broken-front-matter', message, 'Put its front matter right first.');
  }
  return given(text.replace(frontMatter, () => edited));
}
