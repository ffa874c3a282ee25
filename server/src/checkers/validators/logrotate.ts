import { join } from 'node:path';
import { groupsOf, literally, withoutLines, type Validator } from './validator.ts';

/** `logrotate -d`: reads and tells, rotates nothing and runs no script. */
export const logrotate: Validator = {
  program: 'logrotate',
  languages: ['logrotate'],
  contained: (text) => withoutLines(text, /^\s*include\b/),
  args: ({ file, room }) => ['-d', '-s', join(room, 'state'), file],
  read({ errors }, { file }) {
    return groupsOf(
      new RegExp(`^(?<level>error|warning): ${literally(file)}:(?<line>\\d+):? (?<words>.+?),?$`, 'gm'),
      errors,
    ).map(({ line, level, words }) => ({
      line: Number(line),
      words: words!.replace(/ -- ignoring line$/, ''),
      severity: level === 'error' ? 'error' : 'warning',
      ...(/unknown (?:user|group)/.test(words!) ? { isLocal: true } : {}),
    }));
  },
};
