import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'tmpfiles',
    aliases: [],
    paths: ['**/tmpfiles.d/*.conf', '**/user-tmpfiles.d/*.conf', '**/*.tmpfiles'],
    formats: true,
    example: 'etc/tmpfiles.d/x.conf',
    limit: 1024 * 1024,
  },
];
