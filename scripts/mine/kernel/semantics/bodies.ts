/** Reads function bodies from kernel sources: the calls that always run, and what is returned. Style does the parsing. */

/** One definition, as far as its meaning can be taken from its text. */
export interface Body {
  readonly name: string;
  readonly isStatic: boolean;
  readonly isPointer: boolean;
  /** Calls at the top of the body, under no condition: an early return may come before them. */
  readonly always: readonly string[];
  /** One of these calls is given GFP_KERNEL. */
  readonly mayWait: boolean;
  /** The body asks what context it runs in, so that it may sleep in some and not in others. */
  readonly asksContext: boolean;
  readonly returns: readonly Returned[];
}

/** `zero`, `error`, `other`, or whatever a call returns. */
export type Returned = 'zero' | 'error' | 'other' | 'unknown' | { readonly call: string };

const asking =
  /\b(?:in_atomic|in_interrupt|in_irq|in_task|irqs_disabled|preemptible|gfpflags_allow_blocking|oops_in_progress|rcu_preempt_depth|in_dbg_master|kgdb_connected|can_sleep|cansleep|atomic_pick|\w*(?:ASYNC|NONBLOCK|NOWAIT|ATOMIC|async|nonblock|nowait|polling|polled)\w*)\b/;
const keywords = new Set(
  'if for while switch do else return sizeof typeof __typeof__ case defined likely unlikely goto __attribute__'.split(
    ' ',
  ),
);

/** Comments, strings and the preprocessor's lines become blanks; lengths stay. */
export function codeOf(text: string): string {
  return text.replace(
    /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])+'|^[ \t]*#(?:[^\n\\]|\\[^])*/gm,
    (hidden) => hidden.replace(/[^\n]/g, ' '),
  );
}

/** The definitions of a file whose opening brace stands alone in column 0. */
export function* bodiesIn(code: string): Generator<Body> {
  for (const match of code.matchAll(/^\{[ \t]*$/gm)) {
    const end = code.indexOf('\n}', match.index);
    const head = headBefore(code, match.index);
    if (end < 0 || !head) continue;
    yield bodyOf(head, code.slice(match.index + 1, end));
  }
  // Stubs of headers stand on one line.
  for (const match of code.matchAll(
    /^(static\s+inline\s[^;{}()]*?\b(\w+)\s*\([^{};]*\))\s*\{([^{}\n]*)\}/gm,
  )) {
    yield bodyOf({ name: match[2]!, text: match[1]! }, match[3]!);
  }
}

interface Head {
  readonly name: string;
  readonly text: string;
}

function headBefore(code: string, brace: number): Head | undefined {
  const from = Math.max(0, brace - 1200);
  const before = code.slice(from, brace);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n}')) + 1;
  const text = before.slice(start).replace(/^\}/, '').trim();
  const name = /(\w+)\s*\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\)\s*(?:__\w+(?:\([^)]*\))?\s*)*$/.exec(
    text,
  )?.[1];
  return name === undefined || keywords.has(name) ? undefined : { name, text };
}

