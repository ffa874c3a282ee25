import { nearest } from '../../../syntax/nearest.ts';
import { groupOf, typesWith } from '../facts/keys.ts';
import { unknownKey as page } from '../pages.ts';
import type { NetplanRule } from '../parse.ts';
import { readFile, type Visit } from '../visit.ts';

/** A key that netplan does not know where it stands: it refuses the whole file. */
export const rule: NetplanRule = {
  on: 'file',
  *check(_, file) {
    for (const visit of readFile(file).visits) {
      const { pair, spec, group, device } = visit;
      if (spec || /\{\{|\$\{|@\w+@/.test(pair.key.text)) continue;
      const key = pair.name;
      const inside = groupBelow(visit);
      if (inside !== undefined) {
        yield page.problem(pair.key, { say: 'inside', key, other: inside });
        continue;
      }
      const isOfDevice = /_def$/.test(visit.groupName);
      const outside = !isOfDevice && device && groupOf(`${device.type.slice(0, -1)}_def`)?.has(key);
      if (outside) {
        yield page.problem(pair.key, { say: 'outside', key, device: device.pair.name });
        continue;
      }
      const meant = nearest(key, [...group.keys()]);
      if (meant !== undefined) {
        const fix = page.fix({ meant }, 'safe', { span: pair.key, text: meant });
        yield page.problem(pair.key, { say: 'near', key, meant }, { fixes: [fix] });
        continue;
      }
      const types = isOfDevice ? typesWith(key) : [];
      if (types.length > 0) yield page.problem(pair.key, { say: 'type', key, other: types.join(', ') });
      else if (
        visit.groupName === 'network' &&
        device === undefined &&
        pair.value.kind === 'map' &&
        groupOf('ethernet_def')?.has([...keysOf(visit)][0] ?? '')
      )
        yield page.problem(pair.key, { say: 'device', key });
      else yield page.problem(pair.key, { say: 'unknown', key });
    }
  },
};

function keysOf({ pair }: Visit): readonly string[] {
  return pair.value.kind === 'map' ? pair.value.pairs.map(({ name }) => name) : [];
}

/** A key of this place below which the name would be right, such as `mode` below `parameters` of a bond. */
function groupBelow({ pair, group }: Visit): string | undefined {
  for (const name of ['parameters', 'nameservers', 'match']) {
    const spec = group.get(name);
    // `addresses` and others are keys of both places, so only what this place has not is looked for.
    if (spec?.group !== undefined && groupOf(spec.group)?.has(pair.name)) return name;
  }
  return undefined;
}
