import type { Host, Source } from '../../core/types.ts';
import { pairIn, parseYaml, type YamlFile, type YamlNode } from '../../syntax/shapes/yaml.ts';
import type { RuleBody } from '../../core/types.ts';

/** A file of netplan with the devices that the files beside it define: netplan reads all of them as one. */
export interface NetplanFile extends YamlFile {
  /** Names of devices of the other files; undefined where nobody could look. */
  readonly beside: ReadonlySet<string> | undefined;
}

export type NetplanRule = RuleBody<NetplanFile, { file: NetplanFile }>;

/** A folder holds a handful of such files; one with more is not what it seems. */
const most = 50;

export async function parseNetplan(source: Source, host: Host, previous?: NetplanFile): Promise<NetplanFile> {
  const file = parseYaml(source, host, previous);
  return Object.assign(file, { beside: await devicesBeside(source, host) });
}

async function devicesBeside({ path }: Source, host: Host): Promise<ReadonlySet<string> | undefined> {
  const cut = path.lastIndexOf('/');
  const names = cut < 0 ? undefined : await host.list(path.slice(0, cut));
  if (!names) return undefined;
  const found = new Set<string>();
  const others = names.filter((name) => name.endsWith('.yaml') && name !== path.slice(cut + 1));
  for (const name of others.slice(0, most)) {
    const other = `${path.slice(0, cut)}/${name}`;
    const text = await host.read(other);
    if (text === undefined) continue;
    const { root } = parseYaml({ path: other, language: 'netplan', text }, host);
    for (const device of namesIn(pairIn(root, 'network')?.value)) found.add(device);
  }
  return found;
}

function namesIn(network: YamlNode | undefined): readonly string[] {
  if (network?.kind !== 'map') return [];
  return network.pairs.flatMap(({ value }) =>
    value.kind === 'map' ? value.pairs.map(({ name }) => name) : [],
  );
}
