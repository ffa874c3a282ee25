import type { Claim } from '../../core/types.ts';

/** A first line such as `#!/usr/bin/env bpftrace` or `#!/usr/bin/bpftrace -B none`. */
const shebang = /^\ufeff?#![^\n]*\bbpftrace\b/;

export const claims: readonly Claim[] = [
  {
    language: 'bpftrace',
    aliases: [],
    paths: ['**/*.bt'],
    // Scripts on a PATH have no ending.
    extensions: ['', '.bt'],
    content: ({ head }) => Promise.resolve(shebang.test(head)),
    comment: ['//', ''],
    example: 'trace.bt',
    limit: 1024 * 1024,
  },
];
