/** The header scanner on headers of our own that use the kernel's habits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Macros } from '../../server/src/knowledge/scan/macros.ts';
import { macrosOf, scanHeader, type Declared } from '../../server/src/knowledge/scan/scan-header.ts';
import { readSymvers } from '../../server/src/knowledge/scan/symvers.ts';
import { random as randomFrom } from '../support/random.ts';

const habits = `
#define __user __attribute__((noderef))
#define __must_check __attribute__((__warn_unused_result__))
#define __printf(a, b) __attribute__((__format__(printf, a, b)))
#define __always_inline inline __attribute__((__always_inline__))
#ifdef __CHECKER__
# define __acquires(x) __attribute__((context(x, 0, 1)))
#else
# define __acquires(x)
#endif
#define __packed __attribute__((__packed__))
`;

function scan(text: string, others = habits): readonly Declared[] {
  const macros = new Macros();
  for (const one of [...macrosOf(others), ...macrosOf(text)]) macros.add(one);
  return scanHeader(text, macros).declarations;
}

/** One line a declaration, for comparing. */
function lines(text: string): readonly string[] {
  return scan(text).map((one) => {
    const condition = one.condition === '' ? '' : ` if ${one.condition}`;
    const inline = one.inline ? 'inline ' : '';
    return `${inline}${one.kind} ${one.name}: ${one.signature.replaceAll('\t', '; ')}${condition}`;
  });
}

function membersOf(text: string, tag: string): readonly string[] {
  const found = scan(text).find((one) => one.name === tag && one.members);
  return (found?.members ?? []).map(
    (one) => `${one.name}: ${one.type}${one.condition === '' ? '' : ` if ${one.condition}`}`,
  );
}

test('prototypes lose attributes and keep their types', () => {
  assert.deepEqual(
    lines(`
extern ssize_t lamp_write(struct file *f, const char __user *from, size_t n, loff_t *at) __must_check;
__printf(2, 3)
int lamp_say(struct lamp *l, const char *format, ...);
long unsigned lamp_sum(u8 const values[], unsigned n) __acquires(lock);
void (*lamp_handler(int))(struct lamp *);
int lamp_sort(void *base, int (*less)(const void *, const void *)), lamp_count;
static __always_inline bool lamp_on(const struct lamp *l)
{
	return l->level > 0;
}
`),
    [
      'function lamp_write: ssize_t; struct file *; const char *; size_t; loff_t *',
      'function lamp_say: int; struct lamp *; const char *; ...',
      'function lamp_sum: unsigned long; const u8 *; unsigned int',
      'variable lamp_handler: void (*(int))(struct lamp *)',
      'function lamp_sort: int; void *; int (*)(const void *, const void *)',
      'variable lamp_count: int',
      'inline function lamp_on: bool; const struct lamp *',
    ],
  );
});

test('every branch is collected with its condition, guards are not', () => {
  assert.deepEqual(
    lines(`
#ifndef _LAMP_H
#define _LAMP_H
#ifdef CONFIG_LAMP
int lamp_start(void);
#elif defined CONFIG_LAMP_TINY
int lamp_start(int level);
#else
static inline int lamp_start(void) { return 0; }
#endif
#ifndef __KERNEL__
int for_user_space(void);
#endif
#if 0
int never(void);
#endif
#ifndef lamp_own
#define lamp_own(l) ((l)->level)
#endif
#ifdef __ASSEMBLY__
#define LAMP_ASM 1
#endif
#endif
`),
    [
      'function lamp_start: int if defined(CONFIG_LAMP)',
      'function lamp_start: int; int if !defined(CONFIG_LAMP) && defined(CONFIG_LAMP_TINY)',
      'inline function lamp_start: int if !defined(CONFIG_LAMP) && !defined(CONFIG_LAMP_TINY)',
      'macro lamp_own: (1)',
    ],
  );
});

test('a branch cut through a head gives both heads', () => {
  const found = lines(`
#ifdef CONFIG_A
static inline int cut(int a)
#else
static inline int cut(int a, int b)
#endif
{
#ifdef CONFIG_A
	if (a) {
#else
	if (b) {
#endif
		return 1;
	}
	return 0;
}
int behind(void);
`);
  assert.deepEqual(found, [
    'inline function cut: int; int if defined(CONFIG_A)',
    'inline function cut: int; int; int if !defined(CONFIG_A)',
    'function behind: int',
  ]);
});

