/** The path of a file of the book on this machine, written as the system writes the book's folder. */
export function fullPath(folder: string, file: string): string {
  const windows = /^[a-z]:\\|^\\\\/i.test(folder);
  const separator = windows ? '\\' : '/';
  return `${folder.endsWith(separator) ? folder.slice(0, -1) : folder}${separator}${windows ? file.replaceAll('/', '\\') : file}`;
}
