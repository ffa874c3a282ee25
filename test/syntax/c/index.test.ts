import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseC } from '../../../server/src/syntax/c/parse.ts';
import type { CFile } from '../../../server/src/syntax/c/types.ts';
import { sample } from './sample.ts';

async function parsed(text: string): Promise<CFile> {
  return parseC({ path: 'a.c', language: 'kernel-c', text }, {});
}

test('functions: head, name, parameters, body', async () => {
  const file = await parsed(sample);
  const log = file.functionNamed('pump_log')!;
  assert.equal(log.returns, 'int');
  assert.equal(log.isStatic, true);
  assert.equal(log.head, 'static int __must_check __printf(2, 3) ');
  assert.deepEqual(
    log.parameters.map(({ name, type }) => [name, type]),
    [
      ['pump', 'struct pump *'],
      ['format', 'const char *'],
      [undefined, '...'],
    ],
  );
  assert.ok(sample.slice(log.body.start, log.body.end).startsWith('{\n\tva_list args;'));
  const call = file.functionNamed('pump')!;
  assert.deepEqual(
    call.parameters.map(({ name, type }) => [name, type]),
    [
      ['number', 'int'],
      ['to', 'struct pump __user *'],
    ],
  );
  assert.equal(call.head, 'SYSCALL_DEFINE2(');
  const offset = sample.indexOf('va_start');
  assert.equal(file.functionAt(offset)?.name, 'pump_log');
  assert.equal(file.functionAt(sample.indexOf('MODULE_LICENSE')), undefined);
  file.dispose?.();
});

test('a section stands in the head of its program', async () => {
  const text = 'int a;\n\nSEC("xdp")\nint prog(struct xdp_md *ctx)\n{\n\treturn 0;\n}\n';
  const file = await parsed(text);
  const prog = file.functionNamed('prog')!;
  assert.equal(prog.head, 'SEC("xdp")\nint ');
  assert.equal(prog.returns, 'int');
  assert.equal(prog.start, text.indexOf('SEC'));
  file.dispose?.();
});

test('calls: arguments are the original text, and the result is followed', async () => {
  const file = await parsed(sample);
  const texts = (name: string): (readonly string[])[] =>
    file.calls(name).map((call) => call.arguments.map((a) => a.text));
  assert.deepEqual(texts('container_of'), [['head', 'struct pump', 'list']]);
  assert.deepEqual(texts('list_for_each_entry_safe'), [['pump', 'next', 'head', 'list']]);
  assert.deepEqual(texts('scoped_guard'), [['mutex', '&pump_lock']]);
  assert.deepEqual(texts('min_t'), [['unsigned int', 'valve', 'sizeof(struct pump)']]);
  assert.deepEqual(texts('offsetof'), [['struct pump', 'data[0].first']]);
  assert.deepEqual(texts('MODULE_LICENSE'), [['"GPL"']]);
  assert.deepEqual(texts('DEFINE_MUTEX'), [['pump_lock']]);
  const [kzalloc] = file.calls('kzalloc');
  assert.equal(kzalloc!.assignedTo, 'pump');
  assert.equal(kzalloc!.discarded, false);
  assert.equal(kzalloc!.within, file.functionNamed('pump_probe'));
  assert.equal(file.calls('devm_platform_ioremap_resource')[0]!.assignedTo, 'pump->base');
  assert.equal(file.calls('va_end')[0]!.discarded, true);
  assert.equal(file.calls('module_platform_driver')[0]!.within, undefined);
  for (const call of file.all('call')) {
    assert.equal(sample.slice(call.nameSpan.start, call.nameSpan.end), call.name);
    for (const { start, end, text } of call.arguments) assert.equal(sample.slice(start, end), text);
  }
  file.dispose?.();
});

test('a cast or parentheses do not hide what a result is given to', async () => {
  const file = await parsed(
    'void f(void)\n{\n\tstruct a *p = (struct a *)get();\n\n\tp = (get());\n\tp = p ? get() : 0;\n\tp += get();\n}\n',
  );
  assert.deepEqual(
    file.calls('get').map((call) => call.assignedTo),
    ['p', 'p', undefined, undefined],
  );
  file.dispose?.();
});

