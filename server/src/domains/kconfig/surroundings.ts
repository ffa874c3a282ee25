import { inside, type Context, type Model, type Placed } from '../../syntax/kconfig/model.ts';
import { isSymbol, type Entry } from '../../syntax/kconfig/entries.ts';
import { targetView, type TargetView } from '../../syntax/kconfig/of-target.ts';
import type { KconfigFile } from './kconfig-file.ts';

/** The tree as one architecture reads it: that of the file, of the target's configuration, else the first that has it. */
export function viewOf({ tree, ownPath, target }: KconfigFile): TargetView | undefined {
  const [, folder] = /^arch\/([^/]+)\//.exec(ownPath ?? '') ?? [];
  return tree && targetView(tree, target.kernel, folder);
}

/** The symbols of a file with the conditions around them, those of the files that source it among them. */
export function placedEntries(file: KconfigFile, model: Model | undefined): readonly Placed[] {
  const path = file.ownPath ?? file.source.path;
  const outer = file.ownPath === undefined ? undefined : model?.contextOf(file.ownPath);
  const contexts = new Map<Entry, Context | undefined>();
  const contextIn = (block: Entry | undefined): Context | undefined => {
    if (!block) return outer;
    if (!contexts.has(block)) contexts.set(block, inside(block, path, contextIn(block.parent)));
    return contexts.get(block);
  };
  return file.entries.filter(isSymbol).map((entry) => ({ path, entry, context: contextIn(entry.parent) }));
}
