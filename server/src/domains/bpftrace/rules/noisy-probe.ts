import type { BpftraceRule } from '../model/file.ts';
import { noisyProbe as page } from '../pages.ts';
import type { AttachPoint, Block, Call } from '../syntax/nodes.ts';
import { plainType } from '../facts/language.ts';
import { inBlock, within } from '../model/walk.ts';

/** Functions of the kernel that run thousands of times a second on an idle machine. */
const busyFunctions =
  /^(?:__)?(?:schedule|finish_task_switch|try_to_wake_up|update_curr|vfs_read|vfs_write|ksys_read|ksys_write|kmalloc|kfree|kmem_cache_alloc|kmem_cache_free|mutex_lock|mutex_unlock|_raw_spin_lock\w*|_raw_spin_unlock\w*|tcp_sendmsg|tcp_recvmsg|__fget_files|hrtimer_interrupt|ktime_get|rcu_\w+|do_futex|handle_mm_fault)$/;
const busyEvents =
  /^(?:sched:sched_(?:switch|wak\w+|stat_\w+)|kmem:\w+|irq:\w+|timer:\w+|rcu:\w+|raw_syscalls:\w+|syscalls:sys_(?:enter|exit)_(?:read|write|futex|epoll_wait|poll|ioctl|recvfrom|sendto|clock_nanosleep)|lock:\w+|exceptions:page_fault_\w+)$/;

/** A line of output for each event of a probe that fires all the time. */
export const rule: BpftraceRule = {
  on: 'body',
  *check({ kind, points, predicate, block }) {
    if (kind !== 'probe' || predicate) return;
    const point = points.find(isBusy);
    const call = point && printed(block);
    if (call) yield page.problem(call.nameSpan, { name: call.name, probe: point.text });
  },
};

function isBusy({ type, text, parts }: AttachPoint): boolean {
  const kind = plainType(type.text);
  const rest = text.slice(type.text.length + 1);
  if (kind === 'tracepoint') return busyEvents.test(rest) || /^(?:\*|syscalls|sched|kmem|irq):\*$/.test(rest);
  if (!/^(?:kprobe|kretprobe|fentry|fexit)$/.test(kind)) return false;
  const name = parts.at(-1)?.text ?? '';
  return busyFunctions.test(name) || /^\w{0,3}\*$/.test(name);
}

/** The first output that nothing holds back: no condition stands before it. */
function printed(block: Block): Call | undefined {
  // Who ends the trace at the first event prints once.
  for (const node of inBlock(block)) if (node.kind === 'call' && node.name === 'exit') return undefined;
  const { statements } = block;
  for (const statement of statements) {
    // Whatever ends the probe early makes the rest rare.
    if (statement.kind === 'if' || statement.kind === 'return') return undefined;
    if (statement.kind !== 'expression') continue;
    for (const node of within(statement.value))
      if (node.kind === 'call' && /^(?:printf|print|time|join|cat)$/.test(node.name)) return node;
  }
  return undefined;
}
