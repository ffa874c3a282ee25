import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredText } from '../../server/src/core/kernel-api.ts';
import { version } from '../../server/src/core/version.ts';
import { ownMacros } from '../../server/src/domains/kernel-c/meaning/own-macros.ts';
import { createWorkbench, newState } from '../../server/src/workbench.ts';
import { kernelCodes as codes } from '../support/kernel-codes.ts';
import { memoryFiles } from '../support/memory-files.ts';

const nothing: DeclaredText = {
  forms: new Map(),
  members: new Map(),
  includes: [],
  macros: new Map(),
  undefined: new Set(),
};

const module = '#include <linux/module.h>\n';

test('a version macro of the module itself is followed through what Kbuild passes on', async () => {
  const files = (kbuild: string): Record<string, string> => ({
    'm/lamp.c': `${module}#include "lamp-version.h"
#if LAMP_CODE >= LAMP_VERSION(5, 11, 0)
void lamp(char *to) { strlcpy(to, "a", 2); }
#else
void lamp(char *to) { init_timer(to); }
#endif
`,
    'm/lamp-version.h': `#include <linux/version.h>
#ifndef LAMP_PATCH
#define LAMP_PATCH 0
#endif
#if LAMP_PATCH >= 256
#define LAMP_VERSION(a, b, c) (((a) << 24) + ((b) << 16) + (c))
#define LAMP_CODE LAMP_VERSION(LAMP_MAJOR, LAMP_MINOR, LAMP_PATCH)
#else
#define LAMP_VERSION(a, b, c) (KERNEL_VERSION(a, b, c) * 1ULL)
#define LAMP_CODE (LINUX_VERSION_CODE * 1ULL)
#endif
`,
    'm/Makefile': 'include $(TOP)/Kbuild.common\nobj-m += lamp.o\n',
    'm/Kbuild.common': kbuild,
  });
  const gone = ['kernel-c/removed-api: strlcpy'];
  assert.deepEqual(await codes('7.2.13', files('ccflags-y += -DLAMP_PATCH=$(SUBLEVEL)\n')), gone);
  assert.deepEqual(await codes('7.2.13', files('')), gone);
  assert.deepEqual(await codes('7.2.13', files('ccflags-y += -DLAMP_PATCH=$(SOME)\n')), []);
});

test('names in the arguments of macros may be members, parts of names, or declared by them', async () => {
  const text = `${module}#include <linux/llist.h>
#include <linux/slab.h>
#define LAMP_MODES(MODE) MODE(BIST) MODE(NAK)
#define LAMP_ENUM(name) name,
enum lamp_mode { LAMP_MODES(LAMP_ENUM) };
struct lamp { struct llist_node free; };
void lamp_set(int mode);
void lamp(struct llist_head *list)
{
	struct lamp *p, *next;

	llist_for_each_entry_safe(p, next, list->first, free)
		kfree(p);
	lamp_set(BIST);
	lamp_set(NAK);
}
MODULE_PARM_DESC(lamp,
#if IS_ENABLED(CONFIG_LAMP)
	"a lamp"
#else
	"no lamp"
#endif
);
`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text }), []);
  const bare = text.replace('MODE(BIST) MODE(NAK)', 'MODE(LAMP)');
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': bare }), [
    'kernel-c/missing-include: BIST',
    'kernel-c/removed-constant: NAK',
  ]);
});

test('trace events of the module itself make functions', async () => {
  const text = `${module}#include "lamp_trace.h"
void lamp(void) { if (trace_ufshcd_upiu_enabled()) trace_ufshcd_upiu(0); }
`;
  const header = '#define TRACE_SYSTEM lamp\n#include <linux/tracepoint.h>\nTRACE_EVENT(ufshcd_upiu);\n';
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text, 'm/lamp_trace.h': header }), []);
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text, 'm/lamp_trace.h': '' }), [
    'kernel-c/removed-api: trace_ufshcd_upiu_enabled',
    'kernel-c/removed-api: trace_ufshcd_upiu',
  ]);
});

