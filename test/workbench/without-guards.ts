import { compareVersions, version } from '../../server/src/core/version.ts';

/**
 * A text as one kernel compiles it, at the same offsets: branches under conditions on the version are blanked where they do
 * not hold, and names that a macro brings are the kernel's own.
 */
export function withoutGuards(text: string, kernel: string): string {
  const states: boolean[] = [];
  const macros = new Map<string, string>();
  const lines = text.split('\n').map((line) => {
    const condition = /^#if LINUX_VERSION_CODE (>=|<) KERNEL_VERSION\((\d+), (\d+), (\d+)\)$/.exec(line);
    if (condition) {
      const [, sign, ...parts] = condition;
      const isFrom = compareVersions(version(kernel), version(parts.join('.'))) >= 0;
      states.push(isFrom === (sign === '>='));
    } else if (line === '#else') states.push(!states.pop()!);
    else if (line === '#endif') states.pop();
    else if (!line.startsWith('#') && states.every(Boolean)) return line;
    const macro = /^#define (\w+) (\w+)$/.exec(line);
    if (macro && states.every(Boolean)) macros.set(macro[1]!, macro[2]!);
    return ' '.repeat(line.length);
  });
  return lines
    .map((line) => line.replace(/\b\w+\b/g, (name) => (macros.has(name) ? ' '.repeat(name.length) : name)))
    .join('\n');
}
