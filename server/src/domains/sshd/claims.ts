import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'sshd',
    aliases: ['sshd_config'],
    paths: ['**/etc/ssh/sshd_config', '**/etc/ssh/sshd_config.d/*.conf', '**/sshd_config'],
    formats: true,
    example: 'etc/ssh/sshd_config',
    limit: 1024 * 1024,
  },
];
