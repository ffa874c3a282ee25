import { remembered } from '../../../core/remembered.ts';
import type { Host } from '../../../core/types.ts';
import { conditionHolds } from '../../../syntax/c/conditions.ts';
import { kbuildOf } from '../kbuild.ts';

/** Kconfig files of a tree, of which 200 are kept. */
const kconfigOf = remembered(readKconfig, 200);

/** Symbols that are off wherever the architecture is one of the table's, those of boards, and of what does not build. */
const off =
  /^(?:(?:ALPHA|M68K|MIPS|PARISC|PPC|S390|SPARC|SUPERH|XTENSA)_\w+|AMIGA|ATARI|IA64|ALPHA|ARC|ARM|BROKEN|CSKY|HEXAGON|LOONGARCH|M68K|MICROBLAZE|MIPS|NIOS2|OPENRISC|PARISC|PPC|PPC32|PPC64|RISCV|S390|SBUS|SPARC|SPARC32|SPARC64|SUPERH|UML|XTENSA|MACH_\w+|SOC_\w+)$/;

/** Machines of 32-bit ARM: defined below `arch/arm` and nowhere else in Linux 6.1 and 7.2. */
const boards =
  /^ARCH_(?:ACORN|AT91|CLPS711X|CNS3XXX|DAVINCI|DOVE|EBSA285|EP93XX|FOOTBRIDGE|GEMINI|HIGHBANK|INTEGRATOR|IOP32X|IXP4XX|KEYSTONE|LPC18XX|LPC32XX|MOXART|MV78XX0|MXS|NETWINDER|NOMADIK|NSPIRE|OMAP1|OMAP2PLUS|ORION5X|OXNAS|PXA|REALVIEW|RPC|S3C24XX|S3C64XX|S5PV210|SA1100|SPEAR3XX|SPEAR6XX|SPEAR13XX|STI|U8500|VERSATILE|VT8500|WPCM450|ZYNQ)$/;

/** What decides about a symbol. */
interface Entry {
  /** Whether a person may set it; what only others select is on for those who select it. */
  readonly isAsked: boolean;
  readonly depends: string;
}

/**
 * Whether the target may build a source of a tree with Kconfig files: not when its symbol hangs on another architecture or
 * on building for the sake of compiling, and nobody can say where only others select the symbol. Such code includes what
 * its own architecture has, and of that the tables know nothing. True without Kbuild or Kconfig files that name it.
 */
export async function isForTarget(host: Host, path: string): Promise<boolean> {
  const parts = path.replace(/\.c$/, '.o').split('/');
  for (let up = 1; up <= Math.min(3, parts.length - 1); up++) {
    const folder = parts.slice(0, -up).join('/');
    const entries = await entriesOf(host, folder);
    if (entries.size === 0) continue;
    const kbuild = (await host.read(`${folder}/Kbuild`)) ?? (await host.read(`${folder}/Makefile`));
    if (kbuild === undefined) continue;
    const symbols = symbolsOf(kbuild, parts.slice(-up));
    const isOut = symbols.some((symbol) => {
      const entry = entries.get(symbol.replace(/^CONFIG_/, ''));
      return entry !== undefined && !(entry.isAsked && mayHold(host, entry));
    });
    if (isOut) return false;
  }
  return true;
}

/** Symbols that bring in an object of a folder, or the folder below it that the object stands in. */
function symbolsOf(kbuild: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  const { modules, conditions } = kbuildOf(kbuild);
  const object = [first, ...rest].join('/');
  const own = conditions.get(object);
  const folders =
    rest.length === 0
      ? []
      : [...kbuild.matchAll(/^obj-\$\((CONFIG_\w+)\)[ \t]*[:+]?=(.*)$/gm)]
          .filter((match) => match[2]!.trim().split(/\s+/).includes(`${first}/`))
          .map((match) => match[1]!);
  return [
    ...modules.filter((one) => one.objects.includes(object)).map((one) => one.when),
    ...(own === undefined ? [] : [own]),
    ...folders,
  ];
}

/** Those of a folder's Kconfig file and of the files beside it that it sources. */
async function entriesOf(host: Host, folder: string): Promise<ReadonlyMap<string, Entry>> {
  const text = await host.read(`${folder}/Kconfig`);
  if (text === undefined) return new Map();
  const found = new Map(kconfigOf(text));
  for (const [, name] of text.matchAll(/^[ \t]*source[ \t]+"(?:[\w./-]*\/)?(Kconfig\.[\w-]+)"/gm)) {
    const inner = await host.read(`${folder}/${name!}`);
    if (inner !== undefined) for (const [symbol, entry] of kconfigOf(inner)) found.set(symbol, entry);
  }
  return found;
}

function mayHold({ target }: Host, { depends }: Entry): boolean {
  if (depends === '') return true;
  // Comparisons hang on what nobody knows; the other symbols read as in `#if`.
  const text = depends
    .replace(/[\w$()-]+\s*!?=\s*["\w]+/g, 'UNKNOWN')
    .replace(/\b[A-Z]\w*\b/g, (name) =>
      name === 'COMPILE_TEST' || off.test(name) || boards.test(name) || isOff(target, name) ? '0' : 'UNKNOWN',
    );
  return conditionHolds('if', text, { ...target, defines: { find: () => 'unknown' } }) !== 'no';
}

function isOff({ kernel }: Host['target'], name: string): boolean {
  return kernel?.config !== undefined && !kernel.config.has(`CONFIG_${name}`);
}

/** The entries of a Kconfig file. */
function readKconfig(text: string): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const around: string[] = [];
  let name: string | undefined;
  let isAsked = false;
  let depends: string[] = [];
  let help: number | undefined;
  const close = (): void => {
    if (name !== undefined)
      found.set(name, { isAsked, depends: [...around, ...depends].map((one) => `(${one})`).join(' && ') });
    name = undefined;
    isAsked = false;
    depends = [];
  };
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const indent = line.search(/\S/);
    if (help !== undefined && indent > help) continue;
    help = undefined;
    const [, word = '', rest = ''] = /^\s*(\S+)\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (/^(?:---)?help(?:---)?$/.test(word)) help = 0;
    else if (/^(?:config|menuconfig|if|endif|choice|endchoice|menu|endmenu|comment|source)$/.test(word)) {
      close();
      if (word.endsWith('config')) name = rest;
      else if (word === 'if') around.push(rest);
      else if (word === 'endif') around.pop();
    } else if (word === 'depends') depends.push(rest.replace(/^on\s+/, ''));
    else if (/^(?:bool|tristate|int|hex|string|prompt)$/.test(word)) isAsked ||= rest !== '';
    else if (/^(?:default|def_bool|def_tristate)$/.test(word)) isAsked = true;
  }
  close();
  return found;
}
