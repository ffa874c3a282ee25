import { resolve } from 'node:path';
import { projectFile } from '../config/project.ts';
import type { Message, Text } from '../core/text.ts';
import type { Gap } from '../core/types.ts';
import { diskFiles, type DomainEntry } from '../workbench.ts';
import type { ScopedTask } from '../workbench/check-run.ts';
import { openScope, type Scope, type ScopeRequest } from '../workbench/scope.ts';
import { repositoryOf } from '../workbench/gitignore.ts';
import type { CheckOptions } from './options.ts';
import { kindOf, walk } from './walk.ts';

/** What a call of `check` or `fix` comes down to: files to look at, under which settings. */
export interface Plan {
  readonly scopes: readonly ScopeRequest[];
  readonly tasks: readonly ScopedTask[];
  readonly gaps: readonly Gap[];
  /** Named paths that are not there or cannot be read, each with the sentence about it. */
  readonly missing: readonly Message[];
  /** The call itself is wrong, e.g. its target. */
  readonly error?: Message;
}

export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Finds the files of the named paths. The order is that of the arguments and, in folders, of names. */
export async function planTasks(
  paths: readonly string[],
  options: CheckOptions,
  entries: readonly DomainEntry[],
  stdin: () => Promise<string>,
): Promise<Plan> {
  const scopes = new Scopes(options);
  const tasks: ScopedTask[] = [];
  const missing: Message[] = [];
  const seen = new Set<string>();
  const add = (task: ScopedTask): void => {
    if (seen.has(task.path)) return;
    seen.add(task.path);
    tasks.push(task);
  };
  const language = options.language === undefined ? {} : { language: options.language };
  for (const argument of paths) {
    if (argument === '-') {
      const name = options.stdinPath ?? exampleOf(entries, options.language);
      const path = slashed(resolve(name));
      const { index } = await scopes.of(folderOf(path));
      const shown = options.stdinPath ?? '-';
      add({ path, shown, base: baseOf(path, shown), scope: index, text: await stdin(), ...language });
      continue;
    }
    const path = slashed(resolve(argument));
    const kind = kindOf(path);
    if (kind === undefined) {
      missing.push({ text: unreadablePath, args: { path: argument } });
      continue;
    }
    const { scope, index } = await scopes.of(kind === 'folder' ? path : folderOf(path));
    const shown = slashed(argument).replace(/(?<=[^/])\/+$/, '');
    if (kind === 'file') {
      if (!scope.isExcluded(path)) add({ path, shown, base: baseOf(path, shown), scope: index, ...language });
      continue;
    }
    const base = { path, shown };
    const unreadable = (folder: string): void => {
      missing.push({ text: unreadablePath, args: { path: join(shown, folder.slice(path.length)) } });
    };
    const isExcluded = (one: string): boolean => scope.isExcluded(one);
    for (const file of walk(path, { entries, isExcluded, unreadable })) {
      add({ path: file.path, shown: join(shown, file.relative), base, scope: index });
    }
  }
  const { requests, gaps, error } = scopes;
  return { scopes: requests, tasks, gaps, missing, ...(error ? { error } : {}) };
}

function join(base: string, rest: string): string {
  return `${base === '/' ? '' : base}/${rest.replace(/^\/+/, '')}`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

/** The folder of a named file in both forms. */
function baseOf(path: string, shown: string): ScopedTask['base'] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isWhole = shown.endsWith(name);
  return { path: folderOf(path), shown: isWhole ? shown.slice(0, -name.length) : '' };
}

/** Where standard input is thought to stand when only its language was named. */
function exampleOf(entries: readonly DomainEntry[], language: string | undefined): string {
  const claims = entries.flatMap((entry) => entry.claims);
  return claims.find((claim) => claim.language === language)?.example ?? 'stdin';
}

/** The settings that hold for a folder, read once a root. */
class Scopes {
  readonly requests: ScopeRequest[] = [];
  readonly gaps: Gap[] = [];
  error: Message | undefined;
  readonly #options: CheckOptions;
  readonly #known = new Map<string, { readonly scope: Scope; readonly index: number }>();

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  async of(folder: string): Promise<{ readonly scope: Scope; readonly index: number }> {
    const root = await rootOf(folder);
    let known = this.#known.get(root);
    if (!known) {
      const request = scopeRequest(root, this.#options);
      const scope = await openScope(diskFiles, request);
      known = { scope, index: this.requests.length };
      this.#known.set(root, known);
      this.requests.push(request);
      for (const gap of scope.gaps) this.gaps.push(gap);
      this.error ??= scope.error ?? scope.supportError ?? (await faultOfTarget(scope, request));
    }
    return known;
  }
}

export function scopeRequest(root: string, options: CheckOptions): ScopeRequest {
  return {
    root,
    target: options.target,
    targetSource: '--target',
    targetFolder: slashed(process.cwd()),
    support: options.support,
    supportSource: '--support',
    tags: options.tags,
    rules: options.rules,
    validators: options.validators === true,
    systemRoot: options.root === undefined ? undefined : slashed(resolve(options.root)),
  };
}

/** A target that was named and cannot be read ends the call: its answers would be about nothing. */
async function faultOfTarget(scope: Scope, { target, root }: ScopeRequest): Promise<Message | undefined> {
  if (target === undefined) return undefined;
  const { gaps } = await scope.targetOf(`${root}/stdin.c`);
  return gaps[0]?.reason;
}

/**
 * Where a folder's `.syswright.json` may stand: the folder, and those above it as far as the repository, or else the
 * current folder, reaches. Somebody else's file further up does not count.
 */
export async function rootOf(folder: string): Promise<string> {
  const current = slashed(process.cwd());
  const isBelow = folder === current || folder.startsWith(current === '/' ? '/' : `${current}/`);
  const top = repositoryOf(folder) ?? (isBelow ? current : folder);
  for (let one = folder; ; one = folderOf(one)) {
    const names = await diskFiles.list(one);
    if (names?.includes(projectFile)) return one;
    if (one === top || one === folderOf(one)) return top;
  }
}

const unreadablePath: Text = {
  en: '{path}: there is no such file or folder, or it cannot be read',
  'zh-CN': '{path}：文件或目录不存在，或无法读取',
};
