import type { Edit, Span } from '../../../core/types.ts';
import type { FunctionType } from '../../../syntax/c/expressions/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { assignable } from '../meaning/assignable.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { normalType } from '../signatures.ts';
import { aligned, arithmetic, calledBy, declared, derivedCall, isAlike } from './parameter-plan.ts';

export interface Callback {
  readonly name: string;
  readonly type: FunctionType;
  /** Names of its parameters, where they are known. */
  readonly names: readonly (string | undefined)[];
  /** Where the name is given away: in an initialiser, an assignment or as an argument. */
  readonly at: Span;
  readonly within?: CFunction;
}

/**
 * A small function with the prototype that the target asks for, which calls the old one: for what a header declares,
 * another file defines or other places use, so that it has to stay as it is. Undefined where that is not sure to compile.
 */
export function adaptedCallback(
  file: CFile,
  meaning: Meaning,
  callback: Callback,
  wanted: FunctionType,
  member: string,
): readonly Edit[] | undefined {
  const { text } = file.source;
  const { name, type, at, within } = callback;
  const adapter = `${name}_adapted`;
  if (new RegExp(`\\b${adapter}\\b`).test(text) || wanted.parameters.includes('...')) return undefined;
  const call = callOf(meaning, callback, wanted, member);
  const body = call && bodyOf(type.returns, wanted.returns, call.text);
  const place = within ?? file.all('variable').find((one) => one.start <= at.start && at.end <= one.end);
  if (!body || !place) return undefined;
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  // A line that something else begins.
  if (text.slice(start, place.start).trim() !== '') return undefined;
  const list = wanted.parameters.map((one, index) => declared(one, call.names[index]!)).join(', ') || 'void';
  const head = declared(wanted.returns, `${adapter}(${list})`);
  const made = `static ${head}\n{\n${body.map((line) => `\t${line}\n`).join('')}}\n\n`;
  const named = text.slice(at.start, at.end).replace(new RegExp(`\\b${name}$`), adapter);
  return [
    { span: { start, end: start }, text: made },
    { span: at, text: named },
  ];
}

/** The call of the old function out of the new one, with the names of the new one's parameters. */
function callOf(
  meaning: Meaning,
  { name, type, names }: Callback,
  wanted: FunctionType,
  member: string,
): { readonly text: string; readonly names: readonly string[] } | undefined {
  const from = aligned(type.parameters.map(normalType), wanted.parameters.map(normalType));
  if (!from) return undefined;
  const taken = new Set<string>([name]);
  const fits = (index: number): boolean => {
    const old = from[index];
    return old !== undefined && isTaken(meaning, type.parameters[old]!, wanted.parameters[index]!);
  };
  const slots = wanted.parameters.map((one, index) => {
    const known = fits(index) ? names[from[index]!] : undefined;
    return { type: one, name: unique(known ?? lastWord(one), taken) };
  });
  const given = type.parameters.map((one, old) => {
    const index = from.indexOf(old);
    if (index >= 0 && fits(index)) return slots[index]!.name;
    const made = derivedCall(one, slots, member, names[old]);
    const by = made && calledBy(made);
    return by === undefined || meaning.view.declared(by, 'function') === 'yes' ? made : undefined;
  });
  if (given.includes(undefined)) return undefined;
  return { text: `${name}(${given.join(', ')})`, names: slots.map((one) => one.name) };
}

/** Whether a parameter takes what another is given, without losing a `const` on the way. */
function isTaken(meaning: Meaning, wanted: string, given: string): boolean {
  if (normalType(wanted) === normalType(given)) return true;
  if (arithmetic.test(normalType(wanted)) && arithmetic.test(normalType(given))) return true;
  if (/\bconst\b/.test(given) && !/\bconst\b/.test(wanted)) return false;
  if (isAlike(wanted, given)) return true;
  return !/\bvoid\b/.test(wanted + given) && assignable(meaning, wanted, given) === 'yes';
}

/** The statements that hand the result on. */
function bodyOf(from: string, to: string, call: string): readonly string[] | undefined {
  const [old, fresh] = [normalType(from), normalType(to)];
  if (fresh === 'void') return [`${call};`];
  if (old === 'void') return arithmetic.test(fresh) ? [`${call};`, 'return 0;'] : undefined;
  const isAlike = old === fresh || (arithmetic.test(old) && arithmetic.test(fresh));
  return isAlike ? [`return ${call};`] : undefined;
}

function lastWord(type: string): string {
  return /\b(?:struct|union) (\w+) \*+$/.exec(type)?.[1]?.split('_').at(-1) ?? 'value';
}

function unique(base: string, taken: Set<string>): string {
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}${n}`;
  taken.add(name);
  return name;
}
