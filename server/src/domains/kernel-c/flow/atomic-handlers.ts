import type { CFile, CFunction } from '../../../syntax/c/types.ts';

/** A function that the kernel calls where nobody may sleep. */
export interface AtomicHandler {
  readonly fn: CFunction;
  /** The call or the member that hands it over. */
  readonly by: string;
  readonly start: number;
  readonly end: number;
}

/** Who is handed a function that interrupts everything else, and the number of that argument; a thread's function is none. */
export const interrupting: Readonly<Record<string, number>> = {
  request_irq: 1,
  devm_request_irq: 2,
  request_threaded_irq: 1,
  devm_request_threaded_irq: 2,
  request_percpu_irq: 1,
};
/** The same for those that run in softirqs as well. */
const registering: Readonly<Record<string, number>> = {
  ...interrupting,
  timer_setup: 1,
  setup_timer: 1,
  tasklet_setup: 1,
  tasklet_init: 1,
  hrtimer_setup: 1,
  call_rcu: 1,
  usb_fill_bulk_urb: 5,
  usb_fill_int_urb: 5,
  usb_fill_control_urb: 5,
};
/** Members of operations that are called in softirqs, or with bottom halves off. */
const slots: Readonly<Record<string, RegExp>> = { ndo_start_xmit: /\bnet_device_ops$/ };

/** The functions of a file that others hand to who calls them in atomic context, each once. */
export function atomicHandlersIn(file: CFile): readonly AtomicHandler[] {
  const found = new Map<string, AtomicHandler>();
  const add = (
    name: string,
    by: string,
    { start, end }: { readonly start: number; readonly end: number },
  ): void => {
    const fn = /^\w+$/.test(name) && !found.has(name) ? file.functionNamed(name) : undefined;
    if (fn && !fn.broken) found.set(name, { fn, by, start, end });
  };
  for (const [name, index] of Object.entries(registering))
    for (const call of file.calls(name))
      add(call.arguments[index]?.text.replace(/^&\s*/, '') ?? '', name, call.nameSpan);
  for (const [name, type] of Object.entries(slots))
    for (const field of file.named('field', name))
      if (type.test(field.type ?? '')) add(field.value, name, field.nameSpan);
  return [...found.values()];
}