test('a parameter hides a name that the kernel once had', async () => {
  const text = `${module}int lamp(bool in_irq);\nint lamp(bool in_irq) { return in_irq ? 1 : 0; }\n`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text }), []);
  assert.deepEqual(
    await codes('7.2', { 'm/lamp.c': text.replace('int lamp(bool in_irq) {', 'int lamp(void) {') }),
    ['kernel-c/removed-constant: in_irq'],
  );
});

test('a macro or an array that took the place of a member', async () => {
  const text = `${module}#include <linux/fs.h>
#include <linux/spi/spi.h>
const unsigned char *name(struct dentry *d) { return d->d_iname; }
int select(struct spi_device *spi) { return spi->chip_select[0]; }
`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text }), []);
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text.replace('chip_select[0]', 'chip_select') }), [
    'kernel-c/removed-member: chip_select',
  ]);
});

test('numbers of device trees are in no table', async () => {
  const text = (header: string): string => `${module}#include <${header}>\nint lamp = QCOM_SCM_VMID_HLOS;\n`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text('linux/firmware/qcom/qcom_scm.h') }), []);
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text('linux/fs.h') }), [
    'kernel-c/removed-constant: QCOM_SCM_VMID_HLOS',
  ]);
});

test('what another architecture reaches may be meant, unless the configuration says which one it is', async () => {
  const text = `#include <linux/cpufeature.h>\nint lamp(int a) { return FIELD_GET(3, a); }\n`;
  const found = ['kernel-c/missing-include: FIELD_GET'];
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text.replace('cpufeature.h', 'list.h') }), found);
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text }), []);
  const config = new Map([['CONFIG_X86_64', 'y']]);
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text }, config), found);
});

test('a driver that Kconfig leaves to others is judged by nobody', async () => {
  const files = (kconfig: string): Record<string, string> => ({
    'linux/drivers/lamp/lamp.c': '#include <linux/list.h>\nint lamp(int a) { return FIELD_GET(3, a); }\n',
    'linux/drivers/lamp/Makefile': 'obj-$(CONFIG_LAMP) += lamp.o\n',
    'linux/drivers/lamp/Kconfig': kconfig,
  });
  const found = ['kernel-c/missing-include: FIELD_GET'];
  const judged = 'config LAMP\n\ttristate "Lamp"\n\tdepends on PCI && (X86 || COMPILE_TEST)\n';
  assert.deepEqual(await codes('7.2', files(judged)), found);
  assert.deepEqual(await codes('7.2', files('')), found);
  const other = 'config LAMP\n\ttristate "Lamp"\n\tdepends on (MIPS || COMPILE_TEST) && PCI\n';
  assert.deepEqual(await codes('7.2', files(other)), []);
  const around = 'if MIPS\n\nconfig LAMP\n\ttristate "Lamp"\n\nendif\n';
  assert.deepEqual(await codes('7.2', files(around)), []);
  const broken = 'config LAMP\n\ttristate "Lamp"\n\tdepends on PCI && BROKEN\n';
  assert.deepEqual(await codes('7.2', files(broken)), []);
  const sourced = {
    ...files('source "drivers/lamp/Kconfig.arm"\n'),
    'linux/drivers/lamp/Kconfig.arm': other,
  };
  assert.deepEqual(await codes('7.2', sourced), []);
  const below = {
    ...files(judged),
    'linux/drivers/Makefile': 'obj-$(CONFIG_LAMPS) += lamp/\n',
    'linux/drivers/Kconfig': 'config LAMPS\n\tbool "Lamps"\n\tdepends on PPC64\n',
  };
  assert.deepEqual(await codes('7.2', below), []);
  const selected =
    'config LAMP\n\tbool\n\tselect IRQ_DOMAIN\n\thelp\n\t  prompt "no"\n\nconfig OTHER\n\tbool "x"\n';
  assert.deepEqual(await codes('7.2', files(selected)), []);
});

