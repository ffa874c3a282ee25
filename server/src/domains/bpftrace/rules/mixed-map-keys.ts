import { functionOf } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule, In } from '../model/file.ts';
import { typeOf } from '../model/types.ts';
import { mixedMapKeys as page } from '../pages.ts';
import type { MapUse } from '../syntax/nodes.ts';

/** Functions that take a whole map, without its keys. */
const wholeMap = /^(?:print|clear|zero|delete|has_key|len|find)$/;

/** A map that has keys here and none there, or another number of them. */
export const rule: BpftraceRule = {
  on: 'file',
  *check(_, file) {
    if (file.script.bodies.some(({ kind }) => kind !== 'probe')) return;
    const whole = wholeUses(file);
    const first = new Map<string, { readonly use: In<MapUse>; readonly count: number }>();
    for (const use of file.all('map')) {
      const count = whole.has(use.start) ? undefined : countOf(use, file);
      if (count === undefined) continue;
      const known = first.get(use.name);
      if (!known) first.set(use.name, { use, count });
      else if (known.count !== count) {
        const args = { name: use.name, first: known.count, own: count };
        const say = count === 0 ? 'none' : known.count === 0 ? 'some' : 'other';
        yield page.problem(use, { say, ...args }, { related: [page.step('first', known.use)] });
      }
    }
  },
};

/** Places where a map stands without keys and means all of it. */
function wholeUses(file: BpftraceFile): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { name, args } of file.all('call'))
    // A function that nobody knows may be a misspelt one of these.
    if (wholeMap.test(name) || !functionOf(name))
      for (const one of args) if (one.kind === 'map' && !one.keys) starts.add(one.start);
  for (const { kind, over } of file.all('loop')) if (kind === 'for') starts.add(over.start);
  return starts;
}

/** Undefined where a single key may be a tuple. */
function countOf({ keys, body }: In<MapUse>, file: BpftraceFile): number | undefined {
  if (!keys) return 0;
  const [first, ...others] = keys;
  if (!first) return undefined;
  if (others.length > 0) return keys.length;
  if (first.kind === 'tuple') return first.items.length;
  if (first.kind === 'field' && first.base.kind === 'name') return 1;
  const type = typeOf(first, body, file);
  if (type !== undefined) return type === 'tuple' ? undefined : 1;
  return /^(?:variable|map|index|field|choice|block|call|missing)$/.test(first.kind) ? undefined : 1;
}
