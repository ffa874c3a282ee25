import { realpath } from 'node:fs/promises';
import { release } from 'node:os';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { projectFile, readProject, type ProjectSettings } from '../config/project.ts';
import type { Level, Selection } from '../core/selection.ts';
import type { Message, Text } from '../core/text.ts';
import type { Gap, SupportedRange } from '../core/types.ts';
import { createTargetResolver, type Resolved, type TargetResolver } from '../target/resolve.ts';
import { isWithin, parseTarget, type TargetSpec } from '../target/spec.ts';
import type { Files } from './files.ts';
import { readRange, withinRange } from './support.ts';

/** What a door knows about a folder: the person's own settings, which win over the project's. */
export interface ScopeRequest {
  /** The folder that `.syswright.json` stands in and that patterns and relative targets start at; absolute. */
  readonly root: string;
  readonly target?: string | undefined;
  /** What a set target calls its source: `--target`, or `setting`. */
  readonly targetSource?: string;
  /** Where relative paths of `target` start: the current folder for a command line; else the root. */
  readonly targetFolder?: string;
  readonly support?: string | undefined;
  /** What a set range calls its source: `--support`, or `setting`. */
  readonly supportSource?: string;
  readonly levels?: Readonly<Record<string, Level>>;
  readonly exclude?: readonly string[];
  /** `--tags` and `--rules` of a command line. */
  readonly tags?: readonly string[] | undefined;
  readonly rules?: readonly string[] | undefined;
  /** `--root`: the system tree that configuration is meant for. */
  readonly systemRoot?: string | undefined;
  /** `--validators`: the official validators of this machine are asked as well. */
  readonly validators?: boolean;
}

/** A folder's settings after all sources were joined: command line or editor, then project file, then default. */
export interface Scope {
  readonly root: string;
  readonly selection: Selection;
  /** The kernels that one source has to support, when a person said so. */
  readonly support?: SupportedRange;
  readonly asksValidators: boolean;
  /** Faults of the project file and of settings: shown once, nothing of them is followed. */
  readonly gaps: readonly Gap[];
  /** Why the person's own target cannot be followed; a command line ends with it. */
  readonly error?: Message;
  /** Why the person's own range cannot be followed; a command line ends with it. */
  readonly supportError?: Message;
  isExcluded(path: string): boolean;
  /** The target of a file by its absolute path. */
  targetOf(path: string): Promise<Resolved>;
  /** Forgets targets that were found, after a Makefile or tree has changed. */
  forget(): void;
}

