import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { groupsOf, literally, type Copy, type Printed, type Said } from './validator.ts';

/** The top of a system that has nothing but this machine's accounts, for programs that would look at the real one. */
export function rootIn(room: string): string {
  return join(room, 'root');
}

export async function makeRoot({ room }: Copy): Promise<void> {
  const folder = join(rootIn(room), 'etc');
  await mkdir(folder, { recursive: true });
  for (const name of ['passwd', 'group'])
    await copyFile(`/etc/${name}`, join(folder, name)).catch(() => undefined);
}

/** Reads `FILE:LINE: words`, as programs of systemd print them; undefined when the program knows no dry run. */
export function readPlaced({ errors }: Printed, { file, room }: Copy): readonly Said[] | undefined {
  if (/unrecognized option|Unknown option/.test(errors)) return undefined;
  return groupsOf(new RegExp(`^${literally(file)}:(?<line>\\d+): (?<words>.+)$`, 'gm'), errors).map(
    ({ line, words }) => ({
      line: Number(line),
      words: words!.replaceAll(rootIn(room), ''),
      severity: /ignoring|legacy|duplicate/i.test(words!) ? 'warning' : 'error',
      ...(/^Failed to resolve|^Unknown (?:user|group)/.test(words!) ? { isLocal: true } : {}),
    }),
  );
}