test('members, with the object they belong to', async () => {
  const file = await parsed('int f(void)\n{\n\treturn a->b.c + (*d)[1].e;\n}\n');
  assert.deepEqual(
    file.all('member').map(({ object, arrow, name }) => [object, arrow, name]),
    [
      ['a->b', false, 'c'],
      ['a', true, 'b'],
      ['(*d)[1]', false, 'e'],
    ],
  );
  file.dispose?.();
});

test('fields of initialisers know the type and the way', async () => {
  const file = await parsed(sample);
  const fields = file
    .all('field')
    .map(({ name, type, variable, path, value }) => ({ name, type, variable, path, value }));
  assert.deepEqual(
    fields.find((one) => one.name === 'probe'),
    {
      name: 'probe',
      type: 'struct platform_driver',
      variable: 'pump_driver',
      path: 'probe',
      value: 'pump_probe',
    },
  );
  assert.deepEqual(
    fields.find((one) => one.name === 'name'),
    { name: 'name', type: undefined, variable: 'pump_driver', path: 'driver.name', value: 'PUMP_NAME' },
  );
  assert.deepEqual(
    fields.find((one) => one.name === 'compatible'),
    {
      name: 'compatible',
      type: 'const struct of_device_id',
      variable: 'pump_ids',
      path: 'compatible',
      value: '"acme,pump"',
    },
  );
  assert.equal(
    fields.some((one) => one.name === 'of_match_table'),
    true,
  );
  file.dispose?.();
});

test('variables at file scope and local', async () => {
  const file = await parsed(sample);
  const variables = new Map(file.all('variable').map((one) => [one.name, one]));
  assert.equal(variables.get('pump_ids')!.type, 'const struct of_device_id');
  assert.equal(variables.get('pump_ids')!.array, '[]');
  assert.equal(variables.get('pump_ids')!.isStatic, true);
  assert.equal(variables.get('pump_stats')!.type, 'struct pump_stats');
  assert.equal(variables.get('next')!.type, 'struct pump *');
  assert.equal(variables.get('next')!.within?.name, 'pump_walk');
  assert.equal(variables.get('copy')!.type, 'typeof(*pump)');
  assert.equal(variables.get('valve')!.type, 'int');
  file.dispose?.();
});

test('a map definition is a variable with readable text', async () => {
  const text =
    'struct {\n\t__uint(type, BPF_MAP_TYPE_HASH);\n\t__type(key, u32);\n\t__uint(max_entries, 1 << 4);\n} my_map SEC(".maps");\n';
  const file = await parsed(text);
  const [map] = file.all('variable');
  assert.equal(map!.name, 'my_map');
  assert.equal(text.slice(map!.start, map!.nameSpan.start), map!.head);
  assert.match(map!.head, /__uint\(type, BPF_MAP_TYPE_HASH\)/);
  assert.ok(text.slice(map!.nameSpan.end, map!.end).includes('SEC(".maps")'));
  assert.deepEqual(
    file
      .all('struct')[0]!
      .members.map(({ name, type, span }) => [name, type, text.slice(span.start, span.end)]),
    [
      ['type', '__uint', '__uint(type, BPF_MAP_TYPE_HASH);'],
      ['key', '__type', '__type(key, u32);'],
      ['max_entries', '__uint', '__uint(max_entries, 1 << 4);'],
    ],
  );
  file.dispose?.();
});

test('includes, macros, structures and uses of types', async () => {
  const file = await parsed(sample);
  assert.deepEqual(
    file.all('include').map(({ name, system }) => [name, system]),
    [
      ['linux/module.h', true],
      ['linux/platform_device.h', true],
      ['pump.h', false],
    ],
  );
  assert.equal(file.includes('linux/module.h'), true);
  assert.equal(file.includes('linux/pci.h'), false);
  assert.deepEqual(
    file.all('macro').map(({ name, parameters }) => [name, parameters]),
    [
      ['PUMP_NAME', undefined],
      ['PUMP_REG', ['n']],
    ],
  );
  const pump = file.all('struct').find((one) => one.name === 'pump')!;
  assert.deepEqual(
    pump.members.map(({ name, type }) => [name, type]),
    [
      ['list', 'struct list_head'],
      ['base', 'void __iomem *'],
      ['valves', 'DECLARE_BITMAP'],
      ['started', 'u64'],
      ['stopped', 'u64'],
      ['suspended', 'bool'],
      ['data', 'u8[]'],
    ],
  );
  const state = file.all('struct').find((one) => one.kind === 'enum')!;
  assert.deepEqual(
    state.members.map((one) => one.name),
    ['PUMP_OFF', 'PUMP_ON', 'PUMP_MODE'],
  );
  const uses = file.all('type').filter((one) => one.name === 'platform_device');
  assert.equal(uses.length, 1);
  assert.equal(uses[0]!.tag, 'struct');
  assert.equal(uses[0]!.within?.name, 'pump_probe');
  assert.ok(file.all('type').some((one) => one.name === 'va_format'));
  file.dispose?.();
});

