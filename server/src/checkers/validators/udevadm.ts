import { groupsOf, literally, type Validator } from './validator.ts';

/** `udevadm verify`, which came with systemd 254: reads rules and runs none of their programs. */
export const udevadm: Validator = {
  program: 'udevadm',
  languages: ['udev-rules'],
  args: ({ file }) => ['verify', '--no-summary', file],
  environment: { SYSTEMD_COLORS: '0', SYSTEMD_LOG_TARGET: 'console' },
  release: { part: 'systemd', args: ['--version'], pattern: /^(\d+)/ },
  read({ errors }, { file }) {
    if (/[Uu]nknown command|unrecognized option|Unknown operation/.test(errors) && !errors.includes(file))
      return undefined;
    return groupsOf(new RegExp(`^${literally(file)}:(?<line>\\d+):? (?<words>.+)$`, 'gm'), errors).map(
      ({ line, words }) => ({
        line: Number(line),
        words: words!.replace(/^style: /, ''),
        severity: words!.startsWith('style: ') ? 'hint' : /ignoring/.test(words!) ? 'warning' : 'error',
        ...(/^(?:Unknown|Failed to resolve) (?:user|group)/.test(words!) ? { isLocal: true } : {}),
      }),
    );
  },
};
