import { basename } from 'node:path/posix';
import { groupsOf, literally, type Said, type Validator } from './validator.ts';

const kinds = /\.(?:service|socket|timer|mount|automount|swap|target|path|slice|scope)$/;
const aftermath = /bad unit file setting|failed to load properly|unit will not be started/;
const refusing = /Refusing|Neither a valid|Invalid section header|Failed to prepare/;

/** `systemd-analyze verify`: reads one unit as the manager would; generators and manual pages are left out. */
export const systemdAnalyze: Validator = {
  program: 'systemd-analyze',
  languages: ['systemd-unit'],
  // A drop-in says nothing without its unit.
  accepts: (path) => kinds.test(path) && !/\.d\/[^/]+$/.test(path),
  args: ({ file, path, release }) => [
    ...(/\/systemd\/user\//.test(path) ? ['--user'] : []),
    'verify',
    '--man=no',
    '--generators=no',
    // Without it other units of this machine are complained about; 250 brought it.
    ...(Number(release ?? 0) >= 250 ? ['--recursive-errors=no'] : []),
    file,
  ],
  environment: { SYSTEMD_LOG_LEVEL: 'notice', SYSTEMD_COLORS: '0', SYSTEMD_LOG_TARGET: 'console' },
  release: { part: 'systemd', args: ['--version'], pattern: /^systemd (\d+)/ },
  settles: ['systemd/unknown-directive', 'systemd/unknown-section', 'systemd/misspelt-name'],
  read({ errors }, { file }) {
    if (/unrecognized option|Unknown operation/.test(errors)) return undefined;
    const placed = groupsOf(new RegExp(`^${literally(file)}:(?<line>\\d+): (?<words>.+)$`, 'gm'), errors).map(
      ({ line, words }): Said => ({
        line: Number(line),
        words: words!,
        severity: refusing.test(words!) ? 'error' : 'warning',
      }),
    );
    const name = literally(basename(file));
    const whole = groupsOf(new RegExp(`^(?:${name}|Unit ${name})[: ] ?(?<words>.+)$`, 'gm'), errors)
      .map(({ words }) => words!)
      .filter((words) => !aftermath.test(words));
    const missing = whole.flatMap((words): readonly Said[] => {
      const command = /^Command (\S+) is not executable/.exec(words)?.[1];
      return command === undefined ? [] : [{ word: command, words, severity: 'warning', isLocal: true }];
    });
    // What is refused as a whole is mostly what is left after lines that were ignored.
    const refused =
      placed.length > 0
        ? []
        : whole
            .filter((words) => /Refusing/.test(words))
            .map((words): Said => {
              const key = /\b([A-Z]\w+)=/.exec(words)?.[1];
              return { words, severity: 'error', ...(key === undefined ? {} : { word: key }) };
            });
    return [...placed, ...missing, ...refused];
  },
};
