import { remembered } from '../../core/remembered.ts';

/** What a Kbuild file or Makefile says of the objects in its folder. It is read, never run. */
export interface Kbuild {
  /** Objects (`foo.o`) that end up in the kernel or in a module. */
  readonly objects: ReadonlySet<string>;
  /** Objects of programs that run on the build machine or in user space. */
  readonly programs: ReadonlySet<string>;
  /** Composite objects by the module they belong to, e.g. `foo` has `main.o` and `util.o`. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly modules: readonly KbuildModule[];
  /** The symbol that brings an object into its module, such as `CONFIG_FOO_DEBUG`, for those that one decides about. */
  readonly conditions: ReadonlyMap<string, string>;
}

/** What one `obj-` line builds. */
export interface KbuildModule {
  /** Without the `.o`. */
  readonly name: string;
  /** How it is built: `m` and `y` as the line or the file itself says, else the symbol that decides, such as `CONFIG_FOO`. */
  readonly when: string;
  /** The objects it is linked from: itself, or its parts. */
  readonly objects: readonly string[];
}

interface Assignment {
  readonly name: string;
  readonly value: string;
}

const expansions = 400;

/** The same few files are asked for every source and header of a folder. */
export const kbuildOf = remembered(readKbuild, 200);

/** Literal assignments with `=`, `:=`, `?=`, `+=`, variables and functions on words; a `$(shell ...)` has no value. */
export function readKbuild(text: string): Kbuild {
  const assignments = readAssignments(text);
  const values = new Map<string, string>();
  const append = (name: string, value: string): void => {
    values.set(name, `${values.get(name) ?? ''} ${value}`);
  };
  for (const { name, value } of assignments) {
    append(name, value);
    // What a configuration adds to `foo-y` may be there.
    const list = /^(?!obj-|lib-)(.+-)\$[({]CONFIG_\w+[)}]$/.exec(name)?.[1];
    if (list !== undefined) append(`${list}y`, value);
  }
  const wordsOf = (name: string): readonly string[] =>
    expand(values.get(name) ?? '', values)
      .split(/\s+/)
      .filter(Boolean);
  const programs = new Set<string>();
  const hosts = new Set<string>();
  for (const name of values.keys()) {
    if (!/^(?:hostprogs|userprogs|hostlibs)(?:-\w+)?$/.test(name)) continue;
    for (const program of wordsOf(name)) {
      hosts.add(program);
      programs.add(`${program}.o`);
    }
  }
  const objects = new Set<string>();
  const parts = new Map<string, readonly string[]>();
  const built: { readonly name: string; readonly when: string }[] = [];
  const composites: [string, readonly string[]][] = [];
  const conditions = new Map<string, string>();
  for (const name of values.keys()) {
    const match = /^(.+?)-(?:objs|y|m|\$\(\w+\)|\$\{\w+\}|objs-\w+)$/.exec(name);
    if (!match) continue;
    const own = wordsOf(name).filter((word) => word.endsWith('.o'));
    if (!/^(?:obj|lib)$/.test(match[1]!)) {
      // `$(MODNAME)-objs` is named by a variable of the file itself.
      const module = expand(match[1]!.replace(/-objs$/, ''), values).trim();
      if (/^[\w.+-]+$/.test(module)) composites.push([module, own]);
      const symbol = conditionOf(name, values);
      if (symbol.startsWith('CONFIG_')) for (const object of own) conditions.set(object, symbol);
      continue;
    }
    for (const object of own) objects.add(object);
    const when = conditionOf(name, values);
    if (match[1] === 'obj') for (const object of own) built.push({ name: object.slice(0, -2), when });
  }
  for (const [module, own] of composites) {
    if (hosts.has(module)) for (const object of own) programs.add(object);
    // Without an object for the kernel in sight, `foo-objs` is any make file's variable.
    else if (objects.size > 0) {
      parts.set(module, [...(parts.get(module) ?? []), ...own]);
      for (const object of own) objects.add(object);
    }
  }
  const modules = built.map((one) => ({ ...one, objects: parts.get(one.name) ?? [`${one.name}.o`] }));
  return { objects, programs, parts, modules, conditions };
}

