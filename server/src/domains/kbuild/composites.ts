import { ownCopy, remembered } from '../../core/remembered.ts';
import type { Assignment, KbuildFile } from './kbuild-file.ts';

const parts = /^(.+)-(?:objs|y|m|\$[({]\w+[)}]|objs-\$[({]\w+[)}])$/;
/** Lists of Kbuild's own: they name no module. */
const lists =
  /^(?:obj|lib|subdir|always|extra|targets|head|init|core|drivers|net|libs|virt|ccflags|asflags|ldflags|hostprogs|userprogs|clean-files|no-clean-files|dtb|header|generic|mandatory|genhdr)$/;

/** The module that an assignment names a part of: the `foo` of `foo-objs := a.o`. */
export function compositeOf({ name }: Assignment): string | undefined {
  return moduleOf(name) ?? undefined;
}

/** The same few names are asked for at every key. */
const moduleOf = remembered((name) => {
  const [, module] = parts.exec(name) ?? [];
  return module === undefined || lists.test(module) || module.includes('$') ? null : module;
}, 2000);

/** Whether an assignment lists objects that are linked into the kernel or into a module. */
export function listsObjects(one: Assignment): boolean {
  return /^(?:obj|lib)-(?:[ym]|\$[({]\w+[)}])$/.test(one.name) || compositeOf(one) !== undefined;
}

/** What the lines of a file say together. */
export interface Together {
  /** Modules that are linked from parts. */
  readonly composites: ReadonlySet<string>;
  /** The first list of parts of each. */
  readonly first: ReadonlyMap<string, Assignment>;
  /** Programs of the build machine: what they are made of has the same form. */
  readonly programs: ReadonlySet<string>;
  /** Every object that some list names. */
  readonly listed: ReadonlySet<string>;
  /** A variable or a function gives more objects than are written. */
  readonly isOpen: boolean;
  /** A variable names the module of a list: it may be any. */
  readonly hasOpenNames: boolean;
  /** Files that rules of this file make, without folders. */
  readonly made: ReadonlySet<string>;
  /** A pattern rule may make anything. */
  readonly hasPatterns: boolean;
  /** Variables that the file reads. */
  readonly used: ReadonlySet<string>;
}

const known = new WeakMap<KbuildFile, Together>();

/** Made once a file: each line asks for it. */
export function togetherOf(file: KbuildFile): Together {
  let found = known.get(file);
  if (!found) known.set(file, (found = together(file)));
  return found;
}

function together({ assignments, source: { text } }: KbuildFile): Together {
  const composites = new Set<string>();
  const first = new Map<string, Assignment>();
  const programs = new Set<string>();
  const listed = new Set<string>();
  let isOpen = false;
  let hasOpenNames = false;
  for (const one of assignments) {
    const module = compositeOf(one);
    if (module !== undefined) composites.add(module);
    if (!first.has(one.name)) first.set(one.name, one);
    if (/^\$.*-(?:objs|y)$/.test(one.name)) hasOpenNames = true;
    if (/^(?:hostprogs|userprogs|hostlibs)(?:-\w+)?$/.test(one.name))
      for (const word of one.words) programs.add(word.text);
    if (!/^(?:obj|lib)-|-(?:objs|y)$|-\$[({]\w+[)}]$/.test(one.name)) continue;
    for (const word of one.words) {
      listed.add(word.text);
      if (word.text.includes('$')) isOpen = true;
    }
  }
  const made = new Set<string>();
  let hasPatterns = false;
  for (const [, targets] of text.matchAll(/^([^\t#\n=:][^#\n=:]*):(?!=)/gm)) {
    if (targets!.includes('%')) hasPatterns = true;
    for (const target of targets!.split(/\s+/)) made.add(ownCopy(target.replace(/^.*\//, '')));
  }
  const used = new Set([...text.matchAll(/\$[({](\w+)[)}]/g)].map(([, name]) => ownCopy(name!)));
  return { composites, first, programs, listed, isOpen, hasOpenNames, made, hasPatterns, used };
}
