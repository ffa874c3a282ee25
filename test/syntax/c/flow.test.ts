import { KeptWith } from '../../../server/src/core/remembered.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explore, type Explored } from '../../../server/src/syntax/c/flow/explore.ts';
import { flowOf } from '../../../server/src/syntax/c/flow/flow.ts';
import type { FlowGraph, Step } from '../../../server/src/syntax/c/flow/graph.ts';
import {
  createSummaries,
  type Summaries,
  type SummaryCache,
} from '../../../server/src/syntax/c/flow/summaries.ts';
import { keyOf } from '../../../server/src/syntax/c/flow/term.ts';
import { error, other, zero, type Vocabulary } from '../../../server/src/syntax/c/flow/vocabulary.ts';
import { parseC } from '../../../server/src/syntax/c/parse.ts';
import type { CFile } from '../../../server/src/syntax/c/types.ts';

const vocabulary: Vocabulary = {
  transparent: (name) => (name === 'unlikely' ? 0 : undefined),
  predicate: (name) => (name === 'IS_ERR' ? error : undefined),
  isErrorOf: (name) => name === 'PTR_ERR',
  isEnd: (name) => name === 'BUG',
  isAssertion: (name) => name === 'BUG_ON',
  isReturn: (name) => name.startsWith('return_'),
  mayLeave: (name) => name === 'RETURN_IF',
  isGuard: (name) => /guard$/.test(name),
  cursor: (name) => (name === 'for_each_node' ? 0 : undefined),
  isSteady: (name) => name.startsWith('is_'),
  result: (name) => (name === 'make' ? error | other : undefined),
  constant: (name) => (name === 'NULL' ? zero : /^E[A-Z]+$/.test(name) ? other : undefined),
};

/** What is written down of a step; lower-case calls only, so that macros and conditions do not fill the page. */
function written(step: Step): string {
  if (step.kind === 'call') return /^[a-z]/.test(step.call.name) ? step.call.name : '';
  if (step.kind === 'leave') return step.of.kind === 'declare' ? `${step.of.cleanup!}!` : 'unguard';
  return step.kind === 'return' && step.value ? `return ${keyOf(step.value)}` : '';
}

interface Walked {
  readonly paths: readonly string[];
  readonly explored: Explored;
}

/** Every path that can be taken, as the steps on it. A loop's second round is left out. */
function walk(graph: FlowGraph): Walked {
  const paths = new Set<string>();
  const explored = explore<string>(graph, vocabulary, {
    start: '',
    key: (state) => state,
    step(state, step) {
      const word = written(step);
      if (step.kind === 'return') paths.add(word === '' ? state : `${state} ${word}`.trim());
      if (word === '' || step.kind === 'return') return [{ state }];
      const words = state.split(' ');
      return words.filter((one) => one === word).length > 1 ? [] : [{ state: `${state} ${word}`.trim() }];
    },
  });
  return { paths: [...paths].sort(), explored };
}

async function walked(body: string, head = 'int f(struct foo *p, int a, int b)'): Promise<Walked> {
  const file = await parseC({ path: 'a.c', language: 'kernel-c', text: `${head}\n{\n${body}\n}\n` }, {});
  const graph = flowOf(file, file.functionNamed('f')!, vocabulary);
  assert.ok(graph, 'the function has a graph');
  const found = walk(graph);
  file.dispose();
  return found;
}

