import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'nftables',
    aliases: [],
    paths: ['**/nftables.conf', '**/nftables.d/*.{nft,conf}', '**/nftables/*.nft', '**/*.nft'],
    // Others call files of theirs so that hold settings in sections (fail2ban's actions).
    content: ({ head }) => Promise.resolve(!/^\[\w[\w -]*\][ \t]*\r?$/m.test(head)),
    example: 'etc/nftables.conf',
    limit: 1024 * 1024,
  },
];
