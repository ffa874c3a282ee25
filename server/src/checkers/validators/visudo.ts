import { groupsOf, literally, withoutLines, type Validator } from './validator.ts';

/** Other files, and a plugin that would be loaded. */
const outside = /^\s*[@#]include(?:dir)?\b|group_plugin/;

/** `visudo -c`: checks a file and starts no editor. */
export const visudo: Validator = {
  program: 'visudo',
  languages: ['sudoers'],
  contained: (text) => withoutLines(text, outside),
  args: ({ file }) => ['-c', '-f', file],
  read({ errors, output }, { file, isPartial }) {
    const pattern = new RegExp(
      `^(?:Warning: |>>> )?${literally(file)}:(?<line>\\d+)(?::\\d+)?: (?<words>.+)$`,
      'gm',
    );
    return (
      groupsOf(pattern, `${errors}\n${output}`)
        .map(({ line, words }) => ({
          line: Number(line),
          words: words!,
          severity: words!.startsWith('unused') ? ('hint' as const) : ('error' as const),
        }))
        // Other files may define and use what this one does not.
        .filter(({ words }) => !isPartial || !/not defined|^unused/.test(words))
    );
  },
};
