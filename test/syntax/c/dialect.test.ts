import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../../server/src/core/version.ts';
import { maskC, maskedText } from '../../../server/src/syntax/c/dialect.ts';
import { parseC } from '../../../server/src/syntax/c/parse.ts';
import type { CFile } from '../../../server/src/syntax/c/types.ts';
import type { Target } from '../../../server/src/core/types.ts';
import { sample, seeded } from './sample.ts';

async function parsed(text: string, target: Target = {}): Promise<CFile> {
  return parseC({ path: 'a.c', language: 'kernel-c', text }, target);
}

/** Puts statements into a function. */
function inside(statements: string): string {
  return `static int f(struct foo *p)\n{\n\tint i;\n\n${statements}\n\treturn 0;\n}\n`;
}

/** One small case for each cause of errors in the stock grammar. */
const understood: Readonly<Record<string, string>> = {
  'attributes in front of a function': 'static int __init __cold setup(void)\n{\n}\n',
  'unknown annotation before a type': 'static FOO_ATTR int f(void)\n{\n\treturn 0;\n}\n',
  'annotations behind the parameters': 'static void f(void)\n\t__acquires(lock) UNKNOWN_RULE(x)\n{\n}\n',
  'annotated parameters':
    'ssize_t f(struct file *file, const char __user *buf, int unused __maybe_unused)\n{\n}\n',
  'annotation with arguments in front': '__printf(1, 2) static void f(const char *format, ...)\n{\n}\n',
  'attribute of a type': 'struct __attribute__((packed)) s {\n\tint a;\n} __aligned(4);\n',
  'loop macro over a statement': inside('\tlist_for_each_entry(p, &head, list)\n\t\tput(p);'),
  'loop macro over a block': inside('\tvma_interval_tree_foreach(p, &root, 0, 1) {\n\t\tput(p);\n\t}'),
  'unknown block macro': inside('\tskb_queue_walk(queue, skb) {\n\t\tput(skb);\n\t}'),
  'loop without arguments': inside('\tfor_ever_and_ever() {\n\t\tput(p);\n\t}'),
  'loop macro under else': inside('\tif (p)\n\t\tput(p);\n\telse for_each_node(i)\n\t\tput(i);'),
  'scoped guard': inside('\tscoped_guard(spinlock_irqsave, &lock)\n\t\ti++;'),
  'type as an argument': inside('\tp = container_of(q, struct foo, member);'),
  'pointer type as an argument': inside('\tp = va_arg(args, const struct foo *);'),
  'words of a type as an argument': inside('\ti = min_t(unsigned long long, a, b) + max_t(size_t, a, b);'),
  'typedef pointer as an argument': inside('\tp = va_arg(args, foo_t **);'),
  'function type as an argument': inside('\tf = va_arg(args, void (*)(int));'),
  'strings with macros': inside('\tprintk(KERN_INFO PFX "a" PRIx64 "b" X, __stringify(Y) "c");'),
  'macros that are strings': inside('\tprintk(KERN_INFO pr_fmt("a"), b);'),
  'continued string': inside('\tprintk("a \\\n\tb");'),
  'declarator macro': 'static DEFINE_MUTEX(lock);\nstatic DEFINE_PER_CPU(int, x);\n',
  'declarator macro with a value': 'static DEFINE_PER_CPU(struct foo, x) = {\n\t.a = 1,\n};\n',
  'local declarator macro': inside(
    '\tstatic DEFINE_RATELIMIT_STATE(rs, 5, 10);\n\tDECLARE_BITMAP(map, SIZE) = { 0 };',
  ),
  'macro calls without semicolons': 'BDI_SHOW(a, K(b))\nEXPORT_SYMBOL(a)\nstatic int x;\n',
  'macro call among initialisers':
    'struct ops o = {\n\t.a = b,\n\tSET_OPS(c, d)\n\tOTHER_OPS\n\t.e = f,\n};\n',
  'macro member': 'struct s {\n\tDECLARE_BITMAP(a, 5);\n\tDECLARE_FLEX_ARRAY(struct t, b);\n\tMACRO(c)\n};\n',
  'member group': 'struct s {\n\tstruct_group_tagged(t, g,\n\t\tint a, b;\n\t\tu8 c;\n\t);\n\tint d;\n};\n',
  'no indentation at all':
    'int f(int a)\n{\nif (a) {\nput(a);\n}\na = 1;\nif (a) {\nput(a);\n}\nreturn a;\n}\n',
  'unnamed bits': 'struct s {\n\tint: 4;\n\tu32 a:1, :2, b:3;\n\tunsigned :0;\n};\n',
  'structure as an argument of a member':
    'struct {\n\t__array(values, struct {\n\t\t__uint(type, 1);\n\t});\n} m SEC(".maps");\n',
  'code as an argument': inside(
    '\tpoll(p, 2000,\n\t\tif (done(p))\n\t\t\tbreak;\n\t);\n\tDEBUG(if (p) put(p););',
  ),
  'code as several arguments': inside('\tCMPXCHG(\n\t\ti++;\n\t,\n\t\treturn i;\n\t);'),
  'designators as arguments': inside('\tOPTS(type, opts, .a = 1, .b = p,);'),
  'units that are macros': inside('\ti = 16 KB + 2 SECONDS;'),
  'label named like an attribute': inside('\tgoto __error;\n__error:\n\tput(p);'),
  'computed label': inside('\tgoto *table[i];'),
  'condition without parentheses': inside('\tif time_after(a, b)\n\t\tput(p);'),
  'do with a macro for while': inside('\tdo {\n\t\tput(p);\n\t} while_each_thread(p, i);'),
  'unknown annotation between type and name': 'static result debug_noinline\nf(int a)\n{\n\treturn 0;\n}\n',
  'unknown annotation with arguments':
    'SEC("xdp")\n__unheard __of("f()")\nint f(void *ctx)\n{\n\treturn 0;\n}\n',
  'macro on a line of its own': 'EXPORT_FOR_TESTS\nint f(int a)\n{\n\treturn 0;\n}\n',
  'macro enumerator': 'enum e {\n\tA(1),\n\tB,\n\tC(2)\n\tD = 4,\n};\n',
  'old designators': 'int a[] = {\n\t[0] 1,\n\t[1 ... 3] = 2,\n};\n',
  'range of cases': inside('\tswitch (i) {\n\tcase 1 ... 5:\n\t\tbreak;\n\t}'),
  'label at the end of a block': inside('\t{\n\t\tgoto out;\nout:\n\t}'),
  'annotated label': inside('out: __maybe_unused\n\tput(p);'),
  'member path in offsetof': inside('\ti = offsetof(struct foo, a.b[3]);'),
  'alignment of an expression': inside('\ti = __alignof__(*p);'),
  'declaration with typeof': inside('\ttypeof(p->a) x = (typeof(x))p;'),
  'operator as an argument': inside('\tBUILD(a, <, b);'),
  'empty arguments': inside('\tBUILD(, a, , b, );'),
  'statements as arguments': inside('\tBUILD(return -1, goto out, break, x = 1; y = 2;);'),
  'list as an argument': inside('\tBUILD({ 1, 2 }, { .a = 1 });'),
  'block as an argument': inside('\tBUILD({ int x = 1; put(x); });'),
  'pasted numbers': inside('\tset(p, 1000baseT_Full, 802_3, 10g_40g);'),
  'missing semicolon': inside('\tTRACE(p)\n\tput(p);\n\tDONE\n\tput(p);'),
  assembler: inside(
    '\tasm volatile("a" : [x] "=r" (i), "+m" (p->a) : "i" (5) : "memory");\n\t__asm__ __volatile__("b");',
  ),
  'cast to a function pointer': inside('\tp->f = (u32 (*)(struct foo *, int))q;'),
  'member named like an attribute': inside('\tp->__unused = 1;'),
  'free attribute': inside('\tstruct foo *q __free(kfree) = get();'),
  'statement expression': inside('\ti = ({ int x = 1; x; });'),
  'system calls':
    'SYSCALL_DEFINE2(dup2, unsigned int, a, struct x __user *, b)\n{\n}\nSYSCALL_DEFINE0(fork)\n{\n}\n',
  'macro-named function': 'static int FNAME(walk)(struct guest *g, u64 a)\n{\n\treturn 0;\n}\n',
  'BPF program macros':
    'SEC("kprobe/x")\nint BPF_KPROBE(hit, int dfd, struct filename *name)\n{\n\treturn 0;\n}\n',
  'directives between arguments': inside(
    '\tcall(a,\n#ifdef A\n\t     b,\n#else\n\t     c,\n#endif\n\t     d);',
  ),
  'branches cut through statements': inside(
    '#ifdef A\n\tif (p) {\n#else\n\tif (i) {\n#endif\n\t\tput(p);\n\t}',
  ),
  'branches cut in two places': inside('#ifdef A\n\tif (p) {\n#endif\n\t\tput(p);\n#ifdef A\n\t}\n#endif'),
  'branches with two heads of a named type':
    '#ifdef A\nu32 f(int a)\n#else\nu32 g(int b)\n#endif\n{\n\treturn 0;\n}\n',
  'inferred types': inside(
    '\tconst auto a = p->b;\n\tauto c = get(a);\n\tfor (auto d = c; d; d--)\n\t\tput(d);',
  ),
  'do with a loop macro for while': inside('\tdo {\n\t\tput(p);\n\t} for_each_part(p, i);'),
  'macro that is whole items':
    '#define ENTRY(a) int a;\nALL_ENTRIES\nMORE_entries\n#undef ENTRY\n\nint f(void)\n{\n\treturn 0;\n}\n\nLAST_ITEMS\n',
  'macro that is whole statements': inside(
    '#define ENTRY(a) put(a);\n\tALL_ENTRIES\n#undef ENTRY\n\tif (p)\n\t\tput(p);\n\tDo_Last',
  ),
  'macro that is labels': inside('\tswitch (i) {\n\tALL_CASES\n\t\treturn 1;\n\tdefault:\n\t\tbreak;\n\t}'),
  'macro that is whole members': 'struct s {\n\tcommon_members\n} __packed;\n',
  'marker with a pair of parentheses': '__hook_start();\n\nint f(void)\n{\n\treturn 0;\n}\n\n__hook_end();\n',
  'structure named by a macro': 'SAFE_PARTS(struct task) {\n\tint *a;\n\tstruct b *c;\n};\n',
  'variable named by a macro':
    'define_board(small) {\n\t.name = "small",\n\t.probe = probe,\n};\nBOARD_START(BIG, "big")\n\t.probe = probe,\nBOARD_END\n',
  'annotation in lower case before a type': 'static fill_attributes bool f(u8 *a)\n{\n\treturn true;\n}\n',
  'unknown annotation behind a function named like one':
    'static int __fill(struct foo *p, u8 a)\n\t__unheard()\n{\n\treturn 0;\n}\n',
  'macro for further parameters': `int f(void __user *a\n\t__MORE(int b, int c)\n\t, int d)\n{\n\treturn g(a\n\t\t__MORE(b, c), d);\n}\n`,
  'annotation of a call before a declaration': inside('\tKEEP_ALIGNED(32) u32 table[8];'),
  'annotation in a cast': inside('\tp = (const void __unheard *)q;'),
  'annotation in an array parameter':
    'int f(const u8 key[at_least 16], u8 out[at_least SIZE])\n{\n\treturn 0;\n}\n',
  'annotation of a variable with arguments': 'int a __of_section("b") = 5;\n',
  'annotation between a macro and its value': 'static DECLARE_BITMAP(map, SIZE) __ro_after_init = { };\n',
  'annotation behind a macro function': 'static CLOSURE(unlock)\n\t__releases(&c->lock)\n{\n\tput(c);\n}\n',
  'calling convention of a pointer':
    'typedef int (STD_CALL *callback)(int);\nstruct s {\n\tint (__efiapi *get)(u64, void *);\n\tsize_t (__efiapi *put)(u64);\n};\n',
  'parameters hidden from old compilers': 'int INIT f OF((int *, const u8 *));\n',
  'array of functions':
    'static u64 (*table[])(u64 a, u64 b) = {\n\tf,\n};\nstatic u8 (*rows[])[8] = { a };\n',
  'function that returns a pointer to an array':
    'static const u16\n(*f(struct foo *p, bool b))[4]\n{\n\treturn p->a;\n}\n',
  'structure made by a macro': 'static struct HEADER_OF(1) header = {\n\t.a = 1,\n};\n',
  'type made by a macro': inside(
    '\tDEFINE_HEAP(struct foo, heap) heap;\n\tTAIL_OF(struct foo, a,\n\t\tint b;\n\t) __packed c = {\n\t\t.a = 1,\n\t};',
  ),
  'per-CPU array': 'static DEFINE_PER_CPU(int [SIZE], x) = { 1 };\n',
  'bit fields in the order of bytes':
    'struct s {\n\tu8 X(a:4, b:4);\n\tu8 X(X(c:2, d:2), e:4);\n\tu8 f:4, __unused:4;\n};\n',
  'members behind names and attributes':
    'struct s {\n\tTAIL_OF(struct t, a, b.list, __packed,\n\t\tint c;\n\t);\n\tstruct_group_attr(d, __packed, int e, f;);\n\tFLEX_ARRAY_OF(int, g) __aligned(8);\n};\n',
  'types that the grammar knows': 'typedef u32 uint32_t;\ntypedef __signed__ char __s8;\n',
  'type arguments of an enumerator':
    "enum e {\n\tA = _IOWR('a', 1, struct foo),\n\tB = _IOW(\n\t\t'b', struct foo),\n};\n",
  'declaration as an argument': inside('\tONLY(u32 number);\n\tpoll(u16 word = get(p), word & 1, 5);'),
  'operators without an operand': inside('\tCHECK(a, < 5, > b);\n\tOPTION(size=, flags |=, #KEY);'),
  'bits from and to': inside('\ti = BITS(a, 7:4, 0:0);'),
  'number that is no number': 'int a[] = {\n\tSPEED(1.5Gbps, 1),\n};\n',
  'list behind a designator': inside(
    '\tBUILD(a, .b = { 1, 2, }, [3] = 4, [5 ... 6] = { .c = { }, [7] = 8 });\n\tcall((struct foo){\n\t\t.a = 1,\n\t}, p);',
  ),
  'macros for several texts': 'const char *a[] = {\n\t"b",\n\tTEXTS_OF("c")\n\tTEXTS_OF("d")\n\n\t"e",\n};\n',
  'code as an argument before something indented further': inside(
    '\tDEBUG(if (p) {\n\t\tput(p);\n\t})\n\t\ttrace(p);\n\ti++;',
  ),
  'macros with their own commas':
    'int a[] = {\n\tUsage_Page\n\tUsage_Pad\n\tCollection(\n\t\tReport(1)\n\t\tUsage_Pen\n\t\tInput(A | B)\n\t)\n};\n',
  'macro element before a brace': 'struct s a[] = {\n\t{ REG("a", 0, 1) { 1, 2 } },\n\tCOMMON { 3 },\n};\n',
  'macro that writes a designator':
    'int a[] = {\n\tCHANNEL(1) = 5,\n\tPAIR(2, 3) = { 1 },\n\t[4]{ 6 },\n};\n',
  'texts that are macros': inside(
    '\tp = FIRST_TEXT\n\t\tSECOND_TEXT\n\t\tTHIRD_TEXT;\n\tcall(PREFIX NAME, p);',
  ),
  'value from another file': 'static const char *text =\n#define CODE(a) a\n#include "codes.h"\n\t;\n',
  'label made by a macro': inside('\tRUN(ADD):\n\tRUN(SUB):\n\t\tput(p);'),
  'case without its colon': inside('\tswitch (i) {\n\tcase FIRST(A);\n\t\tbreak;\n\t}'),
  'switch without braces': inside('\tswitch (i)\n\tcase 1: {\n\t\tput(p);\n\t}'),
  'statement that begins with an operator': inside('\tscoped_guard(mutex, &lock)\n\t\t++i;'),
  'jump at the end of an argument': inside(
    '\tpoll(p, if (done(p)) break;);\n\tCHECK(p, "x", i = 1; goto out);',
  ),
  'number for a name': 'static STATS_OF(802_3)\n{\n\treturn;\n}\nvoid NAME_OF(2)(int a)\n{\n}\n',
  'text before the name': 'PROBE("raw/", enter, enter_args)\n{\n\treturn 0;\n}\n',
  'continued lines of code': 'int a[] = {\n\tONE, TWO, \\\n\tTHREE,\n\tCALL(a) \\\n\tCALL(b) \\\n};\n',
  'inline assembler with macros': inside(
    '\t__asm__("nop" : "=r" (i));\n\tasm_inline volatile goto(X "nop" Y("a") : : "i" (i) : : out);\nout:',
  ),
  'branches with two heads':
    '#ifdef A\nstatic int f(int a)\n#else\nstatic int f(int b)\n#endif\n{\n\treturn 0;\n}\n',
};

