import type { Problem } from '../../../core/types.ts';
import { typeOf, type ValueType, type Word } from '../../../syntax/kconfig/entries.ts';
import type { KernelConfigFile, KernelConfigRule, Setting } from '../config-file.ts';
import { unfitValue as page } from '../pages.ts';

/** A value that the symbol's type cannot take, so that Kconfig passes it over. */
export const rule: KernelConfigRule = {
  on: 'setting',
  *check(setting, file) {
    if (setting.isUnset) return;
    const type = typeIn(setting.name, file);
    yield* type === undefined ? byForm(setting) : byType(setting, type, file);
  },
};

function typeIn(name: string, file: KernelConfigFile): ValueType | undefined {
  const own = file.symbol(name)?.type;
  if (own !== undefined) return own;
  const types = new Set((file.tree?.definitions(name) ?? []).flatMap(({ entry }) => typeOf(entry) ?? []));
  return types.size === 1 ? [...types][0] : undefined;
}

/** Whatever its type is: a letter, a number, or a text in quotes. */
function* byForm({ value, valueSpan }: Setting): Generator<Problem> {
  const bare = value.trim();
  if (/^(?:[ymn]|-?\d+|(?:0[xX])?[\da-fA-F]+|"(?:[^"\\]|\\.)*")$/.test(value)) return;
  if (/^(?:yes|no)$/.test(value)) return;
  const letter = /^(?:Y|true|on)$/i.test(bare)
    ? 'y'
    : /^(?:N|false|off)$/i.test(bare)
      ? 'n'
      : /^M$/i.test(bare)
        ? 'm'
        : undefined;
  const fixed = letter ?? (bare !== value ? bare : undefined);
  yield page.problem(
    valueSpan,
    value === '' ? { say: 'empty' } : { say: 'form', value: value.slice(0, 60) },
    fixed === undefined ? {} : { fixes: [page.fix({ fixed }, 'review', { span: valueSpan, text: fixed })] },
  );
}

function* byType(setting: Setting, type: ValueType, file: KernelConfigFile): Generator<Problem> {
  const { name, value, valueSpan } = setting;
  const bare = value.trim();
  const fix = (fixed: string): { fixes: Problem['fixes'] & object } => ({
    fixes: [page.fix({ fixed }, 'review', { span: valueSpan, text: fixed })],
  });
  switch (type) {
    case 'bool':
    case 'tristate':
      // Kconfig looks at the first letter alone.
      if (/^[yn]/.test(value) || (type === 'tristate' && value.startsWith('m'))) return;
      if (value.startsWith('m')) yield page.problem(valueSpan, { say: 'module', name }, fix('y'));
      else {
        const letter = /^["\s]*(?:y|true|on|1)/i.test(value)
          ? 'y'
          : /^["\s]*(?:n|false|off|0)/i.test(value)
            ? 'n'
            : /^["\s]*m/i.test(value)
              ? 'm'
              : undefined;
        const isFit = letter !== undefined && !(letter === 'm' && type === 'bool');
        yield page.problem(
          valueSpan,
          { say: 'type', name, type, value: value.slice(0, 60) },
          isFit ? fix(letter) : {},
        );
      }
      return;
    case 'string':
      if (/^"(?:[^"\\]|\\.)*"/.test(value)) return;
      yield page.problem(
        valueSpan,
        { say: 'quotes', name },
        value.includes('"') ? {} : fix(`"${bare.replaceAll('\\', '\\\\')}"`),
      );
      return;
    case 'int':
    case 'hex': {
      const inner = /^".*"$/.test(bare) ? bare.slice(1, -1) : bare;
      if (!isNumber(value, type)) {
        yield page.problem(
          valueSpan,
          { say: 'type', name, type, value: value.slice(0, 60) },
          isNumber(inner, type) ? fix(inner) : {},
        );
        return;
      }
      yield* inRange(setting, type, file);
    }
  }
}

function isNumber(text: string, type: 'int' | 'hex'): boolean {
  return type === 'int' ? /^-?(?:0|[1-9]\d*)$/.test(text) : /^(?:0[xX])?[\da-fA-F]+$/.test(text);
}

function numberOf(text: string, type: 'int' | 'hex'): number {
  return type === 'int' ? Number(text) : Number.parseInt(text, 16);
}

function* inRange(
  { name, value, valueSpan }: Setting,
  type: 'int' | 'hex',
  file: KernelConfigFile,
): Generator<Problem> {
  const range = rangeOf(name, file);
  if (!range) return;
  const own = numberOf(value, type);
  const low = numberOf(range.low, type);
  const high = numberOf(range.high, type);
  if (Number.isNaN(low) || Number.isNaN(high) || (low <= own && own <= high)) return;
  const fixed = own < low ? range.low : range.high;
  yield page.problem(
    valueSpan,
    { say: 'range', name, value, low: range.low, high: range.high, fixed },
    { fixes: [page.fix({ fixed }, 'review', { span: valueSpan, text: fixed })] },
  );
}

/** The first range whose condition surely holds, where those before it surely do not. */
function rangeOf(
  name: string,
  file: KernelConfigFile,
): { readonly low: string; readonly high: string } | undefined {
  const { evaluation } = file;
  const symbol = file.symbol(name);
  // Where nobody can set it, another value counts, and another rule tells.
  if (!evaluation || !symbol || evaluation.parts(symbol).visible & no) return undefined;
  for (const at of symbol.definitions) {
    for (const { kind, words, condition } of at.entry.options) {
      if (kind !== 'range' || words.length !== 2) continue;
      const holds = evaluation.condition(condition);
      if (holds === no) continue;
      if (holds & no) return undefined;
      const [low, high] = words.map((word: Word) =>
        /^(?:-?\d+|0[xX][\da-fA-F]+)$/.test(word.text) ? word.text : evaluation.text(word),
      );
      return low === undefined || high === undefined ? undefined : { low, high };
    }
  }
  return undefined;
}

/** The value `n` in sets of values. */
const no = 1;
