/** Types of a kernel, built by hand in both byte orders, against what the header scanner makes of the same C. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { btfFacts } from '../../server/src/knowledge/btf/btf-facts.ts';
import { BtfTypes } from '../../server/src/knowledge/btf/btf-types.ts';
import { publicInKallsyms } from '../../server/src/knowledge/btf/kernel-symbols.ts';
import { KernelFault } from '../../server/src/knowledge/fault.ts';
import { Macros } from '../../server/src/knowledge/scan/macros.ts';
import { scanHeader, type Declared } from '../../server/src/knowledge/scan/scan-header.ts';
import { BtfBuilder } from '../support/btf-builder.ts';
import { random as randomFrom } from '../support/random.ts';

function lineOf(one: Declared): string {
  const members = one.members?.map(
    ({ name, type, condition }) => `${name}: ${type}${condition && ` if ${condition}`}`,
  );
  const local = one.local === true ? 'local ' : '';
  const signature = one.signature.replaceAll('\t', '; ');
  const condition = one.condition && ` if ${one.condition}`;
  return `${local}${one.kind} ${one.name}: ${signature}${members ? `{ ${members.join('; ')} }` : ''} [${one.parameters}]${condition}`;
}

function linesOf(bytes: Uint8Array, isPublic?: (name: string) => boolean): readonly string[] {
  const facts = btfFacts(new BtfTypes(bytes), isPublic);
  assert.deepEqual(facts.lacks, ['declarations', 'exports']);
  return facts.headers.flatMap((one) => one.declarations.map(lineOf)).sort();
}

/** The same declarations in C and as types. */
const lampHeader = `
typedef unsigned int u32;
typedef struct { int counter; } lamp_t;
typedef int (*lamp_fn)(lamp_t *, void *);
typedef u32 lamp_hash(const void *);
enum lamp_state { LAMP_OFF, LAMP_ON };
enum { LAMP_MAX };
struct lamp_ops {
	int (*open)(struct lamp *, unsigned long long);
	const struct lamp *(*next[2])(void);
	void *(*log)(const char *, ...);
};
struct __lamp_head { u32 lock; };
struct lamp {
	struct __lamp_head;
	union { u32 raw; struct { short low; unsigned short high; }; };
	struct { long x; } place[3];
	enum { LAMP_COLD } tone;
	const char *const names[4];
	int (*table)[2][3];
	volatile unsigned char *port;
	const volatile void *map;
	const lamp_t first;
	struct nowhere *other;
	union nothing *none;
	enum lamp_state state;
	unsigned __int128 wide;
	char name[];
};
int lamp_say(struct lamp *l, const char *format, ...);
struct lamp *lamp_make(void);
extern int lamp_count;
`;

