/** The composition root: joins domains, engine and disk. Doors (LSP, CLI) come in here and nowhere else. */
import { withCarried, type Carried } from './core/carried.ts';
import { analyse, type FindingCache } from './core/engine.ts';
import { applyIgnores } from './core/ignores/ignores.ts';
import * as ignorePages from './core/ignores/pages.ts';
import { isJudgedByKernel } from './core/merge-kernels.ts';
import { isSelected, selectRules, withLevel, type Selection } from './core/selection.ts';
import type { Text } from './core/text.ts';
import type { Beside, Claim, Domain, File, Gap, Host, Report, Rule, Source, Target } from './core/types.ts';
import type { KernelFacts } from './core/kernel-api.ts';
import type { DomainEntry } from './domains/domain-entry.ts';
import { domains } from './domains/registry.ts';
import { shippedFacts } from './knowledge/kernel-facts.ts';
import { conditionHolds } from './syntax/c/conditions.ts';
import { diskFiles, type Files } from './workbench/files.ts';
import { headBytes, recognise, type Recognised } from './workbench/recognise.ts';
import { createOwnKernels, type OwnKernels } from './workbench/own-kernels.ts';
import { inSlices } from './workbench/slices.ts';

export { mayBeOurs, type Recognised } from './workbench/recognise.ts';
export { diskFiles, type Files } from './workbench/files.ts';
export type { DomainEntry } from './domains/domain-entry.ts';

/** What is kept of a document between two versions of its text. */
export interface DocumentState {
  file?: File;
  readonly cache: FindingCache;
  /** The selection, target and state of other files the cache was filled under; findings of another one are not reused. */
  under?: readonly [Selection, Target, number];
}

/** A version of a document as far as it was understood. */
export interface Checked extends Looked {
  readonly report: Report;
}

/** What the rules say of a version, before comments that ignore findings and a person's levels count. */
export interface Looked {
  readonly domain: Domain;
  readonly file: File;
  readonly said: Report;
}

export interface LookOptions {
  readonly target: Target;
  readonly selection: Selection;
  /** Whether nobody waits any more; asked between slices. */
  readonly stop?: () => boolean;
  /** Only the rules that judge a text against a kernel, see `rangeTags`. */
  readonly onlyKernelRules?: boolean;
}

export interface CheckOptions extends Omit<LookOptions, 'onlyKernelRules'> {
  readonly around?: Around;
}

/** Set under a supported range: what its other kernels say. */
export interface Around {
  readonly carried: readonly Carried[];
  readonly gaps: readonly Gap[];
  /** Whether all kernels have seen this very text; else what is missing may only not be known yet. */
  readonly isComplete: boolean;
}

export interface Workbench {
  readonly entries: readonly DomainEntry[];
  readonly files: Files;
  /** Finds the kind of a file; `text` is its content when it is open, else the disk is asked. */
  recognise(path: string, language: string | undefined, text?: string): Promise<Recognised | undefined>;
  load(entry: DomainEntry): Promise<Domain>;
  /**
   * Parses and runs the rules. Undefined when `stop` said so. Take a fresh state for a text that stands alone, and
   * dispose its file afterwards; hand the same state in again for the next version of an open document.
   */
  check(
    found: Recognised,
    source: Source,
    options: CheckOptions,
    state?: DocumentState,
  ): Promise<Checked | undefined>;
  /** The part of `check` that finds: for a look at one kernel of several. */
  look(
    found: Recognised,
    source: Source,
    options: LookOptions,
    state?: DocumentState,
  ): Promise<Looked | undefined>;
  /** The part of `check` that judges: a report of the findings that nothing ignores, at the person's levels. */
  judge(looked: Looked, selection: Selection, around?: Around): Report;
  /** What is known of kernels; the same for all files. */
  kernelFacts(): Promise<KernelFacts | undefined>;
  /** Parses only, for hovers and completion on a text that was not checked. */
  parse(
    found: Recognised,
    source: Source,
    target: Target,
    previous?: File,
  ): Promise<{ domain: Domain; file: File }>;
  /** Text of a file for checking, or the gap that explains why it is not read. */
  readSource(path: string, claim: Claim): Promise<{ text: string } | { gap: Gap }>;
}

export function newState(): DocumentState {
  return { cache: new Map() };
}