/** Reads the project file of a root and joins it with the person's settings. Never rejects. */
export async function openScope(
  files: Files,
  request: ScopeRequest,
  resolver: TargetResolver = createTargetResolver(files, release()),
): Promise<Scope> {
  const { root } = request;
  const gaps: Gap[] = [];
  const project = await readProjectOf(files, root, gaps);
  const own = ownTarget(request);
  const asked = own ?? (await projectTarget(project, root, gaps));
  const spec: TargetSpec = asked && 'spec' in asked ? asked.spec : {};
  const { support, fault } = supportOf(request, project, gaps);
  const patterns = [...(project.exclude ?? []), ...(request.exclude ?? [])];
  const isMatch =
    patterns.length === 0 ? () => false : picomatch(patterns.flatMap(asPatterns), { dot: true });
  return {
    root,
    selection: {
      levels: { ...project.rules, ...request.levels },
      ...(request.tags ? { tags: request.tags } : {}),
      ...(request.rules ? { rules: request.rules } : {}),
    },
    ...(support ? { support } : {}),
    asksValidators: request.validators === true,
    gaps,
    ...(own && 'error' in own ? { error: own.error } : {}),
    ...(fault ? { supportError: fault } : {}),
    isExcluded: (path) =>
      isWithin(path, root) && path !== root && isMatch(path.slice(root.length).replace(/^\//, '')),
    async targetOf(path) {
      const resolved = await resolver.resolve({ path, spec, systemRoot: request.systemRoot });
      return support ? withinRange(resolved, support) : resolved;
    },
    forget: () => {
      resolver.forget();
    },
  };
}

/** A settings file has a few lines; a huge one is a mistake or a trap. */
const projectLimit = 256 * 1024;

async function readProjectOf(files: Files, root: string, gaps: Gap[]): Promise<ProjectSettings> {
  const read = await files.read(join(root, projectFile), projectLimit);
  if (!read) return {};
  const { settings, problems } = readProject(read.cut ? '' : read.text);
  for (const { line, message } of problems) {
    gaps.push({
      by: projectFile,
      reason: {
        text: { en: `line {line}: ${message.text.en}`, 'zh-CN': `第 {line} 行：${message.text['zh-CN']}` },
        args: { ...message.args, line },
      },
    });
  }
  return settings;
}

function ownTarget(request: ScopeRequest): ReturnType<typeof parseTarget> | undefined {
  if (request.target === undefined || request.target.trim() === '') return undefined;
  const folder = resolve(request.targetFolder ?? request.root).replaceAll('\\', '/');
  return parseTarget(request.target, { folder, from: request.targetSource ?? 'setting' });
}

async function projectTarget(
  project: ProjectSettings,
  root: string,
  gaps: Gap[],
): Promise<{ spec: TargetSpec } | undefined> {
  if (project.target === undefined || project.target.trim() === '') return undefined;
  const asked = parseTarget(project.target, { folder: root, from: projectFile, within: root });
  if ('error' in asked) {
    gaps.push({ by: projectFile, reason: asked.error });
    return undefined;
  }
  const { kernel } = asked.spec;
  if (kernel?.kind !== 'tree' || (await staysInside(kernel.path, root))) return asked;
  gaps.push({ by: projectFile, reason: { text: leads, args: { path: project.target } } });
  // The rest of what was asked for names no place.
  return { spec: Object.fromEntries(Object.entries(asked.spec).filter(([name]) => name !== 'kernel')) };
}

/** A link inside of the workspace may lead out of it, so the real places are compared. */
async function staysInside(path: string, root: string): Promise<boolean> {
  try {
    return isWithin(await realpath(path), await realpath(root));
  } catch {
    // What does not exist cannot lead anywhere; the resolver says that it is no tree.
    return true;
  }
}

/** The person's own range counts before the project's; a fault of the own one is for the person to mend. */
function supportOf(
  request: ScopeRequest,
  project: ProjectSettings,
  gaps: Gap[],
): { readonly support?: SupportedRange; readonly fault?: Message } {
  const isOwn = isSaid(request.support);
  const value = isOwn ? request.support : project.support;
  if (!isSaid(value)) return {};
  const source = isOwn ? (request.supportSource ?? 'setting') : projectFile;
  const support = readRange(value, source);
  if (support) return { support };
  const fault: Message = { text: noRange, args: { value } };
  if (isOwn) return { fault };
  gaps.push({ by: projectFile, reason: fault });
  return {};
}

function isSaid(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

/** `vendor` and `vendor/` mean the folder with all in it, and a name without a slash counts in every folder. */
function asPatterns(pattern: string): readonly string[] {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const isAnchored = pattern.startsWith('/') || bare.includes('/');
  const base = isAnchored ? bare : `**/${bare}`;
  return [base, `${base}/**`];
}

const leads: Text = {
  en: 'the target {path} is a link that leads out of this folder, so it is not followed',
  'zh-CN': '目标 {path} 是指向本目录之外的链接，因此未被采用',
};
const noRange: Text = {
  en: 'the supported range `{value}` needs two kernels such as `5.10 - 7.2`, so no range is assumed',
  'zh-CN': '支持范围 `{value}` 需要写成两个内核版本，例如 `5.10 - 7.2`；目前按未设置处理',
};
