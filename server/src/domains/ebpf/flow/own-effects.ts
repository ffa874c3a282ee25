import { bare, type CallTerm } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { helperMacros } from '../facts/helper-macros.ts';
import { helpers } from '../facts/helpers.ts';
import { kfuncs } from '../facts/kfuncs.ts';
import { codeOf } from '../model/code.ts';
import { addressed, effectsOf, isOfKernel, isReleasing, sectionNames, type Effect } from './effects.ts';
import { pathsOf } from './paths.ts';
import { touchesSections } from './touched.ts';

/** Chains of functions that are longer tell nothing. */
const deepest = 4;
/** What may give something back, or keep it for later. */
const taking =
  /^bpf_(?:kptr_xchg|list_push_\w+|rbtree_add\w*|(?:ringbuf|dynptr)_\w+|sk_release|iter_\w+_destroy)$/;

/** Macros that only keep the compiler from leaving a value out. */
const inert = /^(?:__sink|barrier(?:_var)?|(?:un)?likely)$/;

/** What a call does to things that have to be given back, that of a function of the file included. */
export function allEffectsOf(file: CFile, call: CallTerm): readonly Effect[] {
  const fn = file.functionNamed(call.name);
  if (!fn) return effectsOf(file, call);
  const effects = [...(sectionsOf(file, call, fn, 0) ?? [])];
  if (givesReference(file, fn, 0)) effects.push({ kind: 'reference', does: 'takes' });
  return effects;
}

/** Whether nobody can say which sections a function of the file begins and ends. */
export function isUnclear(file: CFile, call: CallTerm): boolean {
  if (!touchesSections(file, call.name)) return false;
  const fn = file.functionNamed(call.name);
  return !fn || sectionsOf(file, call, fn, 0) === undefined;
}

/** The one section that a function begins or ends whatever happens; undefined where that hangs on something. */
function sectionsOf(
  file: CFile,
  call: CallTerm,
  fn: CFunction,
  depth: number,
): readonly Effect[] | undefined {
  if (!touchesSections(file, fn.name)) return [];
  const graph = depth < deepest ? pathsOf(file, fn) : undefined;
  const calls = graph?.steps.flatMap((step) => (step.kind === 'call' ? [step.call] : [])) ?? [];
  const touching = calls.filter(({ name }) => sectionNames.includes(name) || touchesSections(file, name));
  const [only] = touching;
  const isPlain =
    !/\b(?:if|for|while|switch|goto)\b|\?/.test(codeOf(file).slice(fn.body.start, fn.body.end)) &&
    touching.length === 1;
  if (!only || !isPlain) return undefined;
  const inner = file.functionNamed(only.name);
  const effects = inner ? sectionsOf(file, only, inner, depth + 1) : effectsOf(file, only);
  return effects?.map((effect) => ({ ...effect, key: asCalled(fn, call, effect.key ?? '') }));
}

/** A key in the words of the caller: the argument for the parameter. */
function asCalled(fn: CFunction, call: CallTerm, key: string): string {
  const place = fn.parameters.findIndex(({ name }) => name !== undefined && name === /^\w+/.exec(key)?.[0]);
  if (place < 0) return key;
  const rest = key.slice(fn.parameters[place]!.name!.length);
  const given = addressed(call.arguments[place]);
  return rest === '' || given === '' ? given : `${given}${rest}`;
}

/** Whether a function gives its caller an object that has to be given back. */
function givesReference(file: CFile, fn: CFunction, depth: number): boolean {
  if (!fn.returns.includes('*') || depth >= deepest) return false;
  return (pathsOf(file, fn)?.steps ?? []).some((step) => {
    const value = step.kind === 'return' && step.value ? bare(step.value) : undefined;
    if (value?.kind !== 'call') return false;
    const inner = file.functionNamed(value.name);
    return inner
      ? givesReference(file, inner, depth + 1)
      : effectsOf(file, value).some(
          ({ kind, does, key }) => kind === 'reference' && does === 'takes' && key === undefined,
        );
  });
}

/** Whether a function of the file that is given an object may give it back or keep it. */
export function mayTake(file: CFile, name: string, depth = 0): boolean {
  const fn = file.functionNamed(name);
  if (!fn && inert.test(name)) return false;
  if (!fn)
    return (!isOfKernel(file, name) && !helperMacros.has(name)) || isReleasing(name) || taking.test(name);
  const returnsIt = fn.returns.includes('*');
  return (
    returnsIt ||
    fn.broken ||
    depth >= deepest ||
    [...file.calledIn(fn)].some((one) => mayTake(file, one, depth + 1))
  );
}

/** Parameters of a program that only show it what belongs to others, by name. */
export function lentTo(file: CFile, fn: CFunction): ReadonlyMap<string, { start: number; end: number }> {
  const head = codeOf(file).slice(fn.start, fn.body.start);
  const found = new Map<string, { start: number; end: number }>();
  if (!/\bBPF_PROG2?\s*\(/.test(head)) return found;
  for (const { 1: name, index, 0: all } of head.matchAll(/\*\s*(\w+)\s*(?=[,)])/g)) {
    const start = fn.start + index + all.indexOf(name!);
    found.set(name!, { start, end: start + name!.length });
  }
  return found;
}

/** Whether a function of the kernel may sleep, or one of the file calls such a one. */
export function mayWait(file: CFile, name: string, depth = 0): boolean {
  const fn = file.functionNamed(name);
  if (!fn)
    return helpers.get(name)?.sleeps === true || kfuncs.get(name)?.flags.includes('SLEEPABLE') === true;
  return depth < deepest && [...file.calledIn(fn)].some((one) => mayWait(file, one, depth + 1));
}

/** Whether a function ends the program with bpf_throw(), or calls one that does. */
export function mayThrow(file: CFile, name: string, depth = 0): boolean {
  if (name === 'bpf_throw') return true;
  if (depth >= deepest || file.calls('bpf_throw').length === 0) return false;
  const fn = file.functionNamed(name);
  return fn !== undefined && [...file.calledIn(fn)].some((one) => mayThrow(file, one, depth + 1));
}
