/** The compiler on the headers of a module's target: what it says of the text, and what it is not asked. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { validate, type Validated } from '../../server/src/checkers/validators/validate.ts';
import { render } from '../../server/src/core/text.ts';
import { version } from '../../server/src/core/version.ts';
import { findProgram } from '../../server/src/process/run.ts';
import { writeKernelHeaders } from '../support/kernel-headers.ts';

const good = `#include <linux/module.h>
#include <linux/printk.h>

static int __init m_init(void)
{
	for (int i = 0; i < 2; i++)
		pr_info("%d", i);
	return 0;
}
module_init(m_init);
MODULE_LICENSE("GPL");
`;

interface Room {
  readonly tree: string;
  readonly folder: string;
  readonly ask: (text: string, more?: { isQuick?: boolean }) => Promise<Validated>;
}

async function room(t: TestContext, release = '6.12.0'): Promise<Room | undefined> {
  if ((await findProgram('gcc', [])) === undefined || !/^(?:x64|arm64)$/.test(arch())) {
    t.skip('there is no gcc for modules of this machine');
    return undefined;
  }
  const top = mkdtempSync(join(tmpdir(), 'syswright-test-'));
  t.after(() => {
    rmSync(top, { recursive: true, force: true });
  });
  const [tree, folder] = [join(top, 'tree'), join(top, 'work')];
  writeKernelHeaders(tree, release);
  mkdirSync(folder);
  const kernel = { version: version(release), source: tree, tree };
  const ask = (text: string, more = {}): Promise<Validated> =>
    validate({
      source: { language: 'kernel-c', path: join(folder, 'm.c'), text },
      target: { kernel },
      outsideOf: [folder],
      ...more,
    });
  return { tree, folder, ask };
}

function told({ remarks, gaps }: Validated, text: string): readonly string[] {
  return [
    ...remarks.map(
      ({ severity, span, words }) => `${severity} «${text.slice(span.start, span.end)}» ${words}`,
    ),
    ...gaps.map(({ by, reason }) => `${by}: ${render(reason, 'en')}`),
  ];
}

suite('a module in front of the compiler', () => {
  test('what does not compile is said on its line, what a macro stands for on the line that uses it', async (t) => {
    const at = await room(t);
    if (!at) return;
    assert.deepEqual(told(await at.ask(good), good), []);
    const bad = good
      .replace('pr_info("%d", i)', 'pr_info(i.x)')
      .replace('return 0;', 'return gone();')
      .replace('<linux/printk.h>', '<linux/printk.h>\n#include <linux/gone.h>');
    // A header that is not there ends it.
    assert.deepEqual(told(await at.ask(bad), bad), [
      'error «#include <linux/gone.h>» linux/gone.h: No such file or directory',
    ]);
    const rest = bad.replace('#include <linux/gone.h>\n', '');
    const said = await at.ask(rest);
    assert.deepEqual(told(said, rest), [
      'error «pr_info(i.x);» request for member ‘x’ in something not a structure or union',
      'error «return gone();» implicit declaration of function ‘gone’',
    ]);
    assert.deepEqual(said.sure, []);
  });

  test('the dialect is the release’s', async (t) => {
    const at = await room(t, '5.10.0');
    if (!at) return;
    assert.match(told(await at.ask(good), good).join(), /«for \(int i.*C99/);
  });

  test('a save does not ask it', async (t) => {
    const at = await room(t);
    if (!at) return;
    const bad = good.replace('return 0;', 'return gone();');
    assert.deepEqual(told(await at.ask(bad, { isQuick: true }), bad), []);
  });

  test('flags of the Makefile are passed on, and where only make knows them nothing is said', async (t) => {
    const at = await room(t);
    if (!at) return;
    const text = good.replace('return 0;', 'return OWN + OTHER;').replace('<linux/printk.h>', '"own.h"');
    const makefile = (flags: string): void => {
      writeFileSync(join(at.folder, 'Makefile'), `obj-m := m.o\n${flags}\n`);
    };
    mkdirSync(join(at.folder, 'inc'));
    writeFileSync(join(at.folder, 'inc/own.h'), '#define OWN 1\nint pr_info(const char *, int);\n');
    makefile('OPTIONS := -DOTHER=2\nccflags-y := -I$(src)/inc $(OPTIONS) -fplugin=$(src)/evil.so');
    assert.deepEqual(told(await at.ask(text), text), []);
    makefile('ccflags-y := -I$(src)/inc');
    assert.match(told(await at.ask(text), text).join(), /‘OTHER’ undeclared/);
    makefile('CFLAGS_m.o := $(shell touch canary)');
    assert.match(told(await at.ask(text), text).join(), /only `make` knows/);
    assert.deepEqual(readdirSync(at.folder).sort(), ['Makefile', 'inc']);
  });

  test('headers of the project that are not found, headers that do not compile, and trees that are not prepared are gaps', async (t) => {
    const at = await room(t);
    if (!at) return;
    const own = good.replace('<linux/printk.h>', '"not-here.h"');
    assert.match(told(await at.ask(own), own).join(), /^gcc: .*did not get through the headers/);
    writeFileSync(join(at.tree, 'include/linux/printk.h'), 'int printk(;\n');
    assert.match(told(await at.ask(good), good).join(), /^gcc: .*did not get through the headers/);
    rmSync(join(at.tree, 'include/generated/autoconf.h'));
    assert.match(told(await at.ask(good), good).join(), /^gcc: .*not prepared/);
  });

  test('a text that names other files by their path, however it is written, is not read', async (t) => {
    const at = await room(t);
    if (!at) return;
    const secret = join(at.folder, 'secret');
    writeFileSync(secret, 'hunter22\n');
    const ways = [
      `#include "${secret}"`,
      `  %: include <${secret}>`,
      `/* */ # /* */ include /* */ "${secret}"`,
      `#inc\\\nlude "${secret}"`,
      `#define S "${secret}"\n#include S`,
      `const char s[] = {\n#embed "${secret}"\n};`,
    ];
    for (const way of ways) {
      const text = `${good}${way}\n`;
      const said = told(await at.ask(text), text);
      assert.equal(said.length, 1, way);
      assert.match(said[0]!, /^gcc: .*the file includes others/, way);
    }
  });
});
