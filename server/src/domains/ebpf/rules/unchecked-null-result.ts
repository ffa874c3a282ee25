import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { atLeast, version } from '../../../core/version.ts';
import { helpers, mayReturnNull } from '../facts/helpers.ts';
import { indentAt } from '../../../core/indent.ts';
import { afterBlanks, codeOf } from '../model/code.ts';
import { modelOf, programOf } from '../model/model.ts';
import { passingResult } from '../model/verdicts.ts';
import type { EbpfRule } from '../model/rule.ts';
import { uncheckedNullResult as page } from '../pages.ts';

const nullable = [...helpers.values()].filter(mayReturnNull).map((helper) => helper.name);

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const code = codeOf(file);
    for (const name of nullable) {
      for (const call of file.calls(name)) {
        if (!call.within || call.within.broken || isNeverNull(file, call)) continue;
        const direct = directUse(code, call);
        if (direct) {
          yield page.problem(call.nameSpan, { helper: name });
          continue;
        }
        const use = nextUse(code, call);
        if (!use) continue;
        const value =
          call.within.returns === 'void'
            ? 'return;'
            : `return ${passingResult(programOf(file, call.within)) ?? '0'};`;
        const indent = indentAt(code, use.statement);
        const edit = {
          span: { start: use.statement, end: use.statement },
          text: `if (!${use.variable})\n${indent}\t${value}\n${indent}`,
        };
        yield page.problem(
          { start: use.start, end: use.start + use.variable.length },
          { helper: name },
          {
            fixes: [page.fix({ variable: use.variable }, 'review', edit)],
          },
        );
      }
    }
  },
};

/** Since Linux 6.14 the verifier knows that an array has every element whose constant key is small enough. */
function isNeverNull(file: CFile, call: CCall): boolean {
  if (!call.name.startsWith('bpf_map_lookup')) return false;
  const { kernel } = file.target;
  if (kernel && !kernel.backports && atLeast(kernel.version, version('6.14')) === 'no') return false;
  const name = /^&\s*(\w+)$/.exec(call.arguments[0]?.text ?? '')?.[1];
  const type = modelOf(file).maps.find((map) => map.name === name)?.type?.name;
  return type === undefined || type === 'ARRAY' || type === 'PERCPU_ARRAY';
}

/** `bpf_map_lookup_elem(...)->member`, or the result of the call in `*(type *)call()`. */
function directUse(code: string, call: CCall): boolean {
  const after = afterBlanks(code, call.end);
  if (code.startsWith('->', after) || code[after] === '[') return true;
  return /(?:^|[=(,;{}!<>+\-|]|\breturn)\s*\*\s*\(\s*(?:const\s+)?(?:struct\s+)?\w+\s*\*\s*\)\s*$/.test(
    code.slice(Math.max(0, call.start - 80), call.start),
  );
}

/** A use of the result in the very next statement, which asks nothing before. */
function nextUse(
  code: string,
  call: CCall,
): { start: number; statement: number; variable: string } | undefined {
  const variable = call.assignedTo;
  if (variable === undefined || !/^\w+$/.test(variable)) return undefined;
  const end = afterBlanks(code, call.end);
  if (code[end] !== ';') return undefined;
  const statement = afterBlanks(code, end + 1);
  const semicolon = code.indexOf(';', statement);
  if (semicolon < 0 || semicolon >= call.within!.body.end) return undefined;
  // The call must be a statement of its own line of control, not the body of an `if` without braces.
  const before = code.slice(Math.max(0, call.start - 200), call.start);
  if (!/[;{}]\s*(?:(?:const\s+)?(?:struct\s+)?\w+[\s*]+)?\w+\s*=\s*(?:\([^()]*\)\s*)?$/.test(before))
    return undefined;
  const next = code.slice(statement, semicolon);
  // Conditions, other calls' macros and address arithmetic are not certain uses.
  if (/[{}?]|&&|\|\||\b(?:if|for|while|switch|do|case|goto|sizeof|typeof|assert|barrier_var)\b/.test(next))
    return undefined;
  const used = new RegExp(
    `(?:^|[^\\w.>&])${variable}\\s*->\\s*\\w+(?!\\s*\\[)|(?:^|[=(,;{!<+\\-|?:]|\\breturn)\\s*\\*\\s*(?:\\([^()]*\\*\\s*\\)\\s*)?${variable}\\b`,
  ).exec(next);
  if (!used || new RegExp(`&\\s*${variable}\\b`).test(next)) return undefined;
  // `type *p = ...;` is a declaration that only looks like a use.
  if (
    /^(?:const\s+|volatile\s+|struct\s+)*\w+\s*\*\s*\w+\s*(?:=|$)/.test(next) &&
    used.index < next.indexOf('=')
  )
    return undefined;
  const at = next.indexOf(variable, used.index);
  return at < 0 ? undefined : { start: statement + at, statement, variable };
}
