// SPDX-License-Identifier: GPL-2.0
/* A character device that remembers one line of text, the way it was written years ago. */
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/timer.h>
#include <linux/uaccess.h>

#define HELLO_NAME "hello"
#define HELLO_SIZE 128

struct hello_state {
	spinlock_t lock;
	struct timer_list blink;
	char name[16];
	char text[HELLO_SIZE];
	size_t length;
};

static int hello_major;
static struct class *hello_class;
static struct hello_state *hello;

static void hello_blink(struct timer_list *timer)
{
	struct hello_state *state = container_of(timer, struct hello_state, blink);

	mod_timer(&state->blink, jiffies + HZ);
}

static ssize_t hello_read(struct file *file, char __user *buffer, size_t count, loff_t *offset)
{
	size_t length = min(count, hello->length);

	if (!access_ok(VERIFY_WRITE, buffer, length))
		return -EFAULT;
	copy_to_user(buffer, hello->text, length);
	return length;
}

static ssize_t hello_write(struct file *file, const char __user *buffer, size_t count, loff_t *offset)
{
	char *copy = kmalloc(HELLO_SIZE, GFP_KERNEL);

	count = min_t(size_t, count, HELLO_SIZE - 1);
	if (copy_from_user(copy, buffer, count)) {
		kfree(copy);
		return -EFAULT;
	}
	spin_lock(&hello->lock);
	memcpy(hello->text, copy, count);
	hello->length = count;
	spin_unlock(&hello->lock);
	kfree(copy);
	return count;
}

static const struct file_operations hello_fops = {
	.owner = THIS_MODULE,
	.read = hello_read,
	.write = hello_write,
	.llseek = no_llseek,
};

static int __init hello_init(void)
{
	hello = kzalloc(sizeof(hello), GFP_KERNEL);
	if (!hello)
		return -ENOMEM;
	spin_lock_init(&hello->lock);
	strlcpy(hello->name, HELLO_NAME, sizeof(hello->name));
	timer_setup(&hello->blink, hello_blink, 0);

	hello_major = register_chrdev(0, HELLO_NAME, &hello_fops);
	if (hello_major < 0) {
		kfree(hello);
		return hello_major;
	}
	hello_class = class_create(THIS_MODULE, HELLO_NAME);
	device_create(hello_class, NULL, MKDEV(hello_major, 0), NULL, HELLO_NAME);
	printk("hello: loaded\n");
	return 0;
}

static void __exit hello_exit(void)
{
	device_destroy(hello_class, MKDEV(hello_major, 0));
	class_destroy(hello_class);
	unregister_chrdev(hello_major, HELLO_NAME);
	del_timer_sync(&hello->blink);
	kfree(hello);
}

module_init(hello_init);
module_exit(hello_exit);
MODULE_DESCRIPTION("A character device that remembers one line");
