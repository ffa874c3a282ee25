import type { Span } from '../../../core/types.ts';
import { malformedYaml as page } from '../pages.ts';
import type { NetplanRule } from '../parse.ts';

type Say = 'tab' | 'indent' | 'documents' | 'other';

const says: Readonly<Record<string, Say>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'indent',
  BLOCK_IN_FLOW: 'indent',
  MULTILINE_IMPLICIT_KEY: 'indent',
  MISSING_CHAR: 'other',
  MULTIPLE_DOCS: 'documents',
};

/** What the format forbids: netplan then reads nothing of the file, and sets up nothing. */
export const rule: NetplanRule = {
  on: 'file',
  *check(_, file) {
    const { text } = file.source;
    const seen = new Set<number>();
    for (const { code, start } of file.faults) {
      if (code === 'DUPLICATE_KEY') continue;
      const line = text.lastIndexOf('\n', Math.max(0, start - 1));
      // One slip makes the parser stumble several times on a line.
      if (seen.has(line)) continue;
      seen.add(line);
      const say = says[code] ?? 'other';
      if (say === 'tab') {
        const tabs = /^[\t ]*/.exec(text.slice(line + 1))![0];
        const span = { start: line + 1, end: line + 1 + tabs.length };
        const fix = page.fix({}, 'review', { span, text: tabs.replaceAll('\t', '  ') });
        yield page.problem(span, { say }, { fixes: [fix] });
        continue;
      }
      const at = placeOf(text, code, start);
      yield page.problem(at, { say, name: text.slice(at.start, at.end) });
    }
  },
};

/** The word that a fault is about: of a value that a line below was taken into, the first word of that line. */
function placeOf(text: string, code: string, at: number): Span {
  const below = code === 'BLOCK_AS_IMPLICIT_KEY' ? text.indexOf('\n', at) + 1 : 0;
  const start = Math.max(at, below);
  const from = start + /^[ \t]*/.exec(text.slice(start, start + 200))![0].length;
  const word = /^["'\w.-]+/.exec(text.slice(from, from + 200))?.[0].length ?? 1;
  const last = Math.max(0, text.length - 1);
  return {
    start: Math.min(from, last),
    end: Math.max(Math.min(from + word, text.length), Math.min(from, last)),
  };
}
