import type { Problem, Span } from '../../../core/types.ts';
import { typeOf, type Expression, type Word } from '../../../syntax/kconfig/entries.ts';
import type { KconfigFile, KconfigRule } from '../kconfig-file.ts';
import { deadCondition as page } from '../pages.ts';

/** A condition that is never met. */
export const rule: KconfigRule = {
  on: 'entry',
  *check({ entry }, file) {
    const all = [
      entry.condition,
      ...entry.options.flatMap(({ kind, value, condition }) => [
        kind === 'depends' ? value : undefined,
        condition,
      ]),
    ];
    for (const one of all) if (one) yield* judge(one, file);
  },
};

function* judge(expression: Expression, file: KconfigFile): Generator<Problem> {
  const asked = new Map<string, Word>();
  const refused = new Map<string, Word>();
  for (const part of conjuncts(expression)) {
    if (part.kind === 'compare') yield* compared(part, file);
    else if (part.kind === 'symbol' && !part.word.hasMacro) asked.set(part.word.text, part.word);
    else if (part.kind === 'not' && part.of.kind === 'symbol') refused.set(part.of.word.text, part.of.word);
  }
  for (const [name, word] of asked) {
    const other = refused.get(name);
    // Of a tristate that is `m` both halves are `m`.
    if (!other || isTristate(name, file)) continue;
    const span: Span = { start: Math.min(word.start, other.start), end: Math.max(word.end, other.end) };
    yield page.problem(span, { say: 'both', name });
  }
}

/** The parts that all have to hold, in and out of parentheses. */
function* conjuncts(expression: Expression): Generator<Expression> {
  if (expression.kind !== 'and') {
    yield expression;
    return;
  }
  yield* conjuncts(expression.left);
  yield* conjuncts(expression.right);
}

function isTristate(name: string, file: KconfigFile): boolean {
  const all = file.definitions(name);
  return all.length === 0 ? file.isDefined(name) !== 'no' : all.some((one) => typeOf(one.entry) !== 'bool');
}

function* compared(
  { operator, left, right }: Expression & { kind: 'compare' },
  file: KconfigFile,
): Generator<Problem> {
  if (operator !== '=' || left.quoted || left.hasMacro || right.hasMacro) return;
  const all = file.definitions(left.text);
  const types = new Set(all.map((one) => typeOf(one.entry)).filter((one) => one !== undefined));
  const [type] = types;
  if (types.size !== 1 || (type !== 'bool' && type !== 'tristate')) return;
  const isLetter = /^[ymn]$/.test(right.text);
  const span = { start: left.start, end: right.end };
  if (isLetter && right.text === 'm' && type === 'bool')
    yield page.problem(span, { say: 'module', name: left.text });
  else if (!isLetter && (right.quoted || /^(?:[YMN]|yes|no|true|false|\d+)$/i.test(right.text)))
    yield page.problem(span, { say: 'value', name: left.text, text: right.text, type });
}
