import { codeSpan, escapeMarkdown } from '../../core/markdown.ts';
import type { Say, Text } from '../../core/text.ts';
import { promptOf, typeOf } from './entries.ts';
import type { Evaluation } from './evaluate.ts';
import type { Model, ModelSymbol, Pull } from './model.ts';
import type { KconfigTree } from './tree.ts';
import { n, y } from './tristate.ts';
import { chainOff, conditionsOf, withValues } from './why.ts';

/** Places and selecting symbols that are listed; the rest is a number. */
const most = 6;

/** What a tree knows of a symbol, and with a configuration why it has its value. Undefined when nobody defines it. */
export function describeSymbol(
  name: string,
  tree: KconfigTree,
  model: Model | undefined,
  evaluation: Evaluation | undefined,
  say: Say,
): string | undefined {
  const all = tree.definitions(name);
  if (all.length === 0) return undefined;
  const symbol = model?.find(name);
  const type = symbol?.type ?? all.map(({ entry }) => typeOf(entry)).find((one) => one !== undefined);
  const title = all.map(({ entry }) => promptOf(entry)?.word.text).find((one) => one !== undefined);
  const parts = [
    `**${name}** ${type === undefined ? '' : codeSpan(type)}${title === undefined ? '' : ` ${escapeMarkdown(title)}`}`,
  ];
  if (title === undefined) parts.push(say(texts.invisible));
  if (symbol && symbol.definitions.length > 0)
    parts.push(...valueOf(symbol, evaluation, say), ...conditions(symbol, evaluation, say));
  else if (model?.isComplete === true) parts.push(say(texts.otherArch, { arch: model.arch ?? '' }));
  const paths = [...new Set(all.map(({ path }) => path))];
  const shown = paths.slice(0, most).map((path) => codeSpan(path));
  parts.push(
    say(texts.defined, {
      places: shown.join(', ') + (paths.length > most ? ` +${paths.length - most}` : ''),
    }),
  );
  return parts.join('\n\n');
}

function valueOf(symbol: ModelSymbol, evaluation: Evaluation | undefined, say: Say): readonly string[] {
  if (!evaluation) return [];
  const { text } = evaluation.value(symbol);
  if (text === undefined) return [say(texts.open)];
  const value = codeSpan(text === '' ? '""' : text);
  if (symbol.type !== 'bool' && symbol.type !== 'tristate') return [say(texts.value, { value })];
  const { depends, visible, selected } = evaluation.parts(symbol);
  const asked = evaluation.settings.values.get(symbol.name);
  if (text === 'n' && depends === n) {
    const chain = chainOff(symbol, evaluation).map((one) => codeSpan(one));
    return [say(texts.unmet, { chain: chain.join(' ← ') })];
  }
  if (text === 'n' && visible === n) return [say(texts.hidden)];
  if (text === 'n') return [say(asked === undefined ? texts.byDefault : texts.chosen, { value })];
  if (selected !== n && !(selected & n)) return [say(texts.selected, { value })];
  if (asked !== undefined && visible !== n) return [say(texts.chosen, { value })];
  return [say(texts.byDefault, { value })];
}

function conditions(symbol: ModelSymbol, evaluation: Evaluation | undefined, say: Say): readonly string[] {
  const parts: string[] = [];
  for (const at of symbol.definitions.slice(0, 3)) {
    const all = conditionsOf(at).map((one, _, list) => withValues(one, evaluation, list.length > 1));
    if (all.length > 0) parts.push(say(texts.depends, { condition: codeSpan(all.join(' && ')) }));
  }
  for (const [pulls, text] of [
    [symbol.selectedBy, texts.selectedBy],
    [symbol.impliedBy, texts.impliedBy],
  ] as const) {
    if (pulls.length === 0) continue;
    const sorted = evaluation ? [...pulls].sort((a, b) => rank(b, evaluation) - rank(a, evaluation)) : pulls;
    const shown = sorted.slice(0, most).map((pull) => codeSpan(pulled(pull, evaluation)));
    parts.push(
      say(text, { list: shown.join(', ') + (pulls.length > most ? ` +${pulls.length - most}` : '') }),
    );
  }
  return parts;
}

/** Those that are on first. */
function rank({ by, option }: Pull, evaluation: Evaluation): number {
  const { tri } = evaluation.value(by);
  if (tri === n) return 0;
  return evaluation.condition(option.condition) === n ? 1 : tri === y ? 3 : 2;
}

function pulled({ by, option }: Pull, evaluation: Evaluation | undefined): string {
  const value = evaluation?.value(by).text;
  const own = value === undefined ? by.name : `${by.name} [=${value}]`;
  return option.condition ? `${own} if ${withValues(option.condition, evaluation)}` : own;
}

const texts = {
  invisible: {
    en: 'Has no title: its value follows from defaults and from those who select it.',
    'zh-CN': '没有提示文字：其值由默认值及选中它的符号决定。',
  },
  defined: { en: 'Defined in {places}', 'zh-CN': '定义于 {places}' },
  otherArch: { en: 'Not part of the architecture {arch}.', 'zh-CN': '不属于架构 {arch}。' },
  open: {
    en: 'Its value hangs on what only the build knows, such as the compiler.',
    'zh-CN': '其值取决于只有构建时才知道的信息，例如编译器。',
  },
  value: { en: 'Value: {value}', 'zh-CN': '值：{value}' },
  unmet: {
    en: 'Off, because its dependencies are not met: {chain}',
    'zh-CN': '未启用，因为依赖不满足：{chain}',
  },
  hidden: {
    en: 'Off: nobody can choose it here, and nothing selects it.',
    'zh-CN': '未启用：此处无法选择，也没有符号选中它。',
  },
  chosen: { en: 'Value: {value}, set in the configuration.', 'zh-CN': '值：{value}，由配置设定。' },
  byDefault: { en: 'Value: {value}, by default.', 'zh-CN': '值：{value}，来自默认值。' },
  selected: {
    en: 'Value: {value}, because something that is on selects it.',
    'zh-CN': '值：{value}，因为有已启用的符号选中了它。',
  },
  depends: { en: 'Depends on {condition}', 'zh-CN': '依赖 {condition}' },
  selectedBy: { en: 'Selected by {list}', 'zh-CN': '被选中于 {list}' },
  impliedBy: { en: 'Implied by {list}', 'zh-CN': '被 imply 于 {list}' },
} as const satisfies Readonly<Record<string, Text>>;
