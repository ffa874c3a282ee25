import type { Problem } from '../../../core/types.ts';
import { invalidValue as page } from '../pages.ts';
import type { NetplanRule } from '../parse.ts';
import { faultOf } from '../values.ts';
import { readFile, type Visit } from '../visit.ts';

const kinds = { scalar: 'scalar', list: 'list', map: 'map', other: 'other' } as const;

/** A value of the wrong kind, or one that netplan cannot read: it refuses the whole file. */
export const rule: NetplanRule = {
  on: 'file',
  *check(_, file) {
    for (const visit of readFile(file).visits) {
      const { pair, spec, groupName } = visit;
      if (!spec || pair.value.kind === 'other') continue;
      if (spec.takes !== 'any' && kinds[pair.value.kind] !== spec.takes) {
        yield misfit(visit);
        continue;
      }
      const fault = faultOf(pair.name, spec, pair.value, groupName);
      if (!fault || /\{\{|\$\{|@\w+@/.test(fault.at.text)) continue;
      const { at, say, expected = '', meant } = fault;
      const fixes =
        meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span: at, text: meant })];
      yield page.problem(at, { say, key: pair.name, value: at.text, expected }, { fixes });
    }
  },
};

function misfit({ pair, spec }: Visit): Problem {
  const { value, key } = pair;
  const say = spec!.takes === 'list' ? 'list' : spec!.takes === 'map' ? 'map' : 'single';
  if (say === 'list' && value.kind === 'scalar') {
    const fix = page.fix(
      { say: 'brackets' },
      'review',
      { span: { start: value.start, end: value.start }, text: '[' },
      { span: { start: value.end, end: value.end }, text: ']' },
    );
    return page.problem(value, { say, key: pair.name }, { fixes: [fix] });
  }
  return page.problem(value.kind === 'scalar' ? value : key, { say, key: pair.name });
}
