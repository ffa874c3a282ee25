import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rootIn } from './private-root.ts';
import { groupsOf, literally, type Copy, type Validator } from './validator.ts';

function placed({ room }: Copy): string {
  return join(rootIn(room), 'etc/netplan/copy.yaml');
}

/**
 * `netplan generate` below a root of its own: files for networkd and NetworkManager are made there, and nothing is applied. It
 * ends with the first mistake, and other files of the folder may define what a copy alone lacks.
 */
export const netplan: Validator = {
  program: 'netplan',
  languages: ['netplan'],
  async prepare(copy) {
    const path = placed(copy);
    await mkdir(join(path, '..'), { recursive: true });
    await copyFile(copy.file, path);
  },
  args: ({ room }) => ['generate', '--root-dir', rootIn(room)],
  read({ output, errors }, copy) {
    const place = literally(placed(copy));
    const said = new RegExp(
      `${place}:(?<line>\\d+):\\d+: (?:Error in network definition|Invalid YAML): (?<words>[^\\n]+?):?$`,
      'gm',
    );
    return groupsOf(said, `${output}\n${errors}`).flatMap(({ line, words }) =>
      / is not defined$/.test(words!) ? [] : [{ line: Number(line), words: words!, severity: 'error' }],
    );
  },
};
