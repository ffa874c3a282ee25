import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'sysusers',
    aliases: [],
    paths: ['**/sysusers.d/*.conf', '**/*.sysusers'],
    formats: true,
    example: 'etc/sysusers.d/x.conf',
    limit: 1024 * 1024,
  },
];
