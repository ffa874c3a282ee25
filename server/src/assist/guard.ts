import { introduced, type Reported } from '../core/compare.ts';
import { applyEdits, compatible } from '../core/edits.ts';
import { contains, shift, touches } from '../core/spans.ts';
import type { Edit, Finding, Fix, Span } from '../core/types.ts';
import { closersOf } from './brackets.ts';
import type { Proposal, Verdict } from './types.ts';

/** A text with what analysis says of it, and where it was not understood. */
export interface Analysed extends Reported {
  readonly broken: readonly Span[];
}

/**
 * The analysis of one document's text under its target and settings; it may live in another thread. It rejects when
 * it was stopped or failed, and then nothing is shown.
 */
export interface GuardAnalysis {
  /** What touches `near` is all found; of findings elsewhere as much as `known` says. */
  analyse(text: string, near: Span): Promise<Analysed>;
}

/** A place that waits for a suggestion; the text without one is analysed already, or being analysed. */
export interface PreparedGuard {
  judge(text: string): Promise<Verdict>;
}

/** `prepareGuard` with its analysis, wherever both may live. */
export type Guard = (
  document: { readonly text: string },
  replace: Span,
  blanks: readonly string[],
) => PreparedGuard;

/** Repairs may uncover further problems; more rounds than this mean that the fixes disagree. */
const repairRounds = 3;

/** Says whether a suggestion may be shown: only what it brings anew, and what is nearly always true, counts. */
export function guard(
  analysis: GuardAnalysis,
  document: { readonly text: string },
  proposal: Proposal,
  blanks: readonly string[],
): Promise<Verdict> {
  return prepareGuard(analysis, document, proposal.replace, blanks).judge(proposal.text);
}

/**
 * Begins with the text as it is without a suggestion, which can be done while the model is still talking. `blanks`
 * are the texts that may stand for "nothing was suggested": the first that parses there is taken.
 */
export function prepareGuard(
  analysis: GuardAnalysis,
  document: { readonly text: string },
  replace: Span,
  blanks: readonly string[],
): PreparedGuard {
  const left = document.text.slice(0, replace.start);
  const right = document.text.slice(replace.end);
  const before = analyseBlank(analysis, left, right, blanks.length > 0 ? blanks : ['']);
  // The one who judges hears of a failure; a suggestion that never comes must not leave an unhandled one behind.
  before.catch(() => undefined);
  return {
    async judge(text) {
      return judge({ analysis, left, right, blanks, before: await before }, text);
    },
  };
}

async function analyseBlank(
  analysis: GuardAnalysis,
  left: string,
  right: string,
  blanks: readonly string[],
): Promise<Analysed> {
  let best: Analysed | undefined;
  for (const blank of blanks) {
    const place = { start: left.length, end: left.length + blank.length };
    const seen = await analysis.analyse(left + blank + right, place);
    if (!seen.broken.some((span) => touches(span, place))) return seen;
    if (!best || sizeOf(seen.broken) < sizeOf(best.broken)) best = seen;
  }
  return best!;
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + 1 + span.end - span.start, 0);
}

interface Case {
  readonly analysis: GuardAnalysis;
  readonly left: string;
  readonly right: string;
  readonly blanks: readonly string[];
  readonly before: Analysed;
}

async function judge(at: Case, proposed: string): Promise<Verdict> {
  if (proposed === '') return { kind: 'accept', text: '' };
  const repaired: Finding[] = [];
  let text = proposed;
  let first: readonly Finding[] | undefined;
  for (let round = 0; round <= repairRounds; round++) {
    const { problems, parses } = await look(at, text, '');
    first ??= problems;
    if (problems.length === 0) {
      if (repaired.length > 0) {
        return parses ? { kind: 'repaired', text, repaired } : { kind: 'reject', introduced: first };
      }
      return parses ? { kind: 'accept', text } : judgeUnparsed(at, text);
    }
    const better = repair(at, text, problems);
    if (better === undefined || better.trim() === '') break;
    repaired.push(...problems);
    text = better;
  }
  return { kind: 'reject', introduced: first ?? [] };
}

/**
 * Rules are silent where the parser is lost, so a half statement could carry anything past them. It is looked at once
 * more with its own brackets closed; what is wrong then was wrong before.
 */
async function judgeUnparsed(at: Case, text: string): Promise<Verdict> {
  const endings = new Set([...at.blanks, ''].map((blank) => closersOf(text, blank) + blank));
  endings.delete('');
  // A statement that has ended is no half one, and a second end makes nothing clearer.
  for (const blank of at.blanks) if (blank !== '' && text.trimEnd().endsWith(blank)) endings.delete(blank);
  for (const ending of endings) {
    const { problems, parses } = await look(at, text, ending);
    if (problems.length > 0) return { kind: 'reject', introduced: problems };
    if (parses) break;
  }
  return { kind: 'unparsed', text };
}

