import { groupsOf, literally, type Validator } from './validator.ts';

/** `modprobe -c`: prints the configuration as it was read, and loads nothing. */
export const modprobe: Validator = {
  program: 'modprobe',
  languages: ['modprobe'],
  args: ({ file }) => ['-c', '-C', file],
  read({ errors }, { file }) {
    return groupsOf(new RegExp(`${literally(file)} line (?<line>\\d+): (?<words>.+)$`, 'gm'), errors).map(
      ({ line, words }) => ({ line: Number(line), words: words!, severity: 'error' }),
    );
  },
};
