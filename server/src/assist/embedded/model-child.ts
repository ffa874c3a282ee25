/** The process that holds a model in memory: loads it once, then answers one question after the other. */
import { ask, load, type Loaded } from './answering.ts';
import type { FromChild, ToChild } from './messages.ts';

const stops = new Map<number, AbortController>();
let model: Promise<Loaded> | undefined;
let last: Promise<unknown> = Promise.resolve();

function say(message: FromChild): void {
  process.send?.(message);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function loadFirst(wanted: ToChild & { kind: 'load' }): Promise<Loaded> {
  const loaded = await load(wanted);
  say({ kind: 'ready', gaps: loaded.gaps, converses: loaded.converses });
  return loaded;
}

async function answer({ id, question }: ToChild & { kind: 'ask' }, stop: AbortController): Promise<void> {
  const isOver = (): boolean => stop.signal.aborted;
  try {
    const loaded = await model;
    if (!loaded || isOver()) return;
    const outcome = await ask(loaded, question, stop.signal, (text) => {
      say({ kind: 'piece', id, text });
    });
    if (isOver()) return;
    if ('ending' in outcome) say({ kind: 'ended', id, how: outcome.ending });
    else say({ kind: 'failed', id, fault: 'unsupported', reason: outcome.unsupported });
  } catch (error) {
    if (!isOver()) say({ kind: 'failed', id, fault: 'malformed', reason: reasonOf(error) });
  } finally {
    stops.delete(id);
  }
}

process.on('message', (message: ToChild) => {
  if (message.kind === 'load') {
    model = loadFirst(message);
    model.catch((error: unknown) => {
      say({ kind: 'failed', fault: 'refused', reason: reasonOf(error) });
    });
  } else if (message.kind === 'ask') {
    const stop = new AbortController();
    stops.set(message.id, stop);
    // In turn: the model has one memory of what it has read.
    last = last.then(() => answer(message, stop));
  } else stops.get(message.id)?.abort();
});
// A server that was killed cannot end its children.
process.on('disconnect', () => process.exit(0));