for (const [cause, text] of Object.entries(understood)) {
  test(`understands: ${cause}`, async () => {
    const file = await parsed(text);
    assert.equal(file.masked.length, text.length);
    assert.deepEqual(file.broken, [], file.masked);
    file.dispose?.();
  });
}

test('names functions that macros declare by the macro’s first argument', async () => {
  const cases = [
    'system calls',
    'macro-named function',
    'BPF program macros',
    'number for a name',
    'text before the name',
    'annotation behind a macro function',
    'function that returns a pointer to an array',
    'unknown annotation behind a function named like one',
  ].map((name) => understood[name]!);
  const names: string[] = [];
  for (const text of cases) {
    const file = await parsed(text);
    for (const { name, nameSpan } of file.all('function')) {
      names.push(name);
      assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
    }
    file.dispose?.();
  }
  assert.deepEqual(names, ['dup2', 'fork', 'walk', 'hit', '802_3', '2', 'enter', 'unlock', 'f', '__fill']);
});

test('leaves real mistakes visible', async () => {
  for (const statement of [
    '\tif (p {\n\t\tput(p);\n\t}',
    '\tput(p;',
    '\ti = ;',
    '\tint = 5;',
    '\tp->;',
    '\tfor (i = 0; i < 5 i++)\n\t\t;',
    '\tcall(a b);',
    '\tcase 5;',
    '\tint a = 5 int b;',
  ]) {
    const file = await parsed(inside(statement));
    assert.notEqual(file.broken.length, 0, statement);
    file.dispose?.();
  }
});

