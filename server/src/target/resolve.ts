import type { Text } from '../core/text.ts';
import {
  targetPrograms,
  type Gap,
  type KernelTarget,
  type Target,
  type TargetProgram,
  type VersionTarget,
} from '../core/types.ts';
import { compareVersions, version, type Version } from '../core/version.ts';
import { folderOf, joinPath, type Disk } from './disk.ts';
import { readKernelImage } from './kernel-image.ts';
import { readKernelTree, treeAround, type KernelTree } from './kernel-tree.ts';
import {
  bpftraceOf,
  installedHeaders,
  installedKernel,
  opensshOf,
  runningKernel,
  systemdOf,
  systemRootOf,
} from './machine.ts';
import { namedTrees } from './module-makefile.ts';
import type { TargetSpec } from './spec.ts';
import table from './table-releases.json' with { type: 'json' };

export interface TargetRequest {
  /** The file that is looked at, absolute and `/`-separated; it need not exist. */
  readonly path: string;
  /** What a person set; its parts win over everything found. */
  readonly spec?: TargetSpec | undefined;
  /** `--root`: the system that configuration is meant for. */
  readonly systemRoot?: string | undefined;
}

export interface Resolved {
  readonly target: Target;
  /** What was asked for and could not be had, such as a tree without a version. */
  readonly gaps: readonly Gap[];
}

/** Finds targets and remembers the answers by folder, because a person's every file asks. */
export interface TargetResolver {
  resolve(request: TargetRequest): Promise<Resolved>;
  /** Forgets everything, for the day a watched Makefile or tree has changed. */
  forget(): void;
}

const { releases } = table;

/** What is compiled is meant for a kernel to build against; anything else is the configuration of some system. */
const compiled = /\.[chS]$|(^|\/)(Makefile|Kbuild|Kconfig[^/]*)$/;

/** A script for a tracer stands anywhere and runs here, as long as nobody names another machine. */
const traced = /\.bt$/;

const findProgram = {
  systemd: systemdOf,
  openssh: opensshOf,
  bpftrace: bpftraceOf,
} as const satisfies Record<TargetProgram, typeof systemdOf>;

/** `release` is this machine's `uname -r`. */
export function createTargetResolver(disk: Disk, release: string): TargetResolver {
  let memory = new Map<string, Promise<unknown>>();
  const remember = <T>(key: string, find: () => Promise<T>): Promise<T> => {
    let answer = memory.get(key) as Promise<T> | undefined;
    if (!answer) memory.set(key, (answer = find()));
    return answer;
  };
  const tree = (path: string): Promise<KernelTree | undefined> =>
    remember(`tree ${path}`, () => readKernelTree(disk, path));
  const around = (folder: string): Promise<string | undefined> =>
    remember(`around ${folder}`, () => treeAround(disk, folder));

  const builtAgainst = async (folder: string): Promise<KernelTarget | undefined> => {
    for (const one of await namedTrees(disk, folder, release)) {
      const found = await tree(one.path);
      if (found) return ofTree(found, one.source);
    }
    return remember('build machine', () => buildMachine(disk, release, tree));
  };

  const kernelOf = async (path: string, root: string | undefined): Promise<KernelTarget | undefined> => {
    const folder = folderOf(path);
    const own = await around(folder);
    const inside = own === undefined ? undefined : await tree(own);
    if (inside) return ofTree(inside, `kernel tree ${inside.path}`);
    if (compiled.test(path)) return remember(`built ${folder}`, () => builtAgainst(folder));
    if (root === undefined) return undefined;
    return remember(`kernel ${root}`, () =>
      root === '/' ? runningKernel(disk) : installedKernel(disk, root),
    );
  };

  return {
    async resolve({ path, spec = {}, systemRoot }) {
      const root = systemRoot ?? systemRootOf(path);
      const runsOn = root ?? (traced.test(path) ? '/' : undefined);
      const gaps: Gap[] = [];
      const set = await setKernel(spec, tree, disk, gaps);
      const kernel = set ?? (spec.kernel ? undefined : await kernelOf(path, runsOn));
      const programs: Partial<Record<TargetProgram, VersionTarget>> = {};
      for (const name of targetPrograms) {
        const own = name === 'bpftrace' ? runsOn : root;
        const version =
          spec[name] ??
          (own === undefined
            ? undefined
            : await remember(`${name} ${own}`, () => findProgram[name](disk, own)));
        if (version) programs[name] = version;
      }
      // One object for equal answers, so that what was worked out for a target is found again by identity.
      const key = `target ${JSON.stringify([spec, root ?? '', runsOn ?? '', systemRoot === undefined, kernel && [kernel.source, kernel.version.text, kernel.tree]])}`;
      return remember(key, () =>
        Promise.resolve({
          target: {
            ...(kernel ? { kernel } : {}),
            ...programs,
            // A tree that merely looks like one may hold a part of the system only.
            ...(systemRoot !== undefined || root === '/' ? { root: root! } : {}),
          },
          gaps,
        }),
      );
    },
    forget() {
      memory = new Map();
    },
  };
}

