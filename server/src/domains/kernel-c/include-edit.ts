import type { Edit } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';

/** The line that includes a kernel header, behind the file's last one of the kernel; at the top where there is none. */
export function includeEdit(file: CFile, header: string): Edit {
  const { text } = file.source;
  const includes = file.all('include').filter((one) => one.system && isOutside(text, one.start));
  const last = includes.findLast((one) => one.name.split('/')[0] === header.split('/')[0]) ?? includes.at(-1);
  const end = last ? text.indexOf('\n', last.end) : -1;
  const at = last ? (end < 0 ? text.length : end + 1) : 0;
  const before = last && end < 0 ? '\n' : '';
  return { span: { start: at, end: at }, text: `${before}#include <${header}>\n` };
}

/** A line inside of a condition may not be compiled. */
function isOutside(text: string, offset: number): boolean {
  let depth = 0;
  for (const match of text.slice(0, offset).matchAll(/^[ \t]*#[ \t]*(if|endif)/gm))
    depth += match[1] === 'if' ? 1 : -1;
  return depth === 0;
}

/** The way a module writes an include of a header. */
export function shownHeader(path: string): string {
  return path.replace(/^(?:generated\/)?uapi\//, '');
}