test('a half-typed function leaves its neighbours alone', async () => {
  const file = await parsed(`${inside('\tif (p) {')}\nstatic int g(void)\n{\n\treturn h();\n}\n`);
  const g = file.functionNamed('g');
  assert.equal(g?.broken, false);
  file.dispose?.();
});

test('the mask has the length of the text wherever that is cut', () => {
  const next = seeded(7);
  for (let i = 0; i < 300; i++) {
    const from = next(sample.length);
    const text = sample.slice(from, from + next(sample.length - from) + 1);
    const masked = maskedText(maskC(text, {}));
    assert.equal(masked.length, text.length);
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '\n' && masked[at] !== '\n') assert.match(masked[at]!, /[ ;,]/);
    }
  }
});

test('carriage returns change nothing but themselves', () => {
  const masked = maskedText(maskC(sample.replaceAll('\n', '\r\n'), {}));
  assert.equal(
    masked.replaceAll('\r\n', '\n').replace(/[ \t\r]+/g, ' '),
    maskedText(maskC(sample, {})).replace(/[ \t]+/g, ' '),
  );
});

test('complete items in all possible branches are analysed', async () => {
  const file = await parsed(sample);
  assert.equal(file.all('function').filter((one) => one.name === 'pump_debug').length, 2);
  assert.equal(file.functionNamed('pump_dead'), undefined);
  assert.deepEqual(file.broken, []);
  assert.equal(file.inactive.length, 1);
  assert.match(sample.slice(file.inactive[0]!.start, file.inactive[0]!.end), /pump_dead/);
  file.dispose?.();
});