/** The kernel that a person named. A tree that does not say what it is leaves the kernel unknown, with a gap. */
async function setKernel(
  spec: TargetSpec,
  tree: (path: string) => Promise<KernelTree | undefined>,
  disk: Disk,
  gaps: Gap[],
): Promise<KernelTarget | undefined> {
  const { kernel } = spec;
  if (kernel === undefined) return undefined;
  if (kernel.kind === 'version') {
    const { version, source, backports } = kernel;
    return {
      version: backports ? version : pointRelease(version),
      source,
      ...(backports ? { backports } : {}),
    };
  }
  if (kernel.kind === 'running') {
    const found = await runningKernel(disk);
    if (!found) gaps.push({ by: 'target', reason: { text: noRunning } });
    return found && { ...found, source: `${kernel.source} running` };
  }
  const source = `${kernel.source} ${kernel.path}`;
  const found = await tree(kernel.path);
  if (found) return ofTree(found, source);
  const image = await readKernelImage(disk, kernel.path);
  if (!image) gaps.push({ by: 'target', reason: { text: noTree, args: { path: kernel.path } } });
  return image && { ...image, source };
}

/** `6.1` means the point release that the shipped table was read from, so that conditions on a patch level can be decided. */
function pointRelease(series: Version): Version {
  if (series.parts.length > 2) return series;
  const release = releases.find((one) => one.startsWith(`${series.parts.join('.')}.`));
  return release === undefined ? series : version(release);
}

/** What the machine that builds has: headers of the running kernel, any headers, else the running kernel's types. */
async function buildMachine(
  disk: Disk,
  release: string,
  tree: (path: string) => Promise<KernelTree | undefined>,
): Promise<KernelTarget | undefined> {
  const own = `/lib/modules/${release}/build`;
  const running = await tree(own);
  if (running) return ofTree(running, own);
  let newest: KernelTree | undefined;
  for (const path of await installedHeaders(disk)) {
    const found = await tree(path);
    if (found && (!newest || compareVersions(found.version, newest.version) > 0)) newest = found;
  }
  if (newest) return ofTree(newest, `installed headers ${newest.path}`);
  const types = (await disk.list('/sys/kernel/btf'))?.includes('vmlinux') === true;
  return types ? runningKernel(disk) : undefined;
}

function ofTree(tree: KernelTree, source: string): KernelTarget {
  const { version, path, backports, config } = tree;
  return {
    version,
    source,
    tree: joinPath(path),
    ...(backports ? { backports } : {}),
    ...(config ? { config } : {}),
  };
}

const noTree: Text = {
  en: 'the target {path} is no kernel or header tree (no version in its Makefile or include/generated) and no vmlinux that names its release, so the kernel is unknown and rules about it stay silent',
  'zh-CN':
    '目标 {path} 不是内核源码树或头文件目录（其 Makefile 与 include/generated 中没有版本号），也不是名称中带有版本的 vmlinux，因此内核版本未知，相关规则不会报告',
};
const noRunning: Text = {
  en: 'the running kernel cannot be read from /proc/version, so the kernel is unknown and rules about it stay silent',
  'zh-CN': '无法从 /proc/version 读取正在运行的内核，因此内核版本未知，相关规则不会报告',
};
