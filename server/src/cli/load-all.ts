import type { Text } from '../core/text.ts';
import type { Domain } from '../core/types.ts';
import type { Workbench } from '../workbench.ts';
import type { Door } from './door.ts';

/** Every domain. One that cannot be loaded is named and costs only itself. */
export async function loadAll(door: Door, bench: Workbench): Promise<readonly Domain[]> {
  const loaded = await Promise.allSettled(bench.entries.map((entry) => bench.load(entry)));
  const domains: Domain[] = [];
  for (const [index, one] of loaded.entries()) {
    if (one.status === 'fulfilled') {
      domains.push(one.value);
      continue;
    }
    const reason = one.reason instanceof Error ? one.reason.message : String(one.reason);
    await door.complain({ text: broken, args: { id: bench.entries[index]!.id, reason } });
  }
  return domains;
}

const broken: Text = {
  en: '{id} cannot be loaded: {reason}',
  'zh-CN': '无法加载 {id}：{reason}',
};
