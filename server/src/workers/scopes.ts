import { release } from 'node:os';
import { dirname } from 'node:path/posix';
import { isLevel, type Level, type Selection } from '../core/selection.ts';
import { targetPrograms, type Gap, type SupportedRange, type Target } from '../core/types.ts';
import { createTargetResolver } from '../target/resolve.ts';
import type { Files } from '../workbench.ts';
import { openScope, type Scope } from '../workbench/scope.ts';
import { rangeText } from '../workbench/support.ts';
import type { DocumentSettings, SettingValues, TargetPart } from './messages.ts';

/** Under what a document is checked. Equal circumstances give the same objects, so that findings can be kept. */
export interface Circumstances {
  readonly target: Target;
  readonly selection: Selection;
  /** The kernels that one source has to support, when a person said so. */
  readonly support?: SupportedRange;
  readonly isExcluded: boolean;
  readonly gaps: readonly Gap[];
}

/** Whether what was found under one holds under the other. */
export function isSame(a: Circumstances, b: Circumstances): boolean {
  return (
    a.target === b.target &&
    a.selection === b.selection &&
    a.support === b.support &&
    a.isExcluded === b.isExcluded
  );
}

export interface Scopes {
  of(path: string, settings: DocumentSettings): Promise<Circumstances>;
  /** Finds targets and project settings anew. */
  forget(): void;
}

/** One scope for each root and set of settings; they are few. */
export function createScopes(files: Files): Scopes {
  const resolver = createTargetResolver(files, release());
  let scopes = new Map<string, Promise<Scope>>();
  return {
    async of(path, settings) {
      // A text that has no file belongs to no folder; the current one of this process means nothing.
      const root = settings.root ?? (/^(\/|[A-Za-z]:)/.test(path) ? dirname(path) : '/');
      const key = JSON.stringify([root, settings.values]);
      let opened = scopes.get(key);
      if (!opened)
        scopes.set(key, (opened = openScope(files, { root, ...requestOf(settings.values) }, resolver)));
      const scope = await opened;
      const { target, gaps } = await scope.targetOf(path);
      const { error, supportError, support } = scope;
      const own: Gap[] = [
        ...(error ? [{ by: 'syswright.target.system', reason: error }] : []),
        ...(supportError ? [{ by: 'syswright.target.support', reason: supportError }] : []),
      ];
      return {
        target,
        selection: scope.selection,
        ...(support ? { support } : {}),
        isExcluded: scope.isExcluded(path),
        gaps: [...scope.gaps, ...own, ...gaps],
      };
    },
    forget() {
      resolver.forget();
      scopes = new Map();
    },
  };
}

/** Settings come from an editor as anything at all; what is not of the right kind counts as not set. */
function requestOf(values: SettingValues): {
  target?: string;
  support?: string;
  levels: Readonly<Record<string, Level>>;
  exclude: readonly string[];
} {
  const target = values['syswright.target.system'];
  const support = values['syswright.target.support'];
  const rules = values['syswright.rules'];
  const exclude = values['syswright.exclude'];
  const levels = Object.entries(typeof rules === 'object' && rules !== null ? rules : {}).filter(
    (entry): entry is [string, Level] => isLevel(entry[1]),
  );
  return {
    ...(typeof target === 'string' ? { target } : {}),
    ...(typeof support === 'string' ? { support } : {}),
    levels: Object.fromEntries(levels),
    exclude: Array.isArray(exclude) ? exclude.filter((one) => typeof one === 'string') : [],
  };
}

export function targetParts({
  target,
  support,
}: Pick<Circumstances, 'target' | 'support'>): readonly TargetPart[] {
  const parts = (['kernel', ...targetPrograms] as const).flatMap((name) => {
    const part = target[name];
    return part ? [{ name, version: part.version.text, source: part.source }] : [];
  });
  if (!support) return parts;
  return [...parts, { name: 'support', version: rangeText(support), source: support.source }];
}
