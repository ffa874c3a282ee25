import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'ssh',
    aliases: ['ssh_config'],
    paths: [
      '**/etc/ssh/ssh_config',
      '**/etc/ssh/ssh_config.d/*.conf',
      '**/ssh_config',
      '**/.ssh/config',
      '**/.ssh/{config,conf}.d/*',
    ],
    formats: true,
    example: 'etc/ssh/ssh_config',
    limit: 1024 * 1024,
  },
];
