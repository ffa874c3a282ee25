/** What a Kbuild file or Makefile says of the objects in its folder. It is read, never run. */
export interface Kbuild {
  /** Objects (`foo.o`) that end up in the kernel or in a module. */
  readonly objects: ReadonlySet<string>;
  /** Objects of programs that run on the build machine or in user space. */
  readonly programs: ReadonlySet<string>;
  /** Composite objects by the module they belong to, e.g. `foo` has `main.o` and `util.o`. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

interface Assignment {
  readonly name: string;
  readonly value: string;
}

const expansions = 400;

/** Literal assignments with `=`, `:=`, `?=`, `+=` and variables; a `$(shell ...)` or another function has no value. */
export function readKbuild(text: string): Kbuild {
  const assignments = readAssignments(text);
  const values = new Map<string, string>();
  for (const { name, value } of assignments) values.set(name, `${values.get(name) ?? ''} ${value}`);
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
  const composites: [string, readonly string[]][] = [];
  for (const name of values.keys()) {
    const match = /^([\w.+]+(?:-[\w.+]+)*)-(?:objs|y|m|\$\(\w+\)|\$\{\w+\}|objs-\w+)$/.exec(name);
    if (!match) continue;
    const own = wordsOf(name).filter((word) => word.endsWith('.o'));
    if (/^(?:obj|lib)$/.test(match[1]!)) for (const object of own) objects.add(object);
    else composites.push([match[1]!, own]);
  }
  for (const [module, own] of composites) {
    if (hosts.has(module)) for (const object of own) programs.add(object);
    // Without an object for the kernel in sight, `foo-objs` is any make file's variable.
    else if (objects.size > 0) {
      parts.set(module, [...(parts.get(module) ?? []), ...own]);
      for (const object of own) objects.add(object);
    }
  }
  return { objects, programs, parts };
}

function readAssignments(text: string): readonly Assignment[] {
  const found: Assignment[] = [];
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    if (line.startsWith('\t')) continue;
    const match =
      /^\s*(?:override\s+|export\s+)?([\w.+-]+(?:\$[({]\w+[)}])?)\s*(?::{1,3}|\?|\+)?=\s*(.*)$/.exec(line);
    if (match) found.push({ name: match[1]!, value: match[2]!.replace(/\s*#.*$/, '') });
  }
  return found;
}

function expand(value: string, values: ReadonlyMap<string, string>): string {
  let text = value;
  for (let i = 0; i < expansions; i++) {
    const match = /\$[({]([\w.-]+)[)}]/.exec(text);
    if (!match) break;
    const inner = values.get(match[1]!) ?? '';
    // A variable that names itself is no value, and a loop must end.
    const safe = inner.includes(match[0]) || text.length > 100_000 ? '' : inner;
    text = text.slice(0, match.index) + safe + text.slice(match.index + match[0].length);
  }
  return text;
}
