import { groupsOf, type Said, type Validator } from './validator.ts';

/** What hangs on the devices and folders of the machine that asks. */
const local = /^unreachable|does not exist/;
const useless = /^cannot detect|^seems unsupported by the current kernel/;

/** `findmnt --verify`: compares a table with the machine; nothing is mounted. */
export const findmnt: Validator = {
  program: 'findmnt',
  languages: ['fstab'],
  args: ({ file }) => ['--verify', '--tab-file', file],
  read({ output, errors }) {
    const broken = groupsOf(/: parse error at line (?<line>\d+)/g, errors).map(({ line }): Said => ({
      line: Number(line),
      words: 'parse error',
      severity: 'error',
    }));
    const said: Said[] = [];
    let target = '';
    for (const line of output.split('\n')) {
      const [, level, words] = /^\s+\[([EW])\] (.+)$/.exec(line) ?? [];
      if (level === undefined || words === undefined) target = line.trim();
      else if (!useless.test(words)) {
        const severity = level === 'E' ? 'error' : 'warning';
        said.push({
          word: target,
          column: 1,
          words,
          severity,
          ...(local.test(words) ? { isLocal: true } : {}),
        });
      }
    }
    return [...broken, ...said];
  },
};
