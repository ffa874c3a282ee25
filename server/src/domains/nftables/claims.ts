import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'nftables',
    aliases: [],
    paths: ['**/nftables.conf', '**/nftables.d/*.{nft,conf}', '**/nftables/*.nft', '**/*.nft'],
    example: 'etc/nftables.conf',
    limit: 1024 * 1024,
  },
];
