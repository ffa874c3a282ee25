import type { Edit, Span } from '../../../core/types.ts';
import type { FunctionType } from '../../../syntax/c/expressions/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { normalType } from '../signatures.ts';
import { codeOnly } from '../text-help.ts';
import { parameterPlan, type ParameterPlan } from './parameter-plan.ts';
import { returnEdits } from './return-edits.ts';
import { worksWith } from './renamed-structure.ts';
import { usesOf } from './uses-of.ts';

/**
 * A function with the prototype that a structure's member asks for, with its forward declarations and direct calls.
 * Undefined where a part of the change is not sure to compile: one more error is worse than no fix.
 */
export function callbackEdits(
  file: CFile,
  meaning: Meaning,
  fn: CFunction,
  wanted: FunctionType,
  member: string,
): readonly Edit[] | undefined {
  const { text } = file.source;
  const code = codeOnly(text);
  const uses = usesOf(file, fn, code, member);
  if (!uses || isDeclaredElsewhere(file, meaning, fn, uses.declarations)) return undefined;
  const body = code.slice(fn.body.start, fn.body.end);
  const isRight = (...change: [string, string, string]): boolean =>
    worksWith({ file, meaning, fn, body }, ...change);
  const plan = parameterPlan(fn, wanted.parameters, body, member, isRight);
  const returns = returnEdits(file, fn, wanted.returns);
  if (!plan || !returns) return undefined;
  const isVoid = wanted.returns === 'void' && normalType(fn.returns) !== 'void';
  if (isVoid && uses.calls.some((call) => !call.discarded)) return undefined;
  const edits: Edit[] = [...returns];
  if (plan.isChanged) {
    const list = listSpan(code, fn.nameSpan.end, fn.body.start);
    if (!list) return undefined;
    edits.push(...listEdits(fn, plan, list));
    if (plan.variables.some(({ by }) => by !== undefined && meaning.view.declared(by, 'function') !== 'yes'))
      return undefined;
    const lines = plan.variables.map(({ declaration }) => `\n\t${declaration}`);
    if (lines.length > 0)
      edits.push({ span: { start: fn.body.start + 1, end: fn.body.start + 1 }, text: lines.join('') });
    for (const { name, member: led } of plan.direct)
      for (const match of code
        .slice(fn.body.start, fn.body.end)
        .matchAll(new RegExp(`\\b${name}(\\s*->\\s*${led})\\b`, 'g'))) {
        const start = fn.body.start + match.index + name.length;
        edits.push({ span: { start, end: start + match[1]!.length }, text: '' });
      }
    for (const call of uses.calls) {
      const given = call.arguments.map((one) => one.text);
      if (given.length !== plan.given || !plan.isForCalls) return undefined;
      const [first, last] = [call.arguments[0], call.arguments.at(-1)];
      if (!first || !last) return undefined;
      const made = plan.slots.map((slot) => (slot.from === undefined ? slot.value : given[slot.from]!));
      if (made.join() !== given.join())
        edits.push({ span: { start: first.start, end: last.end }, text: made.join(', ') });
    }
  }
  for (const declaration of uses.declarations) {
    const list = listSpan(code, declaration.end, text.length);
    const head = /[^;{}#]*$/.exec(code.slice(0, declaration.start))?.[0] ?? '';
    const at = head.lastIndexOf(fn.returns);
    if (!list || (at < 0 && returns.length > 0)) return undefined;
    if (returns.length > 0) {
      const start = declaration.start - head.length + at;
      edits.push({ span: { start, end: start + fn.returns.length }, text: wanted.returns });
    }
    if (plan.isChanged)
      edits.push({ span: list, text: plan.slots.map((one) => one.text).join(', ') || 'void' });
  }
  return edits;
}

/** A header that declares the function too would have to follow. */
function isDeclaredElsewhere(file: CFile, meaning: Meaning, fn: CFunction, here: readonly Span[]): boolean {
  if (fn.isStatic) return false;
  const forms = meaning.own(fn.name).filter((one) => one.kind === 'function');
  return (
    forms.length > here.length + 1 ||
    forms.some((one) => one.header !== '' && !file.source.path.endsWith(one.header))
  );
}

/** Only what changes is written again, so that blanks and attributes of the other parameters stay. */
function listEdits(fn: CFunction, plan: ParameterPlan, list: Span): readonly Edit[] {
  const given = fn.parameters.filter((one) => one.type !== 'void');
  if (plan.slots.length !== given.length || given.length === 0)
    return [{ span: list, text: plan.slots.map((one) => one.text).join(', ') || 'void' }];
  return plan.slots.flatMap((slot, index) =>
    slot.isKept ? [] : [{ span: { start: given[index]!.start, end: given[index]!.end }, text: slot.text }],
  );
}

function listSpan(code: string, from: number, limit: number): Span | undefined {
  const open = code.indexOf('(', from);
  if (open < 0 || open > limit || code.slice(from, open).trim() !== '') return undefined;
  let depth = 0;
  for (let i = open; i < limit; i++) {
    if (code[i] === '(') depth++;
    else if (code[i] === ')' && --depth === 0) return { start: open + 1, end: i };
  }
  return undefined;
}
