import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { malformedLine as page } from '../pages.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { aliasKeywords } from '../facts/defaults.ts';
import { statementOf, type Statement } from '../parse.ts';

/** A line that sudo cannot read: old versions then refuse everybody. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isTemplate(line)) return;
    const statement = statementOf(line, file);
    const text = file.source.text.slice(line.start, line.end);
    if (statement.kind === 'include') {
      yield* included(line, text);
      return;
    }
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
    const keyword = /^[A-Z]\w*_?Alias(?=\s)/i.exec(text)?.[0];
    if (keyword !== undefined && !aliasKeywords.includes(keyword)) {
      const span = { start: line.start, end: line.start + keyword.length };
      const meant = nearest(keyword, aliasKeywords);
      const fixes =
        meant === undefined ? [] : [page.fix({ say: 'keyword', meant }, 'review', { span, text: meant })];
      yield page.problem(span, { say: 'keyword', name: keyword }, { fixes });
      return;
    }
    yield* items(statement, bare, line);
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

function* included(line: ColumnsLine, text: string): Iterable<Problem> {
  if (/^@include(?:dir)?\s*$/.test(text))
    yield page.problem({ start: line.start, end: line.end }, { say: 'path' });
}

/** Lists have commas between their items, and items of them have no blanks. */
function* items({ aliases, grant }: Statement, bare: string, line: ColumnsLine): Iterable<Problem> {
  const gap = /,\s*(?=,)/.exec(bare);
  if (gap) {
    const span = { start: line.start + gap.index, end: line.start + gap.index + gap[0].length };
    yield page.problem(
      span,
      { say: 'empty' },
      { fixes: [page.fix({ say: 'remove' }, 'safe', { span, text: '' })] },
    );
  }
  for (const { kind, items: own } of aliases) {
    for (const item of kind === 'Cmnd' ? [] : own) {
      const blank = /(?<!\\)\s+(?!#)/.exec(
        item.text
          .replace(/"[^"]*"/g, (text) => '_'.repeat(text.length))
          .replace(/^!\s*/, (text) => '_'.repeat(text.length)),
      );
      if (!blank) continue;
      const span = { start: item.start + blank.index, end: item.start + blank.index + blank[0].length };
      yield page.problem(
        span,
        { say: 'between' },
        { fixes: [page.fix({ say: 'between' }, 'review', { span, text: ', ' })] },
      );
    }
  }
  const commands = [
    ...(grant?.commands.map(({ command }) => command) ?? []),
    ...aliases.flatMap(({ kind, items: own }) => (kind === 'Cmnd' ? own : [])),
  ];
  for (const command of commands) {
    const sign = /^(?:!\s*)?\/(?:[^\s;]*\s.*?(?<!\\)(?=[=:;])|[^\s;]*(?=;))([=:;])/s.exec(
      command.text.replace(/"[^"]*"/g, (text) => '_'.repeat(text.length)),
    );
    if (!sign || /^\S*\s+\^/.test(command.text)) continue;
    const at = command.start + sign[0].length - 1;
    const span = { start: at, end: at + 1 };
    if (sign[1] === ';')
      yield page.problem(
        span,
        { say: 'semicolon' },
        { fixes: [page.fix({ say: 'between' }, 'review', { span, text: ',' })] },
      );
    else {
      const fix = page.fix({ say: 'escape' }, 'review', { span: { start: at, end: at }, text: '\\' });
      yield page.problem(span, { say: 'sign', sign: sign[1]! }, { fixes: [fix], confidence: 'medium' });
    }
  }
  const person = grant?.users[0];
  const blank = person && /^%\s+/.exec(bare);
  if (blank) {
    const span = { start: line.start + 1, end: line.start + blank[0].length };
    yield page.problem(
      span,
      { say: 'percent' },
      { fixes: [page.fix({ say: 'remove' }, 'safe', { span, text: '' })] },
    );
  }
  for (const { item, command } of grant?.commands ?? []) {
    if (command.text === '' && item.text.includes(')')) yield page.problem(item, { say: 'nothing' });
  }
}

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
