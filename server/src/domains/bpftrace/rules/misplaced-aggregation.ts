import { aggregations, isAtLeast } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { isOwnMacro, typeOf } from '../model/types.ts';
import { within } from '../model/walk.ts';
import { misplacedAggregation as page } from '../pages.ts';
import type { Binary, Body, Expr } from '../syntax/nodes.ts';
import type { Problem } from '../../../core/types.ts';

/** `count()` and the like outside of an assignment to a map, and maps of them in sums where the target cannot read them. */
export const rule: BpftraceRule = {
  on: 'body',
  *check(body, file) {
    const unit = { span: body };
    const placed = new Set<number>();
    for (const { target, sign, value } of file.subjects('assignment', unit))
      // A block that gives the value may hold it in any of its places.
      if (target.kind === 'map' && sign === '=' && /^(?:call|block)$/.test(value.kind))
        for (const { start } of value.kind === 'block' ? within(value) : [value]) placed.add(start);
    for (const call of file.subjects('call', unit)) {
      if (!aggregations.has(call.name) || placed.has(call.start) || isOwnMacro(call.name, file)) continue;
      if (body.kind !== 'probe' || !couldBe(call.args.length, call.name)) continue;
      yield page.problem(call, { say: 'place', name: call.name });
    }
    for (const binary of file.subjects('binary', unit)) yield* inSum(binary, body, file);
  },
};

/** `min(a, b)` of two values is a macro of somebody's own. */
function couldBe(given: number, name: string): boolean {
  return !(given > 1 && /^(?:min|max)$/.test(name));
}

function* inSum({ left, right }: Binary, body: Body, file: BpftraceFile): Iterable<Problem> {
  for (const one of [left, right]) {
    const type = one.kind === 'map' ? typeOf(one, body, file) : undefined;
    if (type === undefined || !isUnreadable(type, file)) continue;
    yield page.problem(one, { say: 'read', name: nameOf(one), type });
  }
}

function nameOf(expression: Expr): string {
  return expression.kind === 'map' ? expression.name : '';
}

/** From 0.21 on a count, sum, least or greatest value can be read as a number, from 0.22 on an average. */
function isUnreadable(type: string, { target }: BpftraceFile): boolean {
  if (/^(?:hist|lhist|stats|tseries)$/.test(type)) return true;
  if (/^(?:count|sum|min|max)$/.test(type)) return isAtLeast(target, '0.21') === 'no';
  return type === 'avg' && isAtLeast(target, '0.22') === 'no';
}
