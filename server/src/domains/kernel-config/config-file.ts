import { once } from '../../core/remembered.ts';
import { indexAtOrBefore } from '../../core/spans.ts';
import type {
  Comment,
  File,
  Gap,
  Host,
  Named,
  RuleBody,
  Source,
  Span,
  Target,
  Unit,
} from '../../core/types.ts';
import {
  archOfConfig,
  readConfigText,
  settingsOf,
  type ConfigText,
  type Setting,
  type StrayLine,
} from '../../syntax/kconfig/config-text.ts';
import { Evaluation, type Settings } from '../../syntax/kconfig/evaluate.ts';
import type { Model, ModelSymbol } from '../../syntax/kconfig/model.ts';
import { joined, rootAbove, treeAt, type KconfigTree } from '../../syntax/kconfig/tree.ts';

export type { Setting, StrayLine } from '../../syntax/kconfig/config-text.ts';

export interface KernelConfigSubjects {
  file: KernelConfigFile;
  setting: Setting & Named;
}

/** A kernel's configuration as rules see it, with the tree that it is meant for. */
export interface KernelConfigFile extends File<KernelConfigSubjects> {
  readonly settings: readonly Setting[];
  readonly strays: readonly StrayLine[];
  readonly tree: KconfigTree | undefined;
  /** What the file's architecture reads of the tree; undefined where nobody knows which that is. */
  readonly model: Model | undefined;
  /**
   * What comes of the settings; undefined for a fragment, which is put on top of others, and where the architecture is
   * not known.
   */
  readonly evaluation: Evaluation | undefined;
  /** Written for another version than the tree has: much of it is old by nature. */
  readonly isForeign: boolean;
  /** All lines of a symbol, in order. */
  named(name: string): readonly Setting[];
  /** A symbol that the tree has for this architecture. */
  symbol(name: string): ModelSymbol | undefined;
}

export type KernelConfigRule = RuleBody<KernelConfigFile, KernelConfigSubjects>;

/** Settings that are put on top of a configuration, with `make foo.config`. */
const fragment = /(?:^|\/)[^/]+\.config$/;

export async function parseKernelConfig(
  source: Source,
  host: Host,
  previous?: KernelConfigFile,
): Promise<KernelConfigFile> {
  const { path, text } = source;
  const read = readConfigText(text);
  const tree = await treeOf(path, host);
  const settings = settingsOf(read);
  const arch = archOfConfig(path, read.heading, (name) => settings.values.get(name) === 'y');
  const model = tree && arch !== undefined && tree.arches.includes(arch) ? tree.model(arch) : undefined;
  const isForeign =
    tree !== undefined &&
    read.heading !== undefined &&
    !(await isSameVersion(tree, read.heading.version, host));
  return new ParsedConfig(source, host.target, read, settings, tree, model, isForeign, previous);
}

/** The tree around the file, that which its build folder points to, or the target's. */
async function treeOf(path: string, host: Host): Promise<KconfigTree | undefined> {
  const around = await rootAbove(path, host);
  if (around !== undefined) return treeAt(around, host);
  const folder = path.split('/').slice(0, -1).join('/');
  const names = await host.list(folder || '.');
  if (names?.includes('source') === true) {
    const linked = await treeAt(joined(folder, 'source'), host);
    if (linked) return linked;
  }
  const target = host.target.kernel?.tree;
  return target === undefined ? undefined : treeAt(target, host);
}

async function isSameVersion(tree: KconfigTree, version: string, host: Host): Promise<boolean> {
  const makefile = (await host.read(joined(tree.root, 'Makefile')))?.slice(0, 2000) ?? '';
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}\\s*=\\s*(\\d+)`, 'm').exec(makefile)?.[1];
  const own = [field('VERSION'), field('PATCHLEVEL')];
  // A tree that does not say its version is taken for the right one.
  return own.includes(undefined) || version.startsWith(`${own.join('.')}.`) || version === own.join('.');
}

class ParsedConfig implements KernelConfigFile {
  readonly source: Source;
  readonly target: Target;
  readonly settings: readonly Setting[];
  readonly strays: readonly StrayLine[];
  readonly tree: KconfigTree | undefined;
  readonly model: Model | undefined;
  readonly isForeign: boolean;
  readonly comments: readonly Comment[];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = false;
  readonly #wanted: Settings;
  readonly #evaluation: Evaluation | undefined;
  readonly #named = once(() => {
    const named = new Map<string, Setting[]>();
    for (const setting of this.settings) {
      const list = named.get(setting.name);
      if (list) list.push(setting);
      else named.set(setting.name, [setting]);
    }
    return named;
  });

  constructor(
    source: Source,
    target: Target,
    read: ConfigText,
    wanted: Settings,
    tree: KconfigTree | undefined,
    model: Model | undefined,
    isForeign: boolean,
    previous: KernelConfigFile | undefined,
  ) {
    this.source = source;
    this.target = target;
    this.settings = read.settings;
    this.strays = read.strays;
    this.tree = tree;
    this.model = model;
    this.isForeign = isForeign;
    this.comments = read.comments.map((span) => ({ span }));
    this.#wanted = wanted;
    const before = previous instanceof ParsedConfig ? previous.#evaluation : undefined;
    const isFragment = fragment.test(source.path) && !source.path.endsWith('/.config');
    if (model && !isFragment)
      this.#evaluation = before?.model === model ? before : new Evaluation(model, wanted);
  }

  readonly #units = once(() => {
    const { evaluation, source } = this;
    return this.settings.map((setting): Unit => {
      const { name, span } = setting;
      // The line's end goes with it, because fixes take whole lines out.
      const unit = { start: span.start, end: Math.min(span.end + 1, source.text.length) };
      const symbol = evaluation && this.symbol(name);
      // What a line comes to hangs on others: on those that its symbol hangs on, and on lines of the same symbol.
      if (!symbol || symbol.choice || this.named(name).length > 1) return { span: unit };
      return { span: unit, key: `${evaluation.serial(symbol)} ${source.text.slice(span.start, span.end)}` };
    });
  });

  get units(): readonly Unit[] {
    return this.#units();
  }

  /** Versions of a text share it, so it is told each time whose settings count. */
  get evaluation(): Evaluation | undefined {
    this.#evaluation?.update(this.#wanted);
    return this.#evaluation;
  }

  subjects<K extends keyof KernelConfigSubjects>(on: K, unit: Unit): readonly KernelConfigSubjects[K][] {
    if (on === 'file') return [this] as unknown as readonly KernelConfigSubjects[K][];
    const places = this.#places();
    const found = this.settings[indexAtOrBefore(places, unit.span.start)];
    return (found?.span.start === unit.span.start
      ? [found]
      : []) as unknown as readonly KernelConfigSubjects[K][];
  }

  readonly #places = once(() => this.settings.map(({ span }) => span));

  named(name: string): readonly Setting[] {
    return this.#named().get(name) ?? [];
  }

  symbol(name: string): ModelSymbol | undefined {
    const symbol = this.model?.find(name);
    return symbol && symbol.definitions.length > 0 ? symbol : undefined;
  }
}