/** What the text brings anew, and whether it is understood. `ending` is ours and stands behind it. */
async function look(
  at: Case,
  text: string,
  ending: string,
): Promise<{ problems: readonly Finding[]; parses: boolean }> {
  const inserted = { start: at.left.length, end: at.left.length + text.length };
  const after = await at.analysis.analyse(
    withoutIgnores(at.left + text + ending + at.right, inserted),
    inserted,
  );
  const sure = introduced(at.before, after, inserted).filter(
    // A hint is about taste: it is shown once the suggestion is taken, and holds none back.
    ({ confidence, repeats, severity }) => (repeats ?? confidence) === 'high' && severity !== 'hint',
  );
  const problems = await withoutOlder(at, after, inserted, sure);
  const place = { start: inserted.start, end: inserted.end + ending.length };
  const parses = !isNewlyBroken(at.before, after, place) && wasLookedAt(at.before, after);
  return { problems, parses };
}

/**
 * Findings without those elsewhere that were there before, where nobody had looked: a declaration in front of a function may have
 * brought what a step of theirs now finds in the function.
 */
async function withoutOlder(
  { analysis, before }: Case,
  after: Analysed,
  inserted: Span,
  found: readonly Finding[],
): Promise<readonly Finding[]> {
  const kept: Finding[] = [];
  for (const finding of found) {
    const by = finding.span.start >= inserted.end ? before.text.length - after.text.length : 0;
    const span = shift(finding.span, by);
    if (touches(finding.span, inserted) || !before.known || contains(before.known, span)) kept.push(finding);
    else {
      const { report } = await analysis.analyse(before.text, span);
      const isOlder = report.findings.some(
        (one) => one.code === finding.code && one.span.start === span.start && one.span.end === span.end,
      );
      if (!isOlder) kept.push(finding);
    }
  }
  return kept;
}

/** A model cannot excuse itself: an ignore comment counts only when a person has typed it. Lengths stay the same. */
function withoutIgnores(text: string, inserted: Span): string {
  const word = 'syswright-ignore';
  const start = Math.max(0, inserted.start - word.length + 1);
  const around = text.slice(start, inserted.end + word.length - 1);
  if (inserted.start === inserted.end || !around.includes(word)) return text;
  return (
    text.slice(0, start) + around.replaceAll(word, word.replace('-', '_')) + text.slice(start + around.length)
  );
}

/** No finding means nothing when the text was too large to be read, or a rule failed on the suggestion. */
function wasLookedAt(before: Analysed, after: Analysed): boolean {
  const known = new Set(before.report.gaps.map((gap) => gap.by));
  return after.report.gaps.every((gap) => gap.by !== 'syswright' && known.has(gap.by));
}

/** Broken stretches that touch the inserted text and that the text before lacks, by what stands in them. */
function isNewlyBroken(before: Analysed, after: Analysed, inserted: Span): boolean {
  const known = before.broken.map((span) => before.text.slice(span.start, span.end));
  return after.broken.some((span) => {
    if (!touches(span, inserted)) return false;
    const at = known.indexOf(after.text.slice(span.start, span.end));
    if (at < 0) return true;
    known.splice(at, 1);
    return false;
  });
}

/** The text with fixes applied that lie wholly inside it, safe ones and ports; undefined when one of the problems has none. */
function repair(at: Case, text: string, problems: readonly Finding[]): string | undefined {
  const inserted = { start: at.left.length, end: at.left.length + text.length };
  const edits: Edit[] = [];
  for (const problem of problems) {
    const inside = (problem.fixes ?? []).filter(
      ({ edits: own }) => own.length > 0 && own.every((edit) => isInside(edit, inserted)),
    );
    const fix = inside.find(({ safety }) => safety === 'safe') ?? inside.find((one) => isPort(problem, one));
    if (!fix) return undefined;
    const fresh = fix.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    // Two fixes that overlap are applied one after the other: the next round sees what is left.
    if (compatible([...edits, ...fresh])) edits.push(...fresh);
  }
  return applyEdits(
    text,
    edits.map((edit) => ({ ...edit, span: shift(edit.span, -inserted.start) })),
  );
}

/**
 * What has to be looked at before it is applied to a person's code is looked at here: a suggestion is read before it is
 * taken. So much only holds for what the target's compiler or verifier refuses in any case, not for what may do something else.
 */
function isPort({ tags }: Finding, { mayDiffer }: Fix): boolean {
  return mayDiffer !== true && (tags.includes('drift') || tags.includes('verifier'));
}

function isInside(edit: Edit, inserted: Span): boolean {
  return edit.path === undefined && contains(inserted, edit.span);
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
