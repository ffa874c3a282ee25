import type { Problem } from '../../../core/types.ts';
import type { ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { invalidValue as page } from '../pages.ts';

/** A line that systemd-sysusers refuses: nobody of the file is made then. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line)) return;
    const [type, name, id, , home, shell] = line.words;
    if (!/^(?:u!?|[gmr])$/.test(type!.value)) {
      yield page.problem(type!, { say: 'type', value: type!.value });
      return;
    }
    if (!name) {
      yield page.problem(type!, { say: 'name-missing' });
      return;
    }
    const kind = type!.value[0]!;
    if (kind !== 'r') yield* named(name);
    if (kind === 'm') {
      if (id) yield* named(id);
      else yield page.problem(name, { say: 'group-missing' });
    } else if (id) yield* numbered(id, kind);
    if (kind !== 'u') return;
    for (const path of [home, shell]) yield* absolute(path, line);
  },
};

function isGiven(word: ColumnWord | undefined): word is ColumnWord {
  return word !== undefined && word.value !== '-' && word.value !== '' && !word.value.includes('%');
}

function* named(word: ColumnWord): Iterable<Problem> {
  if (!isGiven(word) || (/^[A-Za-z_][\w.-]*\$?$/.test(word.value) && word.value.length <= 31)) return;
  yield page.problem(word, { say: 'name', value: word.value });
}

function* numbered(word: ColumnWord, kind: string): Iterable<Problem> {
  if (!isGiven(word)) return;
  const { value } = word;
  if (kind === 'r') {
    const range = /^(\d+)(?:-(\d+))?$/.exec(value);
    if (!range) yield page.problem(word, { say: 'range', value });
    else if (range[2] !== undefined && Number(range[1]) > Number(range[2])) {
      const meant = `${range[2]}-${range[1]!}`;
      yield page.problem(
        word,
        { say: 'backwards', value },
        { fixes: [page.fix({ meant }, 'safe', { span: word, text: meant })] },
      );
    }
    return;
  }
  // A user may have the number of a group, or its name, behind a colon.
  const fits = kind === 'u' ? /^(?:\/.+|(?:\d+|-)(?::[\w.-]+)?)$/ : /^(?:\/.+|\d+)$/;
  if (!fits.test(value)) yield page.problem(word, { say: 'id', value });
  else if (Number(/^\d+/.exec(value)?.[0] ?? 0) > 4294967295) yield page.problem(word, { say: 'id', value });
  else if (/^(?:65535|4294967295)(?::|$)/.test(value)) yield page.problem(word, { say: 'reserved', value });
}

function* absolute(word: ColumnWord | undefined, line: ColumnsLine): Iterable<Problem> {
  if (!isGiven(word) || word.value.startsWith('/') || line.words.length > 6) return;
  const meant = `/${word.value}`;
  const fixes = /^[\w.]+\//.test(word.value)
    ? [page.fix({ meant }, 'review', { span: word, text: meant })]
    : [];
  yield page.problem(word, { say: 'path', value: word.value }, { fixes });
}
