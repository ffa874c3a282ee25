/** The parser of bpftrace: what it takes apart, and how much of a broken text it keeps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesOf } from '../../server/src/domains/bpftrace/model/walk.ts';
import type { Expr, Script } from '../../server/src/domains/bpftrace/syntax/nodes.ts';
import { parseScript } from '../../server/src/domains/bpftrace/syntax/parse-script.ts';
import { random } from '../support/random.ts';

function heads({ bodies }: Script): readonly string[] {
  return bodies.map(({ points, name }) => name?.text ?? points.map(({ text }) => text).join());
}

function faults(text: string): readonly string[] {
  return parseScript(text).faults.map(
    ({ say, start }) => `${say} ${text.slice(0, start).split('\n').length}`,
  );
}

/** The form of an expression: `(a + (b * c))`. */
function shape(expression: Expr): string {
  switch (expression.kind) {
    case 'binary':
      return `(${shape(expression.left)} ${expression.sign} ${shape(expression.right)})`;
    case 'unary':
      return `(${expression.sign}${shape(expression.value)})`;
    case 'cast':
      return `<${expression.type}>${shape(expression.value)}`;
    case 'choice':
      return `(${[expression.condition, expression.yes, expression.no].map(shape).join(' ? ')})`;
    case 'field':
      return `${shape(expression.base)}.${expression.name}`;
    case 'index':
      return `${shape(expression.base)}[${shape(expression.index)}]`;
    case 'call':
      return `${expression.name}(${expression.args.map(shape).join(', ')})`;
    case 'map':
      return expression.keys
        ? `${expression.name}{${expression.keys.map(shape).join(', ')}}`
        : expression.name;
    case 'tuple':
      return `tuple(${expression.items.map(shape).join(', ')})`;
    case 'number':
      return String(expression.value);
    case 'string':
      return `'${expression.value}'`;
    case 'type':
      return `type ${expression.text}`;
    case 'name':
    case 'variable':
    case 'parameter':
      return expression.name;
    default:
      return expression.kind;
  }
}

function expression(text: string): string {
  const script = parseScript(`BEGIN { $x = ${text}; }`);
  assert.deepEqual(script.faults, [], text);
  const [statement] = script.bodies[0]!.block.statements;
  assert.ok(statement?.kind === 'assignment');
  return shape(statement.value);
}

test('probes, predicates and blocks', () => {
  const text = `#!/usr/bin/env bpftrace
#include <linux/fs.h>
struct pair { int a; struct { int b; } c; } __attribute__((packed));
config = { max_map_keys = 10; stack_mode = perf }
macro twice(x) { x * 2 }
kprobe:vfs_read,
kretprobe:vfs_* / pid == 4 / 2 && comm == "a/b" /
{ @ = count(); }
uprobe:"/opt/my app/lib.so":"ns::call(int)" { @x[arg0] = 1 }
usdt:/usr/lib/libc.so:libc:setjmp { $1; }
`;
  const script = parseScript(text);
  assert.deepEqual(script.faults, []);
  assert.deepEqual(heads(script), [
    'twice',
    'kprobe:vfs_read,kretprobe:vfs_*',
    'uprobe:"/opt/my app/lib.so":"ns::call(int)"',
    'usdt:/usr/lib/libc.so:libc:setjmp',
  ]);
  assert.equal(shape(script.bodies[1]!.predicate!), "((pid == (4 / 2)) && (comm == 'a/b'))");
  assert.deepEqual(
    script.bodies[2]!.points[0]!.parts.map((part) => part.text),
    ['uprobe', '"/opt/my app/lib.so"', '"ns::call(int)"'],
  );
  assert.deepEqual(
    script.config.map(({ key, value }) => `${key.text}=${value.text}`),
    ['max_map_keys=10', 'stack_mode=perf'],
  );
  assert.equal(script.definitions.length, 1);
  assert.equal(script.directives.length, 2);
});

test('expressions bind as in C', () => {
  assert.equal(expression('1 + 2 * 3 << 1 | 4'), '(((1 + (2 * 3)) << 1) | 4)');
  assert.equal(expression('-$a->b.c[2] == ~3'), '((-$a.b.c[2]) == (~3))');
  assert.equal(expression('pid ? 1 : tid ? 2 : 3'), '(pid ? 1 ? (tid ? 2 ? 3))');
  assert.equal(expression('(uint8)arg0 + 1'), '(<uint8>arg0 + 1)');
  assert.equal(expression('((struct task_struct *)curtask)->pid'), '<struct task_struct*>curtask.pid');
  assert.equal(expression('(pid) - 1'), '(pid - 1)');
  assert.equal(expression('(1, "two", @m[pid, comm])'), "tuple(1, 'two', @m{pid, comm})");
  assert.equal(expression('sizeof(struct pair) + $#'), '(sizeof(type struct pair) + $#)');
  assert.equal(expression('str($1 + 2)'), 'str(($1 + 2))');
  assert.equal(expression('(size = 1, name = "x")'), "tuple(1, 'x')");
  assert.equal(expression('sizeof(uint64 *)'), 'sizeof(type uint64*)');
  assert.equal(expression('5ms + 0x10 + 1e3 + 1_000'), '(((5000000 + 16) + 1000) + 1000)');
});

