/** What the reader of Kconfig files, the tree and the values of symbols say together, beyond the pages of the rules. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { say, type Args, type Text } from '../../server/src/core/text.ts';
import type { Host, Target } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { domain as kbuild } from '../../server/src/domains/kbuild/index.ts';
import { domain as configDomain } from '../../server/src/domains/kernel-config/index.ts';
import { domain } from '../../server/src/domains/kconfig/index.ts';
import { allEntries } from '../../server/src/syntax/kconfig/entries.ts';
import { Evaluation } from '../../server/src/syntax/kconfig/evaluate.ts';
import { parseKconfig } from '../../server/src/syntax/kconfig/parse.ts';
import { treeAt } from '../../server/src/syntax/kconfig/tree.ts';
import { any, letterOf, m, n, y } from '../../server/src/syntax/kconfig/tristate.ts';
import { createWorkbench, newState, type Files } from '../../server/src/workbench.ts';
import { memoryFiles } from '../support/memory-files.ts';

const linux = new Map([
  [
    'linux/Kconfig',
    'mainmenu "Linux"\nsource "init/Kconfig"\nsource "arch/$(SRCARCH)/Kconfig"\nif NET\nsource "net/Kconfig"\nendif\n',
  ],
  [
    'linux/init/Kconfig',
    'config MODULES\n\tbool "Modules"\n\tmodules\n\nconfig EXPERT\n\tbool "Expert"\n\nconfig BASE\n\tbool "Base" if EXPERT\n\tdefault y\n\nconfig NET\n\tbool "Net"\n\nconfig CC_HAS_X\n\tdef_bool $(cc-option,-x)\n',
  ],
  [
    'linux/net/Kconfig',
    'config LIB\n\ttristate\n\nconfig DRIVER\n\ttristate "Driver"\n\tdepends on BASE && !BROKEN\n\tselect LIB\n\nconfig FAST\n\tbool "Fast"\n\tdepends on CC_HAS_X\n\nconfig SIZE\n\tint "Size"\n\tdefault 4 if DRIVER\n\tdefault 2\n',
  ],
  ['linux/arch/x86/Kconfig', 'config X86\n\tdef_bool y\n'],
  ['linux/arch/arm/Kconfig', 'config ARM\n\tdef_bool y\n\nconfig NEON\n\tbool "Neon"\n'],
]);

const english = (text: Text, args?: Args): string => say(text, 'en', args);

function hostOf(texts: ReadonlyMap<string, string>, target: Target = {}): Host {
  return createWorkbench(memoryFiles(texts)).host(target);
}

async function evaluated(settings: Readonly<Record<string, string>>, isWhole = false): Promise<Evaluation> {
  const tree = await treeAt('linux', hostOf(linux));
  return new Evaluation(tree!.model('x86'), { values: new Map(Object.entries(settings)), isWhole });
}

describe('values', () => {
  test('follow from settings, defaults, selects and the blocks around a source line', async () => {
    const on = await evaluated({ MODULES: 'y', NET: 'y', DRIVER: 'm' });
    assert.equal(on.named('DRIVER').tri, m);
    assert.equal(on.named('LIB').tri, m);
    assert.equal(on.named('BASE').tri, y);
    assert.equal(on.named('SIZE').text, '4');
    const off = await evaluated({ MODULES: 'y', DRIVER: 'm' });
    assert.equal(off.named('DRIVER').tri, n, 'net/Kconfig is read inside of `if NET`');
  });

  test('without modules there is no m', async () => {
    assert.equal((await evaluated({ NET: 'y', DRIVER: 'm' })).named('DRIVER').tri, y);
  });

  test('what only the build knows stays open, unless Kconfig has written it down', async () => {
    const open = await evaluated({ NET: 'y', FAST: 'y' });
    assert.equal(open.named('CC_HAS_X').tri & (n | y), n | y);
    assert.equal(letterOf(open.named('FAST').tri), undefined);
    const written = await evaluated({ NET: 'y', FAST: 'y', CC_HAS_X: 'y' }, true);
    assert.equal(written.named('FAST').tri, y);
    const without = await evaluated({ NET: 'y', FAST: 'y' }, true);
    assert.equal(without.named('FAST').tri, n);
  });

  test('a setting that changes changes what hangs on it, and nothing else', async () => {
    const evaluation = await evaluated({ NET: 'y', DRIVER: 'y' });
    const symbol = (name: string) => evaluation.model.find(name)!;
    const [driver, base] = [evaluation.serial(symbol('DRIVER')), evaluation.serial(symbol('BASE'))];
    evaluation.update({ values: new Map([['DRIVER', 'y']]), isWhole: false });
    assert.equal(evaluation.named('DRIVER').tri, n);
    assert.notEqual(evaluation.serial(symbol('DRIVER')), driver);
    assert.equal(evaluation.serial(symbol('BASE')), base);
    evaluation.update({
      values: new Map([
        ['NET', 'y'],
        ['DRIVER', 'y'],
      ]),
      isWhole: false,
    });
    assert.equal(evaluation.named('LIB').tri, y);
  });

  test('a name that nobody defines is n in a whole tree, and may be anything in a part of one', async () => {
    const evaluation = await evaluated({});
    assert.equal(evaluation.named('BROKEN').tri, n);
    const part = new Map(linux);
    part.delete('linux/net/Kconfig');
    const tree = await treeAt('linux', hostOf(part));
    assert.equal(tree!.isComplete, false);
    assert.equal(
      new Evaluation(tree!.model('x86'), { values: new Map(), isWhole: false }).named('BROKEN').tri,
      any,
    );
  });
});

describe('why a symbol is off', () => {
  const target: Target = {
    kernel: {
      version: version('7.2'),
      source: 'test',
      tree: 'linux',
      config: new Map([
        ['CONFIG_X86', 'y'],
        ['CONFIG_BASE', 'y'],
      ]),
    },
  };

  test('is told by name for the target', async () => {
    const text = await domain.explain!('CONFIG_DRIVER', hostOf(linux, target), english);
    assert.match(text!, /not met: `NET=n`/);
    assert.match(text!, /Depends on `NET \[=n\] && \(?BASE \[=y\] && !BROKEN/);
    const lib = await domain.explain!('CONFIG_LIB', hostOf(linux, target), english);
    assert.match(lib!, /Selected by `DRIVER \[=n\]`/);
    assert.equal(await domain.explain!('CONFIG_NO_SUCH', hostOf(linux, target), english), undefined);
    assert.equal(await domain.explain!('NET', hostOf(linux, target), english), undefined);
  });

  test('is told in a configuration, and in a Kconfig file', async () => {
    const text = 'CONFIG_X86=y\nCONFIG_DRIVER=m\n';
    const host = hostOf(linux);
    const config = await configDomain.parse(
      { path: 'linux/arch/x86/configs/x_defconfig', language: 'kernel-config', text },
      host,
    );
    const hover = await configDomain.hover!(config, text.indexOf('DRIVER'), english, host);
    assert.match(hover!.markdown, /`NET=n`/);
    const kconfig = linux.get('linux/net/Kconfig')!;
    const own = hostOf(linux, target);
    const file = await domain.parse({ path: 'linux/net/Kconfig', language: 'kconfig', text: kconfig }, own);
    const there = await domain.hover!(file, kconfig.indexOf('LIB\n\nconfig FAST'), english, own);
    assert.match(there!.markdown, /\*\*LIB\*\* `tristate`/);
    const keyword = await domain.hover!(file, kconfig.indexOf('select'), english, own);
    assert.match(keyword!.markdown, /without asking/);
  });
});

describe('a file that Kconfig wrote', () => {
  const head = '#\n# Automatically generated file; DO NOT EDIT.\n# Linux/x86 7.2.0 Kernel Configuration\n#\n';

  async function findings(text: string): Promise<readonly string[]> {
    const bench = createWorkbench(memoryFiles(new Map([...linux, ['linux/.config', text]])));
    const found = (await bench.recognise('linux/.config', undefined, text))!;
    const source = { path: 'linux/.config', language: found.claim.language, text };
    const checked = await bench.check(found, source, { target: {}, selection: {} }, newState());
    return checked!.report.findings.map(
      ({ code, confidence, span }) => `${code} ${confidence} ${text.slice(span.start, span.end)}`,
    );
  }

  test('is clean as it is', async () => {
    assert.deepEqual(
      await findings(
        `${head}CONFIG_X86=y\nCONFIG_NET=y\nCONFIG_BASE=y\nCONFIG_DRIVER=y\nCONFIG_LIB=y\nCONFIG_SIZE=4\n`,
      ),
      [],
    );
  });

  test('tells the first line that an edit takes out, and the others quietly', async () => {
    const text = `${head}CONFIG_X86=y\n# CONFIG_NET is not set\nCONFIG_BASE=y\nCONFIG_DRIVER=y\nCONFIG_LIB=y\nCONFIG_SIZE=4\n`;
    assert.deepEqual(await findings(text), [
      'kernel-config/unmet-dependency high CONFIG_DRIVER=y',
      'kernel-config/unmet-dependency low CONFIG_LIB=y',
      'kernel-config/unmet-dependency low CONFIG_SIZE=4',
    ]);
  });

  test('of another version is told of in hints', async () => {
    const old = `${head.replace('7.2.0', '5.10.1')}CONFIG_X86=y\nCONFIG_GONE=y\nCONFIG_DRIVER=y\n`;
    const bench = createWorkbench(
      memoryFiles(
        new Map([...linux, ['linux/Makefile', 'VERSION = 7\nPATCHLEVEL = 2\n'], ['linux/.config', old]]),
      ),
    );
    const found = (await bench.recognise('linux/.config', undefined, old))!;
    const source = { path: 'linux/.config', language: found.claim.language, text: old };
    const { report } = (await bench.check(found, source, { target: {}, selection: {} }, newState()))!;
    assert.deepEqual(
      report.findings.map(({ confidence }) => confidence),
      ['low', 'low'],
    );
  });
});

describe('CONFIG_X in what is built', () => {
  test('is explained by the target’s tree, else by its configuration', async () => {
    const kernel = { version: version('7.2'), source: 'test', config: new Map([['CONFIG_NET', 'y']]) };
    const text = 'obj-$(CONFIG_NET) += foo.o\n';
    for (const [tree, wanted] of [
      ['linux', /\*\*NET\*\* `bool` Net/],
      ['headers', /On the target: `y`/],
    ] as const) {
      const host = hostOf(linux, { kernel: { ...kernel, tree } });
      const file = await kbuild.parse({ path: 'm/Makefile', language: 'kbuild', text }, host);
      const hover = await kbuild.hover!(file, text.indexOf('NET'), english, host);
      assert.match(hover!.markdown, wanted);
    }
  });
});

describe('hostile files', () => {
  async function check(
    texts: ReadonlyMap<string, string>,
    path: string,
    files?: Files,
  ): Promise<readonly string[]> {
    const bench = createWorkbench(files ?? memoryFiles(texts));
    const text = texts.get(path)!;
    const found = (await bench.recognise(path, undefined, text))!;
    const source = { path, language: found.claim.language, text };
    const checked = await bench.check(found, source, { target: {}, selection: {} }, newState());
    assert.deepEqual(
      checked!.report.gaps.filter(({ by }) => by.includes('/')),
      [],
    );
    return checked!.report.findings.map(({ code }) => code);
  }

  test('files that source each other end', async () => {
    const texts = new Map([
      ['l/Kconfig', 'mainmenu "L"\nsource "a/Kconfig"\nsource "a/Kconfig"\n'],
      ['l/a/Kconfig', 'config A\n\tbool "A"\nsource "Kconfig"\nsource "a/Kconfig"\nsource "a/Kconfig"\n'],
    ]);
    assert.deepEqual(await check(texts, 'l/a/Kconfig'), []);
  });

  test('conditions and blocks as deep as they like are refused in words', async () => {
    const deep = 'config A\n\tbool "A"\n\tdepends on ' + '('.repeat(100_000) + 'B\n';
    assert.deepEqual(await check(new Map([['x/Kconfig', deep]]), 'x/Kconfig'), ['kconfig/malformed-line']);
    const long = 'config A\n\tbool "A"\n\tdepends on B' + ' || B'.repeat(100_000) + '\n';
    assert.deepEqual(await check(new Map([['x/Kconfig', long]]), 'x/Kconfig'), ['kconfig/malformed-line']);
    const blocks = 'if A\n'.repeat(20_000);
    assert.ok((await check(new Map([['x/Kconfig', blocks]]), 'x/Kconfig')).length > 0);
    assert.ok([...allEntries(parseKconfig(blocks).entries)].length >= 20_000);
  });

  test('a chain of ten thousand symbols is no recursion', async () => {
    const links = Array.from(
      { length: 10_000 },
      (_, i) => `config S${i}\n\tbool "S"\n\tdepends on S${i + 1}\n`,
    ).join('\n');
    const texts = new Map([
      ['l/Kconfig', 'mainmenu "L"\nsource "arch/x86/Kconfig"\n'],
      ['l/arch/x86/Kconfig', links],
      ['l/arch/x86/configs/x_defconfig', 'CONFIG_S0=y\n'],
    ]);
    await check(texts, 'l/arch/x86/Kconfig');
    await check(texts, 'l/arch/x86/configs/x_defconfig');
  });

  test('other programs’ files of the same names are not taken', async () => {
    const bench = createWorkbench(memoryFiles(new Map()));
    assert.equal(await bench.recognise('a/Kconfig.rst', undefined, 'Kconfig\n'), undefined);
    assert.equal(await bench.recognise('a/.config', undefined, 'BR2_x=y\n'), undefined);
    const found = await bench.recognise('a/.config', undefined, '#\n# CONFIG_X is not set\n');
    assert.equal(found?.claim.language, 'kernel-config');
  });
});
