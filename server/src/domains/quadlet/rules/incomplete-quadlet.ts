import type { Problem } from '../../../core/types.ts';
import type { IniEntry } from '../../../syntax/shapes/ini.ts';
import { incompleteQuadlet as page } from '../pages.ts';
import { isOpen, sectionOf, type QuadletFile, type QuadletRule } from '../parse.ts';

type Need = 'image' | 'yaml' | 'tag' | 'source';

/** What a kind of quadlet cannot do without: one of some keys. */
const needs: Readonly<Record<string, readonly (readonly [say: Need, keys: readonly string[]])[]>> = {
  container: [['image', ['Image', 'Rootfs']]],
  kube: [['yaml', ['Yaml']]],
  image: [['image', ['Image']]],
  build: [
    ['tag', ['ImageTag']],
    ['source', ['File', 'SetWorkingDirectory']],
  ],
};

/** Quadlets that lack something, or whose keys exclude each other: podman makes no unit of them. */
export const rule: QuadletRule = {
  on: 'file',
  *check(_, file) {
    const own = sectionOf(file.kind);
    const [section] = file.named(own);
    if (!file.isDropIn && section) {
      // The first of them is enough to tell.
      const lacking = (needs[file.kind] ?? []).find(([, keys]) =>
        keys.every((key) => file.find(own, key).every(({ value }) => value.text === '')),
      );
      if (lacking) yield page.problem(section.header, { say: lacking[0] });
    }
    yield* together(file);
    if (!file.isDropIn) yield* paired(file);
    yield* service(file);
  },
};

function* together(file: QuadletFile): Iterable<Problem> {
  const image = file.find('Container', 'Image').at(-1);
  const rootfs = file.find('Container', 'Rootfs').at(-1);
  if (image && rootfs && image.value.text !== '' && rootfs.value.text !== '')
    yield page.problem(rootfs.key, { say: 'both' });
  const update = file.find('Container', 'AutoUpdate').at(-1);
  const name = image?.value.text ?? '';
  // A name without a registry is looked for in several, which nobody can compare with.
  const isShort =
    name !== '' && !name.split('/')[0]!.match(/[.:]|^localhost$/) && !/\.(?:image|build)$/.test(name);
  if (update?.value.text === 'registry' && isShort && !isOpen(name))
    yield page.problem(image!.value, { say: 'short', name });
  const pod = file.find('Container', 'Pod').at(-1);
  if (pod && pod.value.text !== '' && !pod.value.text.endsWith('.pod') && !isOpen(pod.value.text))
    yield page.problem(pod.value, { say: 'pod', name: pod.value.text });
}

/** Keys of the other kinds that need each other. */
function* paired(file: QuadletFile): Iterable<Problem> {
  const last = (section: string, key: string): IniEntry | undefined => {
    const entry = file.find(section, key).at(-1);
    return entry && entry.value.text !== '' ? entry : undefined;
  };
  const group = last('Container', 'Group');
  if (group && !last('Container', 'User')) yield page.problem(group.key, { say: 'group' });
  const subnets = file.find('Network', 'Subnet').length;
  for (const key of ['Gateway', 'IPRange']) {
    const own = file.find('Network', key);
    if (own.length > subnets) yield page.problem(own[subnets]!.key, { say: 'subnet', key });
  }
  const driver = last('Volume', 'Driver');
  if (driver?.value.text === 'image' && !last('Volume', 'Image'))
    yield page.problem(driver.value, { say: 'driver' });
  const build = last('Build', 'File');
  if (
    build &&
    !/^(?:\/|https?:|git:|github\.com)/.test(build.value.text) &&
    !last('Build', 'SetWorkingDirectory')
  )
    yield page.problem(build.value, { say: 'relative', name: build.value.text });
  const remap = ['Container', 'Pod', 'Kube'].map((section) => last(section, 'RemapUsers')).find(Boolean);
  if (!remap) return;
  const section = remap.section!.name;
  const other = ['UserNS', 'UIDMap', 'GIDMap', 'SubUIDMap', 'SubGIDMap'].find((key) => last(section, key));
  if (other !== undefined) yield page.problem(remap.key, { say: 'remap', other });
}

/** What podman sets for the service itself, so that others may not. */
function* service(file: QuadletFile): Iterable<Problem> {
  for (const key of ['User', 'Group', 'DynamicUser'])
    for (const entry of file.find('Service', key)) {
      // Older releases let it pass, and the container did not start.
      yield page.problem(entry.key, { say: 'user', key }, { confidence: 'medium' });
    }
  const type = file.find('Service', 'Type').at(-1);
  if (file.kind === 'container' && type && !/^(?:notify|oneshot|)$/.test(type.value.text))
    yield page.problem(type.value, { say: 'type', value: type.value.text });
  const kill = file.find('Service', 'KillMode').at(-1);
  if (/^(?:container|kube)$/.test(file.kind) && kill && !/^(?:mixed|control-group)$/.test(kill.value.text))
    yield page.problem(kill.value, { say: 'kill', value: kill.value.text });
}
