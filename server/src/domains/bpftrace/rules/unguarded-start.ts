import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { within } from '../model/walk.ts';
import { unguardedStart as page } from '../pages.ts';
import type { Body, Expr, MapUse } from '../syntax/nodes.ts';

/** A span of time from a start that may never have been noted. */
export const rule: BpftraceRule = {
  on: 'binary',
  *check({ sign, left, right, body }, file) {
    if (sign !== '-' || !isClock(left, body, file)) return;
    if (right.kind !== 'map' || !right.keys || isAsked(right.name, body, file)) return;
    // What the same probe has just stored is there.
    const stored = file.subjects('assignment', { span: body });
    if (
      stored.some(
        ({ target, start }) => target.kind === 'map' && target.name === right.name && start < right.start,
      )
    )
      return;
    yield page.problem(right, { name: right.name }, { fixes: fixesFor(right, body, file) });
  },
};

function isClock(expression: Expr, body: Body, file: BpftraceFile): boolean {
  if (expression.kind === 'name' || expression.kind === 'call')
    return /^(?:nsecs|elapsed)$/.test(expression.name);
  if (expression.kind !== 'variable') return false;
  return file
    .subjects('assignment', { span: body })
    .some(
      ({ target, value }) =>
        target.kind === 'variable' &&
        target.name === expression.name &&
        value.kind !== 'variable' &&
        isClock(value, body, file),
    );
}

/** Whether the probe looks anywhere at whether there is a start: in its predicate, a condition, `has_key` or a copy of it. */
function isAsked(name: string, body: Body, file: BpftraceFile): boolean {
  const uses = (expression: Expr | undefined): boolean =>
    expression !== undefined &&
    [...within(expression)].some((one) => one.kind === 'map' && one.name === name);
  if (body.predicate) return true;
  const unit = { span: body };
  return (
    file
      .subjects('assignment', unit)
      .some(({ target, value }) => target.kind === 'variable' && isPlain(value, name)) ||
    file.subjects('call', unit).some((call) => /^(?:has_key|find)$/.test(call.name) && uses(call)) ||
    conditionsOf(body).some(uses)
  );
}

/** A copy such as `$start = @start[tid]`, which is asked about later on. */
function isPlain(value: Expr, name: string): boolean {
  return value.kind === 'map' && value.name === name;
}

function conditionsOf({ block }: Body): readonly Expr[] {
  return block.statements.flatMap((one) => (one.kind === 'if' ? [one.condition] : []));
}

function fixesFor(map: MapUse, body: Body, { source }: BpftraceFile): ReturnType<typeof page.fix>[] {
  const last = body.points.at(-1);
  // Keys made in the block itself mean nothing before it.
  const isOpen = map.keys?.some((key) => [...within(key)].some((one) => one.kind === 'variable'));
  if (!last || isOpen === true) return [];
  const text = ` /${source.text.slice(map.start, map.end)}/`;
  return [page.fix({ meant: text.trim() }, 'review', { span: { start: last.end, end: last.end }, text })];
}
