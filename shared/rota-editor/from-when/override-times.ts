import type { Kept } from '../../book/index.ts';
import { type BookChange, writtenMoment, type YamlEdit } from '../../edits/index.ts';
import { type Override, resolveMoment } from '../../rota/index.ts';
import type { Moment, Zone } from '../../time/index.ts';

/** Writes the local times of a rota's overrides anew for another zone of the rota, so that they mean the same instants. */
export function keepOverrideTimes(overrides: readonly Kept<Override>[], before: Zone, after: Zone): BookChange[] {
  if (before.id === after.id) return [];
  return overrides.flatMap((override) => {
    if (override.source.lastGood !== undefined) return [];
    const times: readonly (readonly [string, Moment | undefined])[] = [
      ...('from' in override
        ? ([
            ['from', override.from],
            ['to', override.to],
          ] as const)
        : []),
      ['created', override.created],
      ['decided', override.decided],
    ];
    const edits = times.flatMap(([key, moment]): YamlEdit[] => {
      if (!moment || !('wall' in moment)) return [];
      return [{ op: 'set', path: [key], value: writtenMoment(resolveMoment(moment, before), after) }];
    });
    return edits.length > 0 ? [{ path: override.source.file, edits }] : [];
  });
}