test('the target decides conditions', async () => {
  const text = `#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)\nint newer;\n#else\nint older;\n#endif\n#ifdef CONFIG_A\nint a;\n#endif\n`;
  const kernel = { version: version('6.1'), source: 'test' };
  const names = async (target: Target): Promise<string[]> => {
    const file = await parsed(text, target);
    const found = file.all('variable').map((one) => one.name);
    file.dispose?.();
    return found;
  };
  assert.deepEqual(await names({}), ['newer', 'older', 'a']);
  assert.deepEqual(await names({ kernel }), ['older', 'a']);
  assert.deepEqual(await names({ kernel: { ...kernel, version: version('6.12'), config: new Map() } }), [
    'newer',
  ]);
  assert.deepEqual(await names({ kernel: { ...kernel, config: new Map([['CONFIG_A', 'y']]) } }), [
    'older',
    'a',
  ]);
});

test('chains are decided branch by branch, nested ones too, and what is inactive is named once', async () => {
  const kernel = { version: version('6.1.90'), source: 'test', config: new Map([['CONFIG_A', 'm']]) };
  const text = `#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 0, 0)
int a0;
#if IS_ENABLED(CONFIG_A)
int a1;
#endif
#elif defined(WHO_KNOWS)
int b0;
#ifdef CONFIG_A
int b1;
#elif defined(CONFIG_A_MODULE)
int b2;
#else
int b3;
#endif
#elif LINUX_VERSION_CODE < KERNEL_VERSION(6, 2, 0)
int c0;
#if IS_MODULE(CONFIG_A) && !IS_BUILTIN(CONFIG_A)
int c1;
#else
int c2;
#endif
#elif 1
int d0;
#else
int e0;
#endif
int f(void)
{
#ifndef CONFIG_A
	return 1;
#else
	return 2;
#endif
}
`;
  const file = await parsed(text, { kernel });
  assert.deepEqual(
    file.all('variable').map((one) => one.name),
    ['b0', 'b2', 'c0', 'c1'],
  );
  assert.match(file.masked, /return 1;\s*\}/);
  assert.deepEqual(
    file.inactive.map(({ start, end }) => text.slice(start, end).match(/\w\d|return \d/g)),
    [['a0', 'a1'], ['b1'], ['b3'], ['c2'], ['d0'], ['e0'], ['return 2']],
  );
  assert.deepEqual(file.broken, []);
  file.dispose?.();
});
