import type { Host } from '../../core/types.ts';
import type { Say } from '../../core/text.ts';
import { describeSymbol } from './describe.ts';
import { targetView } from './of-target.ts';
import { treeAt } from './tree.ts';

/** What the target's kernel tree knows of `CONFIG_X`: what it is, what it hangs on, why it has its value. */
export async function explainSymbol(name: string, host: Host, say: Say): Promise<string | undefined> {
  const symbol = /^CONFIG_(\w+)$/.exec(name)?.[1];
  const { kernel } = host.target;
  if (symbol === undefined || kernel?.tree === undefined) return undefined;
  const tree = await treeAt(kernel.tree, host);
  if (!tree) return undefined;
  const { model, evaluation } = targetView(tree, kernel);
  return describeSymbol(symbol, tree, model, evaluation, say);
}
