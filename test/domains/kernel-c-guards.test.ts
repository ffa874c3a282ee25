/** Changes that only some kernels take: what the text looks like with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/core/edits.ts';
import type { ChangedUse, Edit } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { guardedFix } from '../../server/src/domains/kernel-c/guards/guarded-fix.ts';

/** Every occurrence of a name as it is changed; `from` and `to` are what the edit replaces, seen from the name. */
function usesOf(text: string, name: string, from: string, to: string): readonly ChangedUse[] {
  return [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map((match) => {
    const start = text.indexOf(from, match.index);
    const edit: Edit = { span: { start, end: start + from.length }, text: to };
    return { span: { start: match.index, end: match.index + name.length }, edits: [edit] };
  });
}

interface Change {
  readonly name: string;
  readonly from?: string;
  readonly to: string;
  readonly takes?: 'newer' | 'older';
  readonly since?: string;
}

/** The text with the first use of a name changed under a condition. */
function guarded(
  text: string,
  { name, from = name, to, takes = 'newer', since = '6.4' }: Change,
): string | undefined {
  const uses = usesOf(text, name, from, to);
  const fix = guardedFix(text, { ...uses[0]!, takes, since: version(since), uses });
  return fix && applyEdits(text, fix.edits);
}

const head = '#include <linux/version.h>\n';

test('a statement stands there twice, and whole', () => {
  assert.equal(
    guarded(`${head}void f(void)\n{\n\told(a);\n}\n`, { name: 'old', to: 'fresh' }),
    `${head}void f(void)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
\tfresh(a);
#else
\told(a);
#endif
}
`,
  );
  const split = `${head}void f(void)\n{\n\tret = x +\n\t      old(a,\n\t\t  g(b), /* ) */\n\t\t  ")");\n\th();\n}\n`;
  assert.equal(
    guarded(split, { name: 'g', to: 'k' }),
    `${head}void f(void)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
\tret = x +
\t      old(a,
\t\t  k(b), /* ) */
\t\t  ")");
#else
\tret = x +
\t      old(a,
\t\t  g(b), /* ) */
\t\t  ")");
#endif
\th();
}
`,
  );
});

test('a condition, a head and a member are whole lines too', () => {
  const condition = `${head}void f(void)\n{\n\tif (old(a))\n\t\treturn;\n\telse if (b) {\n\t\tc();\n\t}\n}\n`;
  assert.equal(
    guarded(condition, { name: 'old', to: 'fresh' }),
    condition.replace(
      '\tif (old(a))\n',
      `#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)\n\tif (fresh(a))\n#else\n\tif (old(a))\n#endif\n`,
    ),
  );
  const member = `${head}static struct ops o = {\n\t.open = f,\n\t.old = g,\n};\n`;
  assert.equal(
    guarded(member, { name: 'old', to: 'fresh' }),
    member.replace(
      '\t.old = g,\n',
      `#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)\n\t.fresh = g,\n#else\n\t.old = g,\n#endif\n`,
    ),
  );
  const long = `${head}static int f(struct a *a,\n\t     struct b *b)\n{\n\treturn 0;\n}\n`;
  assert.equal(
    guarded(long, { name: 'int', to: 'void' }),
    long.replace(
      'static int f(struct a *a,\n\t     struct b *b)\n',
      `#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
static void f(struct a *a,
\t     struct b *b)
#else
static int f(struct a *a,
\t     struct b *b)
#endif
`,
    ),
  );
});

test('older kernels may be those that take the change', () => {
  assert.equal(
    guarded(`${head}void f(void)\n{\n\tfresh(a);\n}\n`, { name: 'fresh', to: 'old', takes: 'older' }),
    `${head}void f(void)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
\tfresh(a);
#else
\told(a);
#endif
}
`,
  );
});

test('what goes for the newer kernels stays for the older ones alone', () => {
  const text = `${head}static int f(void)\n{\n\ta();\n\n\treturn 0;\n}\n`;
  const start = text.indexOf('\n\n\treturn');
  const first: Edit = { span: { start: text.indexOf('int'), end: text.indexOf('int') + 3 }, text: 'void' };
  const second: Edit = { span: { start, end: text.indexOf('0;') + 2 }, text: '' };
  const use = { span: first.span, edits: [first, second] };
  const fix = guardedFix(text, { ...use, takes: 'newer', since: version('6.11'), uses: [use] });
  assert.equal(
    applyEdits(text, fix!.edits),
    `${head}#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
static void f(void)
#else
static int f(void)
#endif
{
\ta();

#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 11, 0)
\treturn 0;
#endif
}
`,
  );
});

test('lines side by side share a condition, and a file may end without a newline', () => {
  const text = `${head}int a = old(1);\nint b = old(2);`;
  const uses = usesOf(text, 'old', 'old', 'fresh');
  const whole = { span: uses[0]!.span, edits: uses.flatMap((use) => use.edits) };
  const fix = guardedFix(text, { ...whole, takes: 'newer', since: version('5.19'), uses: [whole] });
  assert.equal(
    applyEdits(text, fix!.edits),
    `${head}#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 19, 0)
int a = fresh(1);
int b = fresh(2);
#else
int a = old(1);
int b = old(2);
#endif
`,
  );
});

test('an include, and lines that are new', () => {
  const text = '#ifndef X_H\n#define X_H\n\n#include <linux/old.h>\n\n#endif\n';
  const start = text.indexOf('linux/old.h');
  const edit = { span: { start, end: start + 'linux/old.h'.length }, text: 'linux/fresh.h' };
  const use = { span: edit.span, edits: [edit] };
  const fix = guardedFix(text, { ...use, takes: 'newer', since: version('6.12'), uses: [use] });
  assert.equal(
    applyEdits(text, fix!.edits),
    `#ifndef X_H
#define X_H

#include <linux/version.h>
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
#include <linux/fresh.h>
#else
#include <linux/old.h>
#endif

#endif
`,
  );
  const at = text.indexOf('#include');
  const line = { span: { start: at, end: at }, text: '#include <linux/more.h>\n' };
  const more = { span: edit.span, edits: [line] };
  const added = guardedFix(text, { ...more, takes: 'newer', since: version('6.12'), uses: [more] });
  assert.match(
    applyEdits(text, added!.edits),
    /X_H\n\n#include <linux\/version.h>\n#if [^\n]*>= [^\n]*\n#include <linux\/more.h>\n#endif\n#include <linux\/old.h>\n/,
  );
});

test('the header of the version comes first, once, and outside of conditions', () => {
  const body = 'void f(void)\n{\n\told(a);\n}\n';
  const included = (before: string): string => guarded(before + body, { name: 'old', to: 'fresh' })!;
  assert.match(
    included('/* x */\n#ifdef A\n#include "a.h"\n#endif\n#include "b.h"\n'),
    /#endif\n#include <linux\/version.h>\n#include "b.h"/,
  );
  assert.doesNotMatch(included('#if LINUX_VERSION_CODE > 1\n#endif\n#include "b.h"\n'), /version\.h/);
  assert.match(included('int x;\n'), /^int x;\nvoid f\(void\)\n\{\n#include <linux\/version.h>\n#if/);
});

test('no condition inside of a macro, and none around another one', () => {
  for (const text of [
    '#define F(a) \\\n\told(a); \\\n\tb()\n',
    'void f(void)\n{\n\told(a,\n#ifdef X\n\t  b,\n#endif\n\t  c);\n}\n',
    'void f(void)\n{\n\told(a,\n',
  ])
    assert.equal(guarded(head + text, { name: 'old', to: 'fresh' }), undefined, text);
});

const thrice = (call: string): string =>
  `#include <linux/a.h>\n#ifdef X\n#include "x.h"\n#endif\n\nvoid f(void)\n{\n\t${call};\n\t${call};\n\t${call};\n}\n`;

test('three uses of a name are worth a macro', () => {
  assert.equal(
    guarded(thrice('old(a)'), { name: 'old', to: 'fresh', since: '6.2' }),
    `#include <linux/version.h>
#include <linux/a.h>
#ifdef X
#include "x.h"
#endif

#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 2, 0)
#define fresh old
#endif

void f(void)
{
\tfresh(a);
\tfresh(a);
\tfresh(a);
}
`,
  );
  const older = guarded(thrice('fresh(a)'), { name: 'fresh', to: 'old', since: '6.2', takes: 'older' })!;
  assert.match(older, /< KERNEL_VERSION\(6, 2, 0\)\n#define fresh old\n#endif\n/);
  assert.equal(older.match(/\tfresh\(a\);/g)?.length, 3);
});

test('an argument more or less is one too, when it means the same everywhere', () => {
  const dropped = { name: 'make', from: 'THIS_MODULE, n', to: 'n' };
  const macro = guarded(thrice('make(THIS_MODULE, n)'), dropped)!;
  assert.match(macro, /#define make\(a\) make\(THIS_MODULE, a\)\n/);
  assert.equal(macro.match(/\tmake\(n\);/g)?.length, 3);
  const added = guarded(thrice('make(x, y)'), { name: 'make', from: 'x, y', to: 'x, y, 0' })!;
  assert.match(added, /#define make\(a, b, c\) make\(a, b\)\n/);
  assert.equal(added.match(/\tmake\(x, y, 0\);/g)?.length, 3);
  const back = { name: 'make', from: 'x, 0', to: 'x', takes: 'older' } as const;
  assert.match(guarded(thrice('make(x, 0)'), back)!, /#define make\(a, b\) make\(a\)\n/);
});

test('no macro where it would say something else', () => {
  const isMacro = (text: string, change: Change): boolean => /#define/.test(guarded(text, change) ?? '');
  // A local variable is another one at each place, and a member's name may be anybody's.
  assert.equal(isMacro(thrice('make(self, n)'), { name: 'make', from: 'self, n', to: 'n' }), false);
  assert.equal(isMacro(thrice('p->old = 1'), { name: 'old', to: 'fresh' }), false);
  // Which of two equal arguments went?
  assert.equal(isMacro(thrice('make(NULL, NULL)'), { name: 'make', from: 'NULL, NULL', to: 'NULL' }), false);
  assert.equal(isMacro(thrice('make(a, b)'), { name: 'make', from: 'a, b', to: 'b, a' }), false);
  assert.equal(
    isMacro('#include "a.h"\nint x = old(1);\nint y = old(2);\n', { name: 'old', to: 'fresh' }),
    false,
  );
  const own = `#include "a.h"\n#define fresh(a) (a)\n${thrice('old(a)')}`;
  assert.equal(guarded(own, { name: 'old', to: 'fresh' })!.match(/#define/g)?.length, 1);
});
