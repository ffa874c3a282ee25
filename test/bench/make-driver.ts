import { random } from '../support/random.ts';

/** A source of choices for the parts of a driver. */
interface Dice {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<T>(of: readonly T[]): T;
}

type Part = (id: string, dice: Dice) => string;

/**
 * Text of a platform driver of at least so many lines, the same for the same seed. It has what real drivers have
 * (locks, unwinding, callbacks, switches, macros, comments), and nothing that is wrong on Linux 6.1 to 6.12.
 */
export function makeDriver(lines = 3000, seed = 1): string {
  const next = random(seed);
  const dice: Dice = {
    below: (limit) => Math.floor(next() * limit),
    pick: (of) => of[Math.floor(next() * of.length)]!,
  };
  let text = head;
  for (let i = 0; countLines(text) < lines - countLines(tail); i++) {
    text += `\n${dice.pick(parts)(`blk${i}`, dice)}`;
  }
  return text + tail;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

const head = `// SPDX-License-Identifier: GPL-2.0
/*
 * Driver for the Example EX100 multi function block.
 */
#include <linux/bitfield.h>
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/list.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/sysfs.h>
#include <linux/uaccess.h>
#include <linux/wait.h>

#define EX100_CTRL		0x00
#define EX100_CTRL_ENABLE	BIT(0)
#define EX100_CTRL_MODE		GENMASK(3, 1)
#define EX100_STATUS		0x04
#define EX100_STATUS_READY	BIT(0)
#define EX100_IRQ		0x08
#define EX100_DATA(n)		(0x40 + 4 * (n))
#define EX100_CHANNELS		16
#define EX100_TIMEOUT_US	2000

struct ex100_buffer {
	struct list_head node;
	size_t length;
	u8 *data;
};

struct ex100 {
	struct device *dev;
	void __iomem *base;
	struct miscdevice misc;
	struct mutex config_lock;
	spinlock_t lock;
	wait_queue_head_t ready;
	struct list_head buffers;
	unsigned int mode;
	u32 values[EX100_CHANNELS];
	int irq;
};

static inline u32 ex100_read(struct ex100 *ex, unsigned int reg)
{
	return readl(ex->base + reg);
}

static inline void ex100_write(struct ex100 *ex, unsigned int reg, u32 value)
{
	writel(value, ex->base + reg);
}
`;

const tail = `
static irqreturn_t ex100_interrupt(int irq, void *data)
{
	struct ex100 *ex = data;
	u32 pending = ex100_read(ex, EX100_IRQ);

	if (!pending)
		return IRQ_NONE;

	ex100_write(ex, EX100_IRQ, pending);
	wake_up_interruptible(&ex->ready);
	return IRQ_HANDLED;
}

static ssize_t ex100_fop_read(struct file *file, char __user *to, size_t count, loff_t *offset)
{
	struct miscdevice *misc = file->private_data;
	struct ex100 *ex = container_of(misc, struct ex100, misc);

	return simple_read_from_buffer(to, count, offset, ex->values, sizeof(ex->values));
}

static const struct file_operations ex100_fops = {
	.owner = THIS_MODULE,
	.read = ex100_fop_read,
	.llseek = default_llseek,
};

static int ex100_probe(struct platform_device *pdev)
{
	struct device *dev = &pdev->dev;
	struct ex100 *ex;
	int ret;

	ex = devm_kzalloc(dev, sizeof(*ex), GFP_KERNEL);
	if (!ex)
		return -ENOMEM;

	ex->dev = dev;
	ex->base = devm_platform_ioremap_resource(pdev, 0);
	if (IS_ERR(ex->base))
		return PTR_ERR(ex->base);

	mutex_init(&ex->config_lock);
	spin_lock_init(&ex->lock);
	init_waitqueue_head(&ex->ready);
	INIT_LIST_HEAD(&ex->buffers);

	ex->irq = platform_get_irq(pdev, 0);
	if (ex->irq < 0)
		return ex->irq;

	ret = devm_request_irq(dev, ex->irq, ex100_interrupt, 0, dev_name(dev), ex);
	if (ret)
		return dev_err_probe(dev, ret, "no interrupt\\n");

	ex->misc.minor = MISC_DYNAMIC_MINOR;
	ex->misc.name = "ex100";
	ex->misc.fops = &ex100_fops;
	platform_set_drvdata(pdev, ex);
	return misc_register(&ex->misc);
}

static const struct of_device_id ex100_of_match[] = {
	{ .compatible = "example,ex100" },
	{ }
};
MODULE_DEVICE_TABLE(of, ex100_of_match);

static struct platform_driver ex100_driver = {
	.probe = ex100_probe,
	.driver = {
		.name = "ex100",
		.of_match_table = ex100_of_match,
	},
};
module_platform_driver(ex100_driver);

MODULE_DESCRIPTION("Example EX100 multi function block");
MODULE_LICENSE("GPL");
`;

const waiting: Part = (
  id,
  dice,
) => `/* The block answers within ${100 + dice.below(900)} us after its clock is on. */
static int ex100_${id}_wait(struct ex100 *ex)
{
	int tries = ${10 + dice.below(90)};

	while (tries--) {
		if (ex100_read(ex, EX100_STATUS) & EX100_STATUS_READY)
			return 0;
		udelay(${1 + dice.below(9)});
	}

	dev_err(ex->dev, "${id}: not ready\\n");
	return -ETIMEDOUT;
}
`;

const locked: Part = (
  id,
  dice,
) => `static void ex100_${id}_set(struct ex100 *ex, unsigned int channel, u32 value)
{
	unsigned long flags;

	if (channel >= EX100_CHANNELS)
		return;

	spin_lock_irqsave(&ex->lock, flags);
	ex->values[channel] = value${dice.pick(['', ' | BIT(7)', ' & 0xffff', ' << 1'])};
	ex100_write(ex, EX100_DATA(channel), ex->values[channel]);
	spin_unlock_irqrestore(&ex->lock, flags);
}
`;

const configured: Part = (id, dice) => `static int ex100_${id}_configure(struct ex100 *ex, unsigned int mode)
{
	u32 ctrl;
	int ret = 0;

	mutex_lock(&ex->config_lock);
	ctrl = ex100_read(ex, EX100_CTRL);
	switch (mode) {
	case 0:
		ctrl &= ~EX100_CTRL_ENABLE;
		break;
	case 1:
	case ${2 + dice.below(3)}:
		ctrl &= ~EX100_CTRL_MODE;
		ctrl |= FIELD_PREP(EX100_CTRL_MODE, mode) | EX100_CTRL_ENABLE;
		break;
	default:
		ret = -EINVAL;
		goto out;
	}

	ex100_write(ex, EX100_CTRL, ctrl);
	ex->mode = mode;
out:
	mutex_unlock(&ex->config_lock);
	return ret;
}
`;

const unwinding: Part = (id, dice) => `static int ex100_${id}_prepare(struct ex100 *ex, size_t length)
{
	struct ex100_buffer *buffer;
	unsigned int i;
	int ret;

	buffer = kzalloc(sizeof(*buffer), GFP_KERNEL);
	if (!buffer)
		return -ENOMEM;

	buffer->length = length + ${dice.below(64)};
	buffer->data = kmalloc(buffer->length, GFP_KERNEL);
	if (!buffer->data) {
		ret = -ENOMEM;
		goto free_buffer;
	}

	for (i = 0; i < EX100_CHANNELS && i < length; i++)
		buffer->data[i] = ex100_read(ex, EX100_DATA(i));

	if (buffer->data[0] == ${dice.below(256)}) {
		ret = -EIO;
		goto free_data;
	}

	mutex_lock(&ex->config_lock);
	list_add_tail(&buffer->node, &ex->buffers);
	mutex_unlock(&ex->config_lock);
	return 0;

free_data:
	kfree(buffer->data);
free_buffer:
	kfree(buffer);
	return ret;
}
`;

const walked: Part = (id, dice) => `static void ex100_${id}_drop(struct ex100 *ex, size_t least)
{
	struct ex100_buffer *buffer, *next;

	mutex_lock(&ex->config_lock);
	list_for_each_entry_safe(buffer, next, &ex->buffers, node) {
		if (buffer->length < least + ${dice.below(32)})
			continue;
		list_del(&buffer->node);
		kfree(buffer->data);
		kfree(buffer);
	}
	mutex_unlock(&ex->config_lock);
}
`;

const attribute: Part = (
  id,
  dice,
) => `static ssize_t ${id}_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct ex100 *ex = dev_get_drvdata(dev);

	return sysfs_emit(buf, "%u\\n", ex->values[${dice.below(16)}]);
}

static ssize_t ${id}_store(struct device *dev, struct device_attribute *attr,
			   const char *buf, size_t count)
{
	struct ex100 *ex = dev_get_drvdata(dev);
	unsigned int value;
	int ret;

	ret = kstrtouint(buf, 0, &value);
	if (ret)
		return ret;
	if (value > ${16 + dice.below(200)})
		return -ERANGE;

	mutex_lock(&ex->config_lock);
	ex->values[${dice.below(16)}] = value;
	mutex_unlock(&ex->config_lock);
	return count;
}
static DEVICE_ATTR_RW(${id});
`;

const table: Part = (id, dice) => {
  const rows = Array.from(
    { length: 8 + dice.below(16) },
    (_, i) => `\t{ EX100_DATA(${i % 16}), 0x${dice.below(65536).toString(16).padStart(4, '0')} },\n`,
  ).join('');
  return `static const struct {
	u16 reg;
	u16 value;
} ex100_${id}_table[] = {
${rows}};

#ifdef CONFIG_DEBUG_FS
static void ex100_${id}_apply(struct ex100 *ex)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ex100_${id}_table); i++)
		ex100_write(ex, ex100_${id}_table[i].reg, ex100_${id}_table[i].value);
}
#endif
`;
};

const parts: readonly Part[] = [waiting, locked, configured, unwinding, walked, attribute, table];
