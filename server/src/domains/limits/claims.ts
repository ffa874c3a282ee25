import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'limits',
    aliases: [],
    paths: ['**/security/limits.conf', '**/security/limits.d/*.conf', '**/limits.d/*.conf'],
    formats: true,
    example: 'etc/security/limits.d/x.conf',
    limit: 1024 * 1024,
  },
];
