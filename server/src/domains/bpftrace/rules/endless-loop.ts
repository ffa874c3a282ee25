import type { BpftraceRule } from '../model/file.ts';
import { inBlock, within } from '../model/walk.ts';
import { endlessLoop as page } from '../pages.ts';
import type { Block, Expr } from '../syntax/nodes.ts';

const mostUnrolled = 100;

/** A loop of which the kernel's verifier cannot see an end. */
export const rule: BpftraceRule = {
  on: 'loop',
  *check({ kind, over, keyword, block }) {
    if (kind === 'unroll' && over.kind === 'number' && over.value !== undefined) {
      if (over.value < 1 || over.value > mostUnrolled)
        yield page.problem(over, { say: 'unroll', count: over.value });
      return;
    }
    if (kind !== 'while' || leaves(block)) return;
    const names = namesIn(over);
    if (names && ![...names].some((name) => changes(block, name)))
      yield page.problem(keyword, { say: names.size === 0 ? 'always' : 'same' });
  },
};

/** Whether something in a block ends the loop or the probe. */
function leaves(block: Block): boolean {
  for (const node of inBlock(block)) {
    if (node.kind === 'break' || node.kind === 'return') return true;
    if (node.kind === 'call' && node.name === 'exit') return true;
  }
  return false;
}

/** The variables that a condition hangs on; undefined where it hangs on anything else, or is never true. */
function namesIn(condition: Expr): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const node of within(condition)) {
    if (node.kind === 'variable') names.add(node.name);
    else if (
      node.kind === 'number' ? node.value === 0 && node === condition : !/^(?:binary|unary)$/.test(node.kind)
    )
      return undefined;
    if (node.kind === 'unary' && /^(?:\+\+|--|\*)$/.test(node.sign)) return undefined;
  }
  return names;
}

function changes(block: Block, name: string): boolean {
  for (const node of inBlock(block)) {
    const target =
      node.kind === 'assignment'
        ? node.target
        : node.kind === 'unary' && /^(?:\+\+|--|&)$/.test(node.sign)
          ? node.value
          : undefined;
    if (target?.kind === 'variable' && target.name === name) return true;
  }
  return false;
}
