import type { Fix, Problem, Span } from '../../../core/types.ts';
import { normalType, tagOf } from '../../../syntax/c/expressions/types.ts';
import type { CCode, CFile, CRule } from '../../../syntax/c/types.ts';
import { bareNames, type BareName } from '../bare-names.ts';
import { goneMember, goneName } from '../drift.ts';
import { accessesIn, callsIn, expansionAt } from '../meaning/expansion.ts';
import { pointedTag } from '../meaning/type-of.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { callable } from '../meaning/presence.ts';
import { resolved } from '../meaning/resolved.ts';
import { driftInMacro as page } from '../pages.ts';
import { arityText, callableForms, takes } from '../port/count-fixes.ts';
import { expandedMacro } from '../port/expanded-macro.ts';

/** A use of the module's own macro that stands for something the target does not have: compilers complain at the use. */
export const rule: CRule = {
  on: 'code',
  *check(code, file) {
    const meaning = meaningOf(file);
    if (!meaning) return;
    for (const name of bareNames(file, meaning, code)) {
      if (meaning.own(name.name).some((form) => form.kind === 'macro'))
        yield* judge(file, meaning, code, name);
    }
  },
};

function* judge(file: CFile, meaning: Meaning, code: CCode, use: BareName): Iterable<Problem> {
  const body = expansionAt(file, code, use);
  if (body === undefined) return;
  const span = { start: use.start, end: use.end };
  const target = file.target.kernel!.version.text;
  const struct = body.startsWith('.') ? structAround(file, meaning, code, use) : undefined;
  const fixes = (): readonly Fix[] => {
    const edit = expandedMacro(file, meaning, code, use, struct);
    return edit ? [page.fix({ macro: use.name }, 'review', edit)] : [];
  };
  if (struct !== undefined) yield* designators(file, struct, use, body, fixes);
  yield* accesses(file, meaning, code, use, body, fixes);
  // Values at file scope are given up at the first of them.
  const once = code.within ? {} : { once: use.name };
  for (const { name, given } of [...callsIn(body), ...renamedCall(use, body)]) {
    const at = { name, start: use.start, ...(code.within ? { within: code.within } : {}) };
    const drift = goneName(file, at, callable, ['function', 'macro']);
    if (drift) {
      const { confidence } = drift;
      yield page.problem(
        span,
        { say: 'gone', macro: use.name, ...drift.args },
        { fixes: fixes(), once: `:gone ${name}`, ...(confidence ? { confidence } : {}) },
      );
      continue;
    }
    const forms = callableForms(meaning, at, file);
    if (given === undefined || forms.length === 0 || forms.some((form) => takes(form, given))) continue;
    const args = { macro: use.name, name, given, wanted: arityText(forms[0]!), target };
    yield page.problem(span, { say: 'arguments', ...args }, { fixes: fixes(), ...once });
  }
}

/** `#define is_write(request) op_is_write((request)->bi_op)`: members that the macro asks the structure of its user for. */
function* accesses(
  file: CFile,
  meaning: Meaning,
  code: CCode,
  use: BareName,
  body: string,
  fixes: () => readonly Fix[],
): Iterable<Problem> {
  const place = { file, meaning, within: code.within, offset: use.start };
  for (const { object, member } of accessesIn(body)) {
    const struct = pointedTag(place, object);
    const drift = struct === undefined ? undefined : goneMember(file, struct, member);
    if (struct === undefined || !drift) continue;
    yield page.problem(
      { start: use.start, end: use.end },
      { say: 'access', macro: use.name, struct, ...drift.args },
      { fixes: fixes() },
    );
    return;
  }
}

/** `#define part_of node_part`: the macro that is called has no parentheses of its own. */
function renamedCall({ isCall }: BareName, body: string): ReturnType<typeof callsIn> {
  return isCall && /^[A-Za-z_]\w*$/.test(body) ? [{ name: body, given: undefined }] : [];
}

/** `READ_SETUP` in the braces of a structure, standing for `.op = READ`. */
function* designators(
  file: CFile,
  struct: string,
  use: BareName,
  body: string,
  fixes: () => readonly Fix[],
): Iterable<Problem> {
  for (const match of outermost(body).matchAll(/(?:^|,)\s*\.(\w+)\s*=/g)) {
    const drift = goneMember(file, struct, match[1]!);
    if (!drift) continue;
    yield page.problem(
      { start: use.start, end: use.end },
      { say: 'member', macro: use.name, struct, ...drift.args },
      { fixes: fixes() },
    );
    return;
  }
}

/** A text without what stands in its braces: members of other structures. */
function outermost(text: string): string {
  let depth = 0;
  let found = '';
  for (const sign of text) {
    if (sign === '}') depth--;
    if (depth === 0) found += sign;
    if (sign === '{') depth++;
  }
  return found;
}

/** The structure whose braces open right around a place: of a variable, or of a literal with its type in front. */
function structAround(file: CFile, meaning: Meaning, code: CCode, use: Span): string | undefined {
  const text = file.masked;
  let depth = 0;
  for (let at = use.start - 1; at >= code.start - 1 && at >= 0; at--) {
    const c = text.charCodeAt(at);
    if (c === 125) depth++;
    else if (c === 123 && depth-- === 0) return tagBefore(file, meaning, at);
  }
  return undefined;
}

function tagBefore(file: CFile, meaning: Meaning, brace: number): string | undefined {
  const before = file.masked.slice(Math.max(0, brace - 200), brace);
  const literal = /\(\s*((?:const\s+)?(?:struct\s+|union\s+)?\w+)\s*\)\s*$/.exec(before)?.[1];
  const variable = /((?:struct\s+|union\s+)?\w+)\s+\w+\s*(?:\[[^\]]*\]\s*)?=\s*$/.exec(before)?.[1];
  const type = normalType(literal ?? variable ?? '');
  return type === undefined ? undefined : tagOf(resolved(meaning, type) ?? type);
}
