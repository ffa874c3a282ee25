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

export const tags: readonly string[] =
  'EXEC NOEXEC FOLLOW NOFOLLOW INTERCEPT NOINTERCEPT LOG_INPUT NOLOG_INPUT LOG_OUTPUT NOLOG_OUTPUT MAIL NOMAIL PASSWD NOPASSWD SETENV NOSETENV'.split(
    ' ',
  );
