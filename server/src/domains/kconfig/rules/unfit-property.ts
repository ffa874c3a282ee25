import {
  isSymbol,
  typeOf,
  type Entry,
  type Option,
  type ValueType,
  type Word,
} from '../../../syntax/kconfig/entries.ts';
import type { KconfigFile, KconfigRule } from '../kconfig-file.ts';
import { unfitProperty as page } from '../pages.ts';
import type { Problem } from '../../../core/types.ts';

const yes = /^(?:yes|true|on|1|enabled?)$/i;
const no = /^(?:no|false|off|0|disabled?)$/i;

/** A property that a symbol of this type does not have, or a value that its type cannot take. */
export const rule: KconfigRule = {
  on: 'entry',
  names: ['config', 'menuconfig'],
  *check({ entry }, file) {
    if (!isSymbol(entry) || !entry.name) return;
    const type = typeIn(entry, file);
    if (type === undefined) return;
    for (const option of entry.options) {
      if (option.kind === 'range') yield* range(option, type, file);
      else if (option.kind === 'select' || option.kind === 'imply') yield* pull(option, type, file);
      else if (option.kind === 'default') yield* given(option, type, file);
    }
  },
};

function typeIn(entry: Entry, file: KconfigFile): ValueType | undefined {
  const own = typeOf(entry);
  if (own !== undefined) return own;
  const types = new Set(file.definitions(entry.name!.text).flatMap((one) => typeOf(one.entry) ?? []));
  return types.size === 1 ? [...types][0] : undefined;
}

function* range({ keyword, words }: Option, type: ValueType, file: KconfigFile): Generator<Problem> {
  if (type !== 'int' && type !== 'hex') {
    yield page.problem(keyword, { say: 'range', type });
    return;
  }
  const [low, high] = words;
  for (const word of words)
    if (!isNumber(word, type, file)) yield page.problem(word, { say: 'number', text: word.text, type });
  const from = low && numberIn(low.text, type);
  const to = high && numberIn(high.text, type);
  if (from !== undefined && to !== undefined && from > to)
    yield page.problem(
      { start: low!.start, end: high!.end },
      { say: 'reversed', low: low!.text, high: high!.text },
    );
}

function* pull({ keyword, words }: Option, type: ValueType, file: KconfigFile): Generator<Problem> {
  if (type !== 'bool' && type !== 'tristate') {
    yield page.problem(keyword, { say: 'pull', keyword: keyword.text, type });
    return;
  }
  const [target] = words;
  if (!target || target.hasMacro) return;
  const types = new Set(file.definitions(target.text).flatMap((one) => typeOf(one.entry) ?? []));
  const [other] = types;
  if (types.size === 1 && other !== 'bool' && other !== 'tristate')
    yield page.problem(target, { say: 'target', keyword: keyword.text, name: target.text, type: other! });
}

function* given(
  { value, keyword, type: own }: Option,
  type: ValueType,
  file: KconfigFile,
): Generator<Problem> {
  if (!value || (own !== undefined && own !== type)) return;
  if (value.kind !== 'symbol') {
    if (type !== 'bool' && type !== 'tristate') yield page.problem(keyword, { say: 'expression', type });
    return;
  }
  const { word } = value;
  if (word.hasMacro) return;
  if (type === 'int' || type === 'hex') {
    if (!isNumber(word, type, file)) yield page.problem(word, { say: 'number', text: word.text, type });
    return;
  }
  if (type === 'string') return;
  if (/^[ymn]$/.test(word.text) || file.isDefined(word.text) === 'yes') return;
  const letter = yes.test(word.text)
    ? 'y'
    : no.test(word.text)
      ? 'n'
      : /^[YMN]$/.test(word.text)
        ? word.text.toLowerCase()
        : '';
  if (letter === '' && !word.quoted) return;
  yield page.problem(
    word,
    { say: 'truth', text: word.text, type },
    letter === '' ? {} : { fixes: [page.fix({ letter }, 'review', { span: word, text: letter })] },
  );
}

/** Whether a word is a number of the type, or a symbol that is one or may be one. */
function isNumber(word: Word, type: 'int' | 'hex', file: KconfigFile): boolean {
  const { text } = word;
  if (word.hasMacro || numberIn(text, type) !== undefined) return true;
  if (word.quoted) return false;
  const all = file.definitions(text);
  if (all.length === 0) return /^[A-Z_]\w*$/.test(text) && file.isDefined(text) !== 'no';
  return all.some((one) => {
    const own = typeOf(one.entry);
    return own === undefined || own === 'int' || own === 'hex';
  });
}

/** As Kconfig reads it: no leading zero in a decimal, `0x` may be left out of a hexadecimal. */
function numberIn(text: string, type: 'int' | 'hex'): number | undefined {
  if (type === 'int') return /^-?(?:0|[1-9]\d*)$/.test(text) ? Number(text) : undefined;
  return /^(?:0[xX])?[\da-fA-F]+$/.test(text) ? Number.parseInt(text, 16) : undefined;
}
