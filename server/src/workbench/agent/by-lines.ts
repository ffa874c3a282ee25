import type { EditReport, FindingReport } from '../file-report.ts';

/** A finding as a language model can use it: it counts lines badly, and reads them well. */
export interface FindingByLine {
  readonly code: string;
  readonly severity: string;
  readonly confidence: string;
  readonly message: string;
  readonly help: string;
  /** The line that it begins in, without the blanks around it. */
  readonly at: string;
  readonly marked: string;
  readonly fixes: readonly FixByLines[];
}

export interface FixByLines {
  readonly title: string;
  readonly safety: string;
  readonly replace: string;
  readonly with: string;
}

/** Longer lines than this are cut: no source has them, and a trap may. */
const longest = 400;

export function byLines(finding: FindingReport, text: string, path: string): FindingByLine {
  const lines = text.split(/\r\n|\r|\n/);
  const { code, severity, confidence, message, help } = finding;
  const line = lines[finding.line - 1] ?? '';
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
  return {
    ...{ code, severity, confidence, message, help },
    at: short(line.trim()),
    marked: short(line.slice(finding.column - 1, end)),
    fixes: finding.fixes
      // What changes other files as well cannot be said in the lines of this one.
      .filter((fix) => fix.edits.every((edit) => edit.path === path))
      .map((fix) => ({ title: fix.title, safety: fix.safety, ...changed(lines, fix.edits) })),
  };
}

/** The lines that edits touch, before and after. */
function changed(lines: readonly string[], edits: readonly EditReport[]): { replace: string; with: string } {
  const first = Math.min(...edits.map((edit) => edit.line));
  const last = Math.max(...edits.map((edit) => edit.endLine));
  const before = lines.slice(first - 1, last).join('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(first - 1, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  let after = before;
  for (const edit of [...edits].sort((a, b) => b.line - a.line || b.column - a.column))
    after =
      after.slice(0, offset(edit.line, edit.column)) +
      edit.text +
      after.slice(offset(edit.endLine, edit.endColumn));
  return { replace: before, with: after };
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
