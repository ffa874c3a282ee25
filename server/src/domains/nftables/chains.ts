import type { Part } from '../../syntax/shapes/key-value.ts';
import { isBlock, type Block, type Statement } from './structure.ts';

export interface Hook {
  readonly statement: Statement;
  readonly hook: string;
  readonly policy: Part | undefined;
}

/** The hook of a base chain; undefined for chains that others jump to. */
export function hookOf(chain: Block): Hook | undefined {
  const statement = chain.statements.find(([word]) => word!.text === 'type');
  const place = statement?.findIndex(({ text }) => text === 'hook') ?? -1;
  if (!statement || place < 0) return undefined;
  const policies = chain.statements.filter((one) => one.some(({ text }) => text === 'policy'));
  const last = policies.at(-1);
  const at = last?.findIndex(({ text }) => text === 'policy') ?? -1;
  return { statement, hook: statement[place + 1]?.text ?? '', policy: last?.[at + 1] };
}

/** The rules of a chain, without what says where it hangs. */
export function rulesOf(chain: Block): readonly Statement[] {
  return chain.statements.filter(
    (statement) =>
      !isBlock(statement) && !/^(?:type|policy|flags|comment|devices?|include)$/.test(statement[0]!.text),
  );
}

/** Where a rule goes on in another chain. */
export function jumpsOf(statement: Statement): readonly Part[] {
  return statement.flatMap((word, index) => {
    const next = statement[index + 1];
    return (word.text === 'jump' || word.text === 'goto') && next && /^[\w./-]+$/.test(next.text)
      ? [next]
      : [];
  });
}

/** What a rule does at its end. */
export function verdictOf(statement: Statement): string | undefined {
  const depth = statement.some(({ text }) => text === 'vmap');
  return depth
    ? undefined
    : statement.find(({ text }) => /^(?:accept|drop|reject|return|goto|queue)$/.test(text))?.text;
}

export function spanOf(statement: Statement): { start: number; end: number } {
  return { start: statement[0]!.start, end: statement.at(-1)!.end };
}
