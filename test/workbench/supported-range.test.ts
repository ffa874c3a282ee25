/** One source for several kernels, through the whole workbench and with the tables that ship. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorkbench } from '../../server/src/workbench.ts';
import { checkPath, type CheckedPath } from '../../server/src/workbench/check-path.ts';
import { fixPath } from '../../server/src/workbench/fix-path.ts';
import { openScope, type Scope } from '../../server/src/workbench/scope.ts';
import { memoryFiles } from '../support/memory-files.ts';

const root = '/work';
const files = memoryFiles(new Map());
const bench = createWorkbench(files);

async function scopeOf(target = '', support = '5.10 - 7.2'): Promise<Scope> {
  return openScope(files, { root, target, support, targetSource: '--target', supportSource: '--support' });
}

function taskOf(text: string, path = 'driver.c'): Parameters<typeof checkPath>[2] {
  return { path: `${root}/${path}`, shown: path, base: { path: root, shown: '' }, text };
}

async function check(text: string, scope: Scope, path?: string): Promise<CheckedPath> {
  return (await checkPath(bench, scope, taskOf(text, path), 'en'))!;
}

function said({ report }: CheckedPath): readonly string[] {
  return report.findings
    .filter((finding) => finding.tags.includes('drift') && finding.confidence !== 'low')
    .map(({ code, line, message }) =>
      `${line} ${code} ${/ Of the .*$/.exec(message)?.[0].trim() ?? ''}`.trim(),
    );
}

const head = `// SPDX-License-Identifier: GPL-2.0
#include <linux/version.h>
#include <linux/device.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/string.h>
#include <linux/timer.h>

struct ex {
	struct timer_list timer;
};

static struct class *ex_class;
`;
const tail = `
MODULE_DESCRIPTION("Example");
MODULE_LICENSE("GPL");
`;
const file = (body: string): string => `${head}\n${body}${tail}`;

const call = `static int ex_make(void)
{
	ex_class = class_create(THIS_MODULE, "ex");
	return PTR_ERR_OR_ZERO(ex_class);
}
`;

test('findings say on which kernels of the range they are true', async () => {
  const checked = await check(file(call), await scopeOf('7.2'));
  assert.deepEqual(said(checked), [
    '17 kernel-c/argument-count Of the supported kernels it breaks on 6.12 and 7.2, and not on 5.10 and 6.1.',
  ]);
  assert.deepEqual(checked.target['support'], { version: '5.10 - 7.2', source: '--support' });
});

test('what only an older kernel lacks is found although the text is written for a newer one', async () => {
  const modern = file(call.replace('THIS_MODULE, ', ''));
  const expected = 'breaks on 5.10 and 6.1, and not on 6.12 and 7.2.';
  assert.ok(said(await check(modern, await scopeOf('7.2')))[0]?.endsWith(expected));
  const range = await scopeOf('', '5.10 - 6.12');
  assert.ok(said(await check(modern, range))[0]?.endsWith('breaks on 5.10 and 6.1, and not on 6.12.'));
  // The oldest kernel may as well be the primary one.
  assert.ok(said(await check(modern, await scopeOf('5.10')))[0]?.endsWith(expected));
  assert.deepEqual(said(await check(modern, await scopeOf('', '6.12 - 7.2'))), []);
});

test('code that asks for the version is right on every kernel', async () => {
  const bodies = [
    `#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
#define ex_class_create(name) class_create(name)
#else
#define ex_class_create(name) class_create(THIS_MODULE, name)
#endif

static int ex_make(void)
{
	ex_class = ex_class_create("ex");
	return PTR_ERR_OR_ZERO(ex_class);
}
`,
    call.replace(
      '\tex_class = class_create(THIS_MODULE, "ex");\n',
      `#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 4, 0)
	ex_class = class_create(THIS_MODULE, "ex");
#else
	ex_class = class_create("ex");
#endif
`,
    ),
    `#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 4, 0)
#define class_create(name) class_create(THIS_MODULE, name)
#endif

${call.replace('THIS_MODULE, ', '')}`,
    `#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 11, 0)
static int ex_remove(struct platform_device *pdev)
#else
static void ex_remove(struct platform_device *pdev)
#endif
{
	pr_info("gone\\n");
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 11, 0)
	return 0;
#endif
}

static struct platform_driver ex_driver = {
	.remove = ex_remove,
	.driver = {
		.name = "ex",
	},
};
module_platform_driver(ex_driver);
`,
    `#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 15, 0)
#define ex_stop(timer) del_timer_sync(timer)
#else
#define ex_stop(timer) timer_delete_sync(timer)
#endif

static void ex_quiet(struct ex *ex)
{
	ex_stop(&ex->timer);
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 8, 0)
	strlcpy(NULL, NULL, 0);
#endif
}
`,
  ];
  for (const body of bodies) {
    for (const target of ['', '5.10', '6.1', '6.12', '7.2'])
      assert.deepEqual(said(await check(file(body), await scopeOf(target))), [], `${target}\n${body}`);
  }
});

test('a text that was fixed under a range is clean on every kernel of it', async () => {
  const body = `static void ex_quiet(struct ex *ex, char *to, const char *from)
{
	strlcpy(to, from, 8);
	if (del_timer_sync(&ex->timer))
		pr_info("stopped\\n");
}

${call}
static int ex_remove(struct platform_device *pdev)
{
	class_destroy(ex_class);

	return 0;
}

static struct platform_driver ex_driver = {
	.remove = ex_remove,
	.driver = {
		.name = "ex",
	},
};
module_platform_driver(ex_driver);
`;
  const text = file(body).replace('#include <linux/version.h>\n', '');
  const scope = await scopeOf('7.2');
  const fixed = await fixPath(bench, scope, taskOf(text), ['safe', 'review'], 'en');
  const { after } = fixed!.change!;
  assert.deepEqual(said(fixed!), []);
  for (const kernel of ['5.10', '6.1', '6.12', '7.2'])
    assert.deepEqual(said(await check(after, await scopeOf(kernel, ''))), [], `${kernel}\n${after}`);
  assert.match(after, /\tstrscpy\(to, from, 8\);/, 'all kernels have it, so that no condition is needed');
  assert.match(after, /#if LINUX_VERSION_CODE >= [^\n]*\n\tex_class = class_create\("ex"\);\n#else\n/);
  assert.match(after, /#if LINUX_VERSION_CODE < [^\n]*\n\treturn 0;\n#endif\n/);
  assert.equal(after.match(/linux\/version\.h/g)?.length, 1);
});

test('uses of one name in a whole file come to one macro', async () => {
  const text = file(call + call.replace('ex_make', 'ex_again') + call.replace('ex_make', 'ex_more'));
  const scope = await scopeOf('7.2');
  const fixed = await fixPath(bench, scope, taskOf(text), ['safe', 'review'], 'en');
  assert.deepEqual(said(fixed!), []);
  assert.match(fixed!.change!.after, /#define class_create\(a\) class_create\(THIS_MODULE, a\)\n#endif\n/);
  assert.equal(fixed!.change!.after.match(/= class_create\("ex"\);/g)?.length, 3);
});

test('without a range nothing is guarded', async () => {
  const scope = await scopeOf('7.2', '');
  const fixed = await fixPath(bench, scope, taskOf(file(call)), ['safe', 'review'], 'en');
  assert.equal(fixed!.change!.after, file(call.replace('THIS_MODULE, ', '')));
  assert.equal(fixed!.target['support'], undefined);
});

test('a comment that ignores what only another kernel says is not called unused', async () => {
  const line = '\tex_class = class_create("ex");\n';
  const comment = '\t/* syswright-ignore kernel-c/argument-count: our own macro has it */\n';
  const ignored = file(call.replace(/\tex_class = .*\n/, comment + line));
  const scope = await scopeOf('7.2');
  const codes = (checked: CheckedPath): readonly string[] => checked.report.findings.map((one) => one.code);
  assert.deepEqual(codes(await check(ignored, scope)), []);
  const unused = file(call.replace(/\tex_class = .*\n/, `${comment}\tex_class = NULL;\n`));
  assert.deepEqual(codes(await check(unused, scope)), ['ignore/unused-ignore']);
});

