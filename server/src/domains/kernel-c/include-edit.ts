import type { Edit } from '../../core/types.ts';
import type { CFile, CInclude } from '../../syntax/c/types.ts';

/** Finds the place of include lines that a file lacks among those it has. */
export function includer(file: CFile): (header: string) => Edit {
  const { text } = file.source;
  const plain = unconditional(text);
  const all = file.all('include').filter((one) => plain(one.start));
  const system = all.filter((one) => one.system);
  return (header) => {
    const folder = header.slice(0, header.indexOf('/') + 1);
    const near = system.filter((one) => one.name.startsWith(folder));
    const group = near.length > 0 ? near : system;
    const line = `#include <${header}>\n`;
    const next = isSorted(group) ? group.find((one) => one.name > header) : undefined;
    if (next) return insertion(lineStart(text, next.start), line);
    const last = group.at(-1);
    if (last) return behind(text, last, line);
    const [first] = all;
    // Own headers follow the kernel's, with an empty line between.
    const at = first ? lineStart(text, first.start) : endOfHead(text);
    return insertion(at, `${line}\n`);
  };
}

/** The line that includes a kernel header. */
export function includeEdit(file: CFile, header: string): Edit {
  return includer(file)(header);
}

/** The way a module writes an include of a header. */
export function shownHeader(path: string): string {
  return path.replace(/^(?:generated\/)?uapi\//, '');
}

function behind(text: string, include: CInclude, line: string): Edit {
  const end = text.indexOf('\n', Math.max(include.start, include.end - 1));
  return end < 0 ? insertion(text.length, `\n${line.trimEnd()}`) : insertion(end + 1, line);
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function isSorted(includes: readonly CInclude[]): boolean {
  return includes.every((one, index) => index === 0 || includes[index - 1]!.name <= one.name);
}

/** Whether an offset lies outside of every condition but a header's own guard, up to where conditions begin to nest. */
function unconditional(text: string): (offset: number) => boolean {
  const stretches: { readonly start: number; readonly end: number }[] = [];
  let depth = 0;
  let start = 0;
  const isGuarded =
    /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*|\/\/.*\n\s*)*#[ \t]*ifndef[ \t]+(\w+)[ \t]*\r?\n[ \t]*#[ \t]*define[ \t]+\1\b/.test(
      text.slice(0, 4000),
    );
  const least = isGuarded ? 1 : 0;
  for (const match of text.matchAll(/^[ \t]*#[ \t]*(if|endif)/gm)) {
    if (match[1] === 'endif') {
      depth--;
      if (depth === least) start = match.index;
    } else {
      if (depth === least) stretches.push({ start, end: match.index });
      depth++;
    }
  }
  if (depth <= least) stretches.push({ start, end: text.length });
  return (offset) => stretches.some((one) => one.start <= offset && offset <= one.end);
}

/** Behind the comments at the top: the licence comes first. */
function endOfHead(text: string): number {
  const head = /^(?:\ufeff)?(?:\s*(?:\/\*[^]*?\*\/|\/\/.*))*[ \t]*\r?\n?/.exec(text);
  return head?.[0].length ?? 0;
}
