import { idOf } from './names.ts';
import type { Random } from './random.ts';
import type { GeneratedRota } from './rotas.ts';
import { yamlFile } from './yaml.ts';

export interface GeneratedService {
  readonly id: string;
  readonly file: string;
}

/** A service for each rota that is first in line. `runbookFolders` are the folders there are, by component. */
export function servicesOf(
  rotas: readonly GeneratedRota[],
  runbookFolders: ReadonlyMap<string, readonly string[]>,
  random: Random,
): GeneratedService[] {
  return rotas
    .filter(({ isSecondary }) => !isSecondary)
    .map(({ id, system }) => {
      const folders = random.some(runbookFolders.get(system.component) ?? [], 2);
      const component = idOf(system.component);
      const file = yamlFile({
        name: system.name,
        customer: system.customer,
        rota: id,
        stage: random.chance(0.85) ? 'active' : random.pick(['maintenance', 'retired']),
        owner: random.pick(['operations', 'platform', 'payments', 'customer systems']),
        target: random.chance(0.8) ? random.pick([99, 99.5, 99.9, 99.95]) : undefined,
        alerts: {
          items: [
            { service: id },
            { namespace: component, customer: idOf(system.customer), severity: 'critical|warning' },
          ],
        },
        runbooks: folders.length > 0 ? folders : undefined,
      });
      return { id, file };
    });
}
