import type { Body } from './bodies.ts';
import type { Tree } from './tree.ts';

/** Where the kernel's own checks for atomic context sit, or that which waits by itself. */
export const seeds: ReadonlySet<string> = new Set(
  (
    'might_sleep __might_sleep might_fault mutex_lock mutex_lock_nested mutex_lock_interruptible mutex_lock_killable mutex_lock_io ' +
    'ww_mutex_lock rt_mutex_lock down down_interruptible down_killable down_timeout down_read down_read_interruptible ' +
    'down_read_killable down_write down_write_killable down_write_nested down_read_nested percpu_down_read percpu_down_write ' +
    'wait_event wait_event_timeout wait_event_interruptible wait_event_interruptible_timeout wait_event_killable wait_event_freezable ' +
    'wait_for_completion wait_for_completion_timeout wait_for_completion_interruptible wait_for_completion_interruptible_timeout ' +
    'wait_for_completion_killable wait_for_completion_killable_timeout wait_for_completion_io wait_on_bit wait_on_bit_lock ' +
    'msleep msleep_interruptible usleep_range usleep_range_state ssleep fsleep schedule schedule_timeout ' +
    'schedule_timeout_interruptible schedule_timeout_uninterruptible schedule_timeout_killable io_schedule io_schedule_timeout ' +
    'cond_resched synchronize_rcu synchronize_net synchronize_srcu rcu_barrier synchronize_irq'
  ).split(/\s+/),
);

/** Names of functions that sleep whenever they get past their first checks, each with the call that makes it so. */
export function sleepersOf({ shared, locals }: Tree): ReadonlyMap<string, string> {
  const because = new Map<Body | string, string>();
  for (const name of seeds) because.set(name, '');
  const users = new Map<string, Body[]>();
  const all = [...locals.keys()];
  for (const body of all)
    for (const callee of body.always) (users.get(callee) ?? users.set(callee, []).get(callee)!).push(body);
  let queue: string[] = [...seeds];
  for (const body of all)
    if (body.mayWait && !body.asksContext && mark(body, 'GFP_KERNEL')) queue.push(body.name);
  while (queue.length > 0) {
    const next: string[] = [];
    for (const name of queue) {
      for (const body of users.get(name) ?? []) {
        const sleeps = locals.get(body)!.get(name) ?? name;
        if (because.has(sleeps) && mark(body, name)) next.push(body.name);
      }
    }
    queue = next;
  }
  return new Map(
    [...because].flatMap(([what, via]) => (typeof what === 'string' ? [[what, via] as const] : [])),
  );

  /** A name sleeps when all of its definitions do; empty stubs are for kernels without it. */
  function mark(body: Body, via: string): boolean {
    if (body.asksContext || because.has(body)) return false;
    because.set(body, via);
    if (body.isStatic) return true;
    const forms = (shared.get(body.name) ?? []).filter((one) => one.always.length > 0);
    if (because.has(body.name) || !forms.every((one) => because.has(one))) return false;
    because.set(body.name, via);
    return true;
  }
}
