import { describe, expect, test } from 'vitest';
import { autostartFile } from '../../../electron/desktop/index.ts';

describe('the file that starts Watchbill with the session', () => {
  test.each([
    [{}, '/home/ada/.config/autostart/watchbill.desktop'],
    [{ XDG_CONFIG_HOME: '' }, '/home/ada/.config/autostart/watchbill.desktop'],
    [{ XDG_CONFIG_HOME: '/etc/ada' }, '/etc/ada/autostart/watchbill.desktop'],
    [{ XDG_CONFIG_HOME: 'config' }, '/home/ada/.config/autostart/watchbill.desktop'],
  ])('with %j is %s', (environment, path) => {
    expect(autostartFile(environment, '/home/ada', '/usr/bin/watchbill').path).toBe(path);
  });

  test('is a desktop entry', () => {
    const { content } = autostartFile({}, '/home/ada', '/usr/bin/watchbill');
    expect(content).toMatch(/^\[Desktop Entry\]\nType=Application\nName=Watchbill\n/);
    expect(content.endsWith('\n')).toBe(true);
  });

  test.each([
    ['/usr/bin/watchbill', '"/usr/bin/watchbill" --hidden'],
    ['/home/ada/My Apps/Watchbill.AppImage', '"/home/ada/My Apps/Watchbill.AppImage" --hidden'],
    ['/opt/100%/w', '"/opt/100%%/w" --hidden'],
    ['/opt/$HOME/w', '"/opt/\\\\$HOME/w" --hidden'],
    ['/opt/a"b/w', '"/opt/a\\\\"b/w" --hidden'],
    ['/opt/a`b/w', '"/opt/a\\\\`b/w" --hidden'],
    ['/opt/a\\b/w', '"/opt/a\\\\\\\\b/w" --hidden'],
    ['/opt/a\nHidden=true/w', '"/opt/a\\nHidden=true/w" --hidden'],
  ])('runs the program and nothing else: %j', (program, line) => {
    const { content } = autostartFile({}, '/home/ada', program);
    expect(content.split('\n').filter((one) => one.startsWith('Exec='))).toEqual([`Exec=${line}`]);
    expect(content.split('\n')).not.toContain('Hidden=true/w');
  });
});