test('types of another machine are not compared with those of the tables', async () => {
  const text =
    '#include <linux/fs.h>\nstatic int lamp_read(struct file *f, char __user *to, size_t n, loff_t *at) { return 0; }\nstatic const struct file_operations lamp_fops = { .read = lamp_read };\n';
  const files = (depends: string): Record<string, string> => ({
    'linux/drivers/lamp/lamp.c': text,
    'linux/drivers/lamp/Makefile': 'obj-$(CONFIG_LAMP) += lamp.o\n',
    'linux/drivers/lamp/Kconfig': `config LAMP\n\ttristate "Lamp"\n\tdepends on ${depends}\n`,
  });
  assert.deepEqual(await codes('7.2', files('PCI')), ['kernel-c/callback-signature: lamp_read']);
  // Where words have 32 bits `ssize_t` is an `int`.
  assert.deepEqual(await codes('7.2', files('ARCH_NETWINDER')), []);
  assert.deepEqual(await codes('7.2', files('DRM && ARM && MMU')), []);
});

test('a header of the same name in another folder is not the one that a source includes', async () => {
  const files = {
    'fs/lamp/internal.h': 'static inline int lamp(struct iomap *map) { return map->flags & IOMAP_F_NEW; }\n',
    'fs/lamp/lamp.c': '#include <linux/iomap.h>\n#include "internal.h"\n',
    'fs/lamp/Makefile': 'obj-y += lamp.o\n',
    'fs/internal.h': 'struct mount;\n',
    'fs/other.c': '#include <linux/fs.h>\n#include "internal.h"\n',
    'fs/Makefile': 'obj-y += other.o\n',
  };
  assert.deepEqual(await codes('7.2', files), []);
});

test('braces inside of a macro name members of another structure', async () => {
  const text = (body: string): string => `${module}#include <linux/iommu.h>
#define LAMP_OPS ${body}
const struct iommu_ops lamp = { LAMP_OPS };
`;
  const nested = '.default_domain_ops = &(const struct iommu_domain_ops) { .x = 0, .flush_iotlb_all = NULL }';
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text(nested) }), []);
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text('.flush_iotlb_all = NULL') }), [
    'kernel-c/drift-in-macro: LAMP_OPS',
  ]);
});

test('what a header keeps for its own first reading is there, whatever its guard looks like', async () => {
  const text = `${module}#include "lamp.h"\nint lamp = NAK;\n`;
  const guarded =
    '#define lamp_print pr_info\n#ifndef LAMP_H\n#define LAMP_H\n#define NAK 1\n#endif\nint lamp_more;\n';
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text, 'm/lamp.h': guarded }), []);
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text, 'm/lamp.h': '' }), [
    'kernel-c/removed-constant: NAK',
  ]);
});

test('what a header includes by a macro is not followed', async () => {
  const text = `${module}#include <linux/drbd_genl_api.h>\nint lamp = DRBD_ADM_GET_STATUS;\n`;
  assert.deepEqual(await codes('6.1', { 'm/lamp.c': text }), []);
  assert.deepEqual(await codes('6.1', { 'm/lamp.c': text.replace('drbd_genl_api', 'list') }), [
    'kernel-c/missing-include: DRBD_ADM_GET_STATUS',
  ]);
});

test('a macro of the module may stand for several arguments', async () => {
  const text = `${module}#include <linux/pci.h>
#define LAMP_PCI(vendor, device) PCI_VENDOR_ID_##vendor, PCI_DEVICE_ID_##device
struct pci_dev *lamp(void) { return pci_get_device(LAMP_PCI(INTEL, LAMP), NULL); }
`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text }), []);
  const one = text.replace('PCI_VENDOR_ID_##vendor,', 'max(PCI_VENDOR_ID_##vendor, 1) +');
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': one }), ['kernel-c/argument-count: pci_get_device']);
});

