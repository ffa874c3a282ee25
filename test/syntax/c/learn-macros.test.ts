import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskC, maskedText } from '../../../server/src/syntax/c/dialect.ts';
import { definitionsIn, learnMacros } from '../../../server/src/syntax/c/learn-macros.ts';
import { parseC } from '../../../server/src/syntax/c/parse.ts';

const header = `
#ifndef _EXAMPLE_H
#define _EXAMPLE_H
#define LIMIT 5
#define twice(x) ((x) + (x))
#ifdef CHECKER
# define __guards(x) __attribute__((guards(x)))
# define __marks __attribute__((marks)) /* for the checker */
#else
# define __guards(x)
# define __marks
#endif
#define hot_path inline __attribute__((hot, \\
		section("hot")))
#define at_most static
#define warm_path hot_path __marks
#define __nothing
#define nothing_special
#define __begin_marks() _Pragma("begin")
#define __is_used(x) touch(x)
#ifndef CHECKER
#define __is_used(x)
#endif
#define walk_parts(p, head)	\\
	for (p = (head)->first; p; p = p->next)
#define walk_live_parts(p, head) walk_parts(p, head) if (!is_live(p)) {} else
#define walk_twice(p) do { step(p); step(p); } while (0)
#define locked(lock) \\
	for (struct key key = take(lock), *done = NULL; !done; done = (void *)1)
#define when_live(p) if (!is_live(p)) { skip(p); } else
#define DEFINE_PART(name) struct part name = { .list = LIST(name.list) }
#define DEFINE_SPARE_PART(where, name) DEFINE_PART(name)
#define DECLARE_ROOM(type, count, name) type name[count]
#define DECLARE_SLOT(name) struct slot slot_##name
#define START(name) start_part(&name)
#endif
`;

const macros = learnMacros(definitionsIn(header));

test('definitions come with their parameters, joined lines and without comments', () => {
  const found = [...definitionsIn(header)];
  assert.deepEqual(
    found.find((one) => one.name === 'walk_parts'),
    { name: 'walk_parts', parameters: ['p', 'head'], body: 'for (p = (head)->first; p; p = p->next)' },
  );
  assert.deepEqual(
    found.filter((one) => one.name === '__marks').map((one) => one.body),
    ['__attribute__((marks))', ''],
  );
  assert.deepEqual(found.find((one) => one.name === '__begin_marks')?.parameters, []);
});

test('attributes, loops, guards and declarators are told apart', () => {
  assert.deepEqual([...macros.attributes].sort(), [
    '__marks',
    '__nothing',
    'at_most',
    'hot_path',
    'warm_path',
  ]);
  assert.deepEqual([...macros.attributeCalls], ['__guards']);
  assert.deepEqual([...macros.loops].sort(), ['walk_live_parts', 'walk_parts']);
  assert.deepEqual([...macros.guards].sort(), ['locked', 'when_live']);
  assert.deepEqual([...macros.declarators].sort(), [
    ['DECLARE_ROOM', 2],
    ['DEFINE_PART', 0],
    ['DEFINE_SPARE_PART', 1],
  ]);
});

const text = `static warm_path result_t f(struct part *p, const u8 key[at_most 5])
	__guards(p->lock)
{
	walk_live_parts(p, head) *p->count = 0;
	locked(&p->lock) ++p->count;
	when_live(p) (*p->start)(p);
	return p->result;
}
struct s {
	DECLARE_ROOM(int, SIZE, room);
	DECLARE_ROOM(u8, COUNT, more);
};
`;

test('a learned table makes the mask understand what no built-in one can', async () => {
  const source = { path: 'a.c', language: 'kernel-c', text };
  const plain = await parseC(source, {});
  assert.notDeepEqual(plain.broken, []);
  plain.dispose();
  const file = await parseC(source, {}, undefined, macros);
  assert.deepEqual(file.broken, [], file.masked);
  assert.equal(file.functionNamed('f')?.returns, 'result_t');
  assert.deepEqual(
    file.all('call').map((call) => call.name),
    ['walk_live_parts', 'locked', 'when_live'],
  );
  assert.match(file.masked, /while\s*\(p, head\) \*p->count = 0;\n\tif\s*\(&p->lock\) \+\+p->count;/);
  assert.deepEqual(
    file.all('struct')[0]?.members.map((member) => member.name),
    ['room', 'more'],
  );
  file.dispose();
});

test('with another table a text is masked anew, with the same one what did not change is kept', () => {
  const first = maskC(text, {}, undefined, macros);
  const other = learnMacros([]);
  assert.equal(maskedText(maskC(text, {}, first, other)), maskedText(maskC(text, {})));
  const next = maskC(`${text}int a;\n`, {}, first, macros);
  assert.equal(maskedText(next), maskedText(maskC(`${text}int a;\n`, {}, undefined, macros)));
  assert.equal(next.groups[0], first.groups[0]);
});

test('learning survives anything', () => {
  const noise = [
    '#define',
    '#define (',
    '#define A(',
    '#define a(b) for (',
    '#define c(d) if (d) {',
    '#define e(f) do',
  ];
  const table = learnMacros(definitionsIn(noise.join('\n')));
  assert.equal(table.attributes.size, 0);
  assert.equal(learnMacros(definitionsIn(`#define a(b) ${'for (b) '.repeat(20_000)}\n`)).loops.size, 1);
});
