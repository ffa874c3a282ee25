/** A made-up driver that uses most of what makes kernel C a dialect of its own. */
export const sample = `// SPDX-License-Identifier: GPL-2.0
/* A pump on a bus. */
#include <linux/module.h>
#include <linux/platform_device.h>
#include "pump.h"

#define PUMP_NAME "pump"
#define PUMP_REG(n)	(0x10 + \\
			 (n) * 4)

static DEFINE_MUTEX(pump_lock);
static LIST_HEAD(pumps);
static DEFINE_PER_CPU(struct pump_stats, pump_stats) = {
	.count = 0,
};

struct pump {
	struct list_head list;
	void __iomem *base;
	DECLARE_BITMAP(valves, 16);
	struct_group(times,
		u64 started;
		u64 stopped;
	);
#ifdef CONFIG_PM
	bool suspended;
#endif
	u8 data[] __counted_by(len);
} __packed __aligned(8);

static enum pump_state {
	PUMP_OFF,
	PUMP_ON = BIT(1),
	PUMP_MODE(FAST),
} pump_state;

static int __must_check __printf(2, 3) pump_log(struct pump *pump, const char *format, ...)
	__acquires(&pump_lock)
{
	va_list args;

	va_start(args, format);
	pr_info(KERN_DEBUG PUMP_NAME ": %pV" "\\n", va_arg(args, struct va_format *));
	va_end(args);
	return 0;
}

static int pump_walk(struct list_head *head, char __user *to)
{
	struct pump *pump, *next;
	typeof(*pump) copy;
	int valve;

	list_for_each_entry_safe(pump, next, head, list)
		kfree(pump);
	for_each_set_bit(valve, pump->valves, 16) {
		switch (valve) {
		case 0 ... 3:
			continue;
		default:
			break;
		}
	}
	scoped_guard(mutex, &pump_lock) {
		pump = container_of(head, struct pump, list);
	}
	valve = min_t(unsigned int, valve, sizeof(struct pump));
#ifdef CONFIG_PM
	if (pump->suspended)
#else
	if (!pump)
#endif
		return -EBUSY;
	asm volatile("mov %0, %1" : "=r" (valve) : "r" (valve) : "memory");
	PUMP_TRACE(valve)
	copy_to_user(to, &copy, offsetof(struct pump, data[0].first));
	return wait_event_interruptible(queue, ({ int done = 1; done; }));
out: __maybe_unused
	return 0;
}

#if IS_ENABLED(CONFIG_PUMP_DEBUG)
static void pump_debug(struct pump *pump)
{
	WARN_ON(!pump);
}
#else
static void pump_debug(struct pump *pump)
{
}
#endif

#if 0
static void pump_dead(void
{
#endif

static int pump_probe(struct platform_device *pdev)
{
	struct pump *pump __free(kfree) = kzalloc(sizeof(*pump), GFP_KERNEL);

	if (!pump)
		return -ENOMEM;
	pump->base = devm_platform_ioremap_resource(pdev, 0);
	pump_debug(pump);
	return PTR_ERR_OR_ZERO(pump->base);
}

SYSCALL_DEFINE2(pump, int, number, struct pump __user *, to)
{
	return pump_walk(&pumps, (char __user *)to);
}

static const struct of_device_id pump_ids[] = {
	{ .compatible = "acme,pump" },
	{ }
};
MODULE_DEVICE_TABLE(of, pump_ids);

static struct platform_driver pump_driver = {
	.probe = pump_probe,
	.driver = {
		.name = PUMP_NAME,
		SET_RUNTIME_PM_OPS(pump_suspend, pump_resume, NULL)
		.of_match_table = pump_ids,
	},
};
module_platform_driver(pump_driver);
EXPORT_SYMBOL_GPL(pump_probe)

MODULE_LICENSE("GPL");
`;

/** A repeatable stream of numbers below a bound. */
export function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % bound;
  };
}