/** `m` of `obj-m`, `CONFIG_FOO` of `obj-$(CONFIG_FOO)`; a variable that the file itself sets is its value. */
function conditionOf(name: string, values: ReadonlyMap<string, string>): string {
  const [, plain, variable] = /-(?:(\w+)|\$[({](\w+)[)}])$/.exec(name) ?? [];
  if (variable === undefined) return plain ?? '';
  const value = expand(values.get(variable) ?? '', values).trim();
  return /^[my]$/.test(value) ? value : variable;
}

/** Lists of objects behind a tab, `$(NAME)-objs` among them. */
const indented = /^\t+(?:[\w.+-]|\$[({]\w+[)}])+-(?:objs|y|m|\$\(\w+\))\s*[:+]=/;

function readAssignments(text: string): readonly Assignment[] {
  const found: Assignment[] = [];
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    // Lines behind a tab are commands, except that some people indent what depends on a condition this way.
    if (line.startsWith('\t') && !indented.test(line)) continue;
    const match =
      /^\s*(?:override\s+|export\s+)?((?:[\w.+-]|\$[({]\w+[)}])+)\s*(?::{1,3}|\?|\+)?=\s*(.*)$/.exec(line);
    if (match) found.push({ name: match[1]!, value: match[2]!.replace(/\s*#.*$/, '') });
  }
  return found;
}

function expand(value: string, values: ReadonlyMap<string, string>): string {
  let text = value;
  for (let i = 0; i < expansions; i++) {
    const match = /\$[({]([^(){}$]*)[)}]/.exec(text);
    if (!match) break;
    const inner = valueOf(match[1]!, values);
    // A variable that names itself is no value, and a loop must end.
    const safe = inner.includes(match[0]) || text.length > 100_000 ? '' : inner;
    text = text.slice(0, match.index) + safe + text.slice(match.index + match[0].length);
  }
  return text;
}

/** What stands for a variable, one with its endings replaced (`$(SOURCES:.c=.o)`), or one of make's functions on words. */
function valueOf(text: string, values: ReadonlyMap<string, string>): string {
  const [, name = '', from, to] = /^([\w.-]+)(?::([^=]*)=(.*))?$/.exec(text) ?? [];
  const value = values.get(name) ?? '';
  if (from !== undefined) {
    const ends = from.includes('%') ? [from, to!] : [`%${from}`, `%${to!}`];
    // The variable's own words are written in its turn.
    return value.includes('$')
      ? `$(patsubst ${ends.join(',')},${value})`
      : replaced(ends[0]!, ends[1]!, value);
  }
  if (name !== '') return value;
  const [, action = '', rest = ''] = /^([a-z]+)\s+(.*)$/.exec(text) ?? [];
  const parts = rest.split(',').map((part) => part.trim());
  const words = (parts.at(-1) ?? '').split(/\s+/).filter(Boolean);
  switch (action) {
    case 'patsubst':
      return parts.length === 3 ? replaced(parts[0]!, parts[1]!, parts[2]!) : '';
    case 'addprefix':
      return words.map((word) => parts[0]! + word).join(' ');
    case 'addsuffix':
      return words.map((word) => word + parts[0]!).join(' ');
    // Of a wildcard a word with a star is left: whatever is there, see `namesObject`.
    case 'sort':
    case 'strip':
    case 'wildcard':
      return words.join(' ');
    case 'notdir':
      return words.map((word) => word.replace(/^.*\//, '')).join(' ');
    default:
      return '';
  }
}

function replaced(from: string, to: string, list: string): string {
  const [before = '', behind = ''] = from.split('%');
  return list
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const isLike =
        word.startsWith(before) && word.endsWith(behind) && word.length >= before.length + behind.length;
      return isLike ? to.replace('%', word.slice(before.length, word.length - behind.length)) : word;
    })
    .join(' ');
}

/** Whether a list of objects names one, itself or as whatever its folder holds: `src/*.o`. */
export function namesObject(objects: ReadonlySet<string>, object: string): boolean {
  if (objects.has(object)) return true;
  for (const one of objects) {
    const star = one.indexOf('*');
    if (star < 0) continue;
    const [before, behind] = [one.slice(0, star).replace(/^\.?\//, ''), one.slice(star + 1)];
    const inner = object.slice(before.length, object.length - behind.length);
    if (object.startsWith(before) && object.endsWith(behind) && !inner.includes('/')) return true;
  }
  return false;
}
