import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recognised, Workbench } from '../../server/src/workbench.ts';
import { createWorkbench, newState } from '../../server/src/workbench.ts';
import { version } from '../../server/src/core/version.ts';
import type { Report, Target } from '../../server/src/core/types.ts';
import { random } from '../support/random.ts';

const path = '/srv/lamp/lamp.c';
const target: Target = { kernel: { version: version('6.12'), source: 'setting' } };
const selection = {};

const lamp = `#include <linux/fs.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/timer.h>

#define LAMP_NAME(from) strlcpy(lamp_name, from, sizeof(lamp_name))
#define LAMP_WAIT(lamp) del_timer_sync(&(lamp)->timer)
#define LAMP_LIMIT 8

typedef struct lamp *lamp_t;

struct bulb {
	struct inode *inode;
	struct device *dev;
	int watts;
};

struct lamp {
	struct bulb bulbs[LAMP_LIMIT];
	struct timer_list timer;
	struct device *dev;
	struct file *file;
	int ret;
};

static char lamp_name[16];

static int lamp_open(struct inode *inode, struct file *file)
{
	struct lamp *lamp = file->private_data;
	int i;

	for (i = 0; i < LAMP_LIMIT; i++) {
		struct bulb *file = &lamp->bulbs[i];

		file->inode->i_ctime = current_time(file->inode);
	}
	LAMP_NAME("lamp");
	LAMP_WAIT(lamp);
	return lamp->ret;
}

static int lamp_remove(struct platform_device *pdev)
{
	lamp_t lamp = platform_get_drvdata(pdev);

	init_timer(&lamp->timer);
	strlcpy(lamp_name, "gone", sizeof(lamp_name));
	device_remove_file(lamp->file, NULL);
	kfree(lamp);
	return 0;
}

static struct class *lamp_class;

static int __init lamp_init(void)
{
	lamp_class = class_create(THIS_MODULE, "lamp");
	mmap_read_lock(lamp_class);
	return PTR_ERR_OR_ZERO(lamp_class);
}
module_init(lamp_init);

static const struct file_operations lamp_fops = {
	.owner = THIS_MODULE,
	.open = lamp_open,
	.llseek = no_llseek,
};

static struct platform_driver lamp_driver = {
	.remove = lamp_remove,
	.driver = { .name = "lamp" },
};
module_platform_driver(lamp_driver);
MODULE_LICENSE("GPL");
`;

/** What somebody may add or take away, by the line that it stands behind; what is there already is taken away. */
const edits: readonly (readonly [string, string])[] = [
  ['#include <linux/timer.h>\n', '#include <linux/mm.h>\n'],
  ['#include <linux/fs.h>\n', '#include <linux/device.h>\n'],
  ['#define LAMP_LIMIT 8\n', '#define strlcpy strscpy\n'],
  ['#define LAMP_LIMIT 8\n', '#define lamp bulb\n'],
  ['#define LAMP_LIMIT 8\n', '#define init_timer(timer) timer_setup(timer, NULL, 0)\n'],
  ['typedef struct lamp *lamp_t;\n', 'typedef struct bulb *bulb_t;\n'],
  ['typedef struct lamp ', '*'],
  ['struct bulb {\n', '\tstruct file *file;\n'],
  ['struct lamp {\n', '\tstruct class *i_ctime;\n'],
  ['\tstruct device *dev;\n\tstruct file ', '*'],
  ['\tint watts;\n', '};\n\nstruct shade {\n'],
  ['static char lamp_name[16];\n', 'int del_timer_sync(struct timer_list *timer);\n'],
  ['static char lamp_name[16];\n', 'static size_t strlcpy(char *to, const char *from, size_t size);\n'],
  ['static char lamp_name[16];\n', 'struct inode { int i_ctime; };\n'],
  ['static char lamp_name[16];\n', 'struct class *class_create(struct module *, const char *);\n'],
  ['static char lamp_name[16];\n', '#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 0, 0)\nint old;\n#endif\n'],
  ['static int lamp_open(', 'lamp_t more, '],
  ['\tint i;\n', '\tLIST_HEAD(timer);\n'],
  ['\tint i;\n', '\tlamp_t inode = lamp;\n'],
  ['static struct class *lamp_class;\n', '#ifdef CONFIG_LAMP\n'],
  ['module_init(lamp_init);\n', '#endif\n'],
  ['\tkfree(lamp);\n', '\tkfree(lamp->bulbs[0].dev);\n'],
];

async function reportOf(
  bench: Workbench,
  found: Recognised,
  text: string,
  state = newState(),
): Promise<Report> {
  const source = { path, language: 'kernel-c', text };
  const checked = await bench.check(found, source, { target, selection }, state);
  return checked!.report;
}

for (const seed of [2, 11, 14, 45]) {
  test(`what is remembered between versions changes no finding (${seed})`, async () => {
    const bench = createWorkbench({
      read: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
    });
    const found = (await bench.recognise(path, 'c', lamp))!;
    const next = random(seed);
    const state = newState();
    const seen = new Set<string>();
    let text = lamp;
    const done: string[] = [];
    const look = async (): Promise<void> => {
      const { findings } = await reportOf(bench, found, text, state);
      const alone = newState();
      const fresh = await reportOf(bench, found, text, alone);
      alone.file?.dispose?.();
      assert.deepEqual(findings, fresh.findings, done.join(' | '));
      for (const { code } of findings) seen.add(code);
    };
    await look();
    for (let step = 0; step < 40; step++) {
      const [behind, piece] = edits[Math.floor(next() * edits.length)]!;
      const at = text.indexOf(behind) + behind.length;
      if (at < behind.length) continue;
      if (text.startsWith(piece, at)) {
        done.push(`-${piece}`);
        text = text.slice(0, at) + text.slice(at + piece.length);
        await look();
        continue;
      }
      // Half of a line is the worst that a version can be.
      for (const typed of [piece.slice(0, Math.ceil(next() * piece.length)), piece]) {
        const before = text;
        done.push(`+${typed}`);
        text = text.slice(0, at) + typed + text.slice(at);
        await look();
        if (typed !== piece) text = before;
      }
    }
    state.file?.dispose?.();
    assert.ok(seen.size >= 6, [...seen].join(' '));
  });
}
