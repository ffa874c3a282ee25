import type { Fix, Problem } from '../../../core/types.ts';
import { pairIn } from '../../../syntax/shapes/yaml.ts';
import { lineAround, newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { successorOf } from '../facts/keys.ts';
import { outdatedKey as page } from '../pages.ts';
import type { NetplanFile, NetplanRule } from '../parse.ts';
import { readFile, type Visit } from '../visit.ts';

/** Keys with a newer way to say the same; netplan warns of them. */
export const rule: NetplanRule = {
  on: 'file',
  *check(_, file) {
    for (const visit of readFile(file).visits) {
      const { pair, spec } = visit;
      if (!spec) continue;
      if (/^gateway[46]$/.test(pair.name)) yield gateway(visit, file);
      const next = successorOf(pair.name);
      if (next === undefined) continue;
      const fix = page.fix({ say: 'rename', next }, 'safe', { span: pair.key, text: next });
      // The newer spelling came with 1.1, so that older systems know the old one only.
      const confidence = pair.name === 'gratuitious-arp' ? 'high' : 'low';
      yield page.problem(pair.key, { say: 'renamed', key: pair.name, next }, { fixes: [fix], confidence });
    }
  },
};

function gateway(visit: Visit, file: NetplanFile): Problem {
  const { pair } = visit;
  const fix = routeInstead(visit, file);
  return page.problem(pair.key, { say: 'gateway', key: pair.name }, { fixes: fix ? [fix] : [] });
}

/** The default route in the place of the key, or below the routes that are there. */
function routeInstead({ pair, device }: Visit, file: NetplanFile): Fix | undefined {
  const { text } = file.source;
  const line = lineAround(text, pair.start);
  const before = text.slice(line.start, pair.start);
  if (pair.value.kind !== 'scalar' || !/^ *$/.test(before) || !device) return undefined;
  const end = newlineOf(text);
  const via = text.slice(pair.value.start, pair.value.end);
  const routes = pairIn(device.pair.value, 'routes');
  // With both gateways in one definition the second finds the routes of the first.
  if (pair.name === 'gateway6' && pairIn(device.pair.value, 'gateway4') && !routes) return undefined;
  if (!routes) {
    const own = `${before}routes:${end}${before}  - to: default${end}${before}    via: ${via}`;
    return page.fix({ say: 'route' }, 'review', {
      span: { start: line.start, end: pair.value.end },
      text: own,
    });
  }
  const first = routes.value.kind === 'list' ? routes.value.items[0] : undefined;
  const dash = first ? text.lastIndexOf('-', first.start) : -1;
  const lead = dash < 0 ? '' : text.slice(lineAround(text, dash).start, dash);
  if (dash < 0 || !/^ +$/.test(lead)) return undefined;
  const at = lineAround(text, dash).start;
  return page.fix(
    { say: 'route' },
    'review',
    { span: line, text: '' },
    { span: { start: at, end: at }, text: `${lead}- to: default${end}${lead}  via: ${via}${end}` },
  );
}
