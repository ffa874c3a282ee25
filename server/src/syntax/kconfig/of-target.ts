import type { KernelTarget } from '../../core/types.ts';
import { archOfConfig } from './config-text.ts';
import { Evaluation } from './evaluate.ts';
import type { Model } from './model.ts';
import type { KconfigTree } from './tree.ts';

/** What a target's own configuration makes of its tree. */
export interface TargetView {
  readonly model: Model;
  /** Undefined where the target has no configuration. */
  readonly evaluation: Evaluation | undefined;
}

const known = new WeakMap<
  Model,
  { readonly config: ReadonlyMap<string, string>; readonly evaluation: Evaluation }
>();

/** The tree as the target's configuration sees it; `folder` names the architecture when a path has told it. */
export function targetView(tree: KconfigTree, kernel: KernelTarget | undefined, folder?: string): TargetView {
  const config = kernel?.tree === tree.root ? kernel.config : undefined;
  const set = config && archOfConfig('', undefined, (name) => config.get(`CONFIG_${name}`) === 'y');
  const arch = [folder, set, 'x86', tree.arches[0]].find(
    (one) => one !== undefined && tree.arches.includes(one),
  );
  const model = tree.model(arch);
  if (!config || (set !== undefined && arch !== set)) return { model, evaluation: undefined };
  const kept = known.get(model);
  if (kept?.config === config) return { model, evaluation: kept.evaluation };
  const values = new Map([...config].map(([name, value]) => [name.replace(/^CONFIG_/, ''), value]));
  const evaluation = new Evaluation(model, { values, isWhole: true });
  known.set(model, { config, evaluation });
  return { model, evaluation };
}
