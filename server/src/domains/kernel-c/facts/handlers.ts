import type { CFile } from '../../../syntax/c/types.ts';

/** A function that a call hands to the kernel. `NAME` in the prototype stands for its name. */
export interface Handler {
  readonly name: string;
  /** Start of the call that names it. */
  readonly at: number;
  readonly prototype: string;
  /** The statement that ends its body; absent in void functions. */
  readonly result?: string;
}

interface Shape {
  readonly argument: number;
  readonly prototype: string;
  readonly result?: string;
}

const interrupt = { prototype: 'irqreturn_t NAME(int irq, void *dev_id)', result: 'return IRQ_HANDLED;' };
const work = { argument: 1, prototype: 'void NAME(struct work_struct *work)' };
const thread = { argument: 0, prototype: 'int NAME(void *data)', result: 'return 0;' };

/** Prototypes that hold from Linux 5.10 to 7.2, from the headers of these releases. */
const calls: Readonly<Record<string, Shape>> = {
  request_irq: { argument: 1, ...interrupt },
  devm_request_irq: { argument: 2, ...interrupt },
  request_threaded_irq: { argument: 1, ...interrupt },
  devm_request_threaded_irq: { argument: 3, ...interrupt },
  timer_setup: { argument: 1, prototype: 'void NAME(struct timer_list *t)' },
  tasklet_setup: { argument: 1, prototype: 'void NAME(struct tasklet_struct *t)' },
  INIT_WORK: work,
  INIT_DELAYED_WORK: work,
  DECLARE_WORK: work,
  DECLARE_DELAYED_WORK: work,
  kthread_run: thread,
  kthread_create: thread,
  module_init: { argument: 0, prototype: 'int __init NAME(void)', result: 'return 0;' },
  module_exit: { argument: 0, prototype: 'void __exit NAME(void)' },
};

const show = 'ssize_t NAME(struct device *dev, struct device_attribute *attr,\n\t\t\t char *buf)';
const store =
  'ssize_t NAME(struct device *dev, struct device_attribute *attr,\n\t\t\t  const char *buf, size_t count)';

/** Functions that calls of a file hand over, and those that the attribute macros make names for. */
export function* handlersIn(file: CFile): Generator<Handler> {
  for (const call of file.all('call')) {
    const shape = calls[call.name];
    const name = shape && call.arguments[shape.argument]?.text.replace(/^&/, '');
    if (shape && name !== undefined && /^[a-z_]\w+$/.test(name)) yield { name, at: call.start, ...shape };
    const attribute = /^DEVICE_ATTR_(RO|WO|RW)$/.exec(call.name)?.[1];
    const base = call.arguments[0]?.text;
    if (attribute === undefined || base === undefined || !/^\w+$/.test(base)) continue;
    if (attribute !== 'WO')
      yield {
        name: `${base}_show`,
        at: call.start,
        prototype: show,
        result: 'return sysfs_emit(buf, "%d\\n", 0);',
      };
    if (attribute !== 'RO')
      yield { name: `${base}_store`, at: call.start, prototype: store, result: 'return count;' };
  }
}
