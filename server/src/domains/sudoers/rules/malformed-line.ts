import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { malformedLine as page } from '../pages.ts';
import { statementOf } from '../parse.ts';

/** A line that sudo cannot read: old versions then refuse everybody. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isTemplate(line)) return;
    const statement = statementOf(line, file);
    const text = file.source.text.slice(line.start, line.end);
    if (statement.kind === 'include') return;
    const bare = text.replace(/\\./gs, '__').replace(/"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
    const comma = /,\s*$/.exec(bare);
    if (comma) {
      const span = { start: line.start + comma.index, end: line.start + comma.index + 1 };
      yield page.problem(
        span,
        { say: 'comma' },
        { fixes: [page.fix({ say: 'remove' }, 'safe', { span, text: '' })] },
      );
    }
    if (bare.includes('"')) {
      const at = line.start + bare.indexOf('"');
      yield page.problem({ start: at, end: at + 1 }, { say: 'quote' });
    }
    if (statement.kind === 'alias' && statement.aliases.length === 0) {
      yield page.problem({ start: line.start, end: line.end }, { say: 'alias' });
    }
    const opened = unclosed(bare);
    if (opened >= 0) yield* parenthesis(line, opened, text);
    else if (statement.kind === 'broken') yield* broken(line, file, text);
  },
};

function unclosed(text: string): number {
  let at = -1;
  for (const match of text.matchAll(/[()]/g)) {
    if (match[0] === '(') {
      if (at >= 0) return at;
      at = match.index;
    } else at = -1;
  }
  return at;
}

function* parenthesis(line: ColumnsLine, at: number, text: string): Iterable<Problem> {
  const start = line.start + at;
  const word = /^\([\w:%,#-]*/.exec(text.slice(at))![0];
  const end = start + word.length;
  const fix = page.fix({ say: 'close' }, 'review', { span: { start: end, end }, text: ')' });
  yield page.problem({ start, end: start + 1 }, { say: 'parenthesis' }, { fixes: [fix] });
}

function* broken(line: ColumnsLine, file: ColumnsFile, text: string): Iterable<Problem> {
  const match = /^(\S+\s+(?:ALL|[A-Z][A-Z0-9_]*))(\s+)(?=\(|[A-Z]+:|ALL|\/)/.exec(text);
  const gap = match ? { start: line.start + match[1]!.length, end: line.start + match[0].length } : undefined;
  const isSpec = !text.includes('=');
  const fixes = gap && isSpec ? [page.fix({ say: 'equals' }, 'review', { span: gap, text: '=' })] : [];
  yield page.problem({ start: line.start, end: line.end }, { say: isSpec ? 'equals' : 'parts' }, { fixes });
}
