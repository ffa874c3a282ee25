import { explanations as ignoreExplanations } from '../core/ignores/explanations.ts';
import * as ignorePages from '../core/ignores/pages.ts';
import { touches } from '../core/spans.ts';
import type { Text } from '../core/text.ts';
import type { Completions, Domain, Edit, File, Finding, RuleMeta } from '../core/types.ts';
import { newState, type DomainEntry } from '../workbench.ts';
import { fixText } from '../workbench/fix-text.ts';
import { drop, type AnalysedDocument, type Line } from './analysed-document.ts';
import type { Analysis } from './analysis.ts';
import type { CompletionAnswer, Explained, Notices, Requests } from './messages.ts';
import { replacementsOf } from './replacements.ts';
import type { NoticeHandlers, RequestHandlers } from './rpc.ts';
import { targetParts } from './scopes.ts';

/** Editors show a screen of completions; the rest comes when the person types on. */
const completionLimit = 500;

export function requestHandlers(analysis: Analysis): RequestHandlers<Requests> {
  const { say } = analysis;
  return {
    async check({ uri }, stop) {
      const document = analysis.document(uri);
      return document && analysis.check(document, stop);
    },
    async hover({ uri, offset }, stop) {
      const document = analysis.document(uri);
      if (!document) return undefined;
      const checked = await analysis.check(document, stop);
      const at = (checked?.findings ?? []).filter(({ span }) =>
        touches(span, { start: offset, end: offset }),
      );
      const findings = await explainFindings(analysis, document, at);
      const hover = await analysis.withFile(document, (domain, file) =>
        domain.hover?.(file, within(file, offset), say, analysis.workbench.host(file.target)),
      );
      return { findings, ...(hover ? { hover } : {}) };
    },
    async complete({ uri, offset }) {
      const document = analysis.document(uri);
      return (
        document &&
        analysis.withFile(document, (domain, file) => {
          const at = within(file, offset);
          return fitting(domain.complete?.(file, at, say) ?? [], file.source.text, at);
        })
      );
    },
    async outline({ uri }) {
      const document = analysis.document(uri);
      if (!document) return [];
      return (await analysis.withFile(document, (domain, file) => domain.outline?.(file))) ?? [];
    },
    async fixAll({ uri }, stop) {
      const document = analysis.document(uri);
      return document ? fixesOf(analysis, document, () => stop.stopped) : [];
    },
    async place({ uri, offset }) {
      const document = analysis.document(uri);
      if (!document) return undefined;
      const { target } = await analysis.circumstances(document);
      return analysis.withFile(document, (domain, file) => ({
        language: file.source.language,
        ...placeIn(domain, file, within(file, offset)),
        target: targetParts(target),
      }));
    },
    async analyse({ uri, text }, stop) {
      const document = analysis.document(uri);
      const found = document && (await analysis.recognise(document));
      if (!found) return undefined;
      const under = await analysis.circumstances(document);
      const { trial } = document;
      return document.alone(trial, async () => {
        if (stop.stopped || document.isClosed) return undefined;
        const checked = await analysis.checkText(
          document,
          trial,
          text,
          found,
          under,
          () => stop.stopped || document.isClosed,
        );
        return checked && { text, ...checked.report, broken: checked.file.broken };
      });
    },
    explain: ({ name, uri }) => explain(analysis, name, uri),
    read: ({ path }) => analysis.read(path),
    ping: () => undefined,
  };
}

export function noticeHandlers(analysis: Analysis): NoticeHandlers<Notices> {
  return {
    setup({ locale }) {
      analysis.locale = locale;
    },
    open(opened) {
      analysis.open(opened);
    },
    edit({ uri, revision, changes }) {
      analysis.document(uri)?.edit(revision, changes);
    },
    settings({ uri, settings }) {
      analysis.settings(uri, settings);
    },
    close({ uri }) {
      analysis.close(uri);
    },
    filesChanged() {
      analysis.filesChanged();
    },
  };
}

/** Another thread counted the offset; the text here may be shorter by now, and then the answer is dropped there. */
function within(file: File, offset: number): number {
  return Math.min(offset, file.source.text.length);
}

