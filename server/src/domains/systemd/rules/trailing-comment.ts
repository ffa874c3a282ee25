import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { lineAround, newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { readAs } from '../entries.ts';
import { trailingComment as page } from '../pages.ts';
import { commentBehind } from '../trailing.ts';

/** Units have no trailing comments: the text becomes part of the value. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const directive = readAs(entry, file);
    const comment = directive && commentBehind(entry, directive);
    if (!comment) return;
    const { text } = file.source;
    const { start } = lineAround(text, entry.start);
    const blanks = /[ \t]*$/.exec(text.slice(entry.value.start, comment.span.start))![0].length;
    const cut = { start: comment.span.start - blanks, end: comment.span.end };
    const fixes = /[\r\n]/.test(text.slice(entry.start, entry.end))
      ? []
      : [
          page.fix(
            {},
            'safe',
            { span: { start, end: start }, text: comment.text + newlineOf(text) },
            { span: cut, text: '' },
          ),
        ];
    yield page.problem(comment.span, { key: entry.name }, { fixes });
  },
};
