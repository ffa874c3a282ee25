import { say, type Locale, type Message, type Text } from '../core/text.ts';
import type { Domain, File, Gap, Report, Source } from '../core/types.ts';
import { parserMemory } from '../syntax/tree-sitter.ts';
import {
  createWorkbench,
  type Around,
  type Checked,
  type Files,
  type Others,
  type Recognised,
  type Validated,
  type Workbench,
} from '../workbench.ts';
import { lookAround } from '../workbench/look-around.ts';
import { headBytes } from '../workbench/recognise.ts';
import { AnalysedDocument, drop, type Answered, type Line } from './analysed-document.ts';
import type { CheckAnswer, DocumentSettings, OpenedDocument } from './messages.ts';
import { openFiles, type OpenFiles } from './open-files.ts';
import type { Stop } from './rpc.ts';
import { createScopes, isSame, targetParts, type Circumstances, type Scopes } from './scopes.ts';

/** More findings than this in one file help nobody and would choke an editor; the rest is a gap. */
const findingsLimit = 2000;

/** The open documents of an editor and what is known of them. One thread's whole state. */
export class Analysis {
  readonly workbench: Workbench;
  readonly #documents = new Map<string, AnalysedDocument>();
  readonly #byPath = new Map<string, AnalysedDocument>();
  readonly #files: OpenFiles;
  readonly #scopes: Scopes;
  locale: Locale = 'en';

  constructor(disk?: Files, createdFrom: (files: Files) => Workbench = createWorkbench) {
    this.#files = openFiles((path) => this.#byPath.get(path)?.text, disk);
    this.#scopes = createScopes(this.#files);
    this.workbench = createdFrom(this.#files);
  }

  readonly say = (text: Text, args?: Message['args']): string => say(text, this.locale, args);

  open(opened: OpenedDocument): void {
    this.close(opened.uri);
    const document = new AnalysedDocument(opened);
    this.#documents.set(opened.uri, document);
    this.#byPath.set(opened.path, document);
  }

  /** An open header changed: what the others made of it is old. */
  edited(document: AnalysedDocument): void {
    if (document.path.endsWith('.h')) this.#files.edited(document.path);
  }

  document(uri: string): AnalysedDocument | undefined {
    return this.#documents.get(uri);
  }

  settings(uri: string, settings: DocumentSettings): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    document.settings = settings;
    delete document.under;
  }

  close(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    document.isClosed = true;
    this.#documents.delete(uri);
    if (this.#byPath.get(document.path) === document) this.#byPath.delete(document.path);
    void document.release();
  }

  filesChanged(): void {
    this.#files.forget();
    this.#scopes.forget();
    for (const document of this.#documents.values()) {
      delete document.recognised;
      delete document.under;
    }
  }

  async read(path: string): Promise<string | undefined> {
    return (await this.#files.read(path, 1 << 20))?.text;
  }

  /**
   * Findings of a document as it is when the check ends: an edit that arrives meanwhile starts it again, so that
   * nobody is told about a text that is gone. Undefined when the document was closed or nobody waits any more.
   */
  async check(document: AnalysedDocument, stop: Stop): Promise<CheckAnswer | undefined> {
    // One entry a question, even when two questions end together.
    const waiter = { stop };
    document.waiting.add(waiter);
    try {
      while (!hasEnded(stop, document)) {
        document.checking ??= this.#checkLatest(document).finally(() => {
          delete document.checking;
        });
        const answer = await document.checking;
        if (answer) return answer;
      }
      return undefined;
    } finally {
      document.waiting.delete(waiter);
    }
  }

  async #checkLatest(document: AnalysedDocument): Promise<CheckAnswer | undefined> {
    const { revision } = document;
    const asked = this.circumstances(document);
    const under = await asked;
    const known = document.answered;
    if (known?.answer.revision === document.revision && isSame(known.under, under)) return known.answer;
    const answered = await document.alone(document.own, () => this.#checkOnce(document, under, revision));
    // Settings that changed meanwhile make the answer as old as an edit does.
    const isOld = document.revision !== revision || document.under !== asked;
    if (!answered || isOld || document.isClosed) return undefined;
    document.answered = answered;
    return answered.answer;
  }