test('macros of the own header are understood where only their names tell what they are', async () => {
  const own = {
    'm/lamp.h': `#define walk_lamps(p, from) for ((p) = (from); (p); (p) = (p)->next)
struct lamp { struct lamp *next; struct task_struct *task; };
`,
    'm/Makefile': 'obj-m += lamp.o\n',
  };
  const text = `${module}#include <linux/sched.h>
#include "lamp.h"
void lamp(struct lamp *from)
{
	struct lamp *p;

	walk_lamps(p, from) ++p->task->state;
}
`;
  assert.deepEqual(await codes('7.2.13', { 'm/lamp.c': text, ...own }), ['kernel-c/removed-member: state']);
});

test('a table of macros stays the same object while it says the same', () => {
  const text = (body: string): DeclaredText => ({
    ...nothing,
    macros: new Map([['walk', [{ parameters: ['p'], body, condition: '' }]]]),
  });
  const first = ownMacros([text('for (; p; p = p->next)')], undefined);
  assert.deepEqual([...first!.loops], ['walk']);
  assert.equal(ownMacros([text('for (;p->next;)')], first), first);
  assert.equal(ownMacros([text('(p)')], first), undefined);
});

test('one condition around a whole source holds for those who build it, unless it names what old kernels need', async () => {
  const files = (name: string): Record<string, string> => ({
    'm/lamp.c': `${module}#if defined(${name})
void lamp(char *to) { strlcpy(to, "a", 2); }
void other(void) {}
#endif
`,
    'm/Makefile': `obj-m += lamp.o\nifneq ($(shell ./ask.sh),)\nccflags-y += -D${name}\nendif\n`,
  });
  assert.deepEqual(await codes('7.2.13', files('USE_LAMP')), ['kernel-c/removed-api: strlcpy']);
  assert.deepEqual(await codes('7.2.13', files('NEED_STRLCPY')), []);
});

test('code that a compiler for another processor alone would see is not what the tables speak of', async () => {
  const files = {
    'm/lamp.c': `${module}#include <linux/pci.h>
void *lamp(struct pci_dev *pdev, dma_addr_t *at)
{
#ifdef __ARM_ARCH_7A__
	return kmalloc(8, GFP_ATOMIC);
#else
	return pci_alloc_consistent(pdev, 8, at);
#endif
}
`,
  };
  assert.deepEqual(await codes('6.1', files), ['kernel-c/removed-api: pci_alloc_consistent']);
});

test('where the compiler gets no further, what stands behind is a hint until that is mended', async () => {
  const files = (include: string, header: string): Record<string, string> => ({
    'm/lamp.c': `${module}#include "${include}"
void lamp(char *to) { strlcpy(to, "a", 2); }
`,
    'm/lamp.h': `#include <${header}>\n`,
    'm/other.h': '#include "lamp.h"\n',
    'm/Makefile': 'obj-m += lamp.o\n',
  });
  const gone = ['kernel-c/removed-api: strlcpy'];
  for (const include of ['lamp.h', 'other.h']) {
    assert.deepEqual(await codes('7.2.13', files(include, 'stdarg.h')), []);
    assert.deepEqual(await codes('7.2.13', files(include, 'linux/stdarg.h')), gone);
  }
});

test('a function of the module that takes a callback by the name of the kernel takes its form of the day', async () => {
  const text = (type: string): string => `${module}#include <linux/dm-io.h>
static int start(${type} fn, void *context) { return 0; }
static void done(unsigned long error, void *context) { }
int lamp(void)
{
	return start(done, NULL);
}
`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text('io_notify_fn') }), [
    'kernel-c/argument-type: done',
  ]);
  assert.deepEqual(await codes('6.12', { 'm/lamp.c': text('io_notify_fn') }), []);
  const own = `typedef void (*lamp_fn)(void *);\n${text('lamp_fn')}`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': own }), []);
});

