import type { Problem } from '../../../core/types.ts';
import { pairIn } from '../../../syntax/shapes/yaml.ts';
import { conflictingSettings as page } from '../pages.ts';
import type { NetplanFile, NetplanRule } from '../parse.ts';
import { ofDevice, readFile, scalarsOf, type Device } from '../visit.ts';

/** Settings that are each right, and do not go together. */
export const rule: NetplanRule = {
  on: 'file',
  *check(_, file) {
    yield* ports(file);
    yield* defaults(file);
    yield* addresses(file);
    for (const device of readFile(file).devices) yield* lacking(device);
  },
};

/** A device can be part of one other only. */
function* ports(file: NetplanFile): Iterable<Problem> {
  const taken = new Map<string, Device>();
  for (const device of readFile(file).devices) {
    if (!/^(?:bonds|bridges)$/.test(device.type)) continue;
    for (const { text, start, end } of scalarsOf(ofDevice(device, 'interfaces')?.value)) {
      const first = taken.get(text);
      if (!first) taken.set(text, device);
      else {
        const related = [page.step('first', first.pair.key)];
        yield page.problem({ start, end }, { say: 'port', name: text, other: first.pair.name }, { related });
      }
    }
  }
}

/** Default routes without anything that says which of them is taken. */
function* defaults(file: NetplanFile): Iterable<Problem> {
  const seen = new Map<string, Device>();
  for (const device of readFile(file).devices) {
    for (const [family, at] of defaultsOf(device)) {
      const first = seen.get(family);
      if (!first) seen.set(family, device);
      else
        yield page.problem(
          at,
          { say: 'way', name: first.pair.name },
          { related: [page.step('first', first.pair.key)] },
        );
    }
  }
}

function* defaultsOf(device: Device): Iterable<readonly [string, { start: number; end: number }]> {
  for (const name of ['gateway4', 'gateway6']) {
    const pair = ofDevice(device, name);
    if (pair) yield [`${name.slice(-1)} `, pair.key];
  }
  const routes = ofDevice(device, 'routes')?.value;
  for (const route of routes?.kind === 'list' ? routes.items : []) {
    const to = pairIn(route, 'to');
    const via = pairIn(route, 'via')?.value;
    if (to?.value.kind !== 'scalar' || !/^(?:default|0\.0\.0\.0\/0|::\/0)$/.test(to.value.text)) continue;
    const family = via?.kind === 'scalar' && via.text.includes(':') ? '6' : '4';
    const part = (key: string): string => {
      const value = pairIn(route, key)?.value;
      return value?.kind === 'scalar' ? value.text : '';
    };
    yield [`${family} ${part('metric')}/${part('table')}`.replace(/ \/$/, ' '), to.value];
  }
}

function* addresses(file: NetplanFile): Iterable<Problem> {
  const seen = new Map<string, Device>();
  for (const device of readFile(file).devices) {
    // Devices of virtual routers have networks of their own.
    if (device.type === 'vrfs' || device.type === 'tunnels') continue;
    for (const { text, start, end } of scalarsOf(ofDevice(device, 'addresses')?.value)) {
      const first = seen.get(text);
      if (!first) seen.set(text, device);
      else if (text.includes('/')) {
        const related = [page.step('first', first.pair.key)];
        yield page.problem(
          { start, end },
          { say: 'address', name: text, other: first.pair.name },
          { related },
        );
      }
    }
  }
}

const needs: Readonly<Record<string, readonly string[]>> = {
  vlans: ['id', 'link'],
  vrfs: ['table'],
  'virtual-ethernets': ['peer'],
  wifis: ['access-points'],
};

/** What a kind of device cannot do without. */
function* lacking(device: Device): Iterable<Problem> {
  if (device.pair.value.kind !== 'map') return;
  const aliased = pairIn(device.pair.value, '<<') !== undefined;
  for (const key of needs[device.type] ?? []) {
    if (aliased || ofDevice(device, key)) continue;
    // A card that is only named may be a part of another device.
    const confidence = device.type === 'wifis' ? ({ confidence: 'low' } as const) : {};
    yield page.problem(device.pair.key, { say: 'needs', name: device.pair.name, key }, confidence);
  }
  const rename = ofDevice(device, 'set-name');
  if (rename && !ofDevice(device, 'match')) yield page.problem(rename.key, { say: 'rename' });
}
