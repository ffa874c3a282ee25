import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groupsOf, literally, withoutLines, type Validator } from './validator.ts';

/** What makes sshd read other files or talk to an agent while it only tests; keywords may stand in quotes. */
const outside = /^[\s"]*(?:include|hostkey|hostcertificate|hostkeyagent)\b/i;

/** `sshd -t`: reads the configuration and ends; it runs no command of it. */
export const sshd: Validator = {
  program: 'sshd',
  languages: ['sshd'],
  contained: (text) => withoutLines(text, outside),
  // It does not look any further without a host key, and the machine's own may only be read by root.
  async prepare({ room }) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await writeFile(keyIn(room), privateKey.export({ type: 'sec1', format: 'pem' }), { mode: 0o600 });
  },
  args: ({ file, room }) => ['-t', '-f', file, '-h', keyIn(room)],
  release: { part: 'openssh', args: ['-V'], pattern: /OpenSSH_(\d+\.\d+)/ },
  read({ errors }, { file }) {
    const pattern = new RegExp(
      `^(?:reading config )?${literally(file)}:? line (?<line>\\d+): (?<words>.+)$`,
      'gm',
    );
    return groupsOf(pattern, errors).map(({ line, words }) => ({
      line: Number(line),
      words: words!.trimEnd(),
      severity:
        /deprecated|unsupported option "?[A-Z]/i.test(words!) && !/Bad|invalid/.test(words!)
          ? 'warning'
          : 'error',
    }));
  },
};

function keyIn(room: string): string {
  return join(room, 'host-key');
}
