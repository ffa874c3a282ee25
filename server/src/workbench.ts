/** The composition root: joins domains, engine and disk. Doors (LSP, CLI) come in here and nowhere else. */
import type { ValidateRequest, Validated } from './checkers/validators/validate.ts';
import { withCarried, type Carried } from './core/carried.ts';
import { analyse, newFindingCache, type FindingCache } from './core/engine.ts';
import { applyIgnores } from './core/ignores/ignores.ts';
import * as ignorePages from './core/ignores/pages.ts';
import { isJudgedByKernel } from './core/merge-kernels.ts';
import { withRemarks, type Remarks } from './core/remarks.ts';
import { isSelected, selectRules, withLevel, type Selection } from './core/selection.ts';
import type { Text } from './core/text.ts';
import type {
  Beside,
  Claim,
  Domain,
  File,
  Gap,
  Host,
  Report,
  Rule,
  Source,
  Span,
  Target,
  Unit,
} from './core/types.ts';
import type { KernelFacts } from './core/kernel-api.ts';
import type { DomainEntry } from './domains/domain-entry.ts';
import { domains } from './domains/registry.ts';
import { shippedFacts } from './knowledge/kernel-facts.ts';
import { conditionHolds } from './syntax/c/conditions.ts';
import { diskFiles, type Files } from './workbench/files.ts';
import { headBytes, recognise, type Recognised } from './workbench/recognise.ts';
import { createOwnKernels, type OwnKernels } from './workbench/own-kernels.ts';
import { inSlices } from './workbench/slices.ts';
import { systemLookup } from './workbench/system-lookup.ts';

export { mayBeOurs, type Recognised } from './workbench/recognise.ts';
export { diskFiles, type Files } from './workbench/files.ts';
export type { DomainEntry } from './domains/domain-entry.ts';
export type { Validated } from './checkers/validators/validate.ts';

/** What is kept of a document between two versions of its text. */
export interface DocumentState {
  file?: File;
  /** Absent where a text is looked at once: to tell what may be found again costs more than it spares. */
  readonly cache?: FindingCache;
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

/** A version that was looked at in one place only. */
export interface CheckedNear extends Checked {
  /** The stretch around it whose findings are all reported; absent where it is the whole text. */
  readonly known?: Span;
}

export interface LookOptions {
  readonly target: Target;
  readonly selection: Selection;
  /** Whether nobody waits any more; asked between slices. */
  readonly stop?: () => boolean;
  /** `kernel`: those that judge a text against a kernel, see `rangeTags`. `sure`: those whose findings may be of high confidence. */
  readonly only?: 'kernel' | 'sure';
}

/** What others than the rules on the target say of a text. */
export interface Others {
  readonly around?: Around | undefined;
  /** Of official validators, about this very text. */
  readonly remarks?: Remarks | undefined;
}

export interface CheckOptions extends Omit<LookOptions, 'only'>, Others {}

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
  judge(looked: Looked, selection: Selection, others?: Others): Report;
  /** Asks the official validator of a text, which needs a workspace that its person trusts. Never rejects. */
  validate(request: ValidateRequest): Promise<Validated>;
  /** What is known of kernels; the same for all files. */
  kernelFacts(): Promise<KernelFacts | undefined>;
  /**
   * The same as `check` for a text that is only tried out: the report has all findings that touch a stretch, and few
   * others. `previous` stays its owner's, and the answer's file is the caller's to dispose.
   */
  checkNear(
    found: Recognised,
    source: Source,
    near: Span,
    options: CheckOptions,
    previous?: File,
  ): Promise<CheckedNear | undefined>;
  /** Parses only, for hovers and completion on a text that was not checked. */
  parse(
    found: Recognised,
    source: Source,
    target: Target,
    previous?: File,
    isOnce?: boolean,
  ): Promise<{ domain: Domain; file: File }>;
  /** What a domain may ask beside a file's text, for hovers and explanations. */
  host(target: Target): Host;
  /** Text of a file for checking, or the gap that explains why it is not read. */
  readSource(path: string, claim: Claim): Promise<{ text: string } | { gap: Gap }>;
}