const cases: Readonly<Record<string, readonly [body: string, ...paths: readonly string[]]>> = {
  branches: ['if (a) one(); else two(); three();', 'one three', 'two three'],
  'early return': ['if (a) return 1; one(); return 0;', 'one return 0', 'return 1'],
  'goto forward, labels fall through': [
    'if (a) goto out; if (b) goto free; one(); free: two(); out: three(); return 0;',
    'one two three return 0',
    'three return 0',
    'two three return 0',
  ],
  'goto back': ['again: one(); if (get()) goto again; two();', 'one get one get two', 'one get two'],
  'while, break and continue': [
    'while (next(p)) { if (a) break; if (b) continue; one(); } two();',
    'next next two',
    'next one next two',
    'next two',
  ],
  'do runs once at least': ['do { one(); } while (0); two();', 'one two'],
  'an endless loop ends by break only': [
    'for (;;) { one(); if (stop(p)) break; } two();',
    'one stop one stop two',
    'one stop two',
  ],
  'switch with fallthrough': [
    'switch (a) { case 1: one(); fallthrough; case 2: two(); break; default: three(); } four();',
    'one two four',
    'three four',
    'two four',
  ],
  'a switch without default may do nothing': [
    'switch (a) { case 1: one(); break; } two();',
    'one two',
    'two',
  ],
  'short circuits': ['if (one() && two()) three();', 'one', 'one two', 'one two three'],
  'a choice': ['a ? one() : two();', 'one', 'two'],
  'a condition that was decided before': ['if (a) one(); two(); if (a) three();', 'one two three', 'two'],
  'what was followed is no NULL': ['a = p->x; one(); if (p) two(); else three();', 'one two'],
  'a constant on the left': ['if (NULL == p) one(); if (!p) two(); three();', 'one two three', 'three'],
  'a condition of two parts that was decided before': [
    'if (a == 1 || b) one(); two(); if (a == 1 || b) three();',
    'one two three',
    'two',
  ],
  'a constant that was assigned': ['p->kind = KIND_A; if (p->kind == KIND_B) one(); two();', 'two'],
  'a choice of errors': [
    'a = get() != NULL ? 0 : -EBUSY; if (a) return a; one();',
    'get one',
    'get return a',
  ],
  'changed between': [
    'if (a) one(); a = get(); if (a) three();',
    'get',
    'get three',
    'one get',
    'one get three',
  ],
  'a question that was answered before': [
    'if (is_big(p)) one(); two(); if (is_big(p)) three();',
    'is_big one two is_big three',
    'is_big two is_big',
  ],
  'members are told apart': [
    'if (p->x) one(); if (p->y) two(); if (!p->x) three();',
    'one',
    'one two',
    'three',
    'two three',
  ],
  'an error is below zero': ['a = -EINVAL; if (a < 0) one(); if (a) two(); if (a >= 0) three();', 'one two'],
  'an error pointer': [
    'p = make(); if (IS_ERR(p)) { one(); return 1; } if (!p) two(); three();',
    'make one return 1',
    'make three',
  ],
  'assignment in a condition': [
    'if ((a = get()) != 0) return a; if (a) one(); two();',
    'get return a',
    'get two',
  ],
  'guard ends with its scope': [
    'if (a) { guard(x)(p); one(); if (b) return 1; two(); } three();',
    'guard one unguard return 1',
    'guard one two unguard three',
    'three',
  ],
  scoped_guard: [
    'scoped_guard(x, p) { one(); if (a) break; two(); } three();',
    'scoped_guard one two unguard three',
  ],
  'a variable that cleans up': [
    'char *q __free(kfree) = get(); if (a) return 1; one();',
    'get kfree! return 1',
    'get one kfree!',
  ],
  'goto out of a scope': [
    '{ char *q __free(kfree) = get(); if (a) goto out; one(); } two(); out: three();',
    'get kfree! three',
    'get one kfree! two three',
  ],
  'loop macro': [
    'list_for_each_entry(q, h, l) { if (a) break; one(); } two();',
    'list_for_each_entry one list_for_each_entry two',
    'list_for_each_entry two',
  ],
  'nothing runs behind an end': ['if (a) { one(); BUG(); } two();', 'two'],
  'a walk leaves no node behind its end': [
    'for_each_node(a) { if (get()) break; } if (a) one(); else two();',
    'for_each_node get for_each_node get one',
    'for_each_node get for_each_node two',
    'for_each_node get one',
    'for_each_node two',
  ],
  'one constant is not another': [
    'if (a == ON) one(); if (a == OFF) two(); else three();',
    'one three',
    'three',
    'two',
  ],
  'a count in a condition': [
    'do { if (get()) break; one(); } while (++b < MAX); if (b >= MAX) two(); else three();',
    'get one get one two',
    'get one get three',
    'get one two',
    'get three',
    'get two',
  ],
  'a count that begins at zero is below a limit': ['b = 0; if (b >= MAX) one(); else two();', 'two'],
  'a case is no other constant': [
    'switch (a) { case ON: one(); break; case OFF: two(); break; default: } if (a == ON) three();',
    '',
    'one three',
    'three',
    'two',
  ],
  'an assertion': ['if (a) one(); BUG_ON(a); two();', 'two'],
  'a macro that returns': ['one(); RETURN_IF(a); two();', 'one', 'one two'],
  'the error of a pointer is asked for': [
    'p = make(); if (PTR_ERR(p) == -ENOENT) { if (IS_ERR(p)) one(); else two(); }',
    'make',
    'make one',
  ],
  'a macro that is a return': ['one(); if (a) return_VOID; two();', 'one', 'one two'],
  'a macro that returns what it gets': ['if (a) return_PTR(p); two();', 'return p', 'two'],
  'statements in parentheses': ['b = ({ one(); if (a) two(); 0; }); three();', 'one three', 'one two three'],
};

