import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf, startOfItem } from '../../../server/src/assist/elsewhere/pieces.ts';
import { SimilarCode, type OtherText } from '../../../server/src/assist/elsewhere/similar-code.ts';
import type { Passage } from '../../../server/src/assist/types.ts';

const probe = `static int fan_probe(struct i2c_client *client)
{
	struct fan_data *data = devm_kzalloc(&client->dev, sizeof(*data), GFP_KERNEL);

	if (!data)
		return -ENOMEM;
	i2c_set_clientdata(client, data);
	return hwmon_register(client, data);
}
`;
const other: OtherText = {
  path: '/src/fan.c',
  revision: 1,
  text: `#include <linux/i2c.h>

static const struct fan_limits limits = {
	.lowest = 300,
	.highest = 9000,
};

${probe}
static void fan_remove(struct i2c_client *client)
{
	hwmon_unregister(i2c_get_clientdata(client));
}
`,
};

function find(
  similar: SimilarCode,
  marked: string,
  others: readonly OtherText[],
  path = '/src/pump.c',
): Passage | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return similar.find({ path, text, offset, start: Math.max(0, offset - 100), end: offset + 50 }, others);
}

const shown = (found: Passage | undefined): string | undefined =>
  found && found.text.slice(found.start, found.end);

const pump = `static int pump_probe(struct i2c_client *client)
{
	struct pump_data *data = devm_kzalloc(&client->dev, sizeof(*data), GFP_KERNEL);

	|
}
`;

test('the things of a text are its functions and tables; longer ones are cut', () => {
  const pieces = piecesOf(other.text).map(({ start, end }) => other.text.slice(start, end).split('\n')[0]);
  assert.deepEqual(pieces, [
    'static const struct fan_limits limits = {',
    'static int fan_probe(struct i2c_client *client)',
    'static void fan_remove(struct i2c_client *client)',
  ]);
  const long = `int f(void)\n{\n${'\tg();\n'.repeat(70)}}\n`;
  const parts = piecesOf(long);
  assert.deepEqual([parts.length, parts[0]!.start, parts.at(-1)!.end], [3, 0, long.length]);
  assert.equal(startOfItem('int a;\n\nint f(void)\n{\n\n\tx'), 8);
});

test('the function that is most like the one that is being written is found, in another file', () => {
  assert.equal(shown(find(new SimilarCode(), pump, [other])), probe);
});

test('what has little in common is not shown, nor is anything to who has written little', () => {
  const unlike = 'static void led_blink(struct led *led, int rate)\n{\n\tled->rate = rate;\n\t|\n}\n';
  assert.equal(find(new SimilarCode(), unlike, [other]), undefined);
  assert.equal(find(new SimilarCode(), 'int f(void)\n{\n\t|', [other]), undefined);
});

test('of the same file only what is not sent in any case', () => {
  const own = {
    path: '/src/pump.c',
    revision: 1,
    text: `${probe}\n${'/* far */\n'.repeat(40)}\n${pump.replace('|', '')}`,
  };
  const far = find(new SimilarCode(), own.text.replace('\t\n}', '\t|\n}'), [own]);
  assert.equal(shown(far), probe);
  const near = `${probe}\n${pump}`;
  const text = near.replace('|', '');
  const offset = near.indexOf('|');
  const at = { path: own.path, text, offset, start: 0, end: text.length };
  assert.equal(new SimilarCode().find(at, [{ ...own, text }]), undefined);
});

test('of one function the same is said until its text changes', () => {
  const similar = new SimilarCode();
  const first = find(similar, pump, [other]);
  const better = { ...other, path: '/src/better.c', text: other.text.replaceAll('fan', 'pump') };
  const typed = pump.replace('|', 'pump_limits(client, data->pump_data);\n\t|');
  assert.equal(find(similar, typed, [other, better]), first);
  const changed = find(similar, typed, [{ ...other, revision: 2 }, better]);
  assert.equal(changed?.path, '/src/better.c');
});

test('large texts cost little', () => {
  const text = Array.from({ length: 400 }, (_, i) => probe.replaceAll('fan', `fan${i}`)).join('\n');
  const others = Array.from({ length: 10 }, (_, i) => ({ path: `/src/${i}.c`, revision: 1, text }));
  const similar = new SimilarCode();
  find(similar, pump, others);
  const began = process.cpuUsage();
  find(similar, pump.replace('pump_probe', 'pump_start'), others);
  const { user } = process.cpuUsage(began);
  assert.ok(user < 100_000, `${user} microseconds`);
});
