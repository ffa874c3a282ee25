import type { Text } from '../../../core/text.ts';
import table from './functions.json' with { type: 'json' };

/** Where a function may be called. `gfp`: sleeps or not as its flags say; `none`: stands at file scope. */
export type Context = 'any' | 'softirq' | 'sleeps' | 'gfp' | 'none';
/** What it returns when it fails. `mapping`: a DMA address to be tested; `ignore`: a result nobody needs to look at. */
export type FailureForm = 'null' | 'pointer' | 'errno' | 'bytes' | 'bool' | 'mapping' | 'ignore';

/** What we know of a function or macro of the kernel, in our own words. */
export interface KernelFunction {
  readonly name: string;
  /** Its newest declaration, with parameter names. */
  readonly form: string;
  readonly context: Context;
  readonly fails?: FailureForm;
  /** The function that gives back what this one takes. */
  readonly undo?: string;
  readonly text: Text;
}

const functions = new Map(
  (table.functions as unknown as readonly KernelFunction[]).map((one) => [one.name, one] as const),
);

export function functionNamedInTable(name: string): KernelFunction | undefined {
  return functions.get(name);
}

export function knownFunctions(): IterableIterator<KernelFunction> {
  return functions.values();
}

export const contextTexts: Readonly<Record<Context, Text | undefined>> = {
  any: {
    en: 'Any context, hard interrupts included; does not sleep.',
    'zh-CN': '任何上下文（包括硬中断）均可调用；不会睡眠。',
  },
  softirq: {
    en: 'Process context or softirq, not a hard interrupt; does not sleep.',
    'zh-CN': '可在进程上下文或软中断中调用，不可在硬中断中；不会睡眠。',
  },
  sleeps: {
    en: 'May sleep: process context only, and not while a spinlock is held.',
    'zh-CN': '可能睡眠：只能在进程上下文中调用，且不得持有自旋锁。',
  },
  gfp: {
    en: 'GFP_KERNEL may sleep; in atomic context it takes GFP_ATOMIC.',
    'zh-CN': '使用 GFP_KERNEL 时可能睡眠；在原子上下文中须用 GFP_ATOMIC。',
  },
  none: undefined,
};

export const failureTexts: Readonly<Record<FailureForm, Text>> = {
  null: { en: 'NULL on failure.', 'zh-CN': '失败时返回 NULL。' },
  pointer: {
    en: 'An error pointer on failure, never NULL: test with IS_ERR().',
    'zh-CN': '失败时返回错误指针而不是 NULL：请用 IS_ERR() 判断。',
  },
  errno: { en: 'A negative error number on failure.', 'zh-CN': '失败时返回负的错误码。' },
  bytes: { en: 'The number of bytes not copied; 0 is success.', 'zh-CN': '返回未复制的字节数；0 表示成功。' },
  bool: { en: 'True or 1 on success.', 'zh-CN': '成功时返回真（1）。' },
  mapping: {
    en: 'An address that dma_mapping_error() has to look at.',
    'zh-CN': '返回的地址须用 dma_mapping_error() 检查。',
  },
  ignore: { en: 'The result need not be checked.', 'zh-CN': '返回值无需检查。' },
};
