/** Texts of files, tools and models as Markdown that shows them and does nothing else. */

/** Signs that could begin anything, and those that only do so at the edge of a word, a line or an address. */
const always = /[\\`*[\]<>|~&$]/g;
const atEdges = /(?<!\w)_|_(?!\w)|^(\s*)([#+=-]|\d+(?=[.)]))/gm;
const inLinks = /:(?=\/\/)|(?<=www)\.|(?<=\w)@(?=\w)/gi;

/** A text without any formatting, link or picture in it. Line breaks stay. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(always, '\\$&')
    .replace(atEdges, (sign, blanks: string | undefined, mark: string | undefined) =>
      mark === undefined ? `\\${sign}` : /\d/.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`,
    )
    .replace(inLinks, '\\$&');
}

/** A text for the command line from what `escapeMarkdown` made. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+.!<>|~&$=:@-])/g, '$1');
}

/** A block of code that its own backticks cannot end. */
export function codeBlock(code: string, language = 'c'): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** Code within a line. */
export function codeSpan(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A table with a line for each row; cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\r?\n/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