function bodyOf({ name, text }: Head, body: string): Body {
  const front = text.slice(0, text.indexOf(name));
  const top = topLevel(body);
  const always = new Set<string>();
  for (const [, callee] of top.matchAll(/\b([a-zA-Z_]\w*)\s*\(/g))
    if (!keywords.has(callee!)) always.add(callee!);
  const isPointer = /\*\s*(?:__\w+\s*)*$/.test(front);
  return {
    name,
    isStatic: /\bstatic\b/.test(front) && !/\binline\b|__always_inline/.test(front),
    isPointer,
    always: [...always],
    mayWait: /\bGFP_KERNEL\b/.test(top),
    asksContext: asking.test(body),
    returns: isPointer ? returnsOf(body) : [],
  };
}

/** The statements outside of any block or condition, with the conditions of `if`s at that level. */
export function topLevel(body: string): string {
  let found = '';
  let at = 0;
  let skip = false;
  while (at < body.length) {
    const c = body[at]!;
    if (c === '{') {
      at = closing(body, at, '{', '}');
      skip = false;
      continue;
    }
    if (/[A-Za-z_]/.test(c)) {
      const word = /^\w+/.exec(body.slice(at, at + 80))![0];
      if (word === 'if' || word === 'for' || word === 'while' || word === 'switch') {
        const open = body.indexOf('(', at);
        const close = open < 0 ? body.length : closing(body, open, '(', ')');
        // The first part of a condition is always looked at, what comes behind `&&` is not.
        if (!skip && word !== 'for') found += ` ${body.slice(open, close).split(/&&|\|\||\?/)[0]!} ; `;
        skip = true;
        at = close;
        continue;
      }
      if (word === 'else' || word === 'do') skip = true;
      // Loop macros: a call with a block or a statement right behind it.
      if (!skip && /^\w*for_each\w*$/.test(word)) skip = true;
      const end = statementEnd(body, at);
      const statement = body.slice(at, end);
      if (word === 'else' || word === 'do') {
        at += word.length;
        continue;
      }
      if (!skip && !/^(?:case|default)\b/.test(word)) found += ` ${statement.split(/&&|\|\||\?/)[0]!} ;`;
      skip = false;
      at = end;
      continue;
    }
    at++;
  }
  return found;
}

function statementEnd(body: string, at: number): number {
  let depth = 0;
  for (let i = at; i < body.length; i++) {
    const c = body[i]!;
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (depth === 0 && (c === ';' || c === '{')) return i;
  }
  return body.length;
}

function closing(body: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let i = at; i < body.length; i++) {
    if (body[i] === open) depth++;
    else if (body[i] === close && --depth === 0) return i + 1;
  }
  return body.length;
}

function returnsOf(body: string): readonly Returned[] {
  const found: Returned[] = [];
  for (const [, written] of body.matchAll(/\breturn\b\s*([^;]*);/g))
    found.push(...meaningOf(written!.trim(), body, 0));
  return found;
}

function meaningOf(written: string, body: string, depth: number): readonly Returned[] {
  const text = written.replace(/^\((?:const\s+)?(?:struct\s+)?\w+\s*\*+\)\s*/, '').trim();
  if (text === 'NULL') return ['zero'];
  if (/^ERR_(?:PTR|CAST)\s*\(/.test(text)) return ['error'];
  if (/^&|^container_of\s*\(/.test(text)) return ['other'];
  const call = /^(\w+)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)$/.exec(text)?.[1];
  if (call !== undefined) return [{ call }];
  if (!/^[a-z_]\w*$/.test(text) || depth > 2) return ['unknown'];
  const values: Returned[] = [];
  for (const [, value] of body.matchAll(new RegExp(`(?<![\\w.>])${text}\\s*=(?!=)\\s*([^;]*);`, 'g'))) {
    // A chain or a list of declarators is more than one value.
    values.push(
      ...(value!.includes('=') ? (['unknown'] as const) : meaningOf(value!.trim(), body, depth + 1)),
    );
  }
  if (values.length === 0) return ['unknown'];
  const leaves = (test: string): boolean =>
    new RegExp(`if\\s*\\(\\s*(?:unlikely\\s*\\(\\s*)?${test}[^;{]*?(?:\\{[^}]*?)?\\b(?:return|goto)\\b`).test(
      body,
    );
  const noNull = leaves(`!\\s*${text}\\b`) || leaves(`IS_ERR_OR_NULL\\s*\\(\\s*${text}\\b`);
  const noError = leaves(`IS_ERR(?:_OR_NULL)?\\s*\\(\\s*${text}\\b`);
  return noNull || noError ? [...new Set(values)].flatMap((one) => checked(one, noNull, noError)) : values;
}

/** What is left of a value behind a check of it. A call's own failures are gone if both were looked at. */
function checked(one: Returned, noNull: boolean, noError: boolean): readonly Returned[] {
  if (one === 'zero') return noNull ? [] : [one];
  if (one === 'error') return noError ? [] : [one];
  if (typeof one !== 'object') return [one];
  if (noNull && noError) return ['other'];
  return noNull ? [{ call: `!zero ${one.call}` }] : [{ call: `!error ${one.call}` }];
}
