import type { Private } from './kinds.ts';

/** Forms that are nothing else than a secret, each as its issuer writes it. */
const forms: readonly RegExp[] = [
  // Private keys as text: PEM, OpenSSH, PGP. One whose end is cut off hides the rest of the text.
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$(?![\s\S]))/g,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/g,
  /\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\b/g,
  /\bgh[opsur]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}/g,
  /\bgl(?:pat|dt|rt|cbt|ptt|soat)-[\w-]{16,}/g,
  /\bxox[abeprs]-[\w-]{10,}/g,
  /\b(?:sk|rk|pk)[-_](?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{16,}/g,
  /\bAIza[\w-]{30,}/g,
  /\bya29\.[\w-]{20,}/g,
  /\bhf_[A-Za-z0-9]{20,}|\bnpm_[A-Za-z0-9]{30,}|\bpypi-[\w-]{30,}|\bdop_v1_[0-9a-f]{40,}/g,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  // Hashes of passwords, as in shadow(5).
  /\$(?:1|2[abxy]|5|6|7|y|gy|argon2\w*|scrypt|pbkdf2[\w-]*)\$[\w./$=,+-]{8,}/g,
  /\{(?:SSHA|SHA|SMD5|CRYPT)\d*\}[\w+/=]{12,}/g,
  // Keys of WireGuard and the like: 32 bytes in base64.
  /(?<![\w+/])[A-Za-z0-9+/]{43}=(?![\w+/=])/g,
  /\bSHA256:[A-Za-z0-9+/]{43}/g,
  // Public keys say whose machine it is.
  /\bAAAA[BCE][A-Za-z0-9+/]{30,}={0,3}/g,
];

/**
 * A name that says: what follows is a secret. Of a path or a variable in place of a value nothing is hidden:
 * `PasswordFile=/etc/x` says where, not what.
 */
const name =
  /(?:pass(?:word|wd|phrase|code)?|passwort|pwd|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key|auth[-_.]?key|encryption[-_.]?key|preshared[-_.]?key|psk|community|authtok|bindpw|rootpw)/
    .source;

/** Behind such a name: a number, or a quote. */
const last = String.raw`(?:[-_.]?[a-z0-9]{1,3})?["']?`;
const value = String.raw`(?:"([^"\n]+)"|'([^'\n]+)'|([^\s,;#"'=:][^\s,;#"']*))`;
/** `NAME = value`, part of a longer name too; `"name": "value"`, `Environment=NAME=value`. */
const assigned = new RegExp(
  String.raw`(?<![\w.-])[\w.-]{0,40}?${name}${last}[ \t]*(?::=|=>|[=:])[ \t]*${value}`,
  'gid',
);
/** `name value` at the start of a line or of a comment, and `--name value`: anywhere else it may be prose. */
const stated = new RegExp(
  String.raw`(?:^[ \t]*(?:(?:[;#]|//)[;#/ \t]*)?|[ \t]--?)(?:[a-z0-9]{1,40}[-_.]){0,4}${name}${last}[ \t]+${value}`,
  'gimd',
);

/** Words after such a name that are settings or prose, not secrets. */
const harmless =
  /^(?:yes|no|on|off|true|false|none|null|nil|default|required|requisite|sufficient|optional|include|substack|prompt|ask|auto|disabled?|enabled?|file|keyring|systemd|files|sha\d+|md5|yescrypt|[\d.]{1,2}|[$%&*<({[/~@].*|.*\(.*|is|was|and|or|of|for|to|in|the|a|an|with|must|can|may|has|from|if|not|authentication|auth|expire\w*|aging|hash\w*|len\w*)$/i;

/** systemd's `SetCredential=ID:VALUE`. */
const credential = /\bSetCredential(?:Encrypted)?=[\w.-]+:(.+)/dg;

/** A user's password inside of an address. */
const inAddress = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']*:([^\s/@"']+)@/dgi;

/** Long words without a pattern. */
const words = /(?<![\w+/.-])[A-Za-z0-9_+/-]{20,}={0,2}(?![\w+/])/g;

/** Everything in a text that looks like a secret; stretches may overlap. `isCode`: strings only, by what they hold. */
export function secretsIn(text: string, isCode: boolean): readonly Private[] {
  const found: Private[] = [];
  const add = (start: number, end: number): void => {
    found.push({ kind: 'secret', start, end });
  };
  for (const form of forms)
    for (const match of text.matchAll(form)) add(match.index, match.index + match[0].length);
  for (const form of [inAddress, credential])
    for (const { indices } of text.matchAll(form)) add(...indices![1]!);
  for (const match of [...text.matchAll(assigned), ...text.matchAll(stated)]) {
    const [start, end] = match.indices!.slice(1).find((span) => span !== undefined)!;
    // Of code only quoted values: `password = read_key(dev)` is no secret.
    const isQuoted = match[3] === undefined;
    // A word of prose has no digit.
    const isProse = /^[ \t]*[;#/]/.test(match[0]) && !/\d/.test(text.slice(start, end));
    if (isCode ? isQuoted && end - start >= 6 : !isProse && !harmless.test(text.slice(start, end)))
      add(start, end);
  }
  for (const match of text.matchAll(words))
    if (isRandom(match[0], isCode)) add(match.index, match.index + match[0].length);
  return found;
}

/** Whether a word is made of chance: no name of a program, a path or a constant. */
function isRandom(word: string, isCode: boolean): boolean {
  if (/^[0-9a-f]{32,}$/.test(word) || /^[0-9A-F]{32,}$/.test(word))
    return /\d/.test(word) && /[a-f]/i.test(word);
  if (word.startsWith('/') || (word.match(/\//g)?.length ?? 0) > word.length / 12) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/].filter((one) => one.test(word)).length;
  if (classes < 3) return false;
  // Names are words with a few digits; chance mixes everywhere.
  const turns = word.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return turns >= word.length / (isCode ? 3.5 : 5);
}
