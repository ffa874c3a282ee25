import table from './defaults.json' with { type: 'json' };

export interface Default {
  readonly kind: string;
  /** Whether `!name` is allowed. */
  readonly negatable: boolean;
  readonly words: readonly string[];
}

const byName = new Map(
  Object.entries(table.defaults as unknown as Record<string, readonly [string, boolean, string]>).map(
    ([name, [kind, negatable, words]]): [string, Default] => [
      name,
      { kind, negatable, words: words === '' ? [] : words.split(' ') },
    ],
  ),
);

export const defaultNames: readonly string[] = [...byName.keys()];

export function defaultOf(name: string): Default | undefined {
  return byName.get(name);
}

export const facilities: readonly string[] =
  'auth authpriv daemon user local0 local1 local2 local3 local4 local5 local6 local7 kern mail lpr news uucp cron syslog ftp'.split(
    ' ',
  );
export const priorities: readonly string[] = 'alert crit debug emerg err info none notice warning'.split(' ');
/** Hex digits of each digest. */
export const digests: Readonly<Record<string, number>> = { sha224: 56, sha256: 64, sha384: 96, sha512: 128 };
export const aliasKeywords = ['User_Alias', 'Host_Alias', 'Runas_Alias', 'Cmnd_Alias'];

export const tags: readonly string[] =
  'EXEC NOEXEC FOLLOW NOFOLLOW INTERCEPT NOINTERCEPT LOG_INPUT NOLOG_INPUT LOG_OUTPUT NOLOG_OUTPUT MAIL NOMAIL PASSWD NOPASSWD SETENV NOSETENV'.split(
    ' ',
  );
