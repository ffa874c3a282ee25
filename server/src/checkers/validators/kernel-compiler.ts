import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { arch } from 'node:os';
import { basename, dirname, join } from 'node:path/posix';
import type { Text } from '../../core/text.ts';
import type { KernelTarget } from '../../core/types.ts';
import { compareVersions, version } from '../../core/version.ts';
import { allowedFlags, wordsOf } from '../bpf/flags.ts';
import { absoluteFlags, expand, variablesIn } from '../bpf/project-flags.ts';
import { groupsOf, type Copy, type Validator } from './validator.ts';

/** The kernel's name of an architecture by Node's, with the symbol that its configurations set and the switches of its code. */
const machines: Readonly<Record<string, { name: string; symbol: string; flags: readonly string[] }>> = {
  x64: {
    name: 'x86',
    symbol: 'CONFIG_X86_64',
    flags: [
      ...['-m64', '-mcmodel=kernel', '-mno-red-zone', '-mno-80387', '-mno-mmx', '-mno-sse', '-mno-sse2'],
      ...['-mno-avx', '-DCC_USING_FENTRY'],
    ],
  },
  arm64: { name: 'arm64', symbol: 'CONFIG_ARM64', flags: ['-mgeneral-regs-only'] },
  riscv64: { name: 'riscv', symbol: 'CONFIG_64BIT', flags: [] },
  loong64: { name: 'loongarch', symbol: 'CONFIG_LOONGARCH', flags: [] },
};

/** Warnings that the kernel's own Makefile makes errors of, in all releases since 5.10. */
const errors =
  'implicit-function-declaration implicit-int return-type strict-prototypes incompatible-pointer-types designated-init';

/** Dialects of C by the first release that is written in them; newest first. */
const dialects = [
  ['6.19', ['-std=gnu11', '-fms-extensions']],
  ['5.18', ['-std=gnu11']],
  ['0', ['-std=gnu89']],
] as const;

/** Text that is read before all others: a compiler takes no precompiled header any more behind a word of C. */
const first = 'extern int syswright_first;\n';

/**
 * The C compiler on the headers of a module's target, up to types: nothing is built, no Makefile runs, and the kernel's flags are
 * ours, written after the Makefile and scripts/Makefile.lib of Linux 5.10 to 7.2. What a header says of itself is no fault of the file.
 */
export const kernelCompiler: Validator = {
  program: 'gcc',
  languages: ['kernel-c'],
  isSlow: true,
  isUnsure: true,
  families: ['drift'],
  memory: 4 * 1024 ** 3,
  accepts: (path, { kernel }) => path.endsWith('.c') && kernel?.tree !== undefined,
  // A text of a model must not have files read out to it: those that are named by their path, or in a roundabout way.
  contained: (text) => (reachesOut(text) ? undefined : { text, isPartial: false }),
  async prepare({ room }) {
    await writeFile(join(room, 'first.h'), first);
  },
  args({ file, room, path, target }) {
    const { kernel } = target;
    const machine = machines[arch()];
    if (kernel?.tree === undefined || !machine) return undefined;
    const roots = rootsOf(kernel.tree);
    const find = (name: string): string | undefined =>
      roots.map((root) => join(root, name)).find((one) => existsSync(one));
    if (
      find('include/generated/autoconf.h') === undefined ||
      find(`arch/${machine.name}/include`) === undefined
    )
      return unprepared;
    if (kernel.config && kernel.config.get(machine.symbol) !== 'y') return otherMachine;
    const own = ownFlags(path, kernel.tree);
    if (!own) return unknownFlags;
    const folders = ['', '/generated', '/uapi', '/generated/uapi'].flatMap((end) => [
      ...(end === '/generated' ? [] : [`include${end}`]),
      `arch/${machine.name}/include${end}`,
    ]);
    const includes = folders.flatMap((folder) => roots.map((root) => join(root, folder)).filter(existsSync));
    const heads = ['linux/compiler-version.h', 'linux/kconfig.h', 'linux/compiler_types.h']
      .map((name) => find(`include/${name}`))
      .filter((one) => one !== undefined);
    const name = basename(path, '.c').replace(/\W/g, '_');
    return [
      ...['-fsyntax-only', '-O2', '-fdiagnostics-color=never', '-fno-diagnostics-show-caret'],
      // A fault in what a macro stands for is one of the line that uses it.
      ...['-ftrack-macro-expansion=0', '-fmax-errors=40'],
      ...(find('include/linux/stdarg.h') === undefined ? [] : ['-nostdinc']),
      ...['-include', join(room, 'first.h'), ...heads.flatMap((head) => ['-include', head])],
      ...includes.flatMap((folder) => ['-I', folder]),
      ...['-D__KERNEL__', '-DMODULE', `-DKBUILD_BASENAME="${name}"`, `-DKBUILD_MODNAME="${name}"`],
      ...[`-D__KBUILD_MODNAME=kmod_${name}`, `-DKBUILD_MODFILE="${name}"`],
      ...dialectOf(kernel),
      ...['-fno-strict-aliasing', '-fno-common', '-fshort-wchar', '-fno-pie', ...machine.flags],
      ...errors.split(' ').map((one) => `-Werror=${one}`),
      ...['-iquote', dirname(path), ...own, file],
    ];
  },
  patience: 60_000,
  read(printed, copy) {
    const said = groupsOf(
      /^(?<file>[^\s:][^:\n]*):(?<line>\d+):\d+: (?<level>fatal error|error): (?<words>.*)$/gm,
      printed.errors,
    );
    if (said.some((one) => one['file'] !== copy.file || isProjectHeader(one['words']!, copy)))
      return notBuilt;
    // What it says without a place is about its flags.
    if (said.length === 0 && /\berror: /.test(printed.errors)) return notBuilt;
    return said.map(({ line, words }) => ({
      line: Number(line),
      words: words!.replace(/ \[-W[^\]]*\]$/, '').replace(/; did you mean.*$/, ''),
      severity: 'error',
    }));
  },
};

