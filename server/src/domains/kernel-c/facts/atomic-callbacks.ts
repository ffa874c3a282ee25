/** Calls that hand over a function which runs in atomic context, and the number of its argument; the same from Linux 6.1 to 7.2. */
const registering: Readonly<Record<string, number>> = {
  request_irq: 1,
  request_threaded_irq: 1,
  devm_request_irq: 2,
  devm_request_threaded_irq: 2,
  request_percpu_irq: 1,
  timer_setup: 1,
  tasklet_setup: 1,
  tasklet_init: 1,
  hrtimer_setup: 1,
  call_rcu: 1,
};

export const registeringNames: readonly string[] = Object.keys(registering);

export function handlerArgument(name: string): number | undefined {
  return Object.hasOwn(registering, name) ? registering[name] : undefined;
}
