import { groupsOf, literally, type Validator } from './validator.ts';

/** Names are looked up at a server, which a private network does not reach. */
const unanswered = /Could not resolve hostname/;
/** The kernel, or what this process may do, is not enough for any ruleset. */
const impossible = /cache initialization failed|Operation not (?:permitted|supported)|Protocol not supported/;
/** Tables of the running system are not in a private network. */
const others = /^\s*(?:delete|flush|destroy|reset|list|insert|replace)\b/;

/** `nft -c`: has the kernel check a ruleset, in a network of its own, and applies nothing. */
export const nft: Validator = {
  program: 'nft',
  languages: ['nftables'],
  // What an included file defines would be missed.
  contained: (text) => (/(?:^|[;{}])[ \t]*include\b/m.test(text) ? undefined : { text, isPartial: false }),
  args: ({ file }) => ['-c', '-f', file],
  needsOwnNetwork: true,
  read({ errors }, { file }) {
    if (impossible.test(errors)) return undefined;
    const pattern = new RegExp(
      `^${literally(file)}:(?<line>\\d+):\\d+(?:-\\d+)?: (?<level>Error|Warning): (?<words>.+)\\n(?<quoted>.*)$`,
      'gm',
    );
    return groupsOf(pattern, errors)
      .filter(({ words, quoted }) => !unanswered.test(words!) && !others.test(quoted!))
      .map(({ line, level, words }) => ({
        line: Number(line),
        words: words!,
        severity: level === 'Error' ? 'error' : 'warning',
      }));
  },
};
