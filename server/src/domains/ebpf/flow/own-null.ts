import { bare } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import { headersOf, type LocalHeaders } from '../model/headers.ts';
import { isOfKernel } from './effects.ts';
import { isNeverNull } from './never-null.ts';
import { givesNull, pathsOf } from './paths.ts';

const known = new WeakMap<CFile, Map<string, boolean>>();

/**
 * Whether a function of the file gives a pointer or, where something was not to be had, NULL. The verifier follows it at each
 * call: one path comes back with NULL.
 */
export function ownGivesNull(file: CFile, name: string): boolean {
  let own = known.get(file);
  if (!own) known.set(file, (own = new Map<string, boolean>()));
  let found = own.get(name);
  if (found === undefined) own.set(name, (found = mayEndWithNull(file, name)));
  return found;
}

function mayEndWithNull(file: CFile, name: string): boolean {
  const fn = file.functionNamed(name);
  if (!fn) return !file.has('macro', name) && headerGivesNull(file, name);
  if (fn.broken || !fn.isStatic) return false;
  const code = codeOf(file);
  if (!/\*\s*$/.test(code.slice(fn.start, fn.nameSpan.start))) return false;
  const body = code.slice(fn.body.start, fn.body.end);
  const parameters = new Set(fn.parameters.flatMap(({ name }) => name ?? []));
  if (body.search(nothing) >= 0) return !isDecidedByCaller(body, parameters);
  return givesWhatKernelGave(file, fn);
}

/** A function that gives on at once what one of the kernel gave it, which may be NULL. */
function givesWhatKernelGave(file: CFile, fn: CFunction): boolean {
  const returned = pathsOf(file, fn)?.steps.filter((step) => step.kind === 'return') ?? [];
  return returned.some(({ value }) => {
    const call = value && bare(value);
    return (
      call?.kind === 'call' &&
      isOfKernel(file, call.name) &&
      givesNull(call.name) &&
      !isNeverNull(file, fn, call)
    );
  });
}

const inHeaders = new WeakMap<LocalHeaders, Map<string, boolean>>();

/** The same of a static function that one of the project's own headers has. */
export function headerGivesNull(file: CFile, name: string): boolean {
  const headers = headersOf(file);
  if (headers.text === '') return false;
  let own = inHeaders.get(headers);
  if (!own) inHeaders.set(headers, (own = new Map<string, boolean>()));
  let found = own.get(name);
  if (found === undefined) own.set(name, (found = isGivenBy(headers.text, name)));
  return found;
}

function isGivenBy(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const heads = [
    ...text.matchAll(new RegExp(`^static\\b[^;{}()]*\\*\\s*${name}\\s*\\(([^;{}]*)\\)\\s*\\{`, 'gm')),
  ];
  const [head] = heads;
  const start = head && head.index + head[0].length;
  const end = start === undefined ? -1 : text.indexOf('\n}', start);
  // Another one may be the one that counts here.
  if (heads.length !== 1 || end < 0) return false;
  const body = text.slice(start, end).replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '');
  const parameters = new Set(head![1]!.match(/\w+(?=\s*(?:,|$))/g) ?? []);
  return body.search(nothing) >= 0 && !isDecidedByCaller(body, parameters);
}

const nothing = /\breturn\s+(?:\([^()]*\*\s*\)\s*)?NULL\s*;/g;
const asked = /\bif\s*\(([^;{}]*)\)\s*\{?\s*return\s+(?:\([^()]*\*\s*\)\s*)?NULL\s*;/g;

/** Whether it comes back with NULL at some calls only, because of what it was given there. */
function isDecidedByCaller(body: string, parameters: ReadonlySet<string>): boolean {
  const conditions = [...body.matchAll(asked)].map(([, condition]) => condition!);
  return (
    conditions.length === [...body.matchAll(nothing)].length &&
    conditions.every((condition) => {
      const names = condition.match(/[a-z_]\w*/g) ?? [];
      return !/\w\s*\(|->|\[/.test(condition) && names.every((name) => parameters.has(name));
    })
  );
}
