import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiMoment, KernelFacts } from '../../server/src/core/kernel-api.ts';
import type { Host, Target } from '../../server/src/core/types.ts';
import { declared, spelledMember } from '../../server/src/domains/kernel-c/api/spell.ts';
import { findKernelDoc } from '../../server/src/domains/kernel-c/api/kernel-doc.ts';
import { showMoments } from '../../server/src/domains/kernel-c/api/moments.ts';
import { changesOf, type ApiChange } from '../../server/src/domains/kernel-c/facts/api-changes.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import { say } from '../../server/src/core/text.ts';
import { atCursor, english, explained, hoverAt, tableHost } from '../support/config-files.ts';
import { exampleTarget } from '../support/target.ts';

const path = 'drivers/foo/foo.c';

async function hovered(marked: string, target?: string): Promise<string | undefined> {
  const host = tableHost(exampleTarget(target));
  return hoverAt(domain, await atCursor(domain, marked, { path, host }));
}

function inBody(code: string, includes = 'linux/fs.h'): string {
  return `#include <${includes}>\n\nvoid f(void)\n{\n\t${code}\n}\n`;
}

test('a declared name stands where C wants it', () => {
  assert.equal(declared('int', 'a'), 'int a');
  assert.equal(declared('const char *', 'a'), 'const char *a');
  assert.equal(declared('char *[4]', 'a'), 'char *a[4]');
  assert.equal(declared('int (*)(void *)', 'a'), 'int (*a)(void *)');
  assert.equal(declared('int (*[2])(void)', 'a'), 'int (*a[2])(void)');
  assert.equal(spelledMember('void *(*)(struct file *)', 'get'), 'void *get(struct file *)');
});

test('a function: prototype, header that the file lacks, export, and each release', async () => {
  const text = (await hovered(inBody('class_cr|eate("x");'), '6.12'))!;
  assert.match(text, /^```c\nstruct class \*class_create\(const char \*name\)\n```/);
  assert.match(text, /Header: `<linux\/device\/class\.h>`, which this file does not include/);
  assert.match(text, /Exported to GPL modules only/);
  assert.match(text, /\| 5\.10, 6\.1 \| `#define class_create\(owner, name\)` \|/);
  assert.match(text, /\| 6\.12, 7\.2 \| `struct class \*class_create\(const char \*name\)` \|/);
  const reached = (await hovered(inBody('class_cr|eate("x");', 'linux/device.h'), '6.12'))!;
  assert.doesNotMatch(reached, /does not include/);
});

test('what stays the same is one sentence, what is not there is told', async () => {
  assert.match((await hovered(inBody('fget|(1);'), '6.1'))!, /The same in Linux 5\.10, 6\.1, 6\.12, 7\.2\./);
  assert.match((await hovered(inBody('del_ti|mer(t);'), '7.2'))!, /Not on Linux 7\.2\./);
  assert.match(
    (await hovered(inBody('x = (struct vma_lo|ck *)y;'), '6.1'))!,
    /Not yet on Linux 6\.1: there by 6\.12\./,
  );
});

/** A function that 6.1 and 6.12 have in different forms, and nobody knows since when. */
async function undated(): Promise<string> {
  const { api } = (await tableHost().kernelFacts())!;
  const found = api.names('', 1_000_000).find((name) => {
    if (api.changes(name).length > 0 || changesOf(name).length > 0 || !/^[a-z]{3}/.test(name)) return false;
    const forms = api.lookup(name);
    const sides = [0b1100, 0b110000].map((bits) => forms.filter((form) => (form.columns & bits) === bits));
    const [old, fresh] = sides.map((list) => (list.length === 1 ? list[0]!.parameters?.length : undefined));
    return forms.length === 2 && old !== undefined && fresh !== undefined && old !== fresh;
  });
  assert.ok(found);
  return found;
}

test('between two tables both forms are shown and neither is claimed', async () => {
  const text = (await hovered(inBody(`${await undated()}|(1);`), '6.6'))!;
  assert.match(text, /Linux 6\.6 lies between 6\.1 and 6\.12, where this changed\./);
  assert.doesNotMatch(text, /^```c/);
  assert.match((await hovered(inBody('fge|t(1);'), '6.6'))!, /^```c\nstruct file \*fget\(unsigned int fd\)/);
});

test('without a target the releases alone speak', async () => {
  const text = (await hovered(inBody('class_cr|eate("x");')))!;
  assert.match(text, /\| 5\.10, 6\.1 \| `#define class_create/);
  assert.doesNotMatch(text, /Exported|Not on|does not include/);
  assert.match((await hovered(inBody('fge|t(1);')))!, /^```c\nstruct file \*fget\(unsigned int fd\)/);
});

