import { describe, expect, test } from 'vitest';
import { parseRunbookFrontMatter } from '../../../shared/format/index.ts';
import {
  cutFrontMatter,
  filledTemplate,
  newPath,
  pastedAlert,
  usualTemplates,
} from '../../../shared/runbooks/index.ts';

const none = { labels: {}, annotations: {} };
const [alertTemplate] = usualTemplates;

describe('a new runbook', () => {
  test('for an alert has its facts, and no mark of a stranger counts', () => {
    if (!alertTemplate) throw new Error('no template');
    const labels = { alertname: 'ShopDown', pod: '<img src=x onerror=alert(1)> | *b*' };
    const text = filledTemplate(alertTemplate, {
      title: 'Shop down',
      today: '2026-11-29',
      me: 'ada',
      alert: { labels, annotations: { summary: 'It is\n# down' } },
    });
    expect(text).toContain('alerts: [ShopDown]\nowner: ada\nreviewed: 2026-11-29\n');
    expect(text).toContain('# Shop down\n\nIt is \\# down\n');
    expect(text).toContain('| pod | \\<img src=x onerror=alert(1)\\> \\| \\*b\\* |');
  });

  test.each([
    ['~~~ swallowed', '\\~\\~\\~ swallowed'],
    ['1. Run it as root', '1\\. Run it as root'],
    ['- a step', '\\- a step'],
    ['a\n\n# b', 'a \\# b'],
  ])('for an alert that says %j is no structure of its own', (summary, written) => {
    const alert = { labels: { alertname: 'a: "b" # c' }, annotations: { summary } };
    const template = {
      id: 'own',
      name: 'own',
      text: '---\nalerts: [{{alertname}}]\n---\n# {{alertname}}\n\n{{annotations}}\n',
    };
    const text = filledTemplate(template, { title: 'x', today: '2026-11-29', me: null, alert });
    expect(text).toBe(`---\nalerts: ["a: \\"b\\" # c"]\n---\n# a: "b" \\# c\n\n${written}\n`);
  });

  test.each(usualTemplates.map(({ id }) => id))('from the template %s is one, also where nothing is known', (id) => {
    const template = usualTemplates.find((each) => each.id === id);
    if (!template) throw new Error('no template');
    const text = filledTemplate(template, { title: 'New', today: '2026-11-29', me: null, alert: none });
    expect(text).not.toMatch(/\{\{|\n\n\n|owner/);
    const { frontMatter = '', body } = cutFrontMatter(text);
    const raw = Object.fromEntries(frontMatter.split('\n').map((line) => line.split(': ')));
    const { audience, ...facts } = raw;
    expect([parseRunbookFrontMatter(facts).issues, audience ?? '[supporter, engineer]']).toEqual([
      [],
      '[supporter, engineer]',
    ]);
    expect(body).toMatch(/^# New\n/);
  });

  test.each([
    ['ShopDown', '', 'ShopDown', 'ShopDown.md'],
    ['Zażółć gęślą jaźń!', 'desk', undefined, 'desk/zazolc-gesla-jazn.md'],
    ['…', '', undefined, 'runbook.md'],
    ['x', 'a/b', 'not a name', 'a/b/x.md'],
  ])('%s lies at a place of its own', (title, folder, alertname, path) => {
    expect(newPath(title, folder, alertname)).toBe(path);
  });
});

describe('an alert that was copied', () => {
  const shop = { labels: { alertname: 'ShopDown', pod: 'x-1' }, annotations: {} };

  test.each([
    ['as JSON of Alertmanager', JSON.stringify({ alerts: [{ ...shop, status: 'firing' }] }), shop],
    [
      'as one alert of many',
      JSON.stringify([{ ...shop, annotations: { summary: 'Down' } }]),
      { ...shop, annotations: { summary: 'Down' } },
    ],
    ['as labels in JSON', JSON.stringify(shop.labels), shop],
    ['as a selector', '{alertname="ShopDown", pod="x-1"}', shop],
    ['as lines', 'alertname = ShopDown\npod: x-1\n', shop],
    ['as a name', ' ShopDown ', { labels: { alertname: 'ShopDown' }, annotations: {} }],
    [
      'with quotes in a value',
      '{alertname="Shop \\"Down\\""}',
      { labels: { alertname: 'Shop "Down"' }, annotations: {} },
    ],
    ['nothing', '  ', undefined],
    ['no alert', 'the shop is down', undefined],
    ['broken JSON', '{"labels": ', undefined],
  ])('%s is read', (_, text, alert) => {
    expect(pastedAlert(text)).toEqual(alert);
  });
});
