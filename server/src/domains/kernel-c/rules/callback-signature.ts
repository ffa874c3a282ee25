import type { Edit, Fix, Problem, Span } from '../../../core/types.ts';
import {
  functionType,
  normalType as typeText,
  type FunctionType,
} from '../../../syntax/c/expressions/types.ts';
import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import type { Prototype } from '../facts/callbacks.ts';
import { sameFunction } from '../meaning/assignable.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { tagOfSlot } from '../meaning/slot-type.ts';
import { resolved } from '../meaning/type-of.ts';
import { callbackSignature as page } from '../pages.ts';
import { normalType, shown, typeOfDeclaration } from '../signatures.ts';
import { codeOnly } from '../text-help.ts';
import { undecidedRegions } from '../undecided.ts';

/** A callback with another prototype than the target's structure asks for: an error in every kernel build. */
export const rule: CRule = {
  on: 'slot',
  *check(slot, file): Iterable<Problem> {
    const meaning = meaningOf(file);
    const { kernel } = file.target;
    const name = /^&?\s*([A-Za-z_]\w*)$/.exec(slot.value)?.[1];
    if (!kernel || !meaning || name === undefined) return;
    const fn = file.functionNamed(name);
    if (fn?.broken) return;
    const struct = tagOfSlot(slot, file, meaning);
    if (struct === undefined || meaning.isOwnType(struct)) return;
    const wanted = callbackType(meaning, struct, slot.name);
    const given = fn ? typeOfFunction(fn) : declaredType(meaning, name);
    if (!wanted || !given || sameFunction(meaning, wanted, given) !== 'no') return;
    const args = {
      struct,
      callback: slot.name,
      name,
      wanted: shownFunction(wanted),
      given: shownFunction(given),
      target: kernel.version.text,
    };
    const fix = fn && fixOf(file, fn, prototypeOf(wanted));
    const confidence = fn && isUndecided(file, fn) ? { confidence: 'low' as const } : {};
    const related = fn ? [page.step('defined', fn.nameSpan)] : [];
    yield page.problem(slot.valueSpan, args, { fixes: fix ? [fix] : [], related, ...confidence });
  },
};

/** Whether a condition that nobody knows cuts through the head of a function, so that another build has another head. */
function isUndecided(file: CFile, fn: CFunction): boolean {
  return undecidedRegions(file).some((region) => region.start < fn.body.start && region.end > fn.start);
}

/** What a member that points to a function wants on the target, when all that may hold agree. */
function callbackType(meaning: Meaning, struct: string, member: string): FunctionType | undefined {
  const rows = (meaning.members(struct) ?? []).filter((one) => one.name === member);
  const types = new Set(rows.map((one) => one.type));
  if (types.size !== 1) return undefined;
  const type = [...types][0]!;
  return functionType(resolved(meaning, type) ?? type);
}

/** The type of a function that a header of the module declares and another source defines. */
function declaredType(meaning: Meaning, name: string): FunctionType | undefined {
  const forms = meaning.own(name);
  const [form] = forms;
  if (forms.length !== 1 || form?.kind !== 'function') return undefined;
  return { returns: form.type, parameters: form.parameters ?? [] };
}

function typeOfFunction(fn: CFunction): FunctionType | undefined {
  const returns = typeText(fn.returns);
  const parameters = fn.parameters.filter((one) => one.type !== 'void').map((one) => typeText(one.type));
  if (returns === undefined || parameters.includes(undefined)) return undefined;
  return { returns, parameters: parameters as readonly string[] };
}

/** In the form of declarations with names, which the edits are made from. */
function prototypeOf({ returns, parameters }: FunctionType): Prototype {
  return {
    returns,
    parameters: parameters.map((type) => (type.endsWith('*') ? `${type}_` : `${type} _`)),
    trees: [],
  };
}

function shownFunction({ returns, parameters }: FunctionType): string {
  return shown([returns, ...parameters]);
}

function fixOf(file: CFile, fn: CFunction, wanted: Prototype): Fix | undefined {
  const edits: Edit[] = [];
  const returns = returnEdits(file, fn, wanted);
  const parameters = parameterEdits(file, fn, wanted);
  if (!returns || !parameters) return undefined;
  edits.push(...returns, ...parameters);
  if (edits.length === 0) return undefined;
  return page.fix(
    { name: fn.name, wanted: shown([wanted.returns, ...wanted.parameters.map(typeOfDeclaration)]) },
    'review',
    ...edits,
  );
}

/** `int` to `void` and its returns with it, when every return gives a constant; undefined when that is not so. */
function returnEdits(file: CFile, fn: CFunction, wanted: Prototype): Edit[] | undefined {
  if (normalType(fn.returns) === normalType(wanted.returns)) return [];
  if (wanted.returns !== 'void' || fn.returns !== 'int') return undefined;
  const { text } = file.source;
  const from = text.lastIndexOf('int', fn.nameSpan.start);
  if (from < fn.start) return undefined;
  const edits: Edit[] = [{ span: { start: from, end: from + 3 }, text: 'void' }];
  const body = codeOnly(text.slice(fn.body.start, fn.body.end));
  for (const match of body.matchAll(/\breturn\b\s*([^;]*);/g)) {
    if (!/^-?\w*$/.test(match[1]!.trim())) return undefined;
    const start = fn.body.start + match.index;
    const end = start + match[0].length;
    const isLast = /^\s*\}\s*$/.test(body.slice(match.index + match[0].length));
    edits.push(
      isLast ? { span: wholeLines(text, start, end), text: '' } : { span: { start, end }, text: 'return;' },
    );
  }
  return edits;
}

/** The statement with its line and an empty line in front of it. */
function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  const before = /(?:\n[ \t]*)?\n[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start));
  return before ? { start: start - before[0].length, end } : { start, end };
}

/** Parameters that only changed their type keep their names; one that goes must not be used. */
function parameterEdits(file: CFile, fn: CFunction, wanted: Prototype): Edit[] | undefined {
  const given = fn.parameters.filter((one) => one.type !== 'void');
  const { text } = file.source;
  const body = codeOnly(text.slice(fn.body.start, fn.body.end));
  if (wanted.parameters.length === given.length) {
    return given.flatMap((one, index) => {
      const type = typeOfDeclaration(wanted.parameters[index]!);
      if (one.name === undefined || normalType(type) === normalType(one.type)) return [];
      return [
        {
          span: { start: one.start, end: one.end },
          text: type.endsWith('*') ? `${type}${one.name}` : `${type} ${one.name}`,
        },
      ];
    });
  }
  if (wanted.parameters.length < given.length) {
    const kept = given.slice(0, wanted.parameters.length);
    const same = kept.every(
      (one, i) => normalType(one.type) === normalType(typeOfDeclaration(wanted.parameters[i]!)),
    );
    const gone = given.slice(wanted.parameters.length);
    const used = gone.some((one) => one.name !== undefined && new RegExp(`\\b${one.name}\\b`).test(body));
    const last = kept.at(-1);
    if (!same || used || !last) return undefined;
    return [{ span: { start: last.end, end: gone.at(-1)!.end }, text: '' }];
  }
  const same = given.every(
    (one, i) => normalType(one.type) === normalType(typeOfDeclaration(wanted.parameters[i]!)),
  );
  const last = given.at(-1);
  if (!same || !last) return undefined;
  return [
    {
      span: { start: last.end, end: last.end },
      text: `, ${wanted.parameters.slice(given.length).join(', ')}`,
    },
  ];
}