test('members: nested, anonymous, conditional, function pointers, bit-fields', () => {
  const text = `
#define DECLARE_LIST(name, bits) unsigned long name[(bits) / 8]
struct lamp_ops {
	int (*open)(struct lamp *l, unsigned int mode);
	void (*close)(struct lamp *);
	const struct lamp *(*next[2])(void);
};
struct lamp {
	struct list_head node, *other;
#ifdef CONFIG_LAMP
	int level;
#else
	long level;
#endif
	union {
		u32 raw;
		struct { u16 low, high; };
	};
	struct { int x; int y; } place;
	struct lamp_colour { u8 red; } colour __packed;
	unsigned on:1, off : 2, :0;
	DECLARE_LIST(seen, 64);
	enum { LAMP_COLD, LAMP_WARM } tone;
	char name[];
} __packed;
`;
  assert.deepEqual(membersOf(text, 'lamp_ops'), [
    'open: int (*)(struct lamp *, unsigned int)',
    'close: void (*)(struct lamp *)',
    'next: const struct lamp *(*[2])()',
  ]);
  assert.deepEqual(membersOf(text, 'lamp'), [
    'node: struct list_head',
    'other: struct list_head *',
    'level: int if defined(CONFIG_LAMP)',
    'level: long if !defined(CONFIG_LAMP)',
    'raw: u32',
    'low: u16',
    'high: u16',
    'place: struct lamp.place',
    'colour: struct lamp_colour',
    'on: unsigned int',
    'off: unsigned int',
    'seen: unsigned long [(64)/8]',
    'tone: enum lamp.tone',
    'name: char []',
  ]);
  assert.deepEqual(membersOf(text, 'lamp.place'), ['x: int', 'y: int']);
  assert.deepEqual(membersOf(text, 'lamp_colour'), ['red: u8']);
  const kinds = lines(text).filter((line) => line.startsWith('enumerator'));
  assert.deepEqual(kinds, ['enumerator LAMP_COLD: lamp.tone', 'enumerator LAMP_WARM: lamp.tone']);
});

test('macros: arity, what they hand on to, and no bodies', () => {
  const found = scan(`
#define LAMPS 4
#define lamp_get(l, n) __lamp_get(l, n)
#define lamp_log(l, fmt, ...) printk(fmt, ##__VA_ARGS__)
#define lamp_alloc(...) alloc_hooks(lamp_alloc_noprof(__VA_ARGS__))
#define lamp_old lamp_new
#define lamp_self lamp_self
#define lamp_all(list...) \\
	each_lamp(list)
`);
  assert.deepEqual(
    found.map((one) => `${one.name} ${one.signature} [${one.parameters}]`),
    [
      'LAMPS  []',
      'lamp_get (2)=__lamp_get [l n]',
      'lamp_log (2+) [l fmt ...]',
      'lamp_alloc (0+)=lamp_alloc_noprof [...]',
      'lamp_old =lamp_new []',
      'lamp_all (0+)=each_lamp [list]',
    ],
  );
});

test('what macro calls make is declared: flags, lists of enumerators, groups of members', () => {
  const text = `
#define TEST_LAMP(Name, low) \\
static inline int Lamp##Name(struct lamp *l) { return test(l, low); } \\
int set_lamp_##low(struct lamp *l);
TEST_LAMP(Locked, locked)
TEST_LAMP(Dirty, dirty)
#define MAPPER(FN, ctx...) FN(open, ## ctx) FN(close, ## ctx)
#define ENUM_FN(x) LAMP_DO_ ## x,
enum lamp_do { MAPPER(ENUM_FN) LAMP_DO_MAX, };
#define group(NAME, MEMBERS...) union { struct { MEMBERS }; struct { MEMBERS } NAME; }
struct both { group(inner, int a; long b;); int c; };
`;
  const found = lines(text).filter((line) => !line.startsWith('macro'));
  assert.deepEqual(found, [
    'inline function LampLocked: int; struct lamp *',
    'function set_lamp_locked: int; struct lamp *',
    'inline function LampDirty: int; struct lamp *',
    'function set_lamp_dirty: int; struct lamp *',
    'enum lamp_do: ',
    'enumerator LAMP_DO_open: lamp_do',
    'enumerator LAMP_DO_close: lamp_do',
    'enumerator LAMP_DO_MAX: lamp_do',
    'struct both.inner: ',
    'struct both: ',
  ]);
  assert.deepEqual(membersOf(text, 'both'), ['a: int', 'b: long', 'inner: struct both.inner', 'c: int']);
});