/** The completions whose letters are typed so far, in this order, with the others thrown away before they travel. */
function fitting(all: Completions, text: string, offset: number): CompletionAnswer {
  const items = all.filter(({ label, replace }) => {
    const typed = text.slice(replace.start, Math.max(replace.start, offset)).toLowerCase();
    return isSubsequence(typed, label.toLowerCase());
  });
  return {
    items: items.slice(0, completionLimit),
    isComplete: all.isPartial !== true && items.length === all.length && items.length <= completionLimit,
  };
}

function isSubsequence(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function placeIn(
  domain: Domain,
  file: File,
  offset: number,
): Pick<NonNullable<Requests['place']['answer']>, 'idioms' | 'notes' | 'blanks'> {
  return {
    idioms: domain.idioms?.(file, offset) ?? [],
    notes: domain.notes?.(file, offset) ?? [],
    blanks: [...new Set([domain.blank?.(file, offset) ?? '', ''])],
  };
}

const ignoreMetas: readonly RuleMeta[] = Object.values(ignorePages).map((page) => page.meta);

/** Title and reason of findings, each rule once. */
async function explainFindings(
  analysis: Analysis,
  document: AnalysedDocument,
  findings: readonly Finding[],
): Promise<readonly Explained[]> {
  const found = findings.length > 0 ? await analysis.recognise(document) : undefined;
  if (!found) return [];
  const { rules } = await analysis.workbench.load(found.entry);
  const texts = { ...ignoreExplanations, ...(await found.entry.explanations()) };
  const metas = [...rules.map((rule) => rule.meta), ...ignoreMetas];
  const unique = new Map(findings.map((finding) => [finding.code, finding]));
  return [...unique.values()].flatMap(({ code, span, help }) => {
    const meta = metas.find((one) => one.code === code);
    if (!meta) return [];
    const why = texts[code];
    return [
      {
        code,
        span,
        title: analysis.say(meta.title),
        why: why ? reasonIn(why[analysis.locale]) : '',
        help: analysis.say(help),
      },
    ];
  });
}

/** The words of an explanation without its examples. */
function reasonIn(explanation: string): string {
  const fence = explanation.indexOf('\n```');
  return (fence < 0 ? explanation : explanation.slice(0, fence)).trim();
}

async function explain(
  analysis: Analysis,
  name: string,
  uri: string | undefined,
): Promise<string | undefined> {
  const { entries } = analysis.workbench;
  const own = ignoreMetas.find((meta) => meta.code === name);
  if (own) return rulePage(analysis, own, ignoreExplanations[name]);
  const owner = entries.find((entry) => entry.codes.includes(name));
  if (owner) {
    const meta = (await analysis.workbench.load(owner)).rules.find((rule) => rule.meta.code === name)?.meta;
    return meta && rulePage(analysis, meta, (await owner.explanations())[name]);
  }
  const document = uri === undefined ? undefined : analysis.document(uri);
  const target = document ? (await analysis.circumstances(document)).target : {};
  const found = document && (await analysis.recognise(document));
  // The language the person looks at speaks first: `Restart` means another thing elsewhere.
  for (const entry of inOrder(entries, found?.entry)) {
    const domain = await analysis.workbench.load(entry);
    const text = await domain.explain?.(name, analysis.workbench.host(target), analysis.say);
    if (text !== undefined) return text;
  }
  return undefined;
}

function inOrder(entries: readonly DomainEntry[], first: DomainEntry | undefined): readonly DomainEntry[] {
  return first ? [first, ...entries.filter((entry) => entry !== first)] : entries;
}

function rulePage(analysis: Analysis, meta: RuleMeta, explanation: Text | undefined): string {
  const { say } = analysis;
  const text = explanation ? say(explanation) : '';
  return `# ${say(meta.title)}\n\n\`${meta.code}\`\n\n${text}\n\n${say(meta.help)}\n`;
}

/** What applying all safe fixes comes to, as edits of the present text. */
async function fixesOf(
  analysis: Analysis,
  document: AnalysedDocument,
  stop: () => boolean,
): Promise<readonly Edit[]> {
  const { text } = document;
  const found = await analysis.recognise(document);
  if (!found) return [];
  const under = await analysis.circumstances(document);
  if (under.isExcluded) return [];
  const line: Line = { state: newState() };
  try {
    const fixed = await fixText(text, ['safe'], async (next) => {
      const checked = await analysis.checkText(document, line, next, found, under, stop);
      return checked?.report.findings ?? [];
    });
    return stop() ? [] : replacementsOf(text, fixed.text);
  } finally {
    drop(line);
  }
}
