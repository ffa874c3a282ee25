import type { Message, Text } from '../core/text.ts';
import { targetPrograms, type TargetProgram, type VersionTarget } from '../core/types.ts';
import { parseVersion, type Version } from '../core/version.ts';
import { joinPath } from './disk.ts';
import { presets } from './presets.ts';

/** What a person asked for with `--target` or the setting, before any disk was looked at. */
export interface TargetSpec extends Readonly<Partial<Record<TargetProgram, VersionTarget>>> {
  readonly kernel?:
    | {
        readonly kind: 'version';
        readonly version: Version;
        readonly source: string;
        readonly backports: boolean;
      }
    | { readonly kind: 'tree'; readonly path: string; readonly source: string }
    | { readonly kind: 'running'; readonly source: string };
}

export interface SpecOptions {
  /** Where relative paths start, absolute. */
  readonly folder: string;
  /** What the answers' source says, such as `--target` or `.syswright.json`. */
  readonly from: string;
  /** Set for text from the workspace: a path outside of this folder is refused. */
  readonly within?: string;
}

const namedPart = new RegExp(`^(kernel|${targetPrograms.join('|')})\\s*=\\s*(.*)$`, 'i');

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a comma list such as `6.12`, `kernel=6.6,systemd=255`, `debian-12`, `./linux` or `running`. Parts that say
 * something themselves win over a preset, wherever it stands. Empty text asks for nothing.
 */
export function parseTarget(text: string, options: SpecOptions): { spec: TargetSpec } | { error: Message } {
  const own: Mutable<TargetSpec> = {};
  const preset: Mutable<TargetSpec> = {};
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const fault = readPart(part, options, own, preset);
    if (fault) return { error: fault };
  }
  return { spec: { ...preset, ...own } };
}

function readPart(
  part: string,
  options: SpecOptions,
  own: Mutable<TargetSpec>,
  preset: Mutable<TargetSpec>,
): Message | undefined {
  const named = namedPart.exec(part);
  const name = (named?.[1] ?? 'kernel').toLowerCase() as keyof TargetSpec;
  const value = named ? named[2]! : part;
  if (!named) {
    const known = presets.get(part.toLowerCase());
    if (known) {
      const source = `preset ${part.toLowerCase()}`;
      if (Object.keys(preset).length > 0) return say(twice, { name: 'preset' });
      Object.assign(preset, ofPreset(known, source));
      return undefined;
    }
    const foreign = /^([\w.-]+)\s*=/.exec(part);
    if (foreign) return say(unknownName, { name: foreign[1]! });
  }
  if (own[name] !== undefined) return say(twice, { name });
  if (name !== 'kernel') {
    const version = exactVersion(value);
    if (!version) return say(noVersion, { name, value });
    own[name] = { version, source: options.from };
    return undefined;
  }
  const kernel = readKernel(value, options);
  if ('text' in kernel) return kernel;
  own.kernel = kernel;
  return undefined;
}

function readKernel(value: string, options: SpecOptions): NonNullable<TargetSpec['kernel']> | Message {
  const source = options.from;
  if (value.toLowerCase() === 'running') return { kind: 'running', source };
  if (isPath(value)) {
    const path = joinPath(options.folder, value.replaceAll('\\', '/'));
    if (options.within !== undefined && !isWithin(path, options.within)) return say(outside, { path: value });
    return { kind: 'tree', path, source };
  }
  const version = exactVersion(value);
  if (version) return { kind: 'version', version, source, backports: isBackported(version.text) };
  return say(unknownTarget, { value, presets: [...presets.keys()].join(', ') });
}

/** A word with a slash, or `.` and `..`, is a path; versions and presets have neither. */
function isPath(value: string): boolean {
  return /[/\\]/.test(value) || value === '.' || value === '..';
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `6.12`, `v6.12.3`, `6.1.0-18-amd64`, `252`: the whole word is a version, so that `6.x` is no target. */
function exactVersion(value: string): Version | undefined {
  return /^v?\d{1,6}(\.\d{1,6}){0,3}(p\d+|[-+~][\w.+~-]*|\.(el|oe|fc)[\w.]*)?$/.test(value)
    ? parseVersion(value)
    : undefined;
}

/** Whether a kernel release names a distribution that carries far newer code than the number says. */
export function isBackported(release: string): boolean {
  return /\.(el|oe|an|ky|uel)\d|\b(el|oe)\d{1,4}\b/.test(release);
}

function ofPreset(preset: NonNullable<ReturnType<typeof presets.get>>, source: string): TargetSpec {
  const known = (text: string | undefined): { version: Version; source: string } | undefined => {
    const version = text === undefined ? undefined : parseVersion(text);
    return version && { version, source };
  };
  const kernel = known(preset.kernel);
  const programs = targetPrograms.flatMap((name) => {
    const found = known(preset[name]);
    return found ? [[name, found] as const] : [];
  });
  return {
    ...(kernel ? { kernel: { kind: 'version', ...kernel, backports: preset.backports === true } } : {}),
    ...Object.fromEntries(programs),
  };
}

function say(text: Text, args: Message['args']): Message {
  return { text, args };
}

const unknownTarget: Text = {
  en: 'target `{value}` is neither a version, a path (write `./{value}` for a folder), `running` nor a preset ({presets})',
  'zh-CN': '目标 `{value}` 既不是版本号、路径（目录请写作 `./{value}`）、`running`，也不是预设（{presets}）',
};
const unknownName: Text = {
  en: 'target names `{name}`, but only kernel, systemd, openssh and bpftrace have versions here',
  'zh-CN': '目标中的 `{name}` 无效：此处只能指定 kernel、systemd、openssh 和 bpftrace 的版本',
};
const noVersion: Text = {
  en: 'target `{name}={value}` needs a version such as `{name}=252`',
  'zh-CN': '目标 `{name}={value}` 需要版本号，例如 `{name}=252`',
};
const twice: Text = {
  en: 'target names {name} twice; keep one',
  'zh-CN': '目标中 {name} 出现了两次，请只保留一个',
};
const outside: Text = {
  en: 'target path `{path}` lies outside of the workspace, and a file of the workspace may not point there; set it in the editor or with --target',
  'zh-CN': '目标路径 `{path}` 位于工作区之外，工作区内的文件不能指向那里；请在编辑器设置中或用 --target 指定',
};