test('typedefs, also of what has no tag', () => {
  assert.deepEqual(
    lines(`
typedef struct { int counter; } lamp_t;
typedef unsigned __bitwise lamp_flags_t;
typedef int (*lamp_fn)(lamp_t *, void *), lamp_array[4];
typedef u32 (lamp_hash)(const void *key);
`),
    [
      'struct .lamp_t: ',
      'typedef lamp_t: struct .lamp_t',
      'typedef lamp_flags_t: unsigned int',
      'typedef lamp_fn: int (*)(lamp_t *, void *)',
      'typedef lamp_array: int [4]',
      'typedef lamp_hash: u32 (const void *)',
    ],
  );
});

test('a word in capitals that nobody defines may be a `*`, so that such a typedef is not told', () => {
  assert.deepEqual(
    lines('typedef struct lamp { int on; } Lamp, LAMP_POINTER pLamp;').filter((one) =>
      one.startsWith('typedef'),
    ),
    ['typedef Lamp: struct lamp'],
  );
});

test('includes and words', () => {
  const header = scanHeader(
    '#include <linux/a.h>\n#ifdef CONFIG_B\n#include "b.h"\n#endif\n/* gone */ int here; // away\n#define M(x) used(x, "text")\n',
    new Macros(),
  );
  assert.deepEqual(header.includes, [
    { path: 'linux/a.h', isLocal: false, condition: '' },
    { path: 'b.h', isLocal: true, condition: 'defined(CONFIG_B)' },
  ]);
  for (const word of ['here', 'used', 'M']) assert.ok(header.words.has(word), word);
  for (const word of ['gone', 'away', 'text', 'linux']) assert.ok(!header.words.has(word), word);
});

test('the exports of a build, in both orders of columns', () => {
  const text = [
    '0x1\tlamp_on\tvmlinux\tEXPORT_SYMBOL\t',
    '0x2\tlamp_off\tdrivers/lamp\tEXPORT_SYMBOL_GPL\tLAMP',
    '0x3\tlamp_old\tLAMP\tvmlinux\tEXPORT_SYMBOL_GPL',
    'no line of a table',
    '',
  ].join('\n');
  assert.deepEqual(readSymvers(text), [
    { name: 'lamp_on', isGplOnly: false, namespace: '' },
    { name: 'lamp_off', isGplOnly: true, namespace: 'LAMP' },
    { name: 'lamp_old', isGplOnly: true, namespace: 'LAMP' },
  ]);
});

test('noise, deep nesting and cut text end soon', () => {
  const good = `${habits}\nstruct a { int b; };\nint f(int (*g)(void));\n#define m(x) m2(x)\n#define m2(x) m(x) m(x)\nm(1)\n`;
  const random = randomFrom(7);
  const signs = [
    '{',
    '}',
    '(',
    ')',
    '#if x\n',
    '#else\n',
    '#endif\n',
    ';',
    'int',
    ' a ',
    '*',
    ',',
    '"',
    "'",
    '/*',
    '\\\n',
    '##',
  ];
  const began = process.cpuUsage();
  for (let i = 0; i < 150; i++) scan(good.slice(0, Math.floor(random() * good.length)));
  for (let i = 0; i < 50; i++) {
    scan(Array.from({ length: 400 }, () => signs[Math.floor(random() * signs.length)]).join(''));
  }
  scan('{'.repeat(10_000));
  scan(`struct a ${'{ struct '.repeat(10_000)}`);
  scan(`int ${'('.repeat(10_000)}`);
  scan(`#if ${'('.repeat(10_000)}\nint a;\n`);
  scan('#if 1\n'.repeat(10_000));
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 10e6, `${(user + system) / 1e6} s of processor time`);
});
