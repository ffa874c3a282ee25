import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround, newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { unbalanced } from '../../../syntax/values/shell-balance.ts';
import { structureOf } from '../blocks.ts';
import { malformedBlock as page } from '../pages.ts';

/** Braces and scripts without their end: what follows is read as something else, or not at all. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { blocks, stray, logs } = structureOf(file);
    for (const line of logs) {
      const first = line.words[0]!;
      if (/^["'/~*]/.test(first.text)) continue;
      const fix = page.fix({ say: 'slash' }, 'review', {
        span: { start: first.start, end: first.start },
        text: '/',
      });
      yield page.problem(first, { say: 'relative' }, { fixes: [fix] });
    }
    for (const line of logs) {
      const word = line.words.find(({ text }) => /^[/"'].*,$/.test(text));
      if (!word) continue;
      const comma = { start: word.end - 1, end: word.end };
      yield page.problem(
        comma,
        { say: 'comma' },
        { fixes: [page.fix({ say: 'comma' }, 'safe', { span: comma, text: '' })] },
      );
    }
    for (const line of stray) yield page.problem({ start: line.start, end: line.end }, { say: 'stray' });
    for (const { isClosed, scripts, head, directives } of blocks) {
      for (const line of isClosed ? directives : [])
        if (/^["']?\/\w/.test(line.words[0]!.text))
          yield page.problem({ start: line.start, end: line.end }, { say: 'inside' });
      for (const script of scripts) {
        const more = script.head.words[1];
        if (more && !more.text.startsWith('#')) {
          const at = { start: script.head.words[0]!.end, end: more.start };
          const fix = page.fix({ say: 'line' }, 'review', {
            span: at,
            text: `${newlineOf(file.source.text)}\t\t`,
          });
          yield page.problem(
            { start: more.start, end: script.head.end },
            { say: 'line', name: script.head.name },
            { fixes: [fix] },
          );
        }
        const text = file.source.text.slice(script.body.start, script.body.end);
        const fault = script.isClosed ? unbalanced(text) : undefined;
        if (!script.isClosed)
          yield page.problem(script.head.words[0]!, { say: 'script', name: script.head.name });
        if (!fault) continue;
        const start = script.body.start + fault.at;
        yield page.problem({ start, end: start + fault.word.length }, { say: 'shell', word: fault.word });
      }
      if (!isClosed && scripts.every((script) => script.isClosed) && head === blocks.at(-1)!.head)
        yield* unclosed(file);
    }
  },
};

/** The brace is missing behind the last line, wherever it was meant. */
function* unclosed(file: ColumnsFile): Iterable<Problem> {
  const { text } = file.source;
  const last = file.lines.at(-1)!;
  const newline = newlineOf(text);
  const at = { start: text.length, end: text.length };
  const added = `${text.endsWith('\n') ? '' : newline}}${newline}`;
  const fix = page.fix({ say: 'brace' }, 'review', { span: at, text: added });
  yield page.problem(
    { start: last.start, end: lineAround(text, last.end).end },
    { say: 'brace' },
    { fixes: [fix] },
  );
}
