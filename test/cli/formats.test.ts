import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Log } from 'sarif';
import { harmless, underlined } from '../../server/src/cli/columns.ts';
import { sarifFormat } from '../../server/src/cli/formats/sarif.ts';
import { textFormat } from '../../server/src/cli/formats/text.ts';
import { painter } from '../../server/src/cli/output.ts';
import { unifiedDiff } from '../../server/src/cli/unified-diff.ts';
import type { CheckResult } from '../../server/src/cli/formats/result.ts';
import type { FindingReport } from '../../server/src/workbench/file-report.ts';

const finding: FindingReport = {
  code: 'sysctl/value-out-of-range',
  tags: ['value'],
  severity: 'error',
  confidence: 'high',
  message: 'too large',
  help: 'a range',
  ...{ line: 2, column: 5, endLine: 2, endColumn: 7 },
  related: [{ path: './b.conf', line: 1, column: 1, message: 'see here' }],
  fixes: [
    {
      title: 'Use 200',
      safety: 'safe',
      edits: [{ path: './a b.conf', line: 2, column: 5, endLine: 2, endColumn: 7, text: '200' }],
    },
  ],
};
const result: CheckResult = {
  target: { kernel: { version: '6.1', source: '--target' } },
  gaps: [],
  files: [
    { path: './a b.conf', language: 'sysctl', findings: [finding], gaps: [] },
    { path: './c.conf', language: 'sysctl', findings: [], gaps: [{ by: 'syswright', reason: 'binary' }] },
    { path: './d.conf', language: 'sysctl', findings: [], gaps: [{ by: 'syswright', reason: 'binary' }] },
  ],
};
const lines = ['first', '\t内核 = x'];
const needs = { locale: 'en', paint: painter(false), width: 80, isFix: false, isNarrowed: false } as const;

function text(of: CheckResult = result, shown: readonly string[] = lines): string {
  return [...textFormat(of, { ...needs, linesOf: () => shown })].join('');
}

test('text shows place, sentence, source line with carets, steps, help, fix, each gap once, and a summary', () => {
  assert.equal(
    text({
      ...result,
      files: [
        { ...result.files[0]!, findings: [{ ...finding, column: 2, endColumn: 4 }] },
        ...result.files.slice(1),
      ],
    }),
    [
      './a b.conf:2:2: error: too large [sysctl/value-out-of-range]',
      '    2 |     内核 = x',
      '      |     ^^^^',
      '    1. ./b.conf:1:1: see here',
      '    help: a range',
      '    fix: Use 200',
      '',
      'Not looked at:',
      '  syswright: binary (./c.conf and 1 more)',
      '',
      'Target: kernel 6.1 (--target)',
      'Files checked: 3. Errors: 1, warnings: 0, notes: 0.',
      '`syswright fix` can repair 1 of them safely.',
      '',
    ].join('\n'),
  );
});

test('low confidence is shown as a hint', () => {
  const low = { ...finding, confidence: 'low' } as const;
  const shown = text({ ...result, files: [{ ...result.files[0]!, findings: [low] }] });
  assert.match(shown, /: hint: too large/);
  assert.match(shown, /Errors: 0, warnings: 0, notes: 1\./);
});

test('text from files cannot command the terminal', () => {
  assert.equal(harmless('a\u001b[31mb\u202ec\u0007'), 'a\\u001b[31mb\\u202ec\\u0007');
  const shown = text(result, ['', 'x\u001b]0;evil\u0007 = 1']);
  assert.ok(!shown.includes('\u001b'));
});

test('carets stand under what is meant, whatever is wide before it', () => {
  const under = (line: string, start: number, end: number): string => {
    const { shown, before, carets } = underlined(line, start, end, 60);
    return `${shown}|${' '.repeat(before)}${'^'.repeat(carets)}`;
  };
  assert.equal(under('a\tb', 2, 3), 'a   b|    ^');
  assert.equal(under('值=x', 2, 3), '值=x|   ^');
  assert.equal(under('🐧x', 2, 3), '🐧x|  ^');
  assert.equal(under('e\u0301x', 2, 3), 'e\u0301x| ^');
  assert.equal(under('abc', 3, 3), 'abc|   ^');
});

test('a long line is cut around the stretch', () => {
  const line = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
  const { shown, before, carets } = underlined(line, 500, 504, 60);
  assert.ok(shown.length <= 60);
  assert.equal(shown.slice(before, before + carets), 'HERE');
  assert.ok(shown.startsWith('…') && shown.endsWith('…'));
});

test('SARIF names rules, relative places, fixes and fingerprints that survive moved lines', () => {
  const sarif = (of: CheckResult, shown: readonly string[]): Log =>
    JSON.parse(sarifFormat(of, { locale: 'en', metaOf: () => undefined, linesOf: () => shown })) as Log;
  const log = sarif(result, lines);
  const run = log.runs[0]!;
  assert.equal(log.version, '2.1.0');
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.match(run.tool.driver.rules![0]!.helpUri!, /docs\/rules\/sysctl\/value-out-of-range\.md$/);
  const [one] = run.results!;
  assert.deepEqual(one!.locations![0]!.physicalLocation, {
    artifactLocation: { uri: 'a%20b.conf', uriBaseId: '%SRCROOT%' },
    region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 7 },
  });
  assert.equal(one!.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent!.text, '200');
  assert.equal(run.invocations![0]!.toolExecutionNotifications!.length, 2);
  const moved = { ...finding, line: 4, endLine: 4 };
  const later = sarif({ ...result, files: [{ ...result.files[0]!, findings: [moved, moved] }] }, [
    '',
    '',
    '',
    lines[1]!,
  ]);
  const prints = later.runs[0]!.results!.map((each) => each.partialFingerprints!['syswright/v1']);
  assert.equal(prints[0], one!.partialFingerprints!['syswright/v1']);
  assert.notEqual(prints[0], prints[1], 'two equal findings are still two');
});

test('a patch says what it means about empty texts and missing line ends', () => {
  assert.equal(unifiedDiff('a', 'x\n', 'x\n'), '');
  assert.equal(unifiedDiff('./a', '', 'x\n'), '--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n');
  assert.equal(
    unifiedDiff('a', 'x\ny', 'x\nz\n'),
    '--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\n-y\n\\ No newline at end of file\n+z\n',
  );
});