export function createWorkbench(
  files: Files = diskFiles,
  entries: readonly DomainEntry[] = domains,
  ownKernels: Pick<OwnKernels, 'find'> = createOwnKernels(),
): Workbench {
  const loaded = new Map<string, Promise<Domain>>();
  let facts: Promise<KernelFacts | undefined> | undefined;
  const kernelFacts = (): Promise<KernelFacts | undefined> =>
    (facts ??= shippedFacts(
      (condition, target) => conditionHolds('if', condition, target),
      (kernel) => ownKernels.find(kernel),
    ));
  const load = (entry: DomainEntry): Promise<Domain> => {
    let domain = loaded.get(entry.id);
    if (!domain) loaded.set(entry.id, (domain = entry.load()));
    return domain;
  };

  const parse: Workbench['parse'] = async (found, source, target, previous) => {
    const domain = await load(found.entry);
    return { domain, file: await domain.parse(source, hostOf(files, source.path, target, kernelFacts), previous) };
  };

  const look: Workbench['look'] = async (found, source, options, state = newState()) => {
    const { target, selection, stop = () => false, onlyKernelRules = false } = options;
    const refused = refusal(source.text, found.claim);
    const generation = files.generation?.(source.path) ?? 0;
    const [under, at, since] = state.under ?? [];
    if (under !== selection || at !== target || since !== generation) state.cache.clear();
    state.under = [selection, target, generation];
    const readable = refused ? { ...source, text: '' } : source;
    const before = state.file;
    const { domain, file } = await parse(found, readable, target, before);
    state.file = file;
    // Its trees would wait for a garbage collection that sees only the JavaScript side of them.
    before?.dispose?.();
    if (stop()) return undefined;
    const selected = selectRules(domain.rules, selection);
    const rules = onlyKernelRules ? selected.filter((rule) => isJudgedByKernel(rule.meta)) : selected;
    const said = await inSlices(analyse(file, rules, state.cache), stop);
    if (!said) return undefined;
    return { domain, file, said: refused ? { ...said, gaps: [...said.gaps, refused] } : said };
  };

  const judge: Workbench['judge'] = ({ domain, file, said }, selection, around) => {
    const report = around
      ? { findings: withCarried(said.findings, around.carried), gaps: [...said.gaps, ...around.gaps] }
      : said;
    const rules = selectRules(domain.rules, selection);
    // A comment that ignores what only another kernel says is not unused while that kernel has not been asked.
    const isPartial = around?.isComplete === false;
    const ran = isPartial ? rules.filter((rule) => !isJudgedByKernel(rule.meta)) : rules;
    const seen = applyIgnores(file, report, codesThatRan(ran, selection));
    return { ...seen, findings: seen.findings.map((finding) => withLevel(finding, selection)) };
  };

  return {
    entries,
    files,
    load,
    parse,
    recognise: (path, language, text) =>
      recognise(entries, {
        path,
        language,
        head: async () => text?.slice(0, headBytes) ?? (await files.read(path, headBytes))?.text ?? '',
        beside: besideOf(files, path),
      }),
    look,
    judge,
    kernelFacts,
    async check(found, source, { around, ...options }, state) {
      const looked = await look(found, source, options, state);
      return looked && { ...looked, report: judge(looked, options.selection, around) };
    },
    async readSource(path, claim) {
      const read = await files.read(path, claim.limit);
      if (!read) return { gap: gap(unreadable) };
      const refused = read.cut ? gap(tooLarge) : refusal(read.text, claim);
      return refused ? { gap: refused } : { text: read.text };
    },
  };
}

const unreadable: Text = { en: 'the file cannot be read', 'zh-CN': '无法读取该文件' };
const tooLarge: Text = {
  en: 'the file is too large to be checked',
  'zh-CN': '文件过大，未作检查',
};
const binary: Text = { en: 'the file is binary', 'zh-CN': '该文件是二进制文件' };

function gap(text: Text): Gap {
  return { by: 'syswright', reason: { text } };
}

/** Why a text is not looked at: too long for its kind, or binary. */
function refusal(text: string, claim: Claim): Gap | undefined {
  if (text.length > claim.limit) return gap(tooLarge);
  return text.slice(0, headBytes).includes('\0') ? gap(binary) : undefined;
}

function codesThatRan(rules: readonly Rule[], selection: Selection): ReadonlySet<string> {
  const own = Object.values(ignorePages).map((page) => page.meta);
  return new Set(
    [...rules.map((rule) => rule.meta), ...own.filter((meta) => isSelected(meta, selection))].map(
      (meta) => meta.code,
    ),
  );
}

/** The largest file that a rule may read besides its own, in bytes. */
const besideLimit = 1 << 20;

function hostOf(files: Files, path: string, target: Target, kernelFacts: Host['kernelFacts']): Host {
  return {
    target,
    generation: files.generation?.(path) ?? 0,
    read: async (path) => (await files.read(path, besideLimit))?.text,
    list: (folder) => files.list(folder),
    kernelFacts,
    lookup: () => 'unknown',
  };
}

function besideOf(files: Files, path: string): Beside {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
  return {
    list: async () => (await files.list(folder)) ?? [],
    read: async (name) => (await files.read(`${folder}/${name}`, headBytes * 8))?.text,
  };
}
