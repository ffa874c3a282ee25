import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'logrotate',
    aliases: [],
    paths: ['**/logrotate.d/*', '**/etc/logrotate.conf', '**/*.logrotate'],
    example: 'etc/logrotate.d/x',
    limit: 1024 * 1024,
  },
];