function lampTypes(isLittle: boolean): Buffer {
  const b = new BtfBuilder(isLittle);
  const [int, unsigned, char] = [b.int('int'), b.int('unsigned int'), b.int('char', 1)];
  const [short, half] = [b.int('short int', 2), b.int('short unsigned int', 2)];
  const [long, longer] = [b.int('long int', 8), b.int('long long unsigned int', 8)];
  const u32 = b.typedef('u32', unsigned);
  const lampT = b.typedef('lamp_t', b.struct('', [['counter', int]]));
  const voidPointer = b.pointer(0);
  b.typedef(
    'lamp_fn',
    b.pointer(
      b.prototype(int, [
        ['', b.pointer(lampT)],
        ['', voidPointer],
      ]),
    ),
  );
  b.typedef('lamp_hash', b.prototype(u32, [['', b.pointer(b.qualified(10, 0))]]));
  const state = b.enum('lamp_state', ['LAMP_OFF', 'LAMP_ON']);
  b.enum('', ['LAMP_MAX']);
  const toLamp = b.pointer(b.forward('lamp'));
  const text = b.pointer(b.qualified(10, char));
  const next = b.prototype(b.pointer(b.qualified(10, b.forward('lamp'))), []);
  b.struct('lamp_ops', [
    [
      'open',
      b.pointer(
        b.prototype(int, [
          ['', toLamp],
          ['', longer],
        ]),
      ),
    ],
    ['next', b.array(b.pointer(next), 2)],
    [
      'log',
      b.pointer(
        b.prototype(voidPointer, [
          ['', text],
          ['', 0],
        ]),
      ),
    ],
  ]);
  const head = b.struct('__lamp_head', [['lock', u32]]);
  const halves = b.struct('', [
    ['low', short],
    ['high', half],
  ]);
  const port = b.pointer(b.qualified(9, b.qualified(18, b.int('unsigned char', 1))));
  const lamp = b.struct('lamp', [
    ['', head],
    [
      '',
      b.struct(
        '',
        [
          ['raw', u32],
          ['', halves],
        ],
        true,
      ),
    ],
    ['place', b.array(b.struct('', [['x', long]]), 3)],
    ['tone', b.enum64('', ['LAMP_COLD'])],
    ['names', b.array(b.qualified(10, text), 4)],
    ['table', b.pointer(b.array(b.array(int, 3), 2))],
    ['port', port],
    ['map', b.pointer(b.qualified(9, b.qualified(10, 0)))],
    ['first', b.qualified(10, lampT)],
    ['other', b.qualified(11, b.pointer(b.forward('nowhere')))],
    ['none', b.pointer(b.forward('nothing', true))],
    ['state', state],
    ['wide', b.int('__int128 unsigned', 16)],
    ['name', b.array(char, 0)],
  ]);
  b.function('lamp_say', int, [
    ['l', b.qualified(10, b.pointer(lamp))],
    ['format', text],
    ['', 0],
  ]);
  b.function('lamp_make', b.pointer(lamp), []);
  b.variable('lamp_count', int, true);
  return b.bytes();
}

test('types and headers are brought into one form, in both byte orders', () => {
  const declarations = scanHeader(lampHeader, new Macros()).declarations;
  const expected = declarations.map((one) => lineOf(one)).sort();
  assert.equal(expected.length, 18);
  for (const isLittle of [true, false])
    assert.deepEqual(
      linesOf(lampTypes(isLittle), () => true),
      expected,
    );
});

test('what the kernel keeps to itself, has twice, or wrote in assembly is not taken for certain', () => {
  const b = new BtfBuilder();
  const [int, long] = [b.int('int'), b.int('long int', 8)];
  b.function('own', int, []);
  b.function('shared', int, [['a', int]]);
  b.function('twice', int, []);
  b.function('twice', int, [['a', long]]);
  b.function('copy_page', 0, []);
  b.function('gone.isra.0', int, []);
  b.variable('hidden', int, false);
  b.struct('workspace', [
    ['list', int],
    ['level', int],
  ]);
  b.struct('workspace', [
    ['level', int],
    ['list', long],
  ]);
  b.enum('index', ['FIRST']);
  b.enum('index', ['FIRST', 'SECOND']);
  b.struct('empty', []);
  b.enum('announced', []);
  assert.deepEqual(
    linesOf(b.bytes(), (name) => name !== 'own'),
    [
      'enum index:  []',
      'enumerator FIRST: index []',
      'enumerator SECOND: index []',
      'function copy_page: void [] if unknown',
      'function shared: int; int [a]',
      'function twice: int [] if unknown',
      'function twice: int; long [a] if unknown',
      'local function own: int []',
      'local variable hidden: int []',
      'struct empty: {  } []',
      'struct workspace: { list: int if unknown; level: int; list: long if unknown } []',
    ],
  );
});

test('symbols tell what is public: what is exported, else what is global', () => {
  const global = '0000000000000000 T lamp_on\n0000000000000000 t lamp_own\n0000000000000000 W lamp_weak\n';
  const foreign = '0000000000000000 T other_on\t[other]\n0000000000000000 r __ksymtab_other_on\t[other]\n';
  assert.deepEqual([...publicInKallsyms(global + foreign)!], ['lamp_on', 'lamp_weak']);
  const exported = '0000000000000000 r __ksymtab_lamp_on\n';
  assert.deepEqual([...publicInKallsyms(global + foreign + exported)!], ['lamp_on']);
  assert.equal(publicInKallsyms(''), undefined);
});

