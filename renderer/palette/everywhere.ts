import type { Settings } from '../../shared/contract.ts';
import { useCommands } from '../commands/index.ts';
import { command, useCore } from '../stores/index.ts';
import { goToPage } from './go-to-page.ts';

const nextTheme: Readonly<Record<Settings['theme'], Settings['theme']>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};

/** Binds what can be done on every page. */
export function useCommandsEverywhere(): void {
  const theme = useCore(({ session }) => session?.settings.theme);
  const me = useCore(({ session }) => session?.settings.me);
  useCommands({
    'theme.switch': theme && (() => void command('settings.change', { theme: nextTheme[theme] })),
    'timeOff.add': me ? () => goToPage(`/people/${me}?time-off`) : undefined,
    'runbook.new': () => goToPage('/runbooks-new'),
    'runbook.forAlert': () => goToPage('/runbooks-for'),
    'runbook.health': () => goToPage('/runbooks-health'),
    'runbook.import': () => goToPage('/runbooks-import'),
    'go.now': () => goToPage('/'),
    'go.rota': () => goToPage('/rota'),
    'go.runbooks': () => goToPage('/runbooks'),
    'go.people': () => goToPage('/people'),
    'rota.new': () => goToPage('/rota-editor'),
    'go.fairness': () => goToPage('/fairness'),
    'go.problems': () => goToPage('/problems'),
    'go.settings': () => goToPage('/settings'),
  });
}
