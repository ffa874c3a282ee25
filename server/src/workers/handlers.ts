import { explanations as ignoreExplanations } from '../core/ignores/explanations.ts';
import * as ignorePages from '../core/ignores/pages.ts';
import { touches } from '../core/spans.ts';
import type { Text } from '../core/text.ts';
import type { Completions, Domain, Edit, File, Finding, RuleMeta } from '../core/types.ts';
import { newState, type DomainEntry } from '../workbench.ts';
import { fixText } from '../workbench/fix-text.ts';
import { dropStates, lookAround, newRangeStates } from '../workbench/look-around.ts';
import { drop, type AnalysedDocument, type Line } from './analysed-document.ts';
import type { Analysis } from './analysis.ts';
import type { CompletionAnswer, Explained, Notices, Requests, WaitingPlace } from './messages.ts';
import { endOf } from './end-of.ts';
import { owedHere } from './owed-here.ts';
import { replacementsOf } from './replacements.ts';
import { Cancelled, type NoticeHandlers, type RequestHandlers } from './rpc.ts';
import { targetParts } from './scopes.ts';
import { Trial } from './trial.ts';

/** Editors show a screen of completions; the rest comes when the person types on. */
const completionLimit = 500;

export function requestHandlers(analysis: Analysis): RequestHandlers<Requests> {
  const { say } = analysis;
  return {
    async check({ uri }, stop) {
      const document = analysis.document(uri);
      return document && analysis.check(document, stop);
    },
    async range({ uri, pause }, stop) {
      const document = analysis.document(uri);
      return document && analysis.range(document, pause, stop);
    },
    async validate({ uri, outsideOf, isQuick }) {
      const document = analysis.document(uri);
      return document && analysis.validate(document, outsideOf, isQuick);
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
    async lenses({ uri }) {
      const document = analysis.document(uri);
      if (!document) return [];
      return (await analysis.withFile(document, (domain, file) => domain.lenses?.(file))) ?? [];
    },
    async format({ uri }) {
      const document = analysis.document(uri);
      if (!document) return [];
      return (await analysis.withFile(document, (domain, file) => domain.layOut?.(file))) ?? [];
    },
    async fixAll({ uri }, stop) {
      const document = analysis.document(uri);
      return document ? fixesOf(analysis, document, () => stop.stopped) : [];
    },
    async place({ uri, offset }) {
      const document = analysis.document(uri);
      if (!document) return undefined;
      const under = await analysis.circumstances(document);
      return analysis.withFile(document, (domain, file) => ({
        language: file.source.language,
        ...placeIn(domain, file, within(file, offset)),
        target: targetParts(under),
      }));
    },
    async owed({ uri, offset }) {
      const document = analysis.document(uri);
      return document ? owedHere(analysis, document, offset) : [];
    },
    async endOf({ uri, text, offset, proposed }) {
      const document = analysis.document(uri);
      return document && endOf(analysis, document, { text, offset, proposed });
    },
    async prepare(place) {
      const document = analysis.document(place.uri);
      if (document && (await analysis.recognise(document))) trialAt(analysis, document, place);
      return undefined;
    },
    async judge({ proposed, ...place }) {
      const document = analysis.document(place.uri);
      const found = document && (await analysis.recognise(document));
      if (!found) return undefined;
      const trial = trialAt(analysis, document, place);
      try {
        return await trial.guard.judge(proposed);
      } catch (error) {
        // What failed once must not fail all who ask at this place.
        if (document.trial === trial) delete document.trial;
        trial.dispose();
        if (error instanceof Cancelled) return undefined;
        throw error;
      }
    },
    explain: ({ name, uri }) => explain(analysis, name, uri),
    read: ({ path }) => analysis.read(path),
    ping: () => undefined,
  };
}

/** The trial at a place. A person waits at one place of a document only, so that one is enough. */
function trialAt(analysis: Analysis, document: AnalysedDocument, place: WaitingPlace): Trial {
  if (document.trial?.isFor(place) === true) return document.trial;
  document.trial?.dispose();
  return (document.trial = new Trial(analysis, document, place));
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
      const document = analysis.document(uri);
      document?.edit(revision, changes);
      if (document) analysis.edited(document);
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
  const states = newRangeStates();
  const { target, selection, support } = under;
  try {
    const fixed = await fixText(text, ['safe'], async (next) => {
      const checked = await analysis.checkText(document, line, next, found, under, stop);
      if (!checked || !support) return checked?.report.findings ?? [];
      const options = { target, selection, support, stop };
      const { source } = checked.file;
      const around = await lookAround(analysis.workbench, found, source, options, checked, states);
      return around ? analysis.workbench.judge(checked, selection, { around }).findings : [];
    });
    return stop() ? [] : replacementsOf(text, fixed.text);
  } finally {
    drop(line);
    dropStates(states);
  }
}
