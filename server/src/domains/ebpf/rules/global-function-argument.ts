import type { CArgument, CCall, CFile, CFunction, CParameter } from '../../../syntax/c/types.ts';
import { programTypes } from '../facts/programs.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { globalFunctionArgument as page } from '../pages.ts';

const contexts = new Set(
  [...programTypes.values()].flatMap(({ context }) => (context === undefined ? [] : [context])),
);

type Fault = 'unsized' | 'context' | 'modified' | 'wrong' | 'dynptr';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const fn of file.all('function')) {
      if (!isGlobal(file, fn)) continue;
      for (const call of file.calls(fn.name)) {
        for (const [place, parameter] of fn.parameters.entries()) {
          const argument = call.arguments[place];
          const fault = argument && faultOf(file, call, argument, parameter);
          if (!fault) continue;
          const { start } = fn;
          const fixes =
            fault === 'unsized'
              ? [page.fix({ name: fn.name }, 'review', { span: { start, end: start }, text: 'static ' })]
              : [];
          const args = { say: fault, name: fn.name, type: parameter.type };
          yield page.problem(argument, args, { fixes, related: [page.step('declared', parameter)] });
        }
      }
    }
  },
};

/**
 * A function that the verifier judges by its types alone: neither static nor hidden, no program, without tags for arguments, and kept
 * apart by the compiler, which merges others into their callers.
 */
function isGlobal(file: CFile, fn: CFunction): boolean {
  return (
    !fn.isStatic &&
    !fn.broken &&
    /\b_*noinline_*\b|\b__weak\b/.test(fn.head) &&
    !/\b(?:__hidden|visibility)\b/.test(fn.head) &&
    !programOf(file, fn) &&
    !/\b__arg_\w+/.test(file.source.text.slice(fn.nameSpan.end, fn.body.start))
  );
}

function faultOf(file: CFile, call: CCall, argument: CArgument, parameter: CParameter): Fault | undefined {
  const type = /^(?:const )?((?:struct |union )?\w+) ?\*$/.exec(parameter.type)?.[1];
  if (type === undefined) return undefined;
  if (type === 'void' || isOpaque(file, type)) return 'unsized';
  const given = argument.text.replace(/^(?:\([^()]*\*\s*\)\s*)+/, '');
  const own = contextOf(call.within);
  if (contexts.has(type)) {
    if (/^&\s*\w+$/.test(given)) return 'context';
    return own !== undefined && new RegExp(`^\\(?\\s*${own}\\s*[+-]\\s*\\w+\\s*\\)?$`).test(given)
      ? 'modified'
      : undefined;
  }
  if (type === 'struct bpf_dynptr') return isNoDynptr(file, call, given) ? 'dynptr' : undefined;
  return type.startsWith('struct ') && given === own ? 'wrong' : undefined;
}

/** NULL, or a variable that points to something else, in the place of a dynptr. */
function isNoDynptr(file: CFile, { within }: CCall, given: string): boolean {
  if (given === 'NULL') return true;
  const own = file.named('variable', given).filter((one) => one.within?.start === within?.start);
  return own.length === 1 && own[0]!.type.includes('*') && !/\bbpf_dynptr\b/.test(own[0]!.type);
}

/** A structure that the file only announces. */
function isOpaque(file: CFile, type: string): boolean {
  const name = /^struct (\w+)$/.exec(type)?.[1];
  if (name === undefined || file.has('struct', name)) return false;
  return new RegExp(`^struct\\s+${name}\\s*;`, 'm').test(codeOf(file));
}

/** The name of the context that a function was given. */
function contextOf(fn: CFunction | undefined): string | undefined {
  return fn?.parameters.find(({ type }) =>
    contexts.has(/^(?:const )?(struct \w+) ?\*$/.exec(type)?.[1] ?? ''),
  )?.name;
}
