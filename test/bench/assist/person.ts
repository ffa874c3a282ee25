import { chance, firstLine, type Session } from './oracle.ts';
import type { Editor } from './editor.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Typed {
  /** Characters of suggestions that stay. */
  accepted: number;
  keys: number;
  /** Keys that were typed along a suggestion that is shown. */
  along: number;
  /** Milliseconds from the first key to the first suggestion. */
  first: number | undefined;
  /** Milliseconds that the person needed for all of it. */
  time: number;
}

/** Of suggestions that are wrong so many are taken all the same, and taken back. */
const careless = 0.05;
const mistyped = 0.02;

/**
 * Types what belongs into the hole: with pauses for thought at line ends, mistypes now and then and takes it back, reads
 * suggestions, takes what is right of them - all or the first line - and sometimes what is not. What a person does at a
 * place hangs on the place alone and is the same whoever asks the model.
 */
export async function typeSession(clock: VirtualClock, editor: Editor, session: Session): Promise<Typed> {
  const { truth, seed } = session;
  const typed: Typed = { accepted: 0, keys: 0, along: 0, first: undefined, time: 0 };
  const began = clock.now();
  const dice = (at: number, what: string): number => chance(seed, at, what);
  let at = 0;
  let decided: number | undefined;
  let mistaken = -1;
  const noteFirst = (): void => {
    if (editor.ghost) typed.first ??= editor.ghost.since - began;
  };
  const press = (text: string): void => {
    typed.keys++;
    if (editor.ghost?.text.startsWith(text) === true) typed.along++;
    editor.insert(text);
  };
  const wait = async (milliseconds: number): Promise<void> => {
    const end = clock.now() + milliseconds;
    while (clock.now() < end) {
      await editor.until(end);
      noteFirst();
    }
  };
  /** What a person does when a suggestion was read; whether the place has changed by it. */
  const decide = async (): Promise<boolean> => {
    const { ghost } = editor;
    if (!ghost || ghost.since === decided) return false;
    decided = ghost.since;
    const rest = truth.slice(at);
    const line = firstLine(ghost.text);
    const right = rest.startsWith(ghost.text) ? ghost.text : firstLine(rest) === line ? line : '';
    if (right.trim().length >= 2) {
      editor.insert(right);
      at += right.length;
      typed.accepted += right.length;
      decided = undefined;
      await wait(200 + 200 * dice(at, 'accepted'));
      return true;
    }
    // Once a place: who has been wrong here looks twice.
    if (mistaken === at || dice(at, 'careless') >= careless) return false;
    mistaken = at;
    editor.insert(ghost.text);
    await wait(1500 + 2500 * dice(at, 'sees it'));
    editor.delete(ghost.text.length);
    await wait(300);
    return true;
  };
  while (at < truth.length) {
    const key = keyAt(truth, at);
    let due = clock.now() + pauseBefore(truth, at, (what) => dice(at, what));
    let hasChanged = false;
    while (!hasChanged && clock.now() < due) {
      const { ghost } = editor;
      const read =
        ghost && ghost.since !== decided ? ghost.since + reading(ghost.text, dice(at, 'reads')) : Infinity;
      // Half of the time a person stops typing to read.
      if (read < Infinity && dice(at, 'stops') < 0.5) due = Math.max(due, read);
      await editor.until(Math.min(due, Math.max(read, clock.now())));
      noteFirst();
      if (clock.now() >= read && editor.ghost?.since === ghost?.since) hasChanged = await decide();
    }
    if (hasChanged) continue;
    if (key.length === 1 && /\w/.test(key) && dice(at, 'mistypes') < mistyped) {
      press(key === 'x' ? 'y' : 'x');
      const more = Math.floor(3 * dice(at, 'more'));
      for (let i = 0; i < more; i++) {
        await wait(140);
        press('e');
      }
      await wait(300);
      for (let i = 0; i <= more; i++) {
        editor.delete(1);
        await wait(90);
      }
    }
    press(key);
    at += key.length;
  }
  await wait(500);
  editor.close();
  typed.time = clock.now() - began;
  return typed;
}

/** The editor indents a new line by itself. */
function keyAt(truth: string, at: number): string {
  return truth[at] === '\n' ? /^\n[ \t]*/.exec(truth.slice(at))![0] : truth[at]!;
}

/** Milliseconds before a key: around 160, more at the start of a line and between words now and then. */
function pauseBefore(truth: string, at: number, dice: (what: string) => number): number {
  const key = 160 * Math.exp(0.9 * (dice('key') - 0.5) + 0.5 * (dice('key 2') - 0.5));
  if (at === 0) return 0;
  if (/\n[ \t]*$/.test(truth.slice(0, at))) return key + 700 * Math.exp(3 * (dice('thinks') - 0.5));
  if (/\s$/.test(truth.slice(0, at)) && dice('word') < 0.1) return key + 400 + 1000 * dice('pause');
  return key;
}

/** Milliseconds to read a suggestion: its first line well, the others at a glance. */
function reading(text: string, dice: number): number {
  const line = firstLine(text).length;
  return (350 + 10 * Math.min(80, line) + 2 * Math.min(300, text.length - line)) * (0.8 + 0.4 * dice);
}
