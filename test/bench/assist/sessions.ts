/**
 * Half as many again: typing sessions against the same server under several ways of asking.
 * `node test/bench/assist/sessions.ts --source DIR [--sessions N] [--reads 2000] [--writes 80] [--sticky] [--layout template]`.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from './desk.ts';
import { Editor, type Policy } from './editor.ts';
import { ModelServer } from './model-server.ts';
import { oracle, type Session } from './oracle.ts';
import { typeSession, type Typed } from './person.ts';
import { continueDev } from './policies/continue.ts';
import { llamaVscode } from './policies/llama-vscode.ts';
import { ours, type Layout } from './policies/ours.ts';
import { hashOf, type Recipe } from './recipes.ts';
import { VirtualClock } from './virtual-clock.ts';

const { values } = parseArgs({
  options: {
    source: { type: 'string' },
    sessions: { type: 'string', default: '1000' },
    reads: { type: 'string', default: '2000' },
    writes: { type: 'string', default: '80' },
    sticky: { type: 'boolean', default: false },
    layout: { type: 'string', default: 'template' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.source === undefined) throw new Error('usage: --source DIR, an unpacked linux-source-7.2');
const source = resolve(values.source);
const speed = { reads: Number(values.reads), writes: Number(values.writes) };

const recipes = JSON.parse(
  await readFile(join(import.meta.dirname, 'recipes.json'), 'utf8'),
) as readonly Recipe[];
const sessions: Session[] = [];
for (const { path, sha256, start, end } of recipes.slice(0, Number(values.sessions))) {
  const text = await readFile(join(source, path), 'utf8');
  if (hashOf(text) !== sha256) throw new Error(`${path} is another one than the recipe is for`);
  sessions.push({
    path: join(source, path),
    language: 'kernel-c',
    before: text.slice(0, start),
    truth: text.slice(start, end),
    after: text.slice(end),
    seed: start,
  });
}

const desk = openDesk();
const clock = new VirtualClock(() => desk.waiting() > 0);
const ways = ['ours', 'llama.vscode', 'Continue'] as const;

interface Sum {
  typed: Typed[];
  requests: number;
  cold: number;
  read: number;
  written: number;
  work: number;
}
const sums = new Map<string, Sum>();
for (const way of ways) {
  if (values.only !== undefined && values.only !== way) continue;
  const sum: Sum = { typed: [], requests: 0, cold: 0, read: 0, written: 0, work: 0 };
  sums.set(way, sum);
  for (const session of sessions) {
    const server = new ModelServer(clock, speed, oracle(session, values.sticky));
    const text = session.before + session.after;
    if (way === 'ours') desk.open(session.path, 'c', text, '7.2');
    const mine = way === 'ours' ? ours({ clock, server, desk }, session, values.layout as Layout) : undefined;
    const policy: Policy =
      mine ?? (way === 'Continue' ? continueDev({ clock, server }) : llamaVscode({ clock, server }));
    const editor = new Editor(clock, policy, { text, offset: session.before.length });
    const typed = await clock.run(typeSession(clock, editor, session));
    // What is under way when the person leaves is paid for as well.
    await clock.run(clock.wait(5000));
    if (editor.text !== session.before + session.truth + session.after)
      throw new Error('the person mistyped');
    mine?.pipeline.dispose();
    if (values.verbose && mine)
      console.log(JSON.stringify(mine.pipeline.counters), JSON.stringify(server.work), JSON.stringify(typed));
    sum.typed.push(typed);
    sum.requests += server.work.requests;
    sum.cold += server.work.cold;
    sum.read += server.work.read;
    sum.written += server.work.written;
    sum.work += server.tokenWork;
  }
}
await desk.stop();

const percentile = (of: readonly number[], part: number): number =>
  [...of].sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * part))] ?? NaN;
const total = (typed: readonly Typed[], what: 'accepted' | 'keys' | 'along' | 'time'): number =>
  typed.reduce((sum, one) => sum + one[what], 0);
console.log(
  `${sessions.length} sessions, ${sessions.reduce((sum, one) => sum + one.truth.length, 0)} characters`,
);
for (const [way, { typed, requests, cold, read, written, work }] of sums) {
  const accepted = total(typed, 'accepted');
  const first = typed.map((one) => one.first ?? Infinity);
  console.log(
    `${way}: ${accepted} characters accepted, ${total(typed, 'keys')} keys (${total(typed, 'along')} along), ${requests} requests, ` +
      `${read} of ${cold} prompt tokens read, ${written} written, work ${work} = ${(work / accepted).toFixed(2)} a character; ` +
      `first suggestion after ${percentile(first, 0.5).toFixed(0)} ms, 95th percentile ${percentile(first, 0.95).toFixed(0)} ms; ${(total(typed, 'time') / 1000).toFixed(0)} s`,
  );
}