function reachesOut(text: string): boolean {
  const joined = text.replace(/\\\r?\n/g, '').replace(/\/\*[^]*?\*\//g, ' ');
  return /(?:#|%:)[ \t]*(?:embed\b|(?:include(?:_next)?|import)[ \t]*(?:["<][ \t]*\/|\w))/.test(joined);
}

/** A header of the project that its own build finds: `linux/` and `asm/` are the kernel's, whose headers are all here. */
function isProjectHeader(words: string, { target }: Copy): boolean {
  const header = /^(\S+): No such file or directory$/.exec(words)?.[1];
  if (header === undefined) return false;
  const [folder] = header.split('/');
  const isOfKernel = rootsOf(target.kernel?.tree ?? '').some((root) =>
    existsSync(join(root, 'include', folder!)),
  );
  return !header.includes('/') || !(isOfKernel || folder === 'asm');
}

/** Debian's trees name a second folder in their Makefile, and a build elsewhere has a link to its sources. */
function rootsOf(tree: string): readonly string[] {
  const makefile = read(join(tree, 'Makefile'))?.slice(0, 4096) ?? '';
  const other = /^include[ \t]+(\/\S+)\/Makefile[ \t]*$/m.exec(makefile)?.[1];
  return [tree, ...(other === undefined ? [] : [other]), join(tree, 'source')];
}

function dialectOf({ version: own }: KernelTarget): readonly string[] {
  return dialects.find(([since]) => compareVersions(own, version(since)) >= 0)![1];
}

/**
 * What the Kbuild file or Makefile of the folder gives this object, as far as a workspace may say it; undefined where that hangs
 * on what only `make` knows.
 */
function ownFlags(path: string, tree: string): readonly string[] | undefined {
  const folder = dirname(path);
  const text = read(join(folder, 'Kbuild')) ?? read(join(folder, 'Makefile'));
  if (text === undefined) return [];
  const here = ['src', 'obj', 'M', 'PWD', 'CURDIR', 'KBUILD_EXTMOD'].map((name) => [name, folder] as const);
  const values = variablesIn(text, [...here, ['srctree', tree], ['objtree', tree]]);
  const object = basename(path, '.c');
  const names = ['subdir-ccflags-y', 'ccflags-y', 'ccflags-m', 'EXTRA_CFLAGS', `CFLAGS_${object}.o`];
  const words = names.flatMap((name) => wordsOf(expand(values.get(name) ?? '', values, 0)));
  if (words.some((word) => word.includes('$'))) return undefined;
  return allowedFlags(absoluteFlags({ flags: words, folder, source: folder })).taken;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const unprepared: Text = {
  en: '`{name}` was not asked, because the tree of the target is not prepared for building modules',
  'zh-CN': '目标内核树尚未为构建模块做好准备，因此未调用 `{name}`',
};
const otherMachine: Text = {
  en: '`{name}` was not asked, because the target is of another architecture than this machine',
  'zh-CN': '目标与本机架构不同，因此未调用 `{name}`',
};
const unknownFlags: Text = {
  en: '`{name}` was not asked, because the Makefile gives flags that only `make` knows',
  'zh-CN': 'Makefile 中的编译选项只有 `make` 才能得知，因此未调用 `{name}`',
};
const notBuilt: Text = {
  en: '`{name}` did not get through the headers that the file includes',
  'zh-CN': '`{name}` 未能处理该文件包含的头文件',
};
