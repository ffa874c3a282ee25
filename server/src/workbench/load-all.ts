import { say, type Locale, type Text } from '../core/text.ts';
import type { Domain } from '../core/types.ts';
import type { Workbench } from '../workbench.ts';

/** Every domain; `broken` has a sentence about each one that cannot be loaded, which costs only itself. */
export async function loadAll(
  bench: Workbench,
  locale: Locale,
): Promise<{ readonly domains: readonly Domain[]; readonly broken: readonly string[] }> {
  const loaded = await Promise.allSettled(bench.entries.map((entry) => bench.load(entry)));
  const domains: Domain[] = [];
  const broken: string[] = [];
  for (const [index, one] of loaded.entries()) {
    if (one.status === 'fulfilled') {
      domains.push(one.value);
      continue;
    }
    const reason = one.reason instanceof Error ? one.reason.message : String(one.reason);
    broken.push(say(failed, locale, { id: bench.entries[index]!.id, reason }));
  }
  return { domains, broken };
}

const failed: Text = {
  en: '{id} cannot be loaded: {reason}',
  'zh-CN': '无法加载 {id}：{reason}',
};
