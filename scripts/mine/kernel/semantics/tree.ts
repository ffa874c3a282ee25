import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodiesIn, codeOf, type Body } from './bodies.ts';

const skipped = /^(?:Documentation|tools|samples|scripts|usr|rust|LICENSES|arch|\..*)$/;

export function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() && /\.[ch]$/.test(entry.name)) yield path;
  }
}

/** All definitions of a kernel tree, by name, and which of them are for modules. */
export interface Tree {
  /** Everything that other files see: functions, inline ones, and stubs. */
  readonly shared: ReadonlyMap<string, readonly Body[]>;
  /** Functions of one file, by name. */
  readonly locals: ReadonlyMap<Body, ReadonlyMap<string, Body>>;
  /** What modules can call: exported functions, and what headers define. */
  readonly offered: ReadonlySet<string>;
}

/** Reads a tree: x86 and arm64 stand for the machines. */
export function readTree(root: string): Tree {
  const shared = new Map<string, Body[]>();
  const locals = new Map<Body, ReadonlyMap<string, Body>>();
  const offered = new Set<string>();
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (one) => one.isDirectory() && !skipped.test(one.name),
  );
  const roots = [...folders.map((one) => one.name), 'arch/x86', 'arch/arm64'];
  for (const folder of roots) {
    for (const path of filesIn(join(root, folder))) {
      const text = readFileSync(path, 'latin1');
      const code = codeOf(text);
      for (const [, name] of text.matchAll(/^EXPORT_SYMBOL\w*\(\s*(\w+)/gm)) offered.add(name!);
      const own = new Map<string, Body>();
      for (const body of [...bodiesIn(code), ...forwardsIn(text)]) {
        locals.set(body, own);
        if (folder === 'include') offered.add(body.name);
        if (body.isStatic) own.set(body.name, body);
        else (shared.get(body.name) ?? shared.set(body.name, []).get(body.name)!).push(body);
      }
    }
  }
  return { shared, locals, offered };
}

/** `#define foo(x) __foo(x, 0)`: a macro that is one call. */
function* forwardsIn(text: string): Generator<Body> {
  for (const match of text.matchAll(
    /^#[ \t]*define[ \t]+([a-z_]\w*)\([^)\n]*\)[ \t]*(?:\\\n[ \t]*)?\(?([a-z_]\w*)\s*\([^\n]*\)?$/gm,
  )) {
    const [, name, callee] = match;
    if (name === callee) continue;
    yield {
      name: name!,
      isStatic: false,
      isPointer: true,
      always: [callee!],
      mayWait: false,
      asksContext: false,
      returns: [{ call: callee! }],
    };
  }
}