test('exports: namespaces, and what the kernel keeps for itself', async () => {
  assert.match(
    (await hovered(inBody('dma_buf_g|et(1);'), '6.12'))!,
    /GPL modules only, in the namespace `DMA_BUF`/,
  );
  assert.match(
    (await hovered(inBody('get_mm_exe_f|ile(m);'), '6.1'))!,
    /Not exported to modules; Linux 5\.10 exports it/,
  );
  assert.match((await hovered(inBody('ptrace_may_acc|ess(a, b);'), '6.1'))!, /Not exported to modules$/m);
  assert.doesNotMatch((await hovered(inBody('list_a|dd(a, b);'), '6.1'))!, /xported/);
});

test('types, constants and headers', async () => {
  const struct = (await hovered('#include <linux/fs.h>\nstruct file_oper|ations x;\n', '6.1'))!;
  assert.match(struct, /^```c\nstruct file_operations\n```\n\nMembers: \d\d/);
  assert.match((await hovered('lof|f_t x;\n', '6.1'))!, /typedef __kernel_loff_t loff_t/);
  assert.match((await hovered(inBody('x = IRQ_HANDL|ED;'), '6.1'))!, /enum irqreturn \{ IRQ_HANDLED \}/);
  assert.match(
    (await hovered('#include <linux/gen|hd.h>\n', '6.1'))!,
    /Not on Linux 6\.1[^]*\| 6\.1, 6\.12, 7\.2 \| - \|/,
  );
});

test('members by the type of their object, callbacks by their structure', async () => {
  const member =
    '#include <linux/mm.h>\n\nvoid f(struct file *file, struct vm_area_struct *v)\n{\n\tv->vm_fl|ags = 0;\n}\n';
  assert.match((await hovered(member, '6.12'))!, /On Linux 6\.12:\n\n```c\nconst vm_flags_t vm_flags\n```/);
  const chain = member.replace('v->vm_fl|ags', 'v->vm_mm->pg|d');
  assert.match((await hovered(chain, '6.12'))!, /Member of `struct mm_struct`/);
  const nested = 'static struct platform_driver d = {\n\t.driver = {\n\t\t.own|er = x,\n\t},\n};\n';
  assert.match((await hovered(nested, '6.12'))!, /Member of `struct device_driver`/);
  const write = 'static const struct file_operations o = {\n\t.wri|te = f,\n};\n';
  assert.match(
    (await hovered(write, '6.12'))!,
    /ssize_t write\(struct file \*file, const char __user \*buf, size_t count, loff_t \*ppos\)/,
  );
  const own = 'struct own { int a; const char *label; };\nvoid f(struct own *o)\n{\n\to->lab|el = 0;\n}\n';
  assert.match((await hovered(own, '6.12'))!, /Member of `struct own`\.\n\n```c\nconst char \*label\n```$/);
});

test('names of the file itself are not those of the kernel', async () => {
  for (const marked of [
    'void f(int fge|t)\n{\n}\n',
    'void f(int fget)\n{\n\tfge|t = 1;\n}\n',
    'void f(void)\n{\n\tint fget;\n\tfge|t = 1;\n}\n',
    'static int fget(int a)\n{\n\treturn 0;\n}\nvoid f(void)\n{\n\tfge|t(1);\n}\n',
    'struct own {\n\tint fge|t;\n};\n',
    '/* fge|t */\n',
    'char *s = "fge|t";\n',
  ])
    assert.equal(await hovered(marked, '6.12'), undefined, marked);
});

test('known releases of a change are told beside the table', () => {
  const changes = (about: string): readonly ApiMoment[] =>
    about === 'lamp'
      ? [
          { since: '6.4', change: 'form' },
          { since: '6.15', change: 'went' },
        ]
      : about === 'export:lamp'
        ? [{ since: '6.2', change: 'came' }]
        : [];
  const facts = { api: { changes } } as unknown as KernelFacts;
  const history: ApiChange = {
    name: 'lamp',
    kind: 'function',
    change: 'argument-added',
    since: '6.4',
    exact: true,
  };
  assert.equal(
    showMoments(facts, 'lamp', [history], english),
    'Known releases: gone from 6.15 on, exported from 6.2 on.',
  );
  assert.equal(showMoments(facts, 'other', [], english), '');
});

/** A header of our own with a kernel's names in it. */
const header = `/* SPDX */
/**
 * kernel_power_off - ends it [all](http://e.org) <b>now</b>
 * @unused: nothing, see &struct file and %NULL
 *          over two lines
 *
 * First paragraph about \`it\`.
 * Still the first.
 *
 * Second paragraph.
 *
 * Return: 0, or *never*.
 */
extern void kernel_power_off(void);

/**
 * struct seq_operations - what a file is made of
 * @start: begins
 */
struct seq_operations {
	void * (*start) (struct seq_file *m, loff_t *pos);
	/** @stop: ends
	 *  all */
	void (*stop) (struct seq_file *m, void *v);
};
`;

