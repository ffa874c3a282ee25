import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'netplan',
    aliases: [],
    paths: ['**/netplan/*.yaml'],
    example: 'etc/netplan/01-x.yaml',
    limit: 256 * 1024,
  },
];
