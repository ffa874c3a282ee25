import { pageUrl } from '../config/program.ts';
import { explanations as ignoreExplanations } from '../core/ignores/explanations.ts';
import * as ignorePages from '../core/ignores/pages.ts';
import { say, type Locale, type Text } from '../core/text.ts';
import type { Domain, RuleMeta, Target } from '../core/types.ts';
import type { Workbench } from '../workbench.ts';

/** What a rule is about, as Markdown; undefined when there is none of this code. */
export async function explainRule(
  bench: Workbench,
  code: string,
  locale: Locale,
): Promise<string | undefined> {
  const ignore = Object.values(ignorePages).find((page) => page.meta.code === code);
  if (ignore) return pageOf(ignore.meta, ignoreExplanations[code], locale);
  const entry = bench.entries.find((one) => one.codes.includes(code));
  if (!entry) return undefined;
  const [domain, explanations] = await Promise.all([bench.load(entry), entry.explanations()]);
  const rule = domain.rules.find((one) => one.meta.code === code);
  return rule && pageOf(rule.meta, explanations[code], locale);
}

/** What is known of a name on a target, as Markdown: a directive, a key, a function, a helper. Several domains may know it. */
export async function explainWord(
  bench: Workbench,
  domains: readonly Domain[],
  name: string,
  target: Target,
  locale: Locale,
): Promise<string | undefined> {
  const found: string[] = [];
  for (const domain of domains) {
    const text = await domain.explain?.(name, bench.host(target), (sentence, args) =>
      say(sentence, locale, args),
    );
    if (text !== undefined) found.push(text);
  }
  return found.length === 0 ? undefined : found.join('\n\n---\n\n');
}

function pageOf(meta: RuleMeta, why: Text | undefined, locale: Locale): string {
  const { code, title, help, severity, confidence, since, tags } = meta;
  const parts = [
    `# ${code}`,
    `**${title[locale]}**`,
    say(facts, locale, { severity, confidence, since, tags: tags.join(', ') }),
    why?.[locale] ?? '',
    help[locale],
    pageUrl(code, locale),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const facts: Text = {
  en: 'Severity {severity}, confidence {confidence}, since {since}. Tags: {tags}.',
  'zh-CN': '严重程度 {severity}，可信度 {confidence}，自 {since} 起。标签：{tags}。',
};