function treeHost(files: Readonly<Record<string, string>>): Host {
  const kernel = { ...exampleTarget('6.12').kernel!, tree: '/tree' };
  const target: Target = { kernel };
  return { ...tableHost(target), read: (one) => Promise.resolve(files[one]) };
}

test('the comment in the tree of the target, live and escaped', async () => {
  const host = treeHost({ '/tree/include/linux/reboot.h': header, '/tree/include/linux/seq_file.h': header });
  const cursor = await atCursor(domain, inBody('kernel_power_o|ff();', 'linux/reboot.h'), { path, host });
  const text = (await hoverAt(domain, cursor, english, host))!;
  assert.match(text, /ends it \\\[all\\\]\(http\\:\/\/e\.org\) \\<b\\>now\\<\/b\\>/);
  assert.match(text, /First paragraph about \\`it\\`\. Still the first\.\n/);
  assert.doesNotMatch(text, /Second paragraph/);
  assert.match(text, /- unused: nothing, see struct file and NULL over two lines/);
  assert.match(text, /\*\*Returns\*\* 0, or \\\*never\\\*\./);
  assert.match((await explained(domain, 'seq_operations.start', host))!, /begins$/);
  assert.match((await explained(domain, 'seq_operations.stop', host))!, /ends all$/);
  assert.match((await explained(domain, 'struct seq_operations', host))!, /what a file is made of/);
});

test("Debian's trees keep the headers in a second folder", async () => {
  const host = treeHost({
    '/tree/Makefile': 'include /usr/src/linux-headers-6.12-common/Makefile\n',
    '/usr/src/linux-headers-6.12-common/include/linux/reboot.h': header,
  });
  assert.match((await explained(domain, 'kernel_power_off', host))!, /First paragraph/);
});

test('a comment that is cut, huge or of another name is none', () => {
  assert.equal(findKernelDoc(header, 'kernel_power'), undefined);
  assert.equal(findKernelDoc('/**\n * foo - a\n * b', 'foo'), undefined);
  assert.equal(findKernelDoc(`/**\n * foo - a\n${' * b\n'.repeat(9000)} */\n`, 'foo'), undefined);
  assert.equal(findKernelDoc('/**\r\n * foo() - a\r\n */\r\n', 'foo')?.short, 'a');
});

test('explain says the same, and shows what a structure is made of', async () => {
  const host = tableHost(exampleTarget('6.1'));
  assert.match(
    (await explained(domain, 'struct seq_operations', host))!,
    /void \*next\(struct seq_file \*m, void \*v, loff_t \*pos\);/,
  );
  assert.match((await explained(domain, 'get_mm_exe_file', host))!, /Not exported/);
  assert.match((await explained(domain, 'linux/slab.h', host))!, /The same in/);
  assert.match((await explained(domain, 'file_operations.sendpage', host))!, /\| 6\.12, 7\.2 \| - \|/);
});

test('both languages speak', async () => {
  const host = tableHost(exampleTarget('6.6'));
  const cursor = await atCursor(domain, inBody(`${await undated()}|(1);`), { path, host });
  const text = (await hoverAt(domain, cursor, (one, args) => say(one, 'zh-CN', args), host))!;
  assert.match(text, /Linux 6\.6 介于 6\.1 与 6\.12 之间/);
  assert.match(text, /头文件：`<\S+>`，本文件尚未包含/);
});

test('a model is told prototypes that differ from release to release, as the target has them', async () => {
  const text = inBody('p = class_create("x");|\n\tget_user_pages(1);\n\tfget(2);', 'linux/mm.h');
  const notesOn = async (release: string): Promise<readonly string[]> => {
    const host = tableHost(exampleTarget(release));
    const { file, offset } = await atCursor(domain, text, { path, host });
    return domain.notes!(file, offset);
  };
  const notes = await notesOn('6.12');
  assert.ok(notes.includes('On Linux 6.12: struct class *class_create(const char *name);'));
  assert.ok(
    notes.some((one) => /^On Linux 6\.12: long get_user_pages\([^)]*struct page \*\*pages\);$/.test(one)),
  );
  assert.ok(!notes.some((one) => one.includes('fget')), 'what never changed needs no words');
  assert.ok((await notesOn('6.1')).some((one) => /get_user_pages\(.*vmas\);$/.test(one)));
});

test('a model is told what the callbacks of the file look like', async () => {
  const text = 'static struct platform_driver d = {\n\t.remove = f,|\n};\n';
  const host = tableHost(exampleTarget('6.1'));
  const { file, offset } = await atCursor(domain, text, { path, host });
  assert.ok(
    domain.notes!(file, offset).includes(
      '.remove of struct platform_driver is int remove(struct platform_device *pdev).',
    ),
  );
});
