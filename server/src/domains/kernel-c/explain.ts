import type { Target } from '../../core/types.ts';
import { callbacksOf } from './facts/callbacks.ts';
import { describe, describeMember, type Say } from './describe.ts';

/** Knowledge by name: `kmalloc`, `linux/genhd.h`, `platform_driver.remove`, `struct file_operations`. */
export function explain(name: string, target: Target, say: Say): string | undefined {
  const { kernel } = target;
  const plain = name
    .trim()
    .replace(/\(\)$/, '')
    .replace(/^<(.*)>$/, '$1');
  const member = /^(?:struct\s+)?(\w+)(?:\.|::)(\w+)$/.exec(plain);
  if (member) return describeMember(member[1]!, member[2]!, kernel, say);
  const struct = /^struct\s+(\w+)$/.exec(plain)?.[1] ?? plain;
  const callbacks = callbacksOf(struct);
  if (callbacks) {
    const known = [...callbacks.keys()].flatMap(
      (one) => describeMember(struct, one, kernel, say)?.match(/```c\n.*\n```/)?.[0] ?? [],
    );
    return `\`struct ${struct}\`\n\n${known.join('\n\n')}`;
  }
  return describe(plain.replace(/^struct\s+/, ''), kernel, say);
}
