import { applyEdits, compatible } from '../core/edits.ts';
import { isJudgedByKernel, sureness, type KernelLook, type MergedFinding } from '../core/merge-kernels.ts';
import { contains, touches } from '../core/spans.ts';
import type { Edit, Finding, Fix, Span } from '../core/types.ts';

/** A fix of one of the kernels that break. */
export interface Candidate {
  readonly merged: MergedFinding;
  readonly fix: Fix;
}

export interface ProofNeeds {
  readonly text: string;
  /** What each kernel says of the text as it is. */
  readonly looks: readonly KernelLook[];
  /** How a fix fared in an earlier version of the text, when nothing that counts has changed since. */
  known(candidate: Candidate): readonly boolean[] | undefined;
  learn(candidate: Candidate, holds: readonly boolean[]): void;
  /** What the kernel of a look says of another text; undefined when nobody waits any more. */
  lookAt(text: string, index: number): Promise<readonly Finding[] | undefined>;
}

/** For each look, whether the changed text is right there. */
export type Proofs = ReadonlyMap<Candidate, readonly boolean[]>;

/** So often a file is looked at again at most; fixes that were not tried by then are not offered. */
const mostTrials = 64;

/** Tries fixes out on all kernels, as many at once as fit beside each other. Undefined when nobody waits any more. */
export async function proveFixes(
  candidates: readonly Candidate[],
  needs: ProofNeeds,
): Promise<Proofs | undefined> {
  const proofs = new Map<Candidate, readonly boolean[]>();
  for (const candidate of candidates) {
    const holds = needs.known(candidate);
    if (holds) proofs.set(candidate, holds);
  }
  const waiting = batchesOf(candidates.filter((candidate) => !proofs.has(candidate)));
  for (let trial = 0; trial < mostTrials; trial++) {
    const batch = waiting.shift();
    if (!batch) break;
    const tried = await tryBatch(batch, needs);
    if (!tried) return undefined;
    if (tried === 'unclear') {
      const half = batch.length >> 1;
      waiting.push(batch.slice(0, half), batch.slice(half));
    } else for (const [candidate, holds] of tried) proofs.set(candidate, holds);
  }
  for (const [candidate, holds] of proofs) needs.learn(candidate, holds);
  return proofs;
}

function batchesOf(candidates: readonly Candidate[]): Candidate[][] {
  const batches: { all: Candidate[]; edits: readonly Edit[] }[] = [];
  for (const candidate of candidates) {
    const fitting = batches.find((batch) => compatible(joined(batch.edits, candidate.fix.edits)));
    if (fitting) {
      fitting.all.push(candidate);
      fitting.edits = joined(fitting.edits, candidate.fix.edits);
    } else if (compatible(candidate.fix.edits)) {
      batches.push({ all: [candidate], edits: candidate.fix.edits });
    }
  }
  return batches.map((batch) => batch.all);
}

/** Two fixes may ask for the same edit. */
function joined(a: readonly Edit[], b: readonly Edit[]): readonly Edit[] {
  const known = new Set(a.map(editKey));
  return [...a, ...b.filter((edit) => !known.has(editKey(edit)))];
}

/** `unclear`: something new turned up at a place that none of several fixes touches. */
async function tryBatch(
  batch: readonly Candidate[],
  needs: ProofNeeds,
): Promise<Proofs | 'unclear' | undefined> {
  const edits = batch.map((one) => one.fix.edits).reduce(joined, []);
  const text = applyEdits(needs.text, edits);
  const move = mover(edits);
  const places = placesOf(edits);
  const placed = batch.map(({ merged, fix }) => ({
    code: merged.finding.code,
    place: move(merged.finding.span),
    edits: fix.edits.map((edit) => ({ before: edit.span, after: places.get(editKey(edit))! })),
    holds: needs.looks.map(() => true),
  }));
  for (const [index, look] of needs.looks.entries()) {
    const findings = await needs.lookAt(text, index);
    if (!findings) return undefined;
    const before = look.findings.filter(counts);
    const old = new Set(before.map((one) => keyOf(one.code, move(one.span))));
    for (const finding of findings.filter(counts)) {
      const failed = placed.filter(
        (one) =>
          (one.code === finding.code && isSame(one.place, finding.span)) ||
          one.edits.some(
            (edit) =>
              touches(edit.after, finding.span) && !before.some((was) => isMoved(was, finding, edit.before)),
          ),
      );
      for (const one of failed) one.holds[index] = false;
      if (failed.length > 0 || old.has(keyOf(finding.code, finding.span))) continue;
      const isInside = placed.some((one) => one.edits.some((edit) => touches(edit.after, finding.span)));
      if (isInside) continue;
      if (placed.length > 1) return 'unclear';
      placed[0]!.holds[index] = false;
    }
  }
  return new Map(batch.map((candidate, index) => [candidate, placed[index]!.holds]));
}

function counts(finding: Finding): boolean {
  return isJudgedByKernel(finding) && sureness(finding) !== 'low';
}

/** A finding that an edit only carried along, such as one about another argument of the call that it rewrote. */
function isMoved(was: Finding, finding: Finding, replaced: Span): boolean {
  return (
    was.code === finding.code &&
    was.message.args?.['name'] === finding.message.args?.['name'] &&
    contains(replaced, was.span)
  );
}

/** Where a stretch of the text lies after all edits. One inside of a replaced stretch becomes what replaced it. */
function mover(edits: readonly Edit[]): (span: Span) => Span {
  const sorted = inOrder(edits);
  return ({ start, end }) => {
    let from = start;
    let to = end;
    for (const { span, text } of sorted) {
      const by = text.length - (span.end - span.start);
      if (span.start === span.end) {
        if (span.start <= start) from += by;
        if (span.start < end || span.start <= start) to += by;
        continue;
      }
      if (span.end <= start) from += by;
      else if (span.start < start) from += span.start - start;
      if (span.end <= end) to += by;
      else if (span.start < end) to += span.start + text.length - end;
    }
    return { start: from, end: to };
  };
}

/** Where the texts of edits lie after all of them, by the edit. */
function placesOf(edits: readonly Edit[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  let by = 0;
  for (const edit of inOrder(edits)) {
    const start = edit.span.start + by;
    places.set(editKey(edit), { start, end: start + edit.text.length });
    by += edit.text.length - (edit.span.end - edit.span.start);
  }
  return places;
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function editKey({ span, text }: Edit): string {
  return `${span.start} ${span.end} ${text}`;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function keyOf(code: string, { start, end }: Span): string {
  return `${code} ${start} ${end}`;
}