test('comments and strings are inert', async () => {
  const file = await parsed(sample);
  assert.equal(file.inert(sample.indexOf('A pump on')), 'comment');
  assert.equal(file.inert(sample.indexOf('acme,pump')), 'string');
  assert.equal(file.inert(sample.indexOf('pump_probe')), undefined);
  assert.equal(file.comments.length, 2);
  file.dispose?.();
});

test('units come in order, do not overlap and hold every subject', async () => {
  const file = await parsed(sample);
  let end = 0;
  for (const { span } of file.units) {
    assert.ok(span.start >= end && span.end > span.start);
    end = span.end;
  }
  for (const kind of [
    'function',
    'call',
    'member',
    'include',
    'field',
    'variable',
    'macro',
    'struct',
    'type',
  ] as const) {
    const gathered = file.units.flatMap((unit) => [...file.subjects(kind, unit)]);
    assert.deepEqual(gathered, file.all(kind));
    for (const unit of file.units) {
      for (const { start, end: last } of file.subjects(kind, unit)) {
        assert.ok(unit.span.start <= start && last <= unit.span.end, `${kind} ${sample.slice(start, last)}`);
      }
    }
  }
  file.dispose?.();
});

test('keys change with the unit’s text and with what others can see', async () => {
  const keys = async (text: string): Promise<readonly (string | undefined)[]> => {
    const file = await parsed(text);
    file.dispose?.();
    return file.units.map((unit) => unit.key);
  };
  const text = 'int g;\nint a(void)\n{\n\treturn 1;\n}\nint b(void)\n{\n\treturn 1;\n}\n';
  const [before, body, head, condition] = await Promise.all([
    keys(text),
    keys(text.replace('return 1', 'return 2')),
    keys(text.replace('int g', 'long g')),
    keys(`#ifdef A\n${text}#endif\n`),
  ]);
  assert.equal(body[0], before[0]);
  assert.notEqual(body[1], before[1]);
  assert.equal(body[2], before[2]);
  assert.notEqual(head[2], before[2]);
  assert.notEqual(condition[2], before[2]);
});

test('node finds the structure behind a span, in offsets of the file', async () => {
  const file = await parsed(sample);
  for (const name of ['container_of', 'kzalloc', 'pump_debug']) {
    const call = file.calls(name).at(-1)!;
    const node = file.node(call);
    assert.equal(node?.type, 'call_expression');
    assert.equal(node.startIndex, call.start);
    assert.equal(node.endIndex, call.end);
    const list = node.childForFieldName('arguments')!;
    assert.equal(list.startIndex, call.nameSpan.end);
  }
  const body = file.functionNamed('pump_probe')!;
  assert.equal(file.node(body)?.type, 'function_definition');
  assert.equal(file.node({ start: 0, end: sample.length }), undefined);
  file.dispose?.();
  file.dispose?.();
  assert.equal(file.node(body), undefined);
});

test('a function with something half-typed in it stays a function, and others do not hang on what stands in its body', async () => {
  const text =
    'int top;\n\nstatic int lift(struct pump *p)\n{\n\tint low = 0;\n\n\tdrain(p);\n\treturn low;\n}\n';
  const whole = await parsed(text);
  for (const half of ['\tdo {\n', '\tfor (low = 0; \n', '\tif (low == 2) {\n', '\tfill(\n']) {
    const file = await parsed(text.replace('\tdrain', `${half}\tdrain`));
    const lift = file.functionNamed('lift');
    assert.ok(lift, half);
    assert.equal(lift.broken, true, half);
    assert.deepEqual(lift.parameters, whole.functionNamed('lift')!.parameters, half);
    assert.equal(file.outline, whole.outline, half);
    const outside = [...file.all('call'), ...file.all('variable')].filter((one) => !one.within);
    assert.deepEqual(
      outside.map(({ name }) => name),
      ['top'],
      half,
    );
    file.dispose?.();
  }
  whole.dispose?.();
});
