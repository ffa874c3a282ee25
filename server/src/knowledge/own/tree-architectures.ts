import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readHeader } from '../scan/header-files.ts';

/** The architecture of a tree's headers, under the kernel's name of the folder and under Debian's. */
export interface TreeArchitecture {
  readonly folder: string;
  readonly arch: string;
}

const debian: Readonly<Record<string, string>> = {
  x86: 'amd64',
  arm: 'armhf',
  powerpc: 'ppc64el',
  riscv: 'riscv64',
  s390: 's390x',
  loongarch: 'loong64',
};

const symbols: readonly (readonly [symbol: string, folder: string])[] = [
  ['X86', 'x86'],
  ['ARM64', 'arm64'],
  ['ARM', 'arm'],
  ['RISCV', 'riscv'],
  ['PPC', 'powerpc'],
  ['S390', 's390'],
  ['LOONGARCH', 'loongarch'],
  ['MIPS', 'mips'],
];

/** What a tree without configuration is read for: most modules are built for one of these. */
const usual = ['x86', 'arm64'];

/**
 * The architecture that a tree is configured or prepared for. A tree that is neither is read for the usual ones, and
 * what they differ in stays unknown.
 */
export function treeArchitectures(folders: readonly string[]): readonly TreeArchitecture[] {
  const config = configOf(folders);
  const configured = symbols.find(([symbol]) => isSet(config, symbol))?.[1];
  if (configured !== undefined) return [named(configured, isSet(config, 'X86_32'))];
  const present = [...new Set(folders.flatMap((folder) => namesIn(join(folder, 'arch'))))];
  const having = (path: string): readonly string[] =>
    present.filter((one) => folders.some((folder) => namesIn(join(folder, 'arch', one, path)).length > 0));
  const prepared = having('include/generated');
  if (prepared.length === 1) return [named(prepared[0]!)];
  const all = having('include/asm');
  const chosen = usual.filter((one) => all.includes(one));
  return (chosen.length > 0 ? chosen : all.slice(0, 2)).map((one) => named(one));
}

function named(folder: string, isNarrow = false): TreeArchitecture {
  return { folder, arch: isNarrow ? 'i386' : (debian[folder] ?? folder) };
}

function configOf(folders: readonly string[]): string {
  for (const name of ['include/config/auto.conf', '.config', 'include/generated/autoconf.h']) {
    for (const folder of folders) {
      const text = readHeader(join(folder, name));
      if (text?.includes('CONFIG_') === true) return text;
    }
  }
  return '';
}

function isSet(config: string, symbol: string): boolean {
  return new RegExp(`^(?:CONFIG_${symbol}=y|#define CONFIG_${symbol} 1)\r?$`, 'm').test(config);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