for (const [name, [body, ...paths]] of Object.entries(cases)) {
  test(`paths: ${name}`, async () => {
    assert.deepEqual((await walked(body)).paths, [...paths].sort());
  });
}

/** Bodies that take apart what grows: the number of paths, of blocks, of levels and of steps. */
const large: Readonly<Record<string, string>> = {
  'conditions that hang on nothing': 'if (get()) a++; '.repeat(5000),
  'calls that are told apart on every path': Array.from(
    { length: 400 },
    (_, i) => `if (p->m${i}) c${i}();`,
  ).join('\n'),
  cases: `switch (a) { ${Array.from({ length: 5000 }, (_, i) => `case ${i}: one(); break;`).join('\n')} }`,
  'loops in loops': `${'while (get()) { one(); '.repeat(60)}${'}'.repeat(60)}`,
  'labels that lead everywhere': Array.from(
    { length: 300 },
    (_, i) => `l${i}: one(); if (get()) goto l${(i * 7) % 300};`,
  ).join('\n'),
  facts: Array.from({ length: 3000 }, (_, i) => `if (p->m${i}) p->n${i} = 0;`).join('\n'),
  'one expression': `a = ${'b + '.repeat(150)}1;`,
};

for (const [name, body] of Object.entries(large)) {
  test(`a function of any size is done in time: ${name}`, { timeout: 20_000 }, async () => {
    const begin = process.cpuUsage();
    await walked(body);
    const { user, system } = process.cpuUsage(begin);
    assert.ok(user + system < 3_000_000, `${(user + system) / 1000} ms`);
  });
}

test('paths are those of the function itself, where its head is masked and another one stands before it', async () => {
  const text = 'static int g(void) { return 1; }\nSEC("xdp") int f(void) { return h(2); }\n';
  const file = await parseC({ path: 'a.c', language: 'ebpf', text }, {});
  const { steps } = flowOf(file, file.functionNamed('f')!, vocabulary)!;
  assert.deepEqual(
    steps.map(({ kind }) => kind),
    ['call', 'return'],
  );
});

test('what is too much is cut, and said', async () => {
  assert.equal((await walked(large['calls that are told apart on every path']!)).explored, 'cut');
  assert.equal((await walked('if (a) one();')).explored, 'whole');
});

test('what callers know of helpers is kept with the helpers', async () => {
  const made: string[] = [];
  const cache: SummaryCache<string> = new KeptWith();
  const summaries = (file: CFile): Summaries<string> =>
    createSummaries(file, cache, {
      make(fn, of) {
        made.push(fn.name);
        return [...file.calledIn(fn)].map((name) => of(name) ?? name).join(' ');
      },
      key: (summary) => summary,
    });
  const text = (inner: string): string =>
    `static void a(void)\n{\n\t${inner}();\n}\n\nstatic void b(void)\n{\n\ta();\n}\n\nstatic void c(void)\n{\n\tone();\n}\n\nstatic void r(void)\n{\n\tr();\n}\n`;
  const units = (file: CFile): readonly (string | undefined)[] => {
    const known = summaries(file);
    file.hangOn((called) => [...called].map((name) => known.of(name) ?? '').join());
    return file.units.map((unit) => unit.key);
  };
  const first = await parseC({ path: 'a.c', language: 'kernel-c', text: text('one') }, {});
  const before = units(first);
  assert.equal(summaries(first).of('b'), 'one');
  assert.equal(summaries(first).of('unknown'), undefined);
  assert.deepEqual(made.sort(), ['a', 'b', 'r']);
  made.length = 0;
  const second = await parseC({ path: 'a.c', language: 'kernel-c', text: text('two') }, {}, first);
  const after = units(second);
  assert.equal(summaries(second).of('b'), 'two');
  assert.deepEqual(made.sort(), ['a', 'b'], 'a changed, and b hangs on it');
  assert.deepEqual(
    after.map((key, index) => key === before[index]),
    [false, false, true, true],
    'what calls the changed helper is looked at again, the others are not',
  );
  first.dispose();
  second.dispose();
});
