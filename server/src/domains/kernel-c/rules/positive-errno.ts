import { KeptWith } from '../../../core/remembered.ts';
import type { Unit } from '../../../core/types.ts';
import type { AtUnit, CCall, CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { errnoNames } from '../facts/errno.ts';
import { positiveErrno as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';

/** One of a unit; offsets count from its start. */
interface Candidate {
  readonly name: string;
  readonly start: number;
  readonly fn: string;
  readonly isPointer: boolean;
  readonly variable?: string;
}

const known = new KeptWith<object, readonly AtUnit<readonly Candidate[]>[]>();

/** `return EINVAL;`, `ret = EINVAL;` or `ERR_PTR(ENOMEM)`: the sign is missing, so that callers take the error for a success. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    for (const { start: at, value } of file.ofUnits(known, (unit) => candidatesOf(file, unit)))
      for (const { name, start: from, fn, isPointer, variable } of value) {
        const start = at + from;
        if (file.inactive.some((span) => span.start <= start && start < span.end)) continue;
        const use = isPointer ? 'number' : useOf(file, fn);
        if (use === 'signed') continue;
        const fix = page.fix({ name }, isPointer ? 'safe' : 'review', {
          span: { start, end: start },
          text: '-',
        });
        yield page.problem(
          { start, end: start + name.length },
          variable === undefined
            ? { say: isPointer ? 'pointer' : 'plain', name }
            : { say: 'given', name, variable },
          { fixes: [fix], ...(use === 'number' ? {} : { confidence: 'medium' as const }) },
        );
      }
  },
};

function candidatesOf(file: CFile, unit: Unit): readonly Candidate[] {
  return file.subjects('function', unit).flatMap((fn) => {
    const text = file.source.text.slice(fn.body.start, fn.body.end);
    if (!/[\s(=?:]E[A-Z0-9]+\s*[;):]/.test(text)) return [];
    const code = codeOnly(text);
    return [...code.matchAll(/\bE[A-Z0-9]+(?=\s*[;):])/g)].flatMap(({ 0: name, index }) => {
      if (!errnoNames.has(name)) return [];
      const before = unsigned.exec(code.slice(Math.max(0, index - statementLength), index))?.[0];
      if (before === undefined) return [];
      const isPointer = before.startsWith('ERR_PTR');
      if (!isPointer && (!mayFail(fn) || isTranslator(code))) return [];
      const variable = /^(\w+)\s*=/.exec(before)?.[1];
      if (variable !== undefined && !isReturned(variable, code)) return [];
      const start = fn.body.start + index - unit.span.start;
      return [{ name, start, fn: fn.name, isPointer, ...(variable === undefined ? {} : { variable }) }];
    });
  });
}

/**
 * What the calls in the file make of the value: an error where one of them gives the number its sign, an answer where all of them only
 * ask whether it is zero or throw it away; unknown where nobody in the file calls a function that others may call.
 */
function useOf(file: CFile, name: string): 'number' | 'answer' | 'unknown' | 'signed' {
  const calls = file.calls(name);
  if (calls.length === 0) return file.functionNamed(name)?.isStatic === true ? 'number' : 'unknown';
  if (calls.every((call) => isSigned(file, call))) return 'signed';
  return calls.every((call) => isAnswer(file, call)) ? 'answer' : 'number';
}

function isSigned({ source: { text } }: CFile, { start, end, assignedTo, within }: CCall): boolean {
  if (assignedTo === undefined) return /-\s*$/.test(text.slice(Math.max(0, start - nearby), start));
  return new RegExp(`-\\s*${escaped(assignedTo)}\\b`).test(text.slice(end, within?.body.end ?? end));
}

function isAnswer({ source: { text } }: CFile, { start, end, discarded }: CCall): boolean {
  if (discarded) return true;
  const before = text.slice(Math.max(0, start - nearby), start);
  const behind = text.slice(end, end + nearby);
  return (
    /(?:\bif\s*\(|&&|\|\||!)\s*(?:unlikely\s*\(\s*)?$/.test(before) &&
    /^\s*(?:[!=]=\s*0\s*)?(?:\)|&&|\|\|)/.test(behind)
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`);
}

/** Characters around a call in which its value is asked for. */
const nearby = 40;

/** What may stand before an error number that lacks its sign; a variable is told by what stands before `=`. */
const unsigned =
  /\b(?:return\s*|return\s[^;{}?]*\?\s*|return\s[^;{}?]*\?[^;{}?:]*:\s*|ERR_PTR\s*\(\s*|(?<![.>*]\s*)\w+\s*=\s*)$/;

/** Characters: further back nobody looks for the beginning of a statement. */
const statementLength = 400;

/** Returned as it is, and nobody else gets it or gives it its sign. */
function isReturned(variable: string, code: string): boolean {
  return (
    new RegExp(`\\breturn\\s+${variable}\\s*;`).test(code) &&
    !new RegExp(
      `-\\s*${variable}\\b|=\\s*-\\s*\\(?\\s*${variable}\\b|&\\s*${variable}\\b|\\breturn\\s*-`,
    ).test(code.replace(new RegExp(`\\breturn\\s*-\\s*E`, 'g'), ''))
  );
}

/** A function of another type than a signed number means something else by it. */
function mayFail(fn: CFunction): boolean {
  return /^(?:int|long|ssize_t|s32|loff_t|signed int|long long)$/.test(fn.returns);
}

/** Tables that turn one kind of code into another, and callers that negate, return positive numbers on purpose. */
function isTranslator(code: string): boolean {
  const returns = code.match(/(?:\breturn\s+|[^=!<>]=\s*)E[A-Z0-9]+\s*;/g)?.length ?? 0;
  const negative = /(?:\breturn\s*\(?|[^=!<>]=)\s*-\s*E[A-Z0-9]+/.test(code);
  return returns > 1 && !negative;
}
