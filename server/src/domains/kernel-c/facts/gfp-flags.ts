import type { Text } from '../../../core/text.ts';

/** Allocation flags that drivers use, in our own words; all of them are in every header tree from 5.10 to 7.2. */
export const gfpFlags: readonly { readonly name: string; readonly text: Text }[] = [
  {
    name: 'GFP_KERNEL',
    text: {
      en: 'May sleep and reclaim memory: the normal choice in process context.',
      'zh-CN': '可以睡眠并回收内存：进程上下文中的常规选择。',
    },
  },
  {
    name: 'GFP_ATOMIC',
    text: {
      en: 'Does not sleep and may use reserves: interrupts and code under a spinlock.',
      'zh-CN': '不睡眠，可动用保留内存：用于中断和持有自旋锁的代码。',
    },
  },
  {
    name: 'GFP_NOWAIT',
    text: {
      en: 'Does not sleep and leaves the reserves alone; fails more easily.',
      'zh-CN': '不睡眠，也不动用保留内存；更容易失败。',
    },
  },
  {
    name: 'GFP_NOIO',
    text: {
      en: 'May sleep but starts no I/O: block drivers below the file system.',
      'zh-CN': '可以睡眠但不发起 I/O：用于文件系统之下的块设备驱动。',
    },
  },
  {
    name: 'GFP_NOFS',
    text: {
      en: 'May sleep but does not call into file systems: code that holds their locks.',
      'zh-CN': '可以睡眠但不调用文件系统：用于持有其锁的代码。',
    },
  },
  {
    name: 'GFP_USER',
    text: { en: 'For memory that user space gets to see.', 'zh-CN': '用于用户空间可见的内存。' },
  },
  {
    name: 'GFP_DMA',
    text: {
      en: 'From the lowest zone, for devices with few address lines.',
      'zh-CN': '取自最低的内存区，用于地址线很少的设备。',
    },
  },
  { name: 'GFP_DMA32', text: { en: 'From below 4 GiB.', 'zh-CN': '取自 4 GiB 以下。' } },
  { name: '__GFP_ZERO', text: { en: 'Clears the memory.', 'zh-CN': '将内存清零。' } },
  {
    name: '__GFP_NOWARN',
    text: {
      en: 'No message when it fails; for callers with a way out.',
      'zh-CN': '失败时不打印消息；用于有退路的调用者。',
    },
  },
  {
    name: '__GFP_NOFAIL',
    text: { en: 'Never fails and waits as long as it takes.', 'zh-CN': '绝不失败，会一直等待。' },
  },
  { name: '__GFP_NORETRY', text: { en: 'Gives up early.', 'zh-CN': '尽早放弃。' } },
  {
    name: '__GFP_RETRY_MAYFAIL',
    text: { en: 'Tries hard, and may still fail.', 'zh-CN': '尽力尝试，但仍可能失败。' },
  },
  {
    name: '__GFP_ACCOUNT',
    text: {
      en: 'Counted against the memory control group of the caller.',
      'zh-CN': '计入调用者的内存控制组。',
    },
  },
  {
    name: '__GFP_COMP',
    text: { en: 'Joins the pages into a compound page.', 'zh-CN': '把多个页组成复合页。' },
  },
];
