import type { Fix } from '../../../core/types.ts';
import { functionType } from '../../../syntax/c/expressions/types.ts';
import type { CArgument, CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import { changesOf, happened } from '../facts/api-changes.ts';
import { assignable, isAggregate, isOtherKind } from '../meaning/assignable.ts';
import { callbackOf, typeOfFunction } from '../meaning/callback-type.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { changeOf, isOfOneArchitecture } from '../meaning/presence.ts';
import { resolved } from '../meaning/resolved.ts';
import { localNamed, typeOfText } from '../meaning/type-of.ts';
import { argumentType as page } from '../pages.ts';
import { adaptedCallback } from '../port/adapted-callback.ts';
import { callbackEdits } from '../port/callback-edits.ts';
import { convertedArgument } from '../port/converted-argument.ts';
import { filled } from '../text-help.ts';

/** An argument whose pointer type the target's declaration does not take: an error in every kernel build. */
export const rule: CRule = {
  on: 'call',
  *check(call, file) {
    const meaning = meaningOf(file);
    if (!meaning || call.arguments.length === 0) return;
    const wanted = parametersOf(meaning, call.name);
    if (wanted?.length !== call.arguments.length) return;
    const isOwn = meaning.own(call.name).length > 0;
    if (!isOwn && localNamed({ file, meaning, within: call.within, offset: call.start }, call.name)) return;
    for (const [index, argument] of call.arguments.entries()) {
      if (isOwn && !isCallbackOfKernel(meaning, wanted[index]!)) continue;
      const given = givenType(file, meaning, call, argument, wanted[index]!);
      if (given === undefined) continue;
      const target = file.target.kernel!.version.text;
      const args = { name: call.name, number: index + 1, wanted: wanted[index]!, given, target };
      const since = sinceOf(meaning, call.name, index, given);
      const fixes = fixesOf(file, meaning, call, argument, wanted[index]!, given);
      yield page.problem(
        argument,
        since === undefined ? { say: 'never', ...args } : { say: 'since', ...args, since },
        { fixes },
      );
    }
  },
};

/** Whether a type is the kernel's own name for a function: what a function of the module hands on changes with it. */
function isCallbackOfKernel(meaning: Meaning, type: string): boolean {
  const name = /^(\w+)(?: \*)?$/.exec(type)?.[1];
  if (name === undefined || meaning.own(name).length > 0) return false;
  return functionType(resolved(meaning, type) ?? '') !== undefined;
}

/** The argument in the new type, or the function that it names with the new prototype. */
function fixesOf(
  file: CFile,
  meaning: Meaning,
  call: CCall,
  argument: CArgument,
  wanted: string,
  given: string,
): readonly Fix[] {
  const rewritten = rewrittenCall(file, call);
  if (rewritten !== undefined) {
    const span = { start: call.nameSpan.start, end: call.end };
    return [page.fix({ say: 'rewrite', text: rewritten }, 'review', { span, text: rewritten })];
  }
  const text = convertedArgument(argument.text, given, wanted);
  const span = { start: argument.start, end: argument.end };
  if (text !== undefined) return [page.fix({ say: 'convert', text }, 'review', { span, text })];
  const name = /^&?\s*([A-Za-z_]\w*)$/.exec(argument.text)?.[1];
  const fn = name === undefined ? undefined : file.functionNamed(name);
  const prototype = fn && !fn.broken ? functionType(resolved(meaning, wanted) ?? wanted) : undefined;
  const edits = fn && prototype && callbackEdits(file, meaning, fn, prototype, call.name);
  if (edits?.length) return [page.fix({ say: 'prototype', name: fn!.name }, 'review', ...edits)];
  const type = prototype && typeOfFunction(fn!);
  if (!type) return [];
  const at = { at: span, ...(call.within ? { within: call.within } : {}) };
  const callback = { ...callbackOf(meaning, fn, fn!.name, type), ...at };
  const adapted = adaptedCallback(file, meaning, callback, prototype, call.name);
  return adapted ? [page.fix({ say: 'adapt', name: fn!.name }, 'review', ...adapted)] : [];
}

/** What the list of known changes has for a call whose arguments are of the types before. */
function rewrittenCall(file: CFile, call: CCall): string | undefined {
  const template = changesOf(call.name).findLast(
    (one) => one.change === 'argument-type' && happened(one, file.target.kernel) === 'yes',
  )?.fix?.call;
  const texts = call.arguments.map((one) => one.text);
  // What the address is taken of has a place of its own.
  if (
    template === undefined ||
    texts.some((one, index) => template.includes(`&$${index}`) && !/^\w+$/.test(one))
  )
    return undefined;
  return filled(template, texts);
}

/** The type of an argument when the compiler refuses it for a parameter; undefined when it does not, or nobody knows. */
function givenType(
  file: CFile,
  meaning: Meaning,
  call: CCall,
  argument: CArgument,
  wanted: string,
): string | undefined {
  const end = resolved(meaning, wanted) ?? '';
  if (!/[*)]/.test(end) && !isAggregate(end)) return undefined;
  const place = { file, meaning, within: call.within, offset: argument.start };
  const given =
    ownFunction(file, meaning, place, argument.text) ??
    typeOfText(place, argument.text) ??
    (isAggregate(end) ? flagsType(meaning, argument.text, numberIn(meaning, call, argument)) : undefined);
  if (given === undefined) return undefined;
  const isRefused = assignable(meaning, wanted, given) === 'no' || isOtherKind(meaning, end, given);
  return isRefused ? given : undefined;
}

