import { orRemoved } from '../../../syntax/removal.ts';
import type { Problem } from '../../../core/types.ts';
import type { ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { isTimeSpan } from '../../../syntax/values/time-span.ts';
import { isType, lettersWith, specifiers } from '../facts/types.ts';
import { entryOf, isGiven, type Entry } from '../line.ts';
import { invalidValue as page } from '../pages.ts';

/** A line that systemd-tmpfiles cannot read is passed over. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const problem of judged(line)) yield orRemoved(problem, page, file.source.text, line);
  },
};

function* judged(line: ColumnsLine): Iterable<Problem> {
  if (isTemplate(line)) return;
  const entry = entryOf(line);
  const open = line.words.find((word) => word.open && line.words.indexOf(word) < 6);
  if (open) {
    const end = { start: open.end, end: open.end };
    const quote = open.text[0] ?? '"';
    yield page.problem(
      open,
      { say: 'quote' },
      { fixes: [page.fix({ say: 'write', meant: open.text + quote }, 'review', { span: end, text: quote })] },
    );
    return;
  }
  yield* type(entry);
  if (!isType(entry.letter)) return;
  if (!entry.path) {
    yield page.problem(entry.type, { say: 'path-missing' });
    return;
  }
  if (!/^[/%]/.test(entry.path.value)) {
    const meant = `/${entry.path.value}`;
    const fix = page.fix({ say: 'write', meant }, 'review', { span: entry.path, text: meant });
    yield page.problem(entry.path, { say: 'path', value: entry.path.value }, { fixes: [fix] });
  }
  if (/\/\.\.(?:\/|$)/.test(entry.path.value))
    yield page.problem(entry.path, { say: 'dots', value: entry.path.value });
  yield* specified(entry.path);
  if (isGiven(entry.mode)) yield* mode(entry.mode);
  if (isGiven(entry.age)) yield* age(entry.age);
  for (const word of [entry.user, entry.group]) {
    if (isGiven(word) && !/^:?[\w.%@$-]+$/.test(word.value))
      yield page.problem(word, { say: 'account', value: word.value });
  }
  if (isGiven(entry.argument)) yield* argument(entry.letter.toLowerCase(), entry.argument, line);
}

/** Attributes, extended attributes and access lists have grammars of their own. */
function* argument(letter: string, word: ColumnWord, line: ColumnsLine): Iterable<Problem> {
  if (line.words.length > 7 || word.value.includes('%')) return;
  const { value } = word;
  const fits: Readonly<Record<string, RegExp>> = {
    h: /^[-+=]?[aAcCdDeijPsStTuFNmx]+$/,
    t: /^(?:user|trusted|security|system)\.[^=]+=/,
    a: /^(?:(?:d(?:efault)?:)?(?:u(?:ser)?|g(?:roup)?|m(?:ask)?|o(?:ther)?):[^:,]*:[rwxX-]{1,4}|(?:d(?:efault)?:)?(?:m(?:ask)?|o(?:ther)?)::?[rwxX-]{1,4})(?:,|$)/,
  };
  const form = Object.hasOwn(fits, letter) ? fits[letter] : undefined;
  const parts = letter === 'a' ? value.split(',') : [value];
  if (form && !parts.every((part) => form.test(part)))
    yield page.problem(word, { say: letter as 'h' | 't' | 'a', value });
}

function* type({ type, letter, modifiers }: Entry): Iterable<Problem> {
  if (!isType(letter)) {
    yield page.problem(type, { say: 'type', value: letter });
    return;
  }
  for (const [index, sign] of Array.from(modifiers).entries()) {
    const letters = lettersWith(sign);
    const isTwice = modifiers.indexOf(sign) !== index;
    if (letters !== undefined && !isTwice && (letters === '*' || letters.includes(letter))) continue;
    const span = { start: type.start + 1 + index, end: type.start + 2 + index };
    const fix = page.fix({ say: 'write', meant: letter }, 'review', { span, text: '' });
    const say = letters === undefined ? 'modifier' : 'useless';
    yield page.problem(span, { say, value: sign, type: letter }, { fixes: [fix] });
  }
}

function* specified(word: ColumnWord): Iterable<Problem> {
  for (const match of word.text.matchAll(/%(.?)/g)) {
    if (match[1] !== '' && specifiers.includes(match[1]!)) continue;
    const span = { start: word.start + match.index, end: word.start + match.index + match[0].length };
    yield page.problem(span, { say: 'specifier', value: match[0] });
  }
}

function* mode(word: ColumnWord): Iterable<Problem> {
  const bare = word.value.replace(/^(?:~:?|:~?)/, '');
  if (isOctalMode(bare) || word.value.includes('%')) return;
  const meant = symbolic(bare);
  const fixes =
    meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span: word, text: meant })];
  yield page.problem(word, { say: 'mode', value: word.value }, { fixes });
}

/** `rwxr-x---` as a number. */
function symbolic(text: string): string | undefined {
  if (!/^(?:[r-][w-][x-]){3}$/.test(text)) return undefined;
  const bits = Array.from(text, (char) => (char === '-' ? 0 : 1));
  const digit = (at: number): number => bits[at]! * 4 + bits[at + 1]! * 2 + bits[at + 2]!;
  return `0${digit(0)}${digit(3)}${digit(6)}`;
}

function* age(word: ColumnWord): Iterable<Problem> {
  const bare = word.value.replace(/^~/, '').replace(/^[abcmABCM]+:/, '');
  if (isTimeSpan(bare) || bare.includes('%')) return;
  const plain = /^(\d+)\s*([smhdwy])/i.exec(bare);
  const meant = plain ? `${plain[1]!}${plain[2]!.toLowerCase()}` : undefined;
  const fixes =
    meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span: word, text: meant })];
  yield page.problem(word, { say: 'age', value: word.value }, { fixes });
}
