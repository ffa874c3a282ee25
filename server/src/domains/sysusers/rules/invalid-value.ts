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
    yield* specified(line);
    if (kind === 'r' && name.value !== '-') {
      const isRange = !id && /^\d+(?:-\d+)?$/.test(name.value);
      const at = { start: name.start, end: name.start };
      const fix = isRange
        ? page.fix({ say: 'dash' }, 'review', { span: at, text: '- ' })
        : page.fix({ meant: '-' }, 'review', { span: name, text: '-' });
      yield page.problem(name, { say: 'range-name', value: name.value }, { fixes: [fix] });
      return;
    }
    if (kind !== 'r') yield* named(name);
    if (kind === 'm') {
      if (id) yield* named(id);
      else yield page.problem(name, { say: 'group-missing' });
    } else if (id) yield* numbered(id, kind);
    if (kind !== 'u') return;
    const gecos = line.words[3];
    if (gecos?.value.includes(':') && line.words.length <= 6) {
      yield page.problem(gecos, { say: 'colon' });
    }
    for (const path of [home, shell]) yield* absolute(path, line);
  },
};

function isGiven(word: ColumnWord | undefined): word is ColumnWord {
  return word !== undefined && word.value !== '-' && word.value !== '' && !word.value.includes('%');
}

/** Letters behind a `%` that systemd-sysusers fills in. */
function* specified({ words }: ColumnsLine): Iterable<Problem> {
  for (const word of words) {
    const bad = /%([^aAbBCgGhHlLmMoSstTuUvVwW%])/.exec(word.text.replaceAll('%%', '__'));
    if (!bad) continue;
    const start = word.start + bad.index;
    yield page.problem({ start, end: start + 2 }, { say: 'specifier', value: bad[0] });
  }
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
    else if (Number(range[2] ?? range[1]) > 4294967294) yield page.problem(word, { say: 'id', value });
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
  if (!isGiven(word) || line.words.length > 6) return;
  if (/\/\.\.?(?:\/|$)/.test(word.value)) yield page.problem(word, { say: 'dots', value: word.value });
  if (word.value.startsWith('/')) return;
  const meant = `/${word.value}`;
  const fixes = /^[\w.]+\//.test(word.value)
    ? [page.fix({ meant }, 'review', { span: word, text: meant })]
    : [];
  yield page.problem(word, { say: 'path', value: word.value }, { fixes });
}