/** The kernels that take a number there. */
function numberIn(meaning: Meaning, call: CCall, argument: CArgument): number {
  const index = call.arguments.indexOf(argument);
  return meaning.facts.api
    .lookup(call.name)
    .filter(({ parameters }) => /^(?:unsigned |signed )?(?:int|long|short)$/.test(parameters?.[index] ?? ''))
    .reduce((sum, { columns }) => sum | columns, 0);
}

/**
 * `VM_NORESERVE`, `0` or several with `|` between them: numbers, in a place that wants a structure now. A macro that came
 * with the structure is one: only what is as old as the number is told.
 */
function flagsType(meaning: Meaning, text: string, kernels: number): string | undefined {
  const isNumber = (one: string): boolean =>
    /^\d\w*$/.test(one) ||
    (/^[A-Z][A-Z0-9_]*$/.test(one) &&
      meaning.own(one).length === 0 &&
      meaning.view.declared(one, 'macro') === 'yes' &&
      meaning.facts.api.lookup(one).some(({ columns }) => (columns & kernels) !== 0));
  return kernels !== 0 && text.split('|').every((one) => isNumber(one.trim())) ? 'unsigned long' : undefined;
}

/** A function of the file with the parameters that the target's conditions leave. */
function ownFunction(
  file: CFile,
  meaning: Meaning,
  place: Parameters<typeof localNamed>[0],
  text: string,
): string | undefined {
  const name = /^&?\s*([A-Za-z_]\w*)$/.exec(text)?.[1];
  const fn = name === undefined ? undefined : file.functionNamed(name);
  if (!fn || fn.broken || localNamed(place, fn.name)) return undefined;
  if (meaning.own(fn.name).some(({ kind }) => kind === 'macro')) return undefined;
  const type = typeOfFunction(fn);
  return type && `${type.returns} (*)(${type.parameters.join(', ')})`;
}

/** Parameter types that all of the target's forms of a function agree on; `...` and macros are left to nobody. */
function parametersOf(meaning: Meaning, name: string, depth = 0): readonly string[] | undefined {
  const forms = meaning.forms(name);
  if (isOfOneArchitecture(meaning, forms)) return undefined;
  let found: readonly string[] | undefined;
  for (const form of forms) {
    const own =
      form.kind === 'function'
        ? form.parameters
        : form.kind === 'macro' && form.forwards !== undefined && depth < 4
          ? parametersOf(meaning, form.forwards, depth + 1)
          : undefined;
    if (!own || own.includes('...') || (found && own.join() !== found.join())) return undefined;
    found = own;
  }
  return found;
}

/** Since when the parameter has another type than the one given, if a kernel of the table took it. */
function sinceOf(meaning: Meaning, name: string, index: number, given: string): string | undefined {
  const forms = meaning.facts.api.lookup(name);
  const columns = forms.reduce((sum, form) => {
    const parameter = form.parameters?.[index];
    const took = parameter !== undefined && assignable(meaning, parameter, given) === 'yes';
    return took ? sum | form.columns : sum;
  }, 0);
  if (columns === 0) return undefined;
  const change = changeOf(meaning, name, columns, 'form');
  return change.state === 'gone' || change.state === 'early' ? change.since : undefined;
}
