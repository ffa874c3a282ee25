/** The composition root: joins domains, engine and disk. Doors (LSP, CLI) come in here and nowhere else. */
import { applyIgnores } from './core/ignores/ignores.ts';
import * as ignorePages from './core/ignores/pages.ts';
import { analyse, type FindingCache } from './core/engine.ts';
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
import type { DomainEntry } from './domains/domain-entry.ts';
import { domains } from './domains/registry.ts';
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

/** A version that was looked at in one place only. */
export interface CheckedNear extends Checked {
  /** The stretch around it whose findings are all reported; absent where it is the whole text. */
  readonly known?: Span;
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
  /**
   * The same for a text that is only tried out: the report has all findings that touch a stretch, and few others.
   * `previous` stays its owner's, and the answer's file is the caller's to dispose.
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
): Workbench {
  const loaded = new Map<string, Promise<Domain>>();
  const load = (entry: DomainEntry): Promise<Domain> => {
    let domain = loaded.get(entry.id);
    if (!domain) loaded.set(entry.id, (domain = entry.load()));
    return domain;
  };

  const parse: Workbench['parse'] = async (found, source, target, previous) => {
    const domain = await load(found.entry);
    return { domain, file: await domain.parse(source, hostOf(files, target), previous) };
  };

  const chosen = new WeakMap<Domain, WeakMap<Selection, Chosen>>();
  const chosenFrom = (domain: Domain, selection: Selection): Chosen => {
    let bySelection = chosen.get(domain);
    if (!bySelection) chosen.set(domain, (bySelection = new WeakMap()));
    let one = bySelection.get(selection);
    if (!one) bySelection.set(selection, (one = choose(domain.rules, selection)));
    return one;
  };

  const report = async (
    { domain, file }: { readonly domain: Domain; readonly file: File },
    found: Recognised,
    source: Source,
    { selection, stop = () => false }: CheckOptions,
    cache?: FindingCache,
    units?: readonly Unit[],
  ): Promise<Checked | undefined> => {
    if (stop()) return undefined;
    const { rules, codes } = chosenFrom(domain, selection);
    const said = await inSlices(analyse(file, rules, cache, units), stop);
    if (!said) return undefined;
    const seen = applyIgnores(file, said, codes);
    const findings = seen.findings.map((finding) => withLevel(finding, selection));
    const refused = refusal(source.text, found.claim);
    return { domain, file, report: { findings, gaps: refused ? [...seen.gaps, refused] : seen.gaps } };
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
    async check(found, source, options, state = newState()) {
      const { target, selection } = options;
      if (state.under?.[0] !== selection || state.under[1] !== target) state.cache.clear();
      state.under = [selection, target];
      const before = state.file;
      const { domain, file } = await parse(found, readable(found, source), target, before);
      state.file = file;
      // Its trees would wait for a garbage collection that sees only the JavaScript side of them.
      before?.dispose?.();
      return report({ domain, file }, found, source, options, state.cache);
    },
    async checkNear(found, source, near, options, previous) {
      const parsed = await parse(found, readable(found, source), options.target, previous);
      const around = parsed.file.near?.(near);
      const checked = await report(parsed, found, source, options, undefined, around?.units);
      if (!checked) parsed.file.dispose?.();
      return checked && { ...checked, ...(around ? { known: around.span } : {}) };
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
  /** Codes of all that ran, the rules about ignore comments too. */
  readonly codes: ReadonlySet<string>;
}

function choose(all: readonly Rule[], selection: Selection): Chosen {
  const rules = selectRules(all, selection);
  const own = Object.values(ignorePages).map((page) => page.meta);
  const metas = [...rules.map((rule) => rule.meta), ...own.filter((meta) => isSelected(meta, selection))];
  return { rules, codes: new Set(metas.map((meta) => meta.code)) };
}

/** The largest file that a rule may read besides its own, in bytes. */
const besideLimit = 1 << 20;

function hostOf(files: Files, target: Target): Host {
  return {
    target,
    read: async (path) => (await files.read(path, besideLimit))?.text,
    list: (folder) => files.list(folder),
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
