import { orRemoved } from '../../../syntax/removal.ts';
import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { arity, commands } from '../commands.ts';
import { malformedLine as page } from '../pages.ts';

/** A line that modprobe passes over, or takes apart in another way than it looks. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const problem of judged(line)) yield orRemoved(problem, page, file.source.text, line);
  },
};

function* judged(line: ColumnsLine): Iterable<Problem> {
  const [command, ...rest] = line.words;
  const name = command!.value;
  if (isTemplate(line)) return;
  const limits = Object.hasOwn(arity, name) ? arity[name] : undefined;
  if (!limits) {
    if (name === 'include' || name === 'config') {
      yield page.problem(command!, { say: 'gone', name });
      return;
    }
    const meant = nearest(name, commands);
    const fixes =
      meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'safe', { span: command!, text: meant })];
    yield page.problem(command!, { say: 'command', name, known: commands.join(', ') }, { fixes });
    return;
  }
  const comment =
    name === 'install' || name === 'remove' ? undefined : rest.find(({ text }) => text.startsWith('#'));
  if (comment) {
    const span = { start: rest[rest.indexOf(comment) - 1]?.end ?? command!.end, end: line.end };
    const fix = page.fix({ say: 'write', meant: '' }, 'review', { span, text: '' });
    yield page.problem({ start: comment.start, end: line.end }, { say: 'comment' }, { fixes: [fix] });
    return;
  }
  if (name === 'alias' && rest[1]?.value === 'off') {
    const text = `blacklist ${rest[0]!.text}`;
    const fix = page.fix({ say: 'write', meant: text }, 'review', {
      span: { start: line.start, end: line.end },
      text,
    });
    yield page.problem(rest[1], { say: 'off' }, { fixes: [fix] });
    return;
  }
  if (rest.length < limits[0]) yield page.problem({ start: line.start, end: line.end }, { say: 'few', name });
  else if (rest.length > limits[1]) yield* tooMany(line, name, limits[1]);
  else if (name === 'softdep') {
    yield* softdep(line);
    yield* empty(line);
  } else if (name === 'options') yield* spaced(line);
}

function* tooMany(line: ColumnsLine, name: string, most: number): Iterable<Problem> {
  const extra = line.words.slice(most + 1);
  const span = { start: extra[0]!.start, end: line.end };
  const own = {
    span: { start: line.words[most]!.end, end: line.end },
    text: extra.map(({ text }) => `\n${name} ${text}`).join(''),
  };
  const fixes =
    name === 'blacklist'
      ? [page.fix({ say: 'write', meant: `blacklist ${extra[0]!.text}` }, 'review', own)]
      : [];
  yield page.problem(span, { say: 'many', name }, { fixes });
}

function* softdep(line: ColumnsLine): Iterable<Problem> {
  const [, , first] = line.words;
  for (const word of line.words.slice(2)) {
    const isMark = word === first || word.value.endsWith(':');
    if (!isMark || /^(?:pre|post):$/.test(word.value)) continue;
    const bare = word.value.replace(/:$/, '');
    const meant = word.value.endsWith(':')
      ? ({ before: 'pre:', after: 'post:' }[bare] ?? nearest(word.value, ['pre:', 'post:']))
      : undefined;
    const fixes =
      meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span: word, text: meant })];
    yield page.problem(word, { say: 'softdep', name: word.value }, { fixes });
  }
}

/** `pre:` with nothing behind it. */
function* empty(line: ColumnsLine): Iterable<Problem> {
  for (const [index, word] of line.words.entries()) {
    if (index < 2 || !/^(?:pre|post):$/.test(word.value)) continue;
    const next = line.words[index + 1];
    if (!next || next.value.endsWith(':')) yield page.problem(word, { say: 'nothing', name: word.value });
  }
}

/** `name = value` is three parameters. */
function* spaced(line: ColumnsLine): Iterable<Problem> {
  const rest = line.words.slice(2);
  for (const word of rest) {
    const at = /^\w+=[^",=]*(,)[a-z_]\w*=/.exec(word.text);
    if (!at) continue;
    const start = word.start + word.text.indexOf(',');
    const span = { start, end: start + 1 };
    yield page.problem(
      span,
      { say: 'comma' },
      { fixes: [page.fix({ say: 'write', meant: ' ' }, 'safe', { span, text: ' ' })] },
    );
  }
  const index = rest.findIndex(({ text }) => text === '=' || text.startsWith('='));
  if (index < 0) return;
  const from = rest[index - 1] ?? rest[index]!;
  const isAlone = rest[index]!.text === '=';
  const to = (isAlone ? rest[index + 1] : undefined) ?? rest[index]!;
  const meant = [from, ...(from === rest[index] ? [] : [rest[index]!]), ...(to === rest[index] ? [] : [to])]
    .map(({ text }) => text)
    .join('');
  const span = { start: from.start, end: to.end };
  yield page.problem(
    span,
    { say: 'spaces' },
    { fixes: [page.fix({ say: 'write', meant }, 'safe', { span, text: meant })] },
  );
}
