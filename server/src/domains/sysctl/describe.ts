import type { Args, Text } from '../../core/text.ts';
import type { Target } from '../../core/types.ts';
import { descriptions } from './descriptions.ts';
import {
  goneFacts,
  isKnown,
  latestState,
  lifeOf,
  meaningOf,
  moduleOf,
  namesOf,
  patternOf,
  statesOf,
  type KeyState,
} from './facts/keys.ts';

export type Say = (text: Text, args?: Args) => string;

const words = {
  number: { en: 'number', 'zh-CN': '数字' },
  numbers: { en: '{count} numbers', 'zh-CN': '{count} 个数字' },
  list: { en: 'numbers', 'zh-CN': '若干数字' },
  text: { en: 'text', 'zh-CN': '文本' },
  other: { en: 'its own format', 'zh-CN': '专有格式' },
  range: { en: 'from {min} to {max}', 'zh-CN': '范围 {min} 到 {max}' },
  from: { en: 'from {min}', 'zh-CN': '最小 {min}' },
  to: { en: 'up to {max}', 'zh-CN': '最大 {max}' },
  means: { en: 'defined values are {min} to {max}', 'zh-CN': '有定义的值为 {min} 到 {max}' },
  readOnly: { en: 'read-only', 'zh-CN': '只读' },
  since: { en: 'found from Linux {version} on', 'zh-CN': '自 Linux {version} 起可见' },
  until: { en: 'last found in Linux {version}', 'zh-CN': '最后见于 Linux {version}' },
  gone: { en: 'gone since Linux {version}', 'zh-CN': '自 Linux {version} 起已移除' },
  instead: { en: 'see `{key}` instead', 'zh-CN': '请改看 `{key}`' },
  module: { en: 'exists while the module `{module}` is loaded', 'zh-CN': '仅在模块 `{module}` 加载时存在' },
  names: { en: 'for example {names}', 'zh-CN': '例如 {names}' },
} satisfies Record<string, Text>;

/** Everything we know of a key, as markdown; undefined for a key that no table has. */
export function describeKey(key: string, target: Target, say: Say): string | undefined {
  const gone = goneFacts(key);
  if (!isKnown(key) && gone.in === undefined) return undefined;
  const text = descriptions[patternOf(key)];
  const facts = factsOf(key, target, say);
  return [`**${key}**`, ...(text ? [say(text)] : []), ...(facts.length > 0 ? [facts.join(' · ')] : [])].join(
    '\n\n',
  );
}

/** One line for lists: the value's kind and range. */
export function shortFacts(key: string, target: Target, say: Say): string {
  const state = statesOf(key, target).at(-1) ?? latestState(key);
  return state ? valueFacts(state, say).join(' · ') : '';
}

function factsOf(key: string, target: Target, say: Say): readonly string[] {
  const state = statesOf(key, target).at(-1) ?? latestState(key);
  const facts = state ? [...valueFacts(state, say)] : [];
  const meaning = meaningOf(key);
  if (meaning) facts.push(say(words.means, { min: meaning[0], max: meaning[1] }));
  if (state?.readOnly) facts.push(say(words.readOnly));
  const { since, until } = lifeOf(key);
  const gone = goneFacts(key);
  if (since !== undefined) facts.push(say(words.since, { version: since }));
  if (gone.in !== undefined) facts.push(say(words.gone, { version: gone.in }));
  else if (until !== undefined) facts.push(say(words.until, { version: until }));
  if (gone.instead !== undefined) facts.push(say(words.instead, { key: gone.instead }));
  const module = moduleOf(key);
  if (module !== undefined) facts.push(say(words.module, { module }));
  const names = namesOf(key);
  if (names.length > 0) facts.push(say(words.names, { names: names.slice(0, 8).join(', ') }));
  return facts;
}

function valueFacts(state: KeyState, say: Say): readonly string[] {
  const { min, max } = rangeOf(state);
  const kind = kindOf(state, say);
  if (min !== undefined && max !== undefined) return [kind, say(words.range, { min, max })];
  if (min !== undefined) return [kind, say(words.from, { min })];
  return max === undefined ? [kind] : [kind, say(words.to, { max })];
}

function kindOf(state: KeyState, say: Say): string {
  if (state.kind === 'string') return say(words.text);
  if (state.kind === 'other') return say(words.other);
  if (state.count === undefined) return say(words.list);
  return state.count === 1 ? say(words.number) : say(words.numbers, { count: state.count });
}

/** Bounds worth showing: those of the machine's number types say nothing. */
export function rangeOf(state: KeyState): { readonly min?: number; readonly max?: number } {
  const typeLimits = [-2147483648, 2147483647, 4294967295];
  return {
    ...(state.min === undefined || typeLimits.includes(state.min) ? {} : { min: state.min }),
    ...(state.max === undefined || typeLimits.includes(state.max) ? {} : { max: state.max }),
  };
}
