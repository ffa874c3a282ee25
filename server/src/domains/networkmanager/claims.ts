import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'networkmanager',
    aliases: [],
    paths: [
      '**/*.nmconnection',
      '**/NetworkManager/system-connections/*',
      '**/NetworkManager/NetworkManager.conf',
      '**/NetworkManager/conf.d/*.conf',
    ],
    example: 'etc/NetworkManager/system-connections/x.nmconnection',
    limit: 1024 * 1024,
  },
];
