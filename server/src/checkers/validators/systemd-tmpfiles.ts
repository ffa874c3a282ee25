import { makeRoot, readPlaced, rootIn } from './private-root.ts';
import type { Validator } from './validator.ts';

/** `systemd-tmpfiles --dry-run`, which came with 256, on an empty system: nothing is made or removed. */
export const systemdTmpfiles: Validator = {
  program: 'systemd-tmpfiles',
  languages: ['tmpfiles'],
  prepare: makeRoot,
  args: ({ file, room }) => ['--dry-run', '--create', '--remove', `--root=${rootIn(room)}`, file],
  environment: { SYSTEMD_COLORS: '0', SYSTEMD_LOG_TARGET: 'console', SYSTEMD_LOG_LEVEL: 'notice' },
  release: { part: 'systemd', args: ['--version'], pattern: /^systemd (\d+)/ },
  read: readPlaced,
};
