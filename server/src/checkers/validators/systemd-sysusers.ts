import { makeRoot, readPlaced, rootIn } from './private-root.ts';
import type { Validator } from './validator.ts';

/** `systemd-sysusers --dry-run` on a system that has nothing but accounts: none is made. */
export const systemdSysusers: Validator = {
  program: 'systemd-sysusers',
  languages: ['sysusers'],
  prepare: makeRoot,
  args: ({ file, room }) => ['--dry-run', `--root=${rootIn(room)}`, file],
  environment: { SYSTEMD_COLORS: '0', SYSTEMD_LOG_TARGET: 'console', SYSTEMD_LOG_LEVEL: 'notice' },
  release: { part: 'systemd', args: ['--version'], pattern: /^systemd (\d+)/ },
  read: readPlaced,
};
