import type { Host } from '../../../core/types.ts';
import { readKbuild, type KbuildModule } from '../kbuild.ts';
import { folderOf, joined } from '../meaning/include-folders.ts';

/** What the Makefiles around a source say of the module it becomes a part of. */
export interface OwnModule {
  /** `either` for what a configuration may make a module or a part of the kernel; `maybe` where not even that is known. */
  readonly kind: 'module' | 'either' | 'kernel' | 'maybe';
  /** What it is called; a source may be part of several. */
  readonly names: readonly string[];
  /** The module's other sources. */
  readonly others: readonly string[];
  /** Sources of other modules that are built together with it, and may export what it needs. */
  readonly neighbours: readonly string[];
}

/** A module's sources may stand below the folder with its Makefile, but not far. */
const levels = 3;

/** Undefined when no Kbuild file or Makefile in the folders above names the source's object. */
export async function moduleOf(host: Host, path: string): Promise<OwnModule | undefined> {
  const parts = path.replace(/\.c$/, '.o').split('/');
  let folder = folderOf(path);
  for (let up = 0; up < Math.min(levels, parts.length); up++) {
    const object = parts.slice(parts.length - 1 - up).join('/');
    for (const name of ['Kbuild', 'Makefile']) {
      const text = await host.read(joined(folder, name));
      if (text === undefined) continue;
      const { modules, conditions } = readKbuild(text);
      const own = modules.filter((one) => one.objects.includes(object));
      if (own.length === 0) continue;
      const kind = await kindOf(host, folder, own, conditions.get(object));
      const here = folder;
      const sourcesOf = (list: readonly KbuildModule[]): readonly string[] => [
        ...new Set(
          list.flatMap((one) => one.objects.map((part) => joined(here, part.replace(/\.o$/, '.c')))),
        ),
      ];
      const sources = sourcesOf(own);
      return {
        kind,
        names: own.map((one) => one.name),
        others: sources.filter((one) => one !== path),
        neighbours: sourcesOf(modules).filter((one) => !sources.includes(one)),
      };
    }
    folder = folderOf(folder);
  }
  return undefined;
}

async function kindOf(
  host: Host,
  folder: string,
  modules: readonly KbuildModule[],
  condition: string | undefined,
): Promise<OwnModule['kind']> {
  const kinds = new Set<OwnModule['kind']>();
  for (const { when } of modules) kinds.add(await kindUnder(host, folder, when));
  const kind = (['module', 'either', 'maybe'] as const).find((one) => kinds.has(one)) ?? 'kernel';
  if (kind !== 'module' && kind !== 'either') return kind;
  // A part may be meant for the case that all of it is built into the kernel: `depends on FOO=y`.
  const entry = condition === undefined ? undefined : await kconfigEntry(host, folder, condition);
  return /=\s*y\b/.test(entry?.body ?? '') ? 'maybe' : kind;
}

/** What an object becomes whose `obj-` line depends on a symbol, or on nothing. */
async function kindUnder(host: Host, folder: string, when: string): Promise<OwnModule['kind']> {
  if (when === 'm') return 'module';
  if (when === 'y') return 'kernel';
  const configured = host.target.kernel?.config?.get(when);
  if (configured === 'm' || configured === 'y') return configured === 'm' ? 'module' : 'kernel';
  const entry = await kconfigEntry(host, folder, when);
  // Nothing becomes a part of the kernel itself without its configuration in sight.
  if (entry === undefined) return 'module';
  const type = /^[ \t]*(?:def_)?(tristate|bool)\b/m.exec(entry.body)?.[1];
  return type === 'tristate' ? 'either' : type === 'bool' ? 'kernel' : 'maybe';
}

/** The lines of a symbol in the Kconfig files around; empty when there are such files but none of them has it. */
async function kconfigEntry(
  host: Host,
  folder: string,
  symbol: string,
): Promise<{ readonly body: string } | undefined> {
  let at = folder;
  let isThere = false;
  const name = symbol.replace(/^CONFIG_/, '');
  const head = /^\w+$/.test(name)
    ? new RegExp(`^[ \\t]*(?:menu)?config[ \\t]+${name}[ \\t]*\\r?\\n`, 'm')
    : undefined;
  for (let up = 0; up < levels; up++) {
    const text = await host.read(joined(at, 'Kconfig'));
    const found = text === undefined ? null : (head?.exec(text) ?? null);
    if (text !== undefined) isThere = true;
    if (text !== undefined && found) {
      const rest = text.slice(found.index + found[0].length);
      return { body: /^(?:[ \t]+.*(?:\r?\n|$)|\r?\n)*/.exec(rest)![0] };
    }
    at = folderOf(at);
  }
  return isThere ? { body: '' } : undefined;
}
