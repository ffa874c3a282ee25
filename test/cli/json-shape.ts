import assert from 'node:assert/strict';
import type {
  FileReport,
  FindingReport,
  GapReport,
  TargetReport,
} from '../../server/src/workbench/file-report.ts';

export interface CheckJson {
  readonly schema: 1;
  readonly version: string;
  readonly target: TargetReport;
  readonly gaps: readonly GapReport[];
  readonly files: readonly FileReport[];
}

/** Parses what `check --format json` printed and holds it against the documented shape, key by key. */
export function readCheckJson(text: string): CheckJson {
  const data = JSON.parse(text) as CheckJson;
  assert.deepEqual(Object.keys(data), ['schema', 'version', 'target', 'gaps', 'files']);
  assert.equal(data.schema, 1);
  assert.match(data.version, /^\d+\.\d+\.\d+$/);
  for (const part of Object.values(data.target)) assert.deepEqual(Object.keys(part), ['version', 'source']);
  data.gaps.forEach(checkGap);
  for (const file of data.files) {
    assert.deepEqual(Object.keys(file).sort(), ['findings', 'gaps', 'language', 'path']);
    assert.ok(!file.path.includes('\\'));
    file.gaps.forEach(checkGap);
    file.findings.forEach(checkFinding);
  }
  return data;
}

function checkGap(gap: GapReport): void {
  assert.deepEqual(Object.keys(gap), ['by', 'reason']);
  assert.ok(gap.by !== '' && gap.reason !== '');
}

function checkFinding(finding: FindingReport): void {
  assert.deepEqual(Object.keys(finding), [
    ...['code', 'tags', 'severity', 'confidence', 'message'],
    ...['line', 'column', 'endLine', 'endColumn', 'help', 'related', 'fixes'],
  ]);
  assert.match(finding.code, /^[a-z-]+\/[a-z0-9-]+$/);
  assert.ok(['error', 'warning', 'info', 'hint'].includes(finding.severity));
  assert.ok(['high', 'medium', 'low'].includes(finding.confidence));
  assert.ok(finding.tags.every((tag) => typeof tag === 'string'));
  assert.ok(finding.message !== '' && finding.help !== '');
  checkPlace(finding);
  for (const step of finding.related) {
    assert.deepEqual(Object.keys(step), ['path', 'line', 'column', 'message']);
  }
  for (const fix of finding.fixes) {
    assert.deepEqual(Object.keys(fix), ['title', 'safety', 'edits']);
    assert.ok(['safe', 'review'].includes(fix.safety));
    for (const edit of fix.edits) {
      assert.deepEqual(Object.keys(edit), ['path', 'line', 'column', 'endLine', 'endColumn', 'text']);
      checkPlace(edit);
    }
  }
}

function checkPlace(place: { line: number; column: number; endLine: number; endColumn: number }): void {
  for (const number of [place.line, place.column, place.endLine, place.endColumn]) {
    assert.ok(Number.isInteger(number) && number >= 1);
  }
  assert.ok(place.endLine > place.line || (place.endLine === place.line && place.endColumn >= place.column));
}
