/** The composition root: joins domains, engine and disk. Doors (LSP, CLI) come in here and nowhere else. */
import { applyIgnores } from './core/ignores/ignores.ts';
import * as ignorePages from './core/ignores/pages.ts';
import { analyse, type FindingCache } from './core/engine.ts';
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
import { inSlices } from './workbench/slices.ts';

export { mayBeOurs, type Recognised } from './workbench/recognise.ts';
export { diskFiles, type Files } from './workbench/files.ts';
export type { DomainEntry } from './domains/domain-entry.ts';

/** What is kept of a document between two versions of its text. */
export interface DocumentState {
  file?: File;
  readonly cache: FindingCache;
  /** The selection and target the cache was filled under; findings of another one are not reused. */
  under?: readonly [Selection, Target];
}

/** A version of a document as far as it was understood. */
export interface Checked {
  readonly domain: Domain;
  readonly file: File;
  readonly report: Report;
}

export interface CheckOptions {
  readonly target: Target;
  readonly selection: Selection;
  /** Whether nobody waits any more; asked between slices. */
  readonly stop?: () => boolean;
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
  /** Parses only, for hovers and completion on a text that was not checked. */
  parse(
    found: Recognised,
    source: Source,
    target: Target,
    previous?: File,
  ): Promise<{ domain: Domain; file: File }>;
  /** What a domain may ask beside a file's text, for hovers and explanations. */
  host(target: Target): Host;
  /** Text of a file for checking, or the gap that explains why it is not read. */
  readSource(path: string, claim: Claim): Promise<{ text: string } | { gap: Gap }>;
}

export function newState(): DocumentState {
  return { cache: new Map() };
}

export function createWorkbench(
  files: Files = diskFiles,
  entries: readonly DomainEntry[] = domains,
): Workbench {
  const loaded = new Map<string, Promise<Domain>>();
  let facts: Promise<KernelFacts | undefined> | undefined;
  const kernelFacts = (): Promise<KernelFacts | undefined> =>
    (facts ??= shippedFacts((condition, target) => conditionHolds('if', condition, target)));
  const load = (entry: DomainEntry): Promise<Domain> => {
    let domain = loaded.get(entry.id);
    if (!domain) loaded.set(entry.id, (domain = entry.load()));
    return domain;
  };

  const host = (target: Target): Host => hostOf(files, target, kernelFacts);
  const parse: Workbench['parse'] = async (found, source, target, previous) => {
    const domain = await load(found.entry);
    return { domain, file: await domain.parse(source, host(target), previous) };
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
    async check(found, source, options, state = newState()) {
      const { target, selection, stop = () => false } = options;
      const refused = refusal(source.text, found.claim);
      if (state.under?.[0] !== selection || state.under[1] !== target) state.cache.clear();
      state.under = [selection, target];
      const readable = refused ? { ...source, text: '' } : source;
      const { domain, file } = await parse(found, readable, target, state.file);
      state.file = file;
      if (stop()) return undefined;
      const rules = selectRules(domain.rules, selection);
      const report = await inSlices(analyse(file, rules, state.cache), stop);
      if (!report) return undefined;
      const seen = applyIgnores(file, report, codesThatRan(rules, selection));
      const findings = seen.findings.map((finding) => withLevel(finding, selection));
      return { domain, file, report: { findings, gaps: refused ? [...seen.gaps, refused] : seen.gaps } };
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

function hostOf(files: Files, target: Target, kernelFacts: Host['kernelFacts']): Host {
  return {
    target,
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
