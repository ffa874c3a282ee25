/**
 * Explanations for reading by hand: `node test/bench/ebpf/sample.ts --logs DIR [--seed 1] [--count 40] [--tail 25]` draws logs
 * of refused programs and prints the end of each beside what we say of it. The same seed draws the same logs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { render } from '../../../server/src/core/text.ts';
import { explainLogs } from '../../../server/src/domains/ebpf/verifier/explain.ts';
import { random } from '../../support/random.ts';

const { values } = parseArgs({
  options: {
    logs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '40' },
    tail: { type: 'string', default: '25' },
  },
});
if (values.logs === undefined) throw new Error('--logs DIR is needed');

const names = readdirSync(values.logs)
  .filter((name) => name.endsWith('.log'))
  .sort();
const next = random(Number(values.seed));
const drawn = new Set<string>();
while (drawn.size < Math.min(Number(values.count), names.length))
  drawn.add(names[Math.floor(next() * names.length)]!);

let number = 0;
for (const name of drawn) {
  const text = readFileSync(join(values.logs, name), 'utf8');
  const one = explainLogs(text)[0]!;
  console.log(`\n===== ${++number}. ${name}`);
  console.log(text.trimEnd().split('\n').slice(-Number(values.tail)).join('\n'));
  console.log(
    `----- class ${one.class ?? 'none'}, at ${one.location ? `${one.location.file}:${one.location.line}` : 'no source'}`,
  );
  console.log(one.explanation.map((part) => render(part, 'en')).join(' '));
  if (one.fix) console.log(`fix: ${one.fix.en}`);
  for (const step of one.steps)
    console.log(`step: ${render(step.message, 'en')}${step.location ? ` (line ${step.location.line})` : ''}`);
}