  async #checkOnce(
    document: AnalysedDocument,
    under: Circumstances,
    revision: number,
  ): Promise<Answered | undefined> {
    const stop = (): boolean => document.revision !== revision || document.isUnwanted;
    if (stop()) return undefined;
    const found = under.isExcluded ? undefined : await this.recognise(document);
    const base = { revision, target: targetParts(under), parserMemory: parserMemory() };
    if (!found) {
      drop(document.own);
      return { answer: { ...base, findings: [], gaps: [], inactive: [] }, under };
    }
    const { language, comment = ['#', ''] } = found.claim;
    try {
      if (!under.support) void document.releaseRange();
      const around = under.support && document.range.around(revision, under);
      const remarks = remarksOf(document);
      const others = { around, remarks };
      const checked = await this.checkText(document, document.own, document.text, found, under, stop, others);
      if (!checked) return undefined;
      const answer: CheckAnswer = {
        ...base,
        language,
        comment,
        ...limited(checked.report, [...under.gaps, ...(remarks?.gaps ?? [])]),
        inactive: (checked.file.inactive ?? []).slice(0, findingsLimit),
        ...(around?.isComplete === false ? { isBehind: true } : {}),
        parserMemory: parserMemory(),
      };
      return { answer, under, found, looked: checked };
    } catch (error) {
      // A parser that failed may have left its tree half done.
      drop(document.own);
      const gaps = [...under.gaps, failure(document.path, error)];
      return { answer: { ...base, language, comment, findings: [], gaps, inactive: [] }, under };
    }
  }

  /**
   * Looks at a document on all kernels of its range, once nobody has typed for a while. Whether the answer has changed;
   * undefined when it is about a text that is gone, or nobody waits.
   */
  async range(
    document: AnalysedDocument,
    pause: number,
    stop: Stop,
  ): Promise<{ readonly changed: boolean } | undefined> {
    const { revision } = document;
    const isOver = (): boolean => stop.stopped || document.isClosed || document.revision !== revision;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (isOver() || !(await this.check(document, stop))) return undefined;
    return document.alone(document.range, async () => {
      const { answered } = document;
      if (isOver() || !answered) return undefined;
      const { answer, under, found, looked } = answered;
      if (answer.isBehind !== true || !found || !looked || !under.support) return { changed: false };
      const around = await this.#lookAround(document, answered, isOver);
      if (!around || document.answered !== answered) return undefined;
      document.range.learn(revision, under, around);
      const report = this.workbench.judge(looked, under.selection, { around, remarks: remarksOf(document) });
      const complete = {
        ...answer,
        ...limited(report, under.gaps),
        isBehind: false,
        parserMemory: parserMemory(),
      };
      document.answered = { ...answered, answer: complete };
      return { changed: contentOf(complete) !== contentOf(answer) };
    });
  }

  /**
   * Asks the official validator of a document's kind about its present text; the next `check` has what it said. Whether
   * that may differ from the last one; undefined when the text changed meanwhile, or there is none to ask.
   */
  async validate(
    document: AnalysedDocument,
    outsideOf: readonly string[],
    isQuick = false,
  ): Promise<{ readonly changed: boolean } | undefined> {
    const { revision, path, text } = document;
    // A save has nothing to add to what was said of the same text.
    if (isQuick && document.validated?.isQuick === false && remarksOf(document)) return { changed: false };
    const { target, isExcluded } = await this.circumstances(document);
    const found = isExcluded ? undefined : await this.recognise(document);
    if (!found || isRefused(text, found)) return undefined;
    const source: Source = { path, language: found.claim.language, text };
    const said = await this.workbench.validate({ source, target, outsideOf, isQuick });
    if (document.isClosed || document.revision !== revision) return undefined;
    const before = remarksOf(document);
    document.validated = { revision, said, isQuick };
    delete document.answered;
    return { changed: JSON.stringify(before) !== JSON.stringify(said) };
  }

  async #lookAround(
    document: AnalysedDocument,
    { under: { target, selection, support }, found, looked }: Answered,
    stop: () => boolean,
  ): Promise<Around | undefined> {
    if (!found || !looked || !support) return undefined;
    const { source } = looked.file;
    const options = { target, selection, support, stop };
    const { text, path } = document;
    try {
      const whole: Source = { path, language: source.language, text };
      return await lookAround(this.workbench, found, whole, options, looked, document.range.states);
    } catch (error) {
      document.range.drop();
      return { carried: [], gaps: [failure(path, error)], isComplete: false };
    }
  }

  /** Checks a text that may be the document's own or one that is tried out in its place. */
  async checkText(
    document: AnalysedDocument,
    line: Line,
    text: string,
    found: Recognised,
    { target, selection }: Circumstances,
    stop: () => boolean,
    others: Others = {},
  ): Promise<Checked | undefined> {
    takeLine(line, found);
    const source: Source = { path: document.path, language: found.claim.language, text };
    const options = { target, selection, stop, ...others };
    return this.workbench.check(found, source, options, line.state);
  }

  /** Asked with every key, so the answer is kept until settings or files change. */
  circumstances(document: AnalysedDocument): Promise<Circumstances> {
    document.under ??= this.#scopes.of(document.path, document.settings);
    return document.under;
  }

  /** The kind of a document. Asked for with every version, so the answer is kept while its first 8 KB are the same. */
  async recognise(document: AnalysedDocument): Promise<Recognised | undefined> {
    const head = document.text.slice(0, headBytes);
    if (document.recognised?.head === head) return document.recognised.found;
    const found = await this.workbench.recognise(document.path, document.language, head);
    document.recognised = { head, found };
    return found;
  }

  /**
   * Hands the parsed file of a document's present text to a function, which must be done with its tree when it returns:
   * the next version takes the tree over. Undefined when the file is none of ours, or is not looked at. What the function
   * still waits for is waited for outside, so that it holds no key press up.
   */
  async withFile<T>(
    document: AnalysedDocument,
    use: (domain: Domain, file: File) => T | Promise<T>,
  ): Promise<T | undefined> {
    const under = await this.circumstances(document);
    const found = under.isExcluded ? undefined : await this.recognise(document);
    if (!found || document.isClosed || isRefused(document.text, found)) return undefined;
    const domain = await this.workbench.load(found.entry);
    const present = (): File | undefined => {
      const { file } = document.own.state;
      const isPresent =
        document.own.domain === found.entry.id &&
        file?.source.text === document.text &&
        file.target === under.target;
      return isPresent ? file : undefined;
    };
    const file = present();
    if (file) return await use(domain, file);
    const answer = await document.alone(document.own, async () => {
      let parsed = present();
      if (!parsed && !document.isClosed) {
        const { text, path } = document;
        takeLine(document.own, found);
        const source: Source = { path, language: found.claim.language, text };
        const before = document.own.state.file;
        parsed = (await this.workbench.parse(found, source, under.target, before)).file;
        document.own.state.file = parsed;
        before?.dispose?.();
      }
      return parsed && [use(domain, parsed)];
    });
    return answer?.[0];
  }
}

