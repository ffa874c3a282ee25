import type { Span } from '../../core/types.ts';
import type { Settings } from './evaluate.ts';

/** A line of a `.config` that sets a symbol, or says that it is not set. */
export interface Setting {
  readonly span: Span;
  /** Without `CONFIG_`. */
  readonly name: string;
  readonly nameSpan: Span;
  /** As written, quotes included; of `is not set` it is `n`. */
  readonly value: string;
  readonly valueSpan: Span;
  readonly isUnset: boolean;
}

/** A line that Kconfig passes over. */
export interface StrayLine {
  readonly span: Span;
  readonly text: string;
}

export interface ConfigText {
  readonly settings: readonly Setting[];
  readonly strays: readonly StrayLine[];
  readonly comments: readonly Span[];
  /** Written by Kconfig itself, so that all is in it. */
  readonly isWhole: boolean;
  /** `# Linux/x86 6.1.0 Kernel Configuration`. */
  readonly heading: { readonly arch: string; readonly version: string } | undefined;
}

const unset = /^# CONFIG_(\w+) is not set$/;
const set = /^CONFIG_([^=\s]+)=(.*)$/;

/** Reads a configuration as `scripts/kconfig/confdata.c` does, line by line. */
export function readConfigText(text: string): ConfigText {
  const settings: Setting[] = [];
  const strays: StrayLine[] = [];
  const comments: Span[] = [];
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (text[end - 1] === '\r') end--;
    if (end > start) line(start, end);
    start = next;
  }
  const head = text.slice(0, 600);
  const found = /^#\s*Linux\/(\S+)\s+(\S+)\s+Kernel Configuration/m.exec(head);
  return {
    settings,
    strays,
    comments,
    isWhole: /^# Automatically generated file; DO NOT EDIT\./m.test(head),
    heading: found ? { arch: archOf(found[1]!), version: found[2]! } : undefined,
  };

  function line(start: number, end: number): void {
    const one = text.slice(start, end);
    const span = { start, end };
    if (one.startsWith('#')) {
      const [, name] = unset.exec(one) ?? [];
      if (name === undefined) {
        comments.push(span);
        if (/^#\s*CONFIG_\w+\s+(?:is\s+)?not\s+set\b/i.test(one)) strays.push({ span, text: one });
        return;
      }
      const nameSpan = { start: start + 2, end: start + 9 + name.length };
      settings.push({
        span,
        name,
        nameSpan,
        value: 'n',
        valueSpan: { start: nameSpan.end, end },
        isUnset: true,
      });
      return;
    }
    const [, name, value] = set.exec(one) ?? [];
    if (name === undefined || value === undefined) {
      if (one.trim() !== '') strays.push({ span: { start, end: start + one.trimEnd().length }, text: one });
      return;
    }
    const nameSpan = { start, end: start + 7 + name.length };
    settings.push({
      span,
      name,
      nameSpan,
      value,
      valueSpan: { start: nameSpan.end + 1, end },
      isUnset: false,
    });
  }
}

/** The folder below `arch` of what a build calls its architecture. */
function archOf(name: string): string {
  const known: Readonly<Record<string, string>> = {
    i386: 'x86',
    x86_64: 'x86',
    sparc64: 'sparc',
    parisc64: 'parisc',
  };
  return known[name] ?? name;
}

/** The value without the quotes of a text. */
export function bareValue(value: string): string {
  return /^".*"$/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}

/** The last line of a symbol counts. */
export function settingsOf({ settings, isWhole }: ConfigText): Settings {
  return { values: new Map(settings.map(({ name, value }) => [name, bareValue(value)])), isWhole };
}

/** Symbols that tell the architecture of a configuration without a heading. */
const marks: Readonly<Record<string, string>> = {
  X86: 'x86',
  ARM64: 'arm64',
  ARM: 'arm',
  RISCV: 'riscv',
  PPC: 'powerpc',
  MIPS: 'mips',
  S390: 's390',
  SPARC: 'sparc',
  UML: 'um',
  LOONGARCH: 'loongarch',
  M68K: 'm68k',
  PARISC: 'parisc',
  ALPHA: 'alpha',
  SUPERH: 'sh',
  XTENSA: 'xtensa',
  ARC: 'arc',
  CSKY: 'csky',
  HEXAGON: 'hexagon',
  MICROBLAZE: 'microblaze',
  NIOS2: 'nios2',
  OPENRISC: 'openrisc',
  IA64: 'ia64',
};

/** The architecture that a configuration is meant for: by its path, its heading, or the symbols that are on. */
export function archOfConfig(
  path: string,
  heading: ConfigText['heading'],
  isOn: (name: string) => boolean,
): string | undefined {
  const [, folder] = /(?:^|\/)arch\/([^/]+)\/configs\//.exec(path) ?? [];
  if (folder !== undefined) return folder;
  if (heading) return heading.arch;
  if (isOn('UML')) return 'um';
  return Object.entries(marks).find(([name]) => isOn(name))?.[1];
}