/** The words of the fault that reading throws. */
function faultOf(bytes: Uint8Array): string {
  try {
    btfFacts(new BtfTypes(bytes));
  } catch (error) {
    assert.ok(error instanceof KernelFault, String(error));
    return error.message;
  }
  return '';
}

test('what is no whole BTF is refused in words', () => {
  const good = lampTypes(true);
  assert.equal(faultOf(good), '');
  assert.match(faultOf(good.subarray(0, 10)), /is cut/);
  assert.match(faultOf(good.subarray(0, good.length - 1)), /is cut: it needs/);
  assert.match(faultOf(Buffer.from('x'.repeat(100))), /does not begin as BTF/);
  const other = Buffer.from(good);
  other[2] = 2;
  assert.match(faultOf(other), /version 2/);
  const b = new BtfBuilder();
  b.raw(42, 'later', 0, 0);
  assert.match(faultOf(b.bytes()), /kind 42/);
  const module = new BtfBuilder();
  module.pointer(90_000);
  assert.match(faultOf(module.bytes()), /as that of a module does/);
  const strings = Buffer.from(new BtfBuilder().bytes());
  strings[strings.length - 1] = 120;
  assert.match(faultOf(strings), /as that of a module does/);
});

test('circles and heaps of types end', () => {
  const began = process.cpuUsage();
  const circle = new BtfBuilder();
  // A pointer to itself, a structure in itself, a function that takes itself twice.
  circle.pointer(1);
  circle.struct('', [
    ['', 2],
    ['', 2],
  ]);
  circle.struct('outer', [
    ['a', 1],
    ['b', 2],
    ['', 2],
  ]);
  circle.pointer(5);
  circle.prototype(4, [
    ['a', 4],
    ['b', 4],
  ]);
  circle.function('f', 4, [['g', 4]]);
  faultOf(circle.bytes());
  const deep = new BtfBuilder();
  let type = deep.int('int');
  for (let i = 0; i < 5000; i++)
    type = deep.pointer(
      deep.prototype(type, [
        ['a', type],
        ['b', type],
      ]),
    );
  deep.function('deep', type, [['a', type]]);
  assert.equal(faultOf(deep.bytes()), '');
  const wide = new BtfBuilder();
  let inner = wide.struct(
    '',
    Array.from({ length: 50 }, (_, i) => [`m${i}`, 0] as const),
  );
  for (let i = 0; i < 11; i++)
    inner = wide.struct(
      '',
      Array.from({ length: 50 }, () => ['', inner] as const),
    );
  wide.struct('wide', [['', inner]]);
  assert.match(faultOf(wide.bytes()), /more members than any kernel/);
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 20e6, `${(user + system) / 1e6} s of processor time`);
});

test('cut, spoiled and random bytes give a fault or facts, nothing else', () => {
  const random = randomFrom(11);
  const good = lampTypes(true);
  const began = process.cpuUsage();
  let faults = 0;
  for (let i = 0; i < 600; i++) {
    const bytes = Buffer.from(good);
    for (let k = 0; k < 1 + i / 100; k++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    if (faultOf(bytes) !== '') faults++;
    faultOf(bytes.subarray(0, Math.floor(random() * bytes.length)));
  }
  for (let i = 0; i < 100; i++) {
    const noise = Buffer.from(Array.from({ length: 2000 }, () => Math.floor(random() * 256)));
    good.copy(noise, 0, 0, 24);
    faultOf(noise);
  }
  assert.ok(faults > 100 && faults < 600, `${faults} of 600 spoiled files were refused`);
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 20e6, `${(user + system) / 1e6} s of processor time`);
});
