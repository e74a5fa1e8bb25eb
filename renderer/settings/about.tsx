import { CopyButton } from '../ui/index.ts';
import { Licences } from './licences.tsx';
import { Part, Setting } from './setting.tsx';

interface AboutProps {
  readonly version: string;
  readonly dataFolder: string;
}

/** What this program is, where it keeps what is this device's, and whose work is in it. */
export function About({ version, dataFolder }: AboutProps) {
  return (
    <Part title="About">
      <Setting name="Watchbill">
        <p>
          {version} · On-call rotas, hypercare windows and runbooks, held offline in a folder of plain files. Free
          software under the MIT licence.
        </p>
      </Setting>
      <Setting name="Data folder">
        <CopyButton text={dataFolder} what="path" />
      </Setting>
      <Licences />
    </Part>
  );
}
