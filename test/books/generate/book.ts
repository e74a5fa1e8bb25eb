import { systemsOf } from './estate.ts';
import type { Options } from './options.ts';
import { overridesOf } from './overrides.ts';
import { peopleOf } from './people.ts';
import { randomFor } from './random.ts';
import { rotasOf } from './rotas.ts';
import { runbooksOf } from './runbooks.ts';
import { servicesOf } from './services.ts';
import { yamlFile } from './yaml.ts';

/** The files of a book: path below its folder, and text. */
export type BookFiles = ReadonlyMap<string, string>;

/** A whole book, in memory. */
export function bookOf(options: Omit<Options, 'folder'>): BookFiles {
  const { seed, from } = options;
  const people = peopleOf(options.people, from, randomFor(seed, 'people'));
  const present = people.filter(({ left }) => !left).map(({ id }) => id);
  const systems = systemsOf(options.rotas, randomFor(seed, 'systems'));
  const rotas = rotasOf(systems, present, from, randomFor(seed, 'rotas'));
  const overrides = overridesOf(options.overrides, rotas, present, from, randomFor(seed, 'overrides'));
  const runbooks = runbooksOf(options.runbooks, randomFor(seed, 'runbooks'));
  const folders = new Map<string, string[]>();
  for (const { component, folder } of runbooks) {
    const known = folders.get(component) ?? [];
    if (!known.includes(folder)) folders.set(component, [...known, folder]);
  }
  const services = servicesOf(rotas, folders, randomFor(seed, 'services'));

  const files = new Map<string, string>();
  const name = `Generated book, seed ${seed}`;
  files.set(
    'watchbill.yaml',
    yamlFile({ format: 1, name, timeZone: 'Europe/Warsaw', weekStart: 'monday', holidays: 'PL' }),
  );
  for (const { id, file } of people) files.set(`people/${id}.yaml`, file);
  for (const { id, file } of services) files.set(`services/${id}.yaml`, file);
  for (const { id, file } of rotas) files.set(`rotas/${id}.yaml`, file);
  for (const { id, rota, file } of overrides) files.set(`rotas/${rota}/${id}.yaml`, file);
  for (const { path, text } of runbooks) files.set(`runbooks/${path}`, text);
  return files;
}
