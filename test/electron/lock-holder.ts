/** A process of its own for the tests: takes the lock of a data folder, says what came of it, and holds it to its end. */
import { lockDataFolder } from '../../electron/data-folder-lock.ts';

const [dataFolder = '', address] = process.argv.slice(2);
const result = await lockDataFolder(dataFolder);
if (result.ok && address) result.lock.tellAddress(address);
process.stdout.write(`${JSON.stringify(result.ok ? { ok: true } : result)}\n`);
// Held for as long as somebody listens.
process.stdin.resume().on('end', () => {
  if (result.ok) result.lock.release();
});
