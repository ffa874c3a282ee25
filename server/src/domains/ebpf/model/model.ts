import type { Span } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { programTypes, type ProgramType } from '../facts/programs.ts';
import { sectionNamed, type Section } from '../facts/sections.ts';
import { codeOf } from './code.ts';
import { readMap, type BpfMap } from './maps.ts';
import { readSections, type SecUse } from './sections.ts';

/** A function with a `SEC()` of its own: an entry that the kernel runs. */
export interface BpfProgram {
  readonly name: string;
  readonly nameSpan: Span;
  readonly use: SecUse;
  readonly body: CFunction;
  /** Absent when libbpf does not know the section. */
  readonly section?: Section;
  readonly type?: ProgramType;
}

/** `char LICENSE[] SEC("license") = "GPL";` */
export interface License {
  readonly span: Span;
  /** Absent when it is no plain string. */
  readonly value?: string;
}

/** What a file defines for the kernel, read once a version. */
export interface BpfModel {
  readonly uses: readonly SecUse[];
  readonly programs: readonly BpfProgram[];
  /** The programs by where the names of their functions start. */
  readonly entries: ReadonlyMap<number, BpfProgram>;
  readonly maps: readonly BpfMap[];
  readonly license?: License;
}

const known = new WeakMap<CFile, BpfModel>();

export function modelOf(file: CFile): BpfModel {
  let model = known.get(file);
  if (!model) {
    model = read(file);
    known.set(file, model);
  }
  return model;
}

function read(file: CFile): BpfModel {
  const { text } = file.source;
  const code = codeOf(file);
  const uses = readSections(text, code);
  const maps = uses.filter((use) => use.name === '.maps').map((use) => readMap(text, code, use));
  const license = uses.find((use) => use.name === 'license');
  const programs = readPrograms(file, code, uses);
  return {
    uses,
    programs,
    entries: new Map(programs.map((program) => [program.body.nameSpan.start, program])),
    maps: maps.filter((map) => map !== undefined),
    ...(license ? { license: readLicense(text, code, license) } : {}),
  };
}

function readPrograms(file: CFile, code: string, uses: readonly SecUse[]): readonly BpfProgram[] {
  const programs: BpfProgram[] = [];
  let next = 0;
  for (const body of file.all('function')) {
    let found: SecUse | undefined;
    // Both lists are in order: a section belongs to the function whose head it stands in.
    for (; next < uses.length && uses[next]!.span.start < body.body.start; next++) {
      const use = uses[next]!;
      if (!/[;{}=]/.test(code.slice(use.span.end, body.nameSpan.start))) found = use;
    }
    if (found) programs.push(program(file, found, body));
  }
  return programs;
}

function program(file: CFile, use: SecUse, body: CFunction): BpfProgram {
  const section = sectionNamed(use.name);
  const type = section && programTypes.get(section.program);
  return {
    ...programName(file, body),
    use,
    body,
    ...(section ? { section } : {}),
    ...(type ? { type } : {}),
  };
}

/** `int BPF_KPROBE(do_unlinkat, int dfd)` makes a program named `do_unlinkat`. */
function programName(file: CFile, body: CFunction): { name: string; nameSpan: Span } {
  if (!isProgramMacro(body.name)) return { name: body.name, nameSpan: body.nameSpan };
  const rest = file.source.text.slice(body.nameSpan.end, body.body.start);
  const inner = /^\s*\(\s*(\w+)/.exec(rest);
  if (!inner) return { name: body.name, nameSpan: body.nameSpan };
  const end = body.nameSpan.end + inner[0].length;
  return { name: inner[1]!, nameSpan: { start: end - inner[1]!.length, end } };
}

/** The macros of libbpf that unpack a context into named arguments. */
export function isProgramMacro(name: string): boolean {
  return /^BPF_(?:PROG2?|K(?:RET)?PROBE|U(?:RET)?PROBE|KSYSCALL|KPROBE_SYSCALL|USDT|STRUCT_OPS)$/.test(name);
}

function readLicense(text: string, code: string, use: SecUse): License {
  const rest = code.slice(use.span.end, use.span.end + 200);
  const assigned = /^[^;=]*=\s*(" *")\s*;/.exec(rest);
  if (!assigned) return { span: use.span };
  const end = use.span.end + assigned[0].lastIndexOf('"');
  const span = { start: end - assigned[1]!.length + 2, end };
  return { span: { start: span.start - 1, end: span.end + 1 }, value: text.slice(span.start, span.end) };
}

/** The program that a function is the entry of. */
export function programOf(file: CFile, within: CFunction | undefined): BpfProgram | undefined {
  if (!within) return undefined;
  return modelOf(file).entries.get(within.nameSpan.start);
}

/** The function between whose braces an offset lies; its head is no place for statements. */
export function bodyAt(file: CFile, offset: number): CFunction | undefined {
  const within = file.functionAt(offset);
  return within && within.body.start < offset && offset < within.body.end ? within : undefined;
}

/** The program that an offset lies in, also while its text does not parse yet. */
export function programAt(file: CFile, offset: number): BpfProgram | undefined {
  return programOf(file, file.functionAt(offset));
}
