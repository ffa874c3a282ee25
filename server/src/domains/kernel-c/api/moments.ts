import type { ApiMoment, KernelFacts } from '../../../core/kernel-api.ts';
import type { Text } from '../../../core/text.ts';
import { sureSince } from '../drift.ts';
import type { ApiChange } from '../facts/api-changes.ts';
import type { Say } from './known.ts';

const texts = {
  known: { en: 'Known releases: {list}.', 'zh-CN': '已知的版本：{list}。' },
  came: { en: 'there from {since} on', 'zh-CN': '自 {since} 起存在' },
  went: { en: 'gone from {since} on', 'zh-CN': '自 {since} 起消失' },
  form: { en: 'in another form from {since} on', 'zh-CN': '自 {since} 起形式不同' },
  exported: { en: 'exported from {since} on', 'zh-CN': '自 {since} 起导出' },
  hidden: { en: 'not exported from {since} on', 'zh-CN': '自 {since} 起不再导出' },
  otherwise: { en: 'exported in another way from {since} on', 'zh-CN': '自 {since} 起导出方式不同' },
} as const satisfies Record<string, Text>;

const ofName = { came: texts.came, went: texts.went, form: texts.form } as const;
const ofExport = { came: texts.exported, went: texts.hidden, form: texts.otherwise } as const;

/**
 * The releases from which on a name, member or header surely is as newer tables have it, and its export; without those
 * that its history tells anyway. Empty where none is known.
 */
export function showMoments(facts: KernelFacts, about: string, told: readonly ApiChange[], say: Say): string {
  const isTold = ({ since }: ApiMoment): boolean => told.some((one) => sureSince(one) === since);
  const list = (key: string, words: typeof ofName | typeof ofExport): readonly string[] =>
    facts.api
      .changes(key)
      .flatMap((one) => (isTold(one) ? [] : [say(words[one.change], { since: one.since })]));
  const all = [...list(about, ofName), ...list(`export:${about}`, ofExport)];
  return all.length === 0 ? '' : say(texts.known, { list: all.join(', ') });
}
