import type { ColumnsLine } from './columns.ts';

/** A line that an installer, a build system or a template language fills in. */
export function isTemplate(line: ColumnsLine): boolean {
  return line.words.some(({ text }) => /@\w+@|\{\{|\$\{|^<.*>$/.test(text));
}