/** What a validator said of a document's present text. */
function remarksOf({ validated, revision }: AnalysedDocument): Validated | undefined {
  return validated?.revision === revision ? validated.said : undefined;
}

function hasEnded(stop: Stop, document: AnalysedDocument): boolean {
  return stop.stopped || document.isClosed;
}

/** A file that has become another kind of file starts from nothing. */
function takeLine(line: Line, found: Recognised): void {
  if (line.domain !== undefined && line.domain !== found.entry.id) drop(line);
  line.domain = found.entry.id;
}

/** The same texts that a check does not look into. */
function isRefused(text: string, found: Recognised): boolean {
  return text.length > found.claim.limit || text.slice(0, headBytes).includes('\0');
}

function limited(report: Report, own: readonly Gap[]): Report {
  const { findings } = report;
  const gaps = [...own, ...report.gaps];
  if (findings.length <= findingsLimit) return { findings, gaps };
  const reason = { text: tooMany, args: { shown: findingsLimit, count: findings.length } };
  return { findings: findings.slice(0, findingsLimit), gaps: [...gaps, { by: 'syswright', reason }] };
}

function contentOf({ findings, gaps }: CheckAnswer): string {
  return JSON.stringify([findings, gaps]);
}

export function failure(path: string, error: unknown): Gap {
  const reason = error instanceof Error ? error.message : String(error);
  return { by: 'syswright', reason: { text: failed, args: { path, reason } } };
}

const tooMany: Text = {
  en: 'only the first {shown} of {count} findings of a file are shown',
  'zh-CN': '文件中有 {count} 个问题，仅显示前 {shown} 个',
};
const failed: Text = {
  en: 'the analysis of {path} failed: {reason}',
  'zh-CN': '分析 {path} 时出错：{reason}',
};