test('a macro of the module may rename the structure that an older kernel wants', async () => {
  const files = (compat: string): Record<string, string> => ({
    'm/lamp.c': `${module}#include <net/genetlink.h>
#include "compat.h"
static int before(const struct genl_split_ops *ops, struct sk_buff *skb, struct genl_info *info) { return 0; }
struct genl_family lamp = { .pre_doit = before };
`,
    'm/compat.h': compat,
  });
  assert.deepEqual(await codes('6.1', files('#define genl_split_ops genl_ops\n')), []);
  assert.deepEqual(await codes('6.1', files('')), ['kernel-c/callback-signature: before']);
});

test('a header that the build reads before all others', async () => {
  const files = (flags: string): Record<string, string> => ({
    'm/src/lamp.c': `${module}void lamp(char *to) { strlcpy(to, "a", 2); }\n`,
    'm/compat.h': '#include <linux/string.h>\n#define strlcpy(to, from, size) strscpy(to, from, size)\n',
    'm/Makefile': `-include compat.h\nobj-m += src/lamp.o\n${flags}`,
  });
  const gone = ['kernel-c/removed-api: strlcpy'];
  const forced = 'ccflags-y += -g \\\n\t-include $(PWD)/compat.h \\\n\t-I$(PWD)\n';
  assert.deepEqual(await codes('7.2', files(forced)), []);
  assert.deepEqual(await codes('7.2', files('ccflags-y += -include $(SOME)/compat.h\n')), gone);
});

test('a head that stands in several branches is the one that the target compiles', async () => {
  const text = (last: string): string => `${module}#include <linux/serial_core.h>
#include <linux/version.h>
static void
#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 23)
lamp_set_termios(struct uart_port *port, struct termios *termios, struct termios *old)
#else
lamp_set_termios(struct uart_port *port, struct ktermios *termios, ${last})
#endif
{
	port->x_char = 0;
}
static const struct uart_ops lamp_ops = { .set_termios = lamp_set_termios };
`;
  const found = await codes('6.12', { 'm/lamp.c': text('struct ktermios *old') });
  assert.deepEqual(found, ['kernel-c/callback-signature: lamp_set_termios']);
  assert.deepEqual(await codes('6.12', { 'm/lamp.c': text('const struct ktermios *old') }), []);
});

test('the places where a header could be are looked at once, whatever macros decide which are read', async () => {
  const texts = new Map([
    [
      'm/lamp.c',
      `${module}#include "lamp-version.h"\n#if LAMP > 1\n#include "lamp-new.h"\n#endif\nint lamp_count(void)\n{\n\treturn LAMP;\n}\n`,
    ],
    ['m/lamp-version.h', '#define LAMP 2\n'],
    ['m/lamp-new.h', '#define LAMP_NEW 1\n'],
  ]);
  const files = memoryFiles(texts);
  const asked: string[] = [];
  const bench = createWorkbench({
    ...files,
    read(path, limit) {
      asked.push(path);
      return files.read(path, limit);
    },
  });
  const [path, text] = [...texts][0]!;
  const found = await bench.recognise(path, 'c', text);
  asked.length = 0;
  const target = { kernel: { version: version('6.1'), source: 'setting' } };
  const source = { path, language: 'kernel-c', text };
  const { file } = (await bench.check(found!, source, { target, selection: {} }, newState()))!;
  const count = (name: string): number => asked.filter((one) => one === name).length;
  file.dispose?.();
  // The names that the module's own headers define are gathered once more for themselves.
  assert.ok(count('m/lamp-version.h') <= 2, `looked at ${count('m/lamp-version.h')} times`);
  assert.ok(count('m/lamp-new.h') <= 2, `looked at ${count('m/lamp-new.h')} times`);
  assert.ok(count('m/lamp-new.h') > 0, 'the header is read under the macro of the other one');
});