test('statements', () => {
  const text = `BEGIN {
    let $a: typeof(pid); let $b: uint64 = 3;
    if ($b > 1) { @++; } else if ($b == 0) { @--; } else { return; }
    while ($b < 9) { $b++; if ($b == 5) { break; } continue; }
    for ($kv : @m) { print($kv.0); } for ($i : 1..$b) { print($i); } unroll(3) { @x += 1 }
    $c = if ($b) { 1 } else { 2 };
  }`;
  const script = parseScript(text);
  assert.deepEqual(script.faults, []);
  const kinds = [...nodesOf(script.bodies[0]!)].map(({ kind }) => kind);
  for (const kind of ['declaration', 'if', 'while', 'for', 'unroll', 'break', 'continue', 'return', 'block'])
    assert.ok(
      kinds.some((one) => one === kind),
      kind,
    );
});

test('a half-typed probe leaves the others as they are', () => {
  const rest = 'kretprobe:vfs_read /@s[tid]/ { @ = hist(nsecs - @s[tid]); }\nEND { clear(@s); }\n';
  const whole = heads(parseScript(rest));
  const typed = 'kprobe:vfs_read /pid == 4/ { @s[tid] = nsecs; if (pid > 1) { printf("%d\\n", arg0); } }\n';
  for (let length = 1; length < typed.length; length++) {
    const found = heads(parseScript(`${typed.slice(0, length)}\n${rest}`));
    assert.deepEqual(found.slice(-2), whole, typed.slice(0, length));
  }
});

test('a fault is told once, at its place', () => {
  assert.deepEqual(faults('BEGIN {\n  @x = 1\n  @y = ;\n  @z = (1;\n}\n'), [
    'semicolon 2',
    'unexpected 3',
    'parenthesis 4',
  ]);
  assert.deepEqual(faults('BEGIN { if (pid = 1) { exit(); }\nEND { }'), ['brace 1', 'assignment 1']);
  assert.deepEqual(faults('kprobe:f\n\nEND { }\n}'), ['block 1', 'stray 4']);
  assert.deepEqual(faults('END { /* never'), ['brace 1', 'comment 1']);
  const after = parseScript('BEGIN { @a b c; @ok = 1; }');
  assert.equal(after.faults.length, 1);
  assert.equal(after.bodies[0]!.block.statements.length, 2, 'what follows is read all the same');
});

test('hostile texts cost neither the stack nor the time', () => {
  const deep = 20_000;
  const texts = [
    `BEGIN { $x = ${'('.repeat(deep)}1; }`,
    `BEGIN { $x = ${'-'.repeat(deep)}1; }`,
    `BEGIN { ${'if (1) { '.repeat(deep)} }`,
    `BEGIN { ${'if (1) { } else '.repeat(deep)} { } }`,
    `BEGIN ${'{'.repeat(deep)}`,
    `BEGIN { @x${'[1'.repeat(deep)} }`,
    `kprobe:${','.repeat(deep)}{ }`,
    '/'.repeat(deep),
    `BEGIN { $x = 1${'? 1 '.repeat(deep)}; }`,
    `struct a ${'{'.repeat(deep)}`,
    `"${'\\'.repeat(deep)}`,
    `BEGIN { (a${'*'.repeat(deep)} }`,
  ];
  const before = process.cpuUsage().user;
  for (const text of texts) parseScript(text);
  assert.ok(process.cpuUsage().user - before < 3_000_000, 'in microseconds');
});

test('random cuts and joins of a script end', () => {
  const text =
    'kprobe:f /pid == 1/ { @x[tid, "a"] = (1, 2); if (x) { y(); } else { z }; $a->b[1]++; } // c\n/* d */ #x\n';
  const next = random(20261126);
  for (let round = 0; round < 3000; round++) {
    let noise = '';
    while (noise.length < 200) {
      const from = Math.floor(next() * text.length);
      noise += text.slice(from, from + Math.floor(next() * 30)) + (next() < 0.2 ? '\n' : '');
    }
    const { bodies, comments } = parseScript(noise);
    for (const list of [bodies, comments])
      for (const { start, end } of list) assert.ok(0 <= start && start <= end && end <= noise.length);
  }
});
