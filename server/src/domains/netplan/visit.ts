import { keptOn } from '../../core/remembered.ts';
import { pairIn, type YamlNode, type YamlPair } from '../../syntax/shapes/yaml.ts';
import { groupOf, groupOfType, type Group, type Spec } from './facts/keys.ts';
import type { NetplanFile } from './parse.ts';

/** A pair of a file together with the keys that may stand at its place. */
export interface Visit {
  readonly pair: YamlPair;
  readonly group: Group;
  /** The name of the group, such as `ethernet_def`. */
  readonly groupName: string;
  /** What the tables say of it; absent for a name that its group does not have. */
  readonly spec?: Spec;
  /** The definition of a device that it stands in. */
  readonly device?: Device;
}

/** A device that a file defines. */
export interface Device {
  /** `ethernets`, `bonds` ... */
  readonly type: string;
  readonly pair: YamlPair;
}

interface Read {
  readonly visits: readonly Visit[];
  readonly devices: readonly Device[];
}

/** All pairs of a file that the tables speak of, and the devices that it defines; made once for all rules. */
export const readFile = keptOn((file: NetplanFile): Read => {
  const visits: Visit[] = [];
  const devices: Device[] = [];
  // After a slip of indentation nobody knows what belongs to what.
  const isSure = file.faults.every(({ code }) => code === 'DUPLICATE_KEY');
  if (file.root && isSure) below(file.root, 'root', undefined, visits, devices);
  return { visits, devices };
});

function below(
  node: YamlNode,
  groupName: string,
  device: Device | undefined,
  visits: Visit[],
  devices: Device[],
): void {
  const group = groupOf(groupName);
  if (!group || node.kind !== 'map') return;
  for (const pair of node.pairs) {
    if (pair.name === '<<') continue;
    const spec = group.get(pair.name);
    visits.push({ pair, group, groupName, ...(spec ? { spec } : {}), ...(device ? { device } : {}) });
    if (!spec) continue;
    if (spec.reader === 'network_type') definitions(pair, visits, devices);
    else if (spec.group !== undefined) inside(pair.value, spec, device, visits, devices);
  }
}

function definitions(pair: YamlPair, visits: Visit[], devices: Device[]): void {
  if (pair.value.kind !== 'map') return;
  const group = groupOfType(pair.name);
  for (const own of pair.value.pairs) {
    const device = { type: pair.name, pair: own };
    if (pair.name === 'ethernets' && own.name === 'renderer') continue;
    devices.push(device);
    if (group !== undefined) below(own.value, group, device, visits, devices);
  }
}

function inside(
  value: YamlNode,
  spec: Spec,
  device: Device | undefined,
  visits: Visit[],
  devices: Device[],
): void {
  const nodes = spec.listed ? (value.kind === 'list' ? value.items : []) : [value];
  for (const node of nodes) {
    if (!spec.named) below(node, spec.group!, device, visits, devices);
    else if (node.kind === 'map')
      for (const one of node.pairs) below(one.value, spec.group!, device, visits, devices);
  }
}

/** The texts of a list of scalars with their places; of other nodes none. */
export function scalarsOf(node: YamlNode | undefined): readonly (YamlNode & { readonly kind: 'scalar' })[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((one) => {
    if (one.kind === 'scalar') return [one];
    // An address with options is the only key of a map.
    const key = one.kind === 'map' ? one.pairs[0]?.key : undefined;
    return key
      ? [
          {
            kind: 'scalar' as const,
            start: key.start,
            end: key.end,
            text: key.text.replace(/^["']|["']$/g, ''),
            quoted: false,
          },
        ]
      : [];
  });
}

/** Ports that switches of Open vSwitch join each other by: they are devices without a definition. */
export function patchPorts(file: NetplanFile): readonly string[] {
  const network = pairIn(file.root, 'network')?.value;
  const ports = pairIn(pairIn(network, 'openvswitch')?.value, 'ports')?.value;
  return ports?.kind === 'list' ? ports.items.flatMap((pair) => scalarsOf(pair).map(({ text }) => text)) : [];
}

/** A key of a device's definition. */
export function ofDevice({ pair }: Device, name: string): YamlPair | undefined {
  return pairIn(pair.value, name);
}
