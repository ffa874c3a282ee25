import { failureOf } from '../facts/failures.ts';
import { failure, type Idiom, type Place } from './place.ts';

/** The test that has to follow `p = kzalloc(...)`. */
export const nullCheck: Idiom = {
  id: 'kernel-c/null-check',
  scope: 'function',
  write: (place) => check(place, 'null'),
};

/** The test that has to follow `clk = devm_clk_get(...)`. */
export const errorPointerCheck: Idiom = {
  id: 'kernel-c/error-pointer-check',
  scope: 'function',
  write: (place) => check(place, 'error'),
};

function check(place: Place, way: 'null' | 'error'): string | undefined {
  const { within, code, lineStart, indent, below } = place;
  if (!within || /^\s*(?:if|\}?\s*else|return)\b/.test(below.trimStart())) return undefined;
  const statement = lastStatement(code.slice(within.body.start + 1, lineStart));
  const match =
    /^(?:[\w\s*]*?[\s*])?((?:[A-Za-z_]\w*)(?:(?:->|\.)\w+|\[\w+\])*)\s*=\s*(?:\([^()]*\)\s*)?(\w+)\s*\(/.exec(
      statement,
    );
  if (!match || failureOf(match[2]!) !== way) return undefined;
  const variable = match[1]!;
  const label = way === 'null' ? '-ENOMEM' : `PTR_ERR(${variable})`;
  const exit = failure(within.returns, label, way === 'null' ? undefined : `ERR_CAST(${variable})`);
  if (exit === undefined || declaresOnly(statement, below)) return undefined;
  const test = way === 'null' ? `!${variable}` : `IS_ERR(${variable})`;
  return `${indent}if (${test})\n${indent}\t${exit}`;
}

/** The statement that ends right above the cursor, joined to one line. */
function lastStatement(code: string): string {
  const end = code.trimEnd();
  if (!end.endsWith(';')) return '';
  const start = Math.max(...[';', '{', '}'].map((char) => end.lastIndexOf(char, end.length - 2)));
  return end
    .slice(start + 1)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Further declarations below: a test between them is not the kernel's style. */
function declaresOnly(statement: string, below: string): boolean {
  const isDeclaration = /^(?:const |unsigned |struct |static )|^\w+ \*?\w+ =/.test(statement);
  return (
    isDeclaration &&
    /^\s*(?:const |unsigned |struct \w+ |int |long |bool |char |u\d+ )[^=;()]*[;=]/.test(below)
  );
}
