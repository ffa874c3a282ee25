import type { BpftraceRule } from '../model/file.ts';
import { isAggregation, typed, typeOf, type Held } from '../model/types.ts';
import { changedType as page } from '../pages.ts';
import type { BpftraceFile } from '../model/file.ts';
import type { Problem } from '../../../core/types.ts';

/** A map or variable that holds one kind of value first and another later. */
export const rule: BpftraceRule = {
  on: 'file',
  *check(_, file) {
    const { maps, variables } = typed(file);
    for (const [name, held] of maps) yield* changes(name, held, file);
    for (const [, own] of variables) for (const [name, held] of own) yield* changes(name, held, file);
    yield* steps(file);
  },
};

function* changes(name: string, { first, all }: Held, file: BpftraceFile): Iterable<Problem> {
  if (!first) return;
  const known = kindOf(first, file);
  for (const one of all) {
    const own = kindOf(one, file);
    if (one.start === first.start || own === undefined || known === undefined || own === known) continue;
    // A sum of signed values and one of unsigned ones are told apart by nobody here.
    const args = { name, first: known, own };
    yield page.problem(one.target, args, { related: [page.step('first', first.target)] });
  }
}

function kindOf(assignment: Held['all'][number], file: BpftraceFile): string | undefined {
  const body = file.bodyAt(assignment.start);
  if (!body) return undefined;
  if (assignment.sign !== '=') return undefined;
  const type = typeOf(assignment.value, body, file);
  // What is taken out of a map of counts is a number.
  return assignment.value.kind === 'map' && isAggregation(type) ? undefined : type;
}

/** `@x++` on a map that `count()` fills. */
function* steps(file: BpftraceFile): Iterable<Problem> {
  for (const { sign, value } of file.all('unary')) {
    if ((sign !== '++' && sign !== '--') || value.kind !== 'map') continue;
    const held = typed(file).maps.get(value.name);
    if (!held?.first || !isAggregation(held.type)) continue;
    const args = { name: value.name, first: held.type!, own: 'int' };
    yield page.problem(value, args, { related: [page.step('first', held.first.target)] });
  }
}
