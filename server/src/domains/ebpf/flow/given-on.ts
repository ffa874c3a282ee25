import { bare, followed, keyOf, mentions, partsOf, type Term } from '../../../syntax/c/flow/term.ts';

/** The thing itself is returned, or something made of it; `p->count` and `p != q` are only looked at. */
export function isGivenOn(value: Term, key: string): boolean {
  const inner = bare(value);
  if (keyOf(inner) === key) return true;
  if (followed(inner) !== undefined || (inner.kind === 'binary' && /[=<>]/.test(inner.operator)))
    return false;
  return inner.kind === 'binary' || inner.kind === 'choice' || inner.kind === 'comma'
    ? partsOf(inner).some((part) => isGivenOn(part, key))
    : /^\w+$/.test(key) && mentions(inner, key);
}
