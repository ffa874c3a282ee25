/**
 * Half as many again: sessions of typing against the same server under three ways of asking. `node
 * test/bench/assist/sessions.ts --source DIR [--sessions N] [--reads 2000] [--writes 80] [--sticky] [--layout infill] [--alone]`, where
 * DIR is an unpacked `linux-source-7.2`.
 *
 * The server reads and writes so many tokens a second, has one slot and keeps what it had last; token work is what it has to
 * read and eight times what it writes, whoever still wants it. `oracle.ts` says what it answers, `person.ts` what a person
 * does. `--sticky` casts the dice once a line; with `--layout infill` the server puts our prompt together, so that what is
 * typed stands before the suffix. `--alone`: no other file is open that we could take code from.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from './desk.ts';
import type { OtherText } from '../../../server/src/assist/elsewhere/similar-code.ts';
import { Editor, type Policy } from './editor.ts';
import { atMost, percentile } from './figures.ts';
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
    alone: { type: 'boolean', default: false },
  },
});
if (values.source === undefined) throw new Error('usage: --source DIR, an unpacked linux-source-7.2');
const source = resolve(values.source);
const speed = { reads: Number(values.reads), writes: Number(values.writes) };

async function readSessions(): Promise<readonly Session[]> {
  const text = await readFile(join(import.meta.dirname, 'recipes.json'), 'utf8');
  const recipes = (JSON.parse(text) as readonly Recipe[]).slice(0, Number(values.sessions));
  return Promise.all(
    recipes.map(async ({ path: name, sha256, start, end }) => {
      const path = join(source, name);
      const file = await readFile(path, 'utf8');
      if (hashOf(file) !== sha256) throw new Error(`${path} is another one than the recipe is for`);
      const [before, truth, after] = [file.slice(0, start), file.slice(start, end), file.slice(end)];
      return { path, language: 'kernel-c', before, truth, after, seed: start };
    }),
  );
}

const sessions = await readSessions();
const desk = openDesk();
const clock = new VirtualClock(() => desk.waiting() > 0);

/** One session under one way of asking. */
interface Run extends Typed {
  readonly server: ModelServer;
  /** Requests about a place where a suggestion was typed along. */
  readonly alongRequests: number;
  /** The way of asking moves its window with every new line from here on. */
  readonly isDeep: boolean;
}

/** Files of the same folder that are open as well: those that come next by their names. */
function besideOf(path: string): readonly OtherText[] {
  const folder = dirname(path);
  const names = readdirSync(folder).filter((name) => /\.[ch]$/.test(name));
  const at = names.sort().indexOf(basename(path));
  return [...names.slice(at + 1), ...names.slice(0, at)].slice(0, 4).map((name, revision) => ({
    path: join(folder, name),
    text: readFileSync(join(folder, name), 'utf8'),
    revision,
  }));
}

type Way = (server: ModelServer, session: Session, text: string) => Policy & { close?: () => void };

const ways: readonly { readonly name: string; readonly way: Way }[] = [
  {
    name: 'ours',
    way: (server, session, text) => {
      desk.open(session.path, 'c', text, '7.2');
      const others = values.alone ? [] : besideOf(session.path);
      return ours({ clock, server, desk, others }, session, values.layout as Layout);
    },
  },
  { name: 'llama.vscode', way: (server) => llamaVscode({ clock, server }) },
  { name: 'Continue', way: (server) => continueDev({ clock, server }) },
];

async function run(way: Way, session: Session): Promise<Run> {
  const { before, truth, after } = session;
  const server = new ModelServer(clock, speed, oracle(session, values.sticky));
  const text = before + after;
  const policy = way(server, session, text);
  const editor = new Editor(clock, policy, { text, offset: before.length });
  let alongRequests = 0;
  server.asked = (place) => {
    if (editor.ghost && place === editor.text.slice(0, editor.offset)) alongRequests++;
  };
  const typed = await clock.run(typeSession(clock, editor, session));
  // What is under way when the person leaves is paid for as well.
  await clock.run(clock.wait(5000));
  policy.close?.();
  if (editor.text !== before + truth + after) throw new Error(`${session.path}: another text was typed`);
  return { ...typed, server, alongRequests, isDeep: before.split('\n').length > 256 };
}

interface Figures {
  readonly accepted: number;
  readonly work: number;
  readonly first: readonly number[];
  readonly alongRequests: number;
}

function figuresOf(runs: readonly Run[]): Figures {
  const sum = (part: (one: Run) => number): number => runs.reduce((all, one) => all + part(one), 0);
  return {
    accepted: sum((one) => one.accepted),
    work: sum((one) => one.server.tokenWork),
    first: runs.map((one) => one.first ?? Infinity),
    alongRequests: sum((one) => one.alongRequests),
  };
}

const runs = new Map<string, readonly Run[]>();
const characters = sessions.reduce((sum, { truth }) => sum + truth.length, 0);
console.log(
  `${sessions.length} sessions, ${characters} characters, ${speed.reads} tokens read and ${speed.writes} written a second`,
);
for (const { name, way } of ways) {
  const done: Run[] = [];
  for (const session of sessions) done.push(await run(way, session));
  runs.set(name, done);
  const { accepted, work, first, alongRequests } = figuresOf(done);
  const sum = (part: (one: Run) => number): number => done.reduce((all, one) => all + part(one), 0);
  console.log(
    `${name}: ${accepted} characters accepted, ${sum((one) => one.keys)} keys in ${(sum((one) => one.time) / 1000).toFixed(0)} s\n` +
      `  ${sum((one) => one.server.work.requests)} requests, ${sum((one) => one.server.work.read)} of ${sum((one) => one.server.work.sent)} prompt tokens read, ` +
      `${sum((one) => one.server.work.written)} written: work ${work}, ${(work / accepted).toFixed(2)} an accepted character\n` +
      `  first suggestion: median ${percentile(first, 0.5).toFixed(0)} ms, 95th percentile ${percentile(first, 0.95).toFixed(0)} ms\n` +
      `  ${sum((one) => one.along)} keys typed along a suggestion, ${alongRequests} requests at such places`,
  );
}
await desk.stop();

const mine = figuresOf(runs.get('ours')!);
const plain = figuresOf(runs.get('llama.vscode')!);
const perCharacter = ({ work, accepted }: Figures): number => work / accepted;
console.log('\nours against llama.vscode:');
console.log(
  atMost('token work an accepted character, as a part', perCharacter(mine) / perCharacter(plain), 0.6),
);
const shallow = (name: string): Figures => figuresOf(runs.get(name)!.filter((one) => !one.isDeep));
console.log(
  atMost(
    'the same in the first 256 lines of a file',
    perCharacter(shallow('ours')) / perCharacter(shallow('llama.vscode')),
    0.6,
  ),
);
console.log(
  atMost('accepted characters, of llama.vscode in those of ours', plain.accepted / mine.accepted, 1),
);
for (const part of [0.5, 0.95]) {
  const title = `first suggestion, ${part === 0.5 ? 'median' : '95th percentile'}, as a part`;
  console.log(atMost(title, percentile(mine.first, part) / percentile(plain.first, part), 1));
}
console.log(atMost('requests for keys typed along', mine.alongRequests, 0));
