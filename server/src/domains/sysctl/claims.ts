import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'sysctl',
    aliases: ['sysctl-conf', 'sysctl.conf', 'sysctlconf'],
    paths: ['**/sysctl.d/*.conf', '**/etc/sysctl.conf'],
    formats: true,
    example: 'etc/sysctl.d/99-example.conf',
    limit: 1024 * 1024,
  },
];
