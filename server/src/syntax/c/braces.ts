import { kind, type Tokens } from './tokens.ts';
import { bit } from './words.ts';

/** What a pair of braces holds: `b`ody, `s`truct or union members, `e`numerators, `i`nitialiser. */
export type BraceContext = 'b' | 's' | 'e' | 'i';

const word = kind.word;

/**
 * What the `{` that follows token `last` opens. `floor` is the first token that may be looked at, `top` the innermost
 * open bracket before it (a context letter, `(`, `[` or nothing).
 */
export function braceContext(
  tokens: Tokens,
  last: number,
  floor: number,
  top: string,
  text: string,
): BraceContext {
  if (last < floor) return 'b';
  const { kinds, words, partners, starts } = tokens;
  const previous = kinds[last]!;
  if (previous === 61) return 'i';
  if (top === 'i' && previous !== 40) return 'i';
  if (previous === 41) {
    const open = partners[last]!;
    if (open <= floor) return 'b';
    if (kinds[open - 1] === word) {
      if ((words[open - 1]! & (bit.attributeCall | bit.typeof)) !== 0) {
        return braceContext(tokens, open - 2, floor, top, text);
      }
      // `return (struct x) { ... }` is a compound literal, `if (x) {` and `f(x) {` are not.
      const value = (words[open - 1]! & bit.statement) !== 0 && text.charCodeAt(starts[open - 1]!) === 114;
      return value ? 'i' : 'b';
    }
    // A declarator such as `int (*f(int))(void) {` ends with two adjacent groups.
    if (kinds[open - 1] === 41) return top === '' || top === 's' ? 'b' : 'i';
    const before = kinds[open - 1]!;
    return before === 59 || before === 123 || before === 125 ? 'b' : 'i';
  }
  if (previous === word) {
    for (let i = last; i >= floor && kinds[i] === word; i--) {
      if ((words[i]! & bit.tag) !== 0) return text.charCodeAt(starts[i]!) === 101 ? 'e' : 's';
      if (kinds[i - 1] === 41 && i - 1 >= floor) {
        const open = partners[i - 1]!;
        if (open > floor && (words[open - 1]! & bit.attributeCall) !== 0) i = open;
      }
    }
  }
  // `enum name : type {`
  if (previous === word && last - 3 >= floor && kinds[last - 1] === 58 && (words[last - 3]! & bit.tag) !== 0)
    return 'e';
  return 'b';
}