export function newState(): DocumentState {
  return { cache: newFindingCache() };
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

  const host = (target: Target): Host => hostOf(files, '', target, kernelFacts);
  const parse: Workbench['parse'] = async (found, source, target, previous, isOnce = false) => {
    const domain = await load(found.entry);
    const host = { ...hostOf(files, source.path, target, kernelFacts), isOnce };
    return { domain, file: await domain.parse(source, host, previous) };
  };

  const chosen = new WeakMap<Domain, WeakMap<Selection, Chosen>>();
  const chosenFrom = (domain: Domain, selection: Selection): Chosen => {
    let bySelection = chosen.get(domain);
    if (!bySelection) chosen.set(domain, (bySelection = new WeakMap()));
    let one = bySelection.get(selection);
    if (!one) bySelection.set(selection, (one = choose(domain.rules, selection)));
    return one;
  };

  /** Runs the rules; undefined when nobody waits any more. */
  const say = async (
    { domain, file }: { readonly domain: Domain; readonly file: File },
    found: Recognised,
    source: Source,
    { selection, stop = () => false, only }: LookOptions,
    cache?: FindingCache,
    units?: readonly Unit[],
  ): Promise<Report | undefined> => {
    if (stop()) return undefined;
    const { rules, kernelRules, sureRules } = chosenFrom(domain, selection);
    const asked = only === 'kernel' ? kernelRules : only === 'sure' ? sureRules : rules;
    const said = await inSlices(analyse(file, asked, cache, units), stop);
    const refused = refusal(source.text, found.claim);
    return said && refused ? { ...said, gaps: [...said.gaps, refused] } : said;
  };

  const look: Workbench['look'] = async (found, source, options, given) => {
    const { target, selection } = options;
    const state = given ?? newState();
    const generation = (files.generation?.(source.path) ?? 0) + (files.asOf?.() ?? 0);
    const [under, at, since] = state.under ?? [];
    const isOther = under !== selection || at !== target || since !== generation;
    if (state.cache && isOther) state.cache.known = new Map();
    state.under = [selection, target, generation];
    const before = state.file;
    const isOnce = before === undefined && state.cache === undefined;
    const parsed = await parse(found, readable(found, source), target, before, isOnce);
    state.file = parsed.file;
    // Its trees would wait for a garbage collection that sees only the JavaScript side of them.
    before?.dispose?.();
    const said = await say(parsed, found, source, options, given?.cache);
    return said && { ...parsed, said };
  };

  const judge: Workbench['judge'] = ({ domain, file, said }, selection, { around, remarks } = {}) => {
    const found = around
      ? { findings: withCarried(said.findings, around.carried), gaps: [...said.gaps, ...around.gaps] }
      : said;
    const report = remarks ? { ...found, findings: withRemarks(found.findings, remarks, selection) } : found;
    // A comment that ignores what only another kernel says is not unused while that kernel has not been asked.
    const isPartial = around?.isComplete === false;
    const { codes, ownCodes } = chosenFrom(domain, selection);
    const seen = applyIgnores(file, report, isPartial ? ownCodes : codes);
    return { ...seen, findings: seen.findings.map((finding) => withLevel(finding, selection)) };
  };

  return {
    entries,
    files,
    load,
    host,
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
    validate: async (request) => (await import('./checkers/validators/validate.ts')).validate(request),
    async check(found, source, { around, remarks, ...options }, state) {
      const looked = await look(found, source, options, state);
      return looked && { ...looked, report: judge(looked, options.selection, { around, remarks }) };
    },
    async checkNear(found, source, near, options, previous) {
      const parsed = await parse(found, readable(found, source), options.target, previous);
      const around = parsed.file.near?.(near);
      const said = await say(parsed, found, source, { ...options, only: 'sure' }, undefined, around?.units);
      if (!said) parsed.file.dispose?.();
      if (!said) return undefined;
      const report = judge({ ...parsed, said }, options.selection);
      return { ...parsed, said, report, ...(around ? { known: around.span } : {}) };
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

/** A text that is not looked at is parsed as an empty one. */
function readable({ claim }: Recognised, source: Source): Source {
  return refusal(source.text, claim) ? { ...source, text: '' } : source;
}

/** Why a text is not looked at: too long for its kind, or binary. */
function refusal(text: string, claim: Claim): Gap | undefined {
  if (text.length > claim.limit) return gap(tooLarge);
  return text.slice(0, headBytes).includes('\0') ? gap(binary) : undefined;
}

/** The rules that a selection leaves of a domain, the same list for every version of a text. */
interface Chosen {
  readonly rules: readonly Rule[];
  /** Those of them that judge a text against a kernel. */
  readonly kernelRules: readonly Rule[];
  /** Those of them that are nearly always right; a problem may lower its rule's confidence, never raise it. */
  readonly sureRules: readonly Rule[];
  /** Codes of all that ran, the rules about ignore comments too. */
  readonly codes: ReadonlySet<string>;
  /** The same without rules that judge against a kernel. */
  readonly ownCodes: ReadonlySet<string>;
}

function choose(all: readonly Rule[], selection: Selection): Chosen {
  const rules = selectRules(all, selection);
  const own = Object.values(ignorePages)
    .map((page) => page.meta)
    .filter((meta) => isSelected(meta, selection));
  const codesOf = (some: readonly Rule[]): ReadonlySet<string> =>
    new Set([...some.map((rule) => rule.meta), ...own].map((meta) => meta.code));
  return {
    rules,
    kernelRules: rules.filter((rule) => isJudgedByKernel(rule.meta)),
    sureRules: rules.filter((rule) => rule.meta.confidence === 'high'),
    codes: codesOf(rules),
    ownCodes: codesOf(rules.filter((rule) => !isJudgedByKernel(rule.meta))),
  };
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
    lookup: systemLookup(files, target.root),
  };
}

function besideOf(files: Files, path: string): Beside {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
  return {
    list: async () => (await files.list(folder)) ?? [],
    read: async (name) => (await files.read(`${folder}/${name}`, headBytes * 8))?.text,
  };
}
