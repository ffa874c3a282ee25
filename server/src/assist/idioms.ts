import type { Finding, Suggestion } from '../core/types.ts';
import type { Guard, PreparedGuard } from './guard.ts';

/** An idiom that the guard did not let through: a mistake in the idiom's condition, worth a line in the log. */
export interface RefusedIdiom {
  readonly id: string;
  /** Empty when the text does not parse with it. */
  readonly introduced: readonly Finding[];
}

/**
 * The first of a domain's idioms that passes the guard, best first as the domain gave them. An idiom must also parse:
 * nobody needs a sure suggestion that is not understood.
 */
export async function firstAcceptedIdiom(
  prepare: Guard,
  document: { readonly text: string },
  idioms: readonly Suggestion[],
  blanks: readonly string[],
  refused: (idiom: RefusedIdiom) => void = () => undefined,
): Promise<Suggestion | undefined> {
  const prepared = new Map<string, PreparedGuard>();
  for (const idiom of idioms) {
    const { start, end } = idiom.replace;
    const place = `${start} ${end}`;
    let guard = prepared.get(place);
    if (!guard) prepared.set(place, (guard = prepare(document, idiom.replace, blanks)));
    const verdict = await guard.judge(idiom.text);
    if (verdict.kind === 'accept') return idiom;
    if (verdict.kind === 'repaired') return { ...idiom, text: verdict.text };
    refused({ id: idiom.id, introduced: verdict.kind === 'reject' ? verdict.introduced : [] });
  }
  return undefined;
}
