import type { CCall, CFunction } from '../../../syntax/c/types.ts';
import type { Idiom, Place } from './place.ts';

/** How to give back what a call took: `$=` is the variable it was assigned to, `$0` its first argument. */
const undo: Readonly<Record<string, string>> = {
  kmalloc: 'kfree($=)',
  kzalloc: 'kfree($=)',
  kcalloc: 'kfree($=)',
  kmalloc_array: 'kfree($=)',
  kmemdup: 'kfree($=)',
  kstrdup: 'kfree($=)',
  kvmalloc: 'kvfree($=)',
  kvzalloc: 'kvfree($=)',
  vmalloc: 'vfree($=)',
  vzalloc: 'vfree($=)',
  ioremap: 'iounmap($=)',
  clk_prepare_enable: 'clk_disable_unprepare($0)',
  clk_prepare: 'clk_unprepare($0)',
  clk_enable: 'clk_disable($0)',
  regulator_enable: 'regulator_disable($0)',
  request_irq: 'free_irq($0, $4)',
  request_threaded_irq: 'free_irq($0, $5)',
  request_region: 'release_region($0, $1)',
  request_mem_region: 'release_mem_region($0, $1)',
  pci_enable_device: 'pci_disable_device($0)',
  pci_request_regions: 'pci_release_regions($0)',
  pci_iomap: 'pci_iounmap($0, $=)',
  alloc_chrdev_region: 'unregister_chrdev_region(*$0, $2)',
  register_chrdev_region: 'unregister_chrdev_region($0, $1)',
  cdev_add: 'cdev_del($0)',
  class_create: 'class_destroy($=)',
  device_create: 'device_destroy($0, $2)',
  misc_register: 'misc_deregister($0)',
  register_netdev: 'unregister_netdev($0)',
  alloc_etherdev: 'free_netdev($=)',
  alloc_netdev: 'free_netdev($=)',
  alloc_workqueue: 'destroy_workqueue($=)',
  create_singlethread_workqueue: 'destroy_workqueue($=)',
  kthread_run: 'kthread_stop($=)',
  platform_device_add: 'platform_device_del($0)',
  input_allocate_device: 'input_free_device($=)',
  usb_alloc_urb: 'usb_free_urb($=)',
  dma_alloc_coherent: 'dma_free_coherent($0, $1, $=, *$2)',
  kmem_cache_create: 'kmem_cache_destroy($=)',
  reset_control_deassert: 'reset_control_assert($0)',
};

/** The labels that the gotos of a function name and nobody has written yet, each giving back what was taken so far. */
export const unwindLabels: Idiom = {
  id: 'kernel-c/unwind-labels',
  scope: 'function',
  write(place) {
    const { within, above, below } = place;
    if (!within || !/^\s*\}/.test(below) || !/^\s*return 0;$/.test(above)) return undefined;
    return labels(place, within);
  },
};

function labels({ code, file, lineStart }: Place, fn: CFunction): string | undefined {
  const body = code.slice(fn.body.start, fn.body.end);
  const missing: { name: string; at: number }[] = [];
  for (const match of body.matchAll(/\bgoto\s+(\w+)\s*;/g)) {
    const name = match[1]!;
    if (new RegExp(`^\\s*${name}\\s*:`, 'm').test(body) || missing.some((one) => one.name === name)) continue;
    missing.push({ name, at: fn.body.start + match.index });
  }
  const variable = /\b(?:int|long)\s+(?:[\w\s=,]*,\s*)?(ret|err|error|rc|retval|status)\b/.exec(body)?.[1];
  if (missing.length === 0 || variable === undefined || !/^(?:int|long)$/.test(fn.returns)) return undefined;
  const taken = file
    .all('call')
    .filter((call) => call.within?.start === fn.start && call.name in undo && call.end < lineStart);
  let done = 0;
  const blocks: string[] = [];
  for (const { name, at } of missing) {
    const before = taken.filter((call) => call.end < at);
    // The call whose failure leads here took nothing.
    const last = before.at(-1);
    const held = last && isItsTest(code.slice(last.end, at)) ? before.slice(0, -1) : before;
    const undone = held.slice(done).map((call) => undoOf(call, code));
    if (undone.length === 0 || undone.includes(undefined)) return undefined;
    blocks.push(
      `${name}:\n${undone
        .reverse()
        .map((one) => `\t${one!};\n`)
        .join('')}`,
    );
    done = held.length;
  }
  // The kernel's style has an empty line between the good end and the labels.
  const gap = code.slice(0, lineStart).endsWith('\n\n') ? '' : '\n';
  return `${gap}${blocks.reverse().join('')}\treturn ${variable};`;
}

/** Only the test of the result stands between a call and its goto. */
function isItsTest(between: string): boolean {
  return /^\s*\)*\s*;?\s*(?:if\s*\([^;{}]*\)\s*)?\{?\s*(?:[\w>.-]+\s*=\s*[^;{}]*;\s*|(?:dev_err|pr_err|dev_warn|netdev_err)\s*\([^;]*\)\s*;\s*)*$/.test(
    between,
  );
}

function undoOf(call: CCall, code: string): string | undefined {
  const assigned = /([A-Za-z_]\w*(?:(?:->|\.)\w+)*)\s*=\s*(?:\([^()]*\)\s*)?$/.exec(
    code.slice(Math.max(0, call.start - 160), call.start),
  )?.[1];
  const missing: string[] = [];
  const text = undo[call.name]!.replace(/(\*?)\$([=\d])/g, (_, star: string, key: string) => {
    const value = key === '=' ? assigned : call.arguments[Number(key)]?.text;
    if (value === undefined) missing.push(key);
    if (star === '') return value ?? '';
    // What was passed by address is used by value.
    return value?.startsWith('&') ? value.slice(1) : `*${value ?? ''}`;
  });
  return missing.length === 0 ? text : undefined;
}
