import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, analyseAll, newFindingCache } from '../../server/src/core/engine.ts';
import type { File, Problem, Rule, Span, Unit } from '../../server/src/core/types.ts';

const text = { en: 'x {reason}', 'zh-CN': 'x {reason}' };

interface Word extends Span {
  readonly name: string;
}

/** A file whose units are lines and whose subjects are words: enough to see the engine work. */
function wordFile(source: string, broken: readonly Span[] = []): File<{ file: object; word: Word }> {
  const units: Unit[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    units.push({ span: { start: at, end: at + line.length }, key: line });
    at += line.length + 1;
  }
  return {
    source: { path: 'x', language: 'words', text: source },
    target: {},
    comments: [],
    units,
    broken,
    gaps: [],
    trailingComments: false,
    subjects: (_on, unit) =>
      [...source.slice(unit.span.start, unit.span.end).matchAll(/\w+/g)].map((match) => ({
        name: match[0],
        start: unit.span.start + match.index,
        end: unit.span.start + match.index + match[0].length,
      })),
  };
}

function rule(code: string, check: (at: Word) => Iterable<Problem>, more: Partial<Rule> = {}): Rule {
  const meta = {
    code,
    tags: ['t'],
    severity: 'warning',
    confidence: 'medium',
    stage: 'stable',
    since: '0',
    title: text,
    help: text,
    fixable: false,
  } as const;
  return { meta, on: 'word', check: check as never, ...more };
}

const say = (at: Span, more: Partial<Problem> = {}): Problem => ({
  span: { start: at.start, end: at.end },
  message: { text },
  ...more,
});

test('rules with names hear only these, findings come in order', () => {
  const rules = [
    rule('a/named', (at) => [say(at)], { names: ['b'] }),
    rule('a/first', (at) => (at.name === 'a' ? [say(at)] : [])),
  ];
  const { findings } = analyseAll(wordFile('b a\nb'), rules);
  assert.deepEqual(
    findings.map((one) => `${one.code}@${one.span.start}`),
    ['a/named@0', 'a/first@2', 'a/named@4'],
  );
});

test('a rule that throws is one gap, the others go on', () => {
  const rules = [
    rule('a/crash', () => {
      throw new Error('boom');
    }),
    rule('a/fine', (at) => [say(at)]),
  ];
  const { findings, gaps } = analyseAll(wordFile('a b'), rules);
  assert.equal(findings.length, 2);
  assert.deepEqual(
    gaps.map((gap) => [gap.by, gap.reason.args]),
    [['a/crash', { reason: 'boom' }]],
  );
});

test('an unchanged unit is not run again and its findings move along', () => {
  let runs = 0;
  const rules = [
    rule('a/word', (at) => {
      runs++;
      return [say(at, { fixes: [{ title: { text }, safety: 'safe', edits: [{ span: at, text: 'y' }] }] })];
    }),
  ];
  const cache = newFindingCache();
  analyseAll(wordFile('one\ntwo'), rules, cache);
  assert.equal(runs, 2);
  const { findings } = analyseAll(wordFile('longer\ntwo'), rules, cache);
  assert.equal(runs, 3);
  assert.deepEqual(findings[1]!.span, { start: 7, end: 10 });
  assert.deepEqual(findings[1]!.fixes![0]!.edits[0]!.span, { start: 7, end: 10 });
});

test('a finding that points out of its unit is looked up again', () => {
  let runs = 0;
  const rules = [
    rule('a/far', (at) => {
      runs++;
      return at.name === 'two'
        ? [say(at, { related: [{ span: { start: 0, end: 1 }, message: { text } }] })]
        : [];
    }),
  ];
  const cache = newFindingCache();
  analyseAll(wordFile('one\ntwo'), rules, cache);
  analyseAll(wordFile('one\ntwo'), rules, cache);
  assert.equal(runs, 3);
});

test('where the parser lost its way only syntax rules speak', () => {
  const speaking = rule('a/syntax', (at) => [say(at)]);
  const syntax: Rule = { ...speaking, meta: { ...speaking.meta, tags: ['syntax'] } };
  const { findings } = analyseAll(wordFile('a b', [{ start: 0, end: 1 }]), [
    syntax,
    rule('a/other', (at) => [say(at)]),
  ]);
  assert.deepEqual(
    findings.map((one) => `${one.code}@${one.span.start}`),
    ['a/syntax@0', 'a/other@2', 'a/syntax@2'],
  );
});

test('a problem may lower the confidence of its page, never raise it', () => {
  const { findings } = analyseAll(wordFile('a b'), [
    rule('a/sure', (at) => [say(at, { confidence: at.name === 'a' ? 'low' : 'high' })]),
  ]);
  assert.deepEqual(
    findings.map((one) => one.confidence),
    ['low', 'medium'],
  );
});

test('what two subjects lead to is said once, however it was found', () => {
  const place = { start: 0, end: 3 };
  const words = { text, args: { reason: 'same' } };
  const rules = [
    rule('a/once', () => [{ span: place, message: words }]),
    rule('a/other', () => [say(place)]),
  ];
  const { findings } = analyseAll(wordFile('one two'), rules);
  assert.deepEqual(
    findings.map((one) => one.code),
    ['a/once', 'a/other'],
  );
});

test('only the units that were asked for are looked at', () => {
  const file = wordFile('one\ntwo\nthree');
  const steps = analyse(file, [rule('a/word', (at) => [say(at)])], undefined, file.units.slice(1, 2));
  let step = steps.next();
  while (!step.done) step = steps.next();
  assert.deepEqual(
    step.value.findings.map((one) => one.span.start),
    [4],
  );
});

test('nothing is reported in what the target does not use, not even about syntax', () => {
  const file = { ...wordFile('a b\nc d'), inactive: [{ start: 2, end: 5 }] };
  const tagged = rule('a/syntax', (at) => [say(at)]);
  const rules = [rule('a/all', (at) => [say(at)]), { ...tagged, meta: { ...tagged.meta, tags: ['syntax'] } }];
  const { findings } = analyseAll(file, rules);
  assert.deepEqual(
    findings.map(({ code, span }) => [code, span.start]),
    [
      ['a/all', 0],
      ['a/syntax', 0],
      ['a/all', 6],
      ['a/syntax', 6],
    ],
  );
});