test('configuration is judged by every kernel too, and what no kernel decides has no list', async () => {
  const scope = await scopeOf();
  const sysctl = await check(
    'kernel.io_uring_disabled = 1\nvm.swappiness = 300\n',
    scope,
    'etc/sysctl.d/x.conf',
  );
  assert.deepEqual(
    sysctl.report.findings.map(({ code, message }) => [code, / Of the .*$/.exec(message)?.[0]]),
    [
      ['sysctl/key-too-new', ' Of the supported kernels it breaks on 5.10 and 6.1, and not on 6.12 and 7.2.'],
      ['sysctl/value-out-of-range', undefined],
    ],
  );
});

test('a target outside of the range gives way to the newest supported kernel, and says so', async () => {
  const outside = await check(file(''), await scopeOf('5.4'));
  assert.deepEqual(outside.target['kernel'], {
    version: '7.2',
    source: 'newest of --support; 5.4 of --target lies outside',
  });
  const inside = await check(file(''), await scopeOf('6.6'));
  assert.equal(inside.target['kernel']?.version, '6.6');
  const none = await openScope(
    files,
    { root, support: '5.10..6.12' },
    {
      resolve: () => Promise.resolve({ target: {}, gaps: [] }),
      forget: () => undefined,
    },
  );
  assert.deepEqual((await check(file(''), none)).target['kernel'], {
    version: '6.12',
    source: 'newest of setting',
  });
});

test('a range has two ends, in any order, and anything else is said', async () => {
  for (const text of ['5.10-7.2', ' 7.2 .. 5.10 ', 'v5.10 to v7.2', '5.10 – 7.2']) {
    const { support } = await scopeOf('', text);
    assert.deepEqual([support?.from.text, support?.to.text], ['5.10', '7.2'], text);
  }
  for (const text of ['6.1', 'x', '5.10 - ', '5 - 7', '5.10 - 6.1 - 7.2', '5.10 - ./linux']) {
    const { support, supportError } = await scopeOf('', text);
    assert.equal(support, undefined, text);
    assert.equal(supportError?.args?.['value'], text);
  }
  assert.equal((await scopeOf('', ' ')).supportError, undefined);
});
