/** Reads YAML with the place of each value. It loads a library: import it where a file has to be read. */
export { readYaml, type YamlReading } from './read-yaml.ts';
