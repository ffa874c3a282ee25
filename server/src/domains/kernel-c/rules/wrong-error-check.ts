import type { CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import { failureOf, functionNamesFailing } from '../facts/failures.ts';
import { isLocal } from '../local-names.ts';
import { wrongErrorCheck as page } from '../pages.ts';
import { closingOf, codeOnly } from '../text-help.ts';

/** A failure tested in a way the function never fails in: `!p` for an error pointer, `IS_ERR(p)` for NULL. */
export const rule: CRule = {
  on: 'call',
  names: functionNamesFailing,
  *check(call, file) {
    if (isLocal(file, call.name)) return;
    const check = checkAfter(call, file);
    if (!check) return;
    const way = failureOf(call.name);
    const { variable } = check;
    const args = { name: call.name, variable };
    // Where the subsystem is not built in, the stub gives NULL; who asks both misses nothing.
    if (way === 'error' && check.kind === 'null' && !isAskedForError(check, file)) {
      const fix = page.fix({ check: `IS_ERR(${variable})` }, 'review', {
        span: check,
        text: `IS_ERR(${variable})`,
      });
      yield page.problem(check, { say: 'error', ...args }, { fixes: [fix] });
    }
    if (way === 'null' && check.kind === 'error') {
      const fix = page.fix({ check: `!${variable}` }, 'review', { span: check, text: `!${variable}` });
      yield page.problem(check, { say: 'nothing', ...args }, { fixes: [fix] });
    }
  },
};

/** Characters behind a test in which the other one stands. */
const nearby = 300;

interface Check {
  readonly start: number;
  readonly end: number;
  readonly kind: 'null' | 'error';
  readonly variable: string;
}

/** `IS_ERR()` of the same follows the test for NULL. */
function isAskedForError({ end, variable }: Check, file: CFile): boolean {
  const behind = codeOnly(file.source.text.slice(end, end + nearby)).replace(/\s+/g, '');
  return behind.includes(`IS_ERR(${variable.replace(/\s+/g, '')})`);
}

/** The `if` that directly follows `x = call(...);` when its whole condition is one test of `x`. */
function checkAfter(call: CCall, file: CFile): Check | undefined {
  const { text } = file.source;
  const before = codeOnly(text.slice(Math.max(0, call.start - 200), call.start));
  const variable = /(?:^|[;{}\s*(])([A-Za-z_][\w.]*(?:->[\w.]+|\[\w+\])*)\s*=\s*$/.exec(before)?.[1];
  if (variable === undefined) return undefined;
  const after = codeOnly(text.slice(call.end, call.end + 400));
  const head = /^\s*;\s*if\s*\(/.exec(after);
  if (!head) return undefined;
  const open = head[0].length - 1;
  const close = closingOf(after, open);
  if (close < 0) return undefined;
  let from = open + 1;
  let condition = after.slice(from, close - 1);
  const unlikely = /^(\s*unlikely\s*\(\s*)(.*?)\s*\)\s*$/s.exec(condition);
  if (unlikely) {
    from += unlikely[1]!.length;
    condition = unlikely[2]!;
  }
  const lead = condition.length - condition.trimStart().length;
  const tested = condition.trim();
  const start = call.end + from + lead;
  const span = { start, end: start + tested.length, variable };
  const plain = tested.replace(/\s+/g, '');
  const name = variable.replace(/\s+/g, '');
  if (plain === `!${name}` || plain === `${name}==NULL` || plain === `NULL==${name}`)
    return { ...span, kind: 'null' };
  if (plain === `IS_ERR(${name})`) return { ...span, kind: 'error' };
  return undefined;
}
