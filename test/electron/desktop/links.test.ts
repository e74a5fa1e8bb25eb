import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayNavigate, mayOpenOutside } from '../../../electron/desktop/index.ts';
import { addressOfLink } from '../../../shared/links/index.ts';

describe('a link of Watchbill leads to a page', () => {
  test.each([
    ['watchbill://now', '/'],
    ['watchbill://now/', '/'],
    ['WatchBill://Now', '/'],
    ['watchbill://rota', '/rota'],
    ['watchbill://rota/payments', '/rota/payments'],
    ['watchbill://rota/payments/', '/rota/payments'],
    ['watchbill://rota/payments?span=week&zone=mine', '/rota/payments?span=week&zone=mine'],
    [
      'watchbill://rota/payments?shift=payments@2026-03-02T08:00:00Z',
      '/rota/payments?shift=payments@2026-03-02T08:00:00Z',
    ],
    ['watchbill://rota/payments?span=week&newer=thing', '/rota/payments?span=week'],
    ['watchbill://rota/payments?span=%22%3E%3Cscript%3E', '/rota/payments'],
    ['watchbill://rota/payments?date=2026-03-02&date=x', '/rota/payments?date=2026-03-02'],
    ['watchbill://people', '/people'],
    ['watchbill://people/ada', '/people/ada'],
    ['watchbill://runbooks', '/runbooks'],
    ['watchbill://runbooks/checkout/slow.md', '/runbooks/checkout/slow.md'],
    ['watchbill://runbooks/a%20b.md#first-look', '/runbooks/a%20b.md#first-look'],
    ['watchbill://problems', '/problems'],
    ['watchbill://settings', '/settings'],
  ])('%s: %s', (link, address) => {
    expect(addressOfLink(link)).toBe(address);
  });

  test.each([
    '',
    'watchbill',
    'watchbill:',
    'watchbill:now',
    'watchbill://',
    'watchbill:///now',
    'watchbill://nowhere',
    'watchbill://now/x',
    'watchbill://runbooks/checkout',
    'watchbill://runbooks/.runs/x.md',
    'watchbill://runbooks/..%2f..%2fx.md',
    'watchbill://settings/x',
    'watchbill://rota/a/b',
    'watchbill://rota/Payments',
    'watchbill://rota/%2e%2e%2fsecret',
    'watchbill://rota/..%2f..%2fetc',
    'watchbill://people/%00',
    'watchbill://people/<script>',
    'watchbill://me:secret@now',
    'watchbill://now:80',
    'watchbill://now#x',
    'https://now',
    'file:///etc/passwd',
    'javascript:alert(1)',
    `watchbill://rota/${'a'.repeat(2000)}`,
  ])('garbage leads nowhere: %s', (link) => {
    expect(addressOfLink(link)).toBeUndefined();
  });

  test('whatever comes, only to addresses of the page', () => {
    const pages = /^\/$|^\/(rota|people)(\/[a-z][a-z0-9-]*)?(\?[\w=&@:.%-]+)?$|^\/(problems|settings)$/;
    const part = fc.constantFrom(
      'now',
      'rota',
      'people',
      'settings',
      '/',
      '?',
      '=',
      '&',
      '..',
      '%2f',
      '@',
      '#',
      'a',
      'shift',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 8 }), (parts) => {
        expect(addressOfLink(`watchbill://${parts.join('')}`) ?? '/').toMatch(pages);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});

describe('a link that leads out of the page', () => {
  test.each([
    'https://example.org/runbook?x=1',
    'tel:+48600000001',
    'tel:112',
    'TEL:+48-600-000-001',
    'mailto:ada@example.org',
    'mailto:ada.nowak+oncall@example.co.uk',
  ])('%s is opened', (link) => {
    expect(mayOpenOutside(link)).toBe(true);
  });

  test.each([
    'http://example.org',
    'https://',
    'https://ada:secret@example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://watchbill/',
    'watchbill://now',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://file/x',
    'mailto:ada@example.org?attach=/etc/passwd',
    'mailto:?body=x',
    'mailto:ada@example.org%0abcc:x@y.z',
    'tel:',
    'tel:*#06#',
    'tel:112;phone-context=evil',
    ' https://example.org\n--flag',
    'not a link',
    '',
  ])('%j is refused', (link) => {
    expect(mayOpenOutside(link)).toBe(false);
  });
});

describe('a page goes', () => {
  const own = 'app://watchbill/';

  test.each(['app://watchbill/', 'app://watchbill/rota/payments?span=week', 'app://watchbill/#x'])(
    'to its own host: %s',
    (link) => expect(mayNavigate(link, own)).toBe(true),
  );

  test.each([
    'https://watchbill/',
    'app://watchbill.evil/',
    'app://watchbill:1/',
    'app://ada@watchbill/',
    'file:///etc/passwd',
    'about:blank',
    'data:text/html,x',
    '/rota',
    '',
  ])('nowhere else: %j', (link) => expect(mayNavigate(link, own)).toBe(false));
});
