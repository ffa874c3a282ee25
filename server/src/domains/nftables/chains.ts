import { keptOn } from '../../core/remembered.ts';
import type { Part } from '../../syntax/shapes/key-value.ts';
import { isBlock, type Block, type Statement } from './structure.ts';

export interface Hook {
  readonly statement: Statement;
  readonly hook: string;
  readonly policy: Part | undefined;
}

/** The hook of a base chain; undefined for chains that others jump to. */
export const hookOf = keptOn((chain: Block): Hook | undefined => {
  const statement = chain.statements.find(([word]) => word!.text === 'type');
  const place = statement?.findIndex(({ text }) => text === 'hook') ?? -1;
  if (!statement || place < 0) return undefined;
  const policies = chain.statements.filter((one) => one.some(({ text }) => text === 'policy'));
  const last = policies.at(-1);
  const at = last?.findIndex(({ text }) => text === 'policy') ?? -1;
  return { statement, hook: statement[place + 1]?.text ?? '', policy: last?.[at + 1] };
});

/** The rules of a chain, without what says where it hangs. */
export const rulesOf = keptOn((chain: Block): readonly Statement[] =>
  chain.statements.filter((statement) => !isBlock(statement) && !settings.has(statement[0]!.text)),
);

const settings = new Set(['type', 'policy', 'flags', 'comment', 'device', 'devices', 'include']);

/** Where a rule goes on in another chain. */
export function jumpsOf(statement: Statement): readonly Part[] {
  // Asked of every rule by several: most have none, and cost nothing but the look.
  let jumps: readonly Part[] = none;
  for (let index = 0; index + 1 < statement.length; index++) {
    const { text } = statement[index]!;
    const next = statement[index + 1]!;
    if ((text === 'jump' || text === 'goto') && /^[\w./-]+$/.test(next.text)) jumps = [...jumps, next];
  }
  return jumps;
}

const none: readonly Part[] = [];

/** What a rule does at its end. */
export function verdictOf(statement: Statement): string | undefined {
  let found: string | undefined;
  for (const { text } of statement) {
    if (text === 'vmap') return undefined;
    if (found === undefined && ends.has(text)) found = text;
  }
  return found;
}

const ends = new Set(['accept', 'drop', 'reject', 'return', 'goto', 'queue']);

/** A statement as it is written. */
export function textOf(statement: Statement, text: string): string {
  return text.slice(statement[0]!.start, statement.at(-1)!.end);
}

export function spanOf(statement: Statement): { start: number; end: number } {
  return { start: statement[0]!.start, end: statement.at(-1)!.end };
}
