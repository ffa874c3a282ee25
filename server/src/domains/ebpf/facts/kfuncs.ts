import type { KernelTarget } from '../../../core/types.ts';
import { atLeast, version, type Certainty } from '../../../core/version.ts';
import { compareLines } from './kernel.ts';
import table from './kfuncs.json' with { type: 'json' };

/** A function of the kernel that programs call by its name and type. Facts: see `kfuncs.source.ts`. */
export interface Kfunc {
  readonly name: string;
  /** Program types that it is registered for; `UNSPEC` stands for all. */
  readonly programs: readonly string[];
  /** What the verifier is told of it, without `KF_`: `ACQUIRE`, `RELEASE`, `RET_NULL`, `SLEEPABLE`, `ITER_NEW` and others. */
  readonly flags: readonly string[];
  /** First of the mined kernels that registers it for programs. */
  readonly since: string;
  /** In C, e.g. `void bpf_task_release(struct task_struct *p)`; absent where a macro makes it. */
  readonly prototype?: string;
}

export const kfuncs: ReadonlyMap<string, Kfunc> = new Map(
  Object.entries(table.kfuncs as Readonly<Record<string, Omit<Kfunc, 'name'>>>).map(([name, row]) => [
    name,
    { name, ...row },
  ]),
);

/** The oldest and the newest kernel whose functions the table has. */
export const oldestMined = '6.1';
export const newestMined: string = table.newest;

/**
 * Types that share what one of them is registered for, from `bpf_prog_type_to_kfunc_hook` in kernel/bpf/btf.c of Linux 7.2.
 * Groups have grown only, and so has what is registered: what is refused in 7.2 was refused before.
 */
const groups: readonly (readonly string[])[] = [
  ['TRACING', 'TRACEPOINT', 'RAW_TRACEPOINT', 'RAW_TRACEPOINT_WRITABLE', 'PERF_EVENT', 'LSM'],
  [
    'CGROUP_SKB',
    'CGROUP_SOCK',
    'CGROUP_DEVICE',
    'CGROUP_SOCK_ADDR',
    'CGROUP_SOCKOPT',
    'CGROUP_SYSCTL',
    'SOCK_OPS',
  ],
  ['LWT_OUT', 'LWT_IN', 'LWT_XMIT', 'LWT_SEG6LOCAL'],
];
/** Functions that a filter of the kernel keeps for one attach type (`tracing_iter_filter` in net/core/filter.c of Linux 7.2). */
const attachOf: Readonly<Record<string, string>> = { bpf_sock_destroy: 'BPF_TRACE_ITER' };

/** Whether a filter refuses a function to programs of a section that may call others of its kind. */
export function isFilteredOut({ name }: Kfunc, { attach }: { readonly attach?: string }): boolean {
  return Object.hasOwn(attachOf, name) && attach !== attachOf[name];
}

/** Raw tracepoints had nothing of their own up to here: tried on 6.18. */
const rawTracepointsUpTo = version('6.18');

/** Whether programs of a type may call a function: `no` is certain, and there is no `yes`, because filters decide more. */
export function kfuncInProgram(kfunc: Kfunc, program: string, kernel: KernelTarget | undefined): Certainty {
  if (!kernel || compareLines(kernel.version, version(table.newest)) > 0) return 'unknown';
  // What an extension or an operation of a structure may call hangs on what it stands for.
  if (program === 'EXT' || kfunc.programs.includes('UNSPEC') || kfunc.programs.includes(program))
    return 'unknown';
  const group = groups.find((one) => one.includes(program)) ?? [program];
  if (!group.some((one) => kfunc.programs.includes(one))) return 'no';
  const isOldRaw =
    /^RAW_TRACEPOINT/.test(program) &&
    !kernel.backports &&
    compareLines(kernel.version, rawTracepointsUpTo) <= 0;
  return isOldRaw ? 'no' : 'unknown';
}

const parameters = new Map<string, readonly string[]>();

function parametersOf({ prototype = '' }: Kfunc): readonly string[] {
  let own = parameters.get(prototype);
  if (!own) parameters.set(prototype, (own = /\((.*)\)$/.exec(prototype)?.[1]?.split(',') ?? []));
  return own;
}

/** The places of pointers to memory behind which the length of that memory stands. */
export function sizedPointers(kfunc: Kfunc): readonly number[] {
  const own = parametersOf(kfunc);
  return own.flatMap((one, at) => (one.includes('*') && /__szk?$/.test(own[at + 1] ?? '') ? [at] : []));
}

/** Whether an argument has to be a pointer, and may not be NULL: the endings of names say which may. */
export function kfuncWantsPointer(kfunc: Kfunc, index: number, kernel?: KernelTarget): boolean {
  const own = parametersOf(kfunc);
  // Of memory with a length behind it, kernels have thought differently; 7.2 goes by the endings alone.
  const goesByNames = kernel && atLeast(kernel.version, version(newestMined)) === 'yes';
  if (/__szk?$/.test(own[index + 1] ?? '') && goesByNames !== true) return false;
  return isPointerToSomething(own[index]);
}

/** Whether an argument is memory of the length behind it, which may be missing only where that is nothing. */
export function kfuncWantsMemory(kfunc: Kfunc, index: number): boolean {
  const own = parametersOf(kfunc);
  return sizedPointers(kfunc).includes(index) && isPointerToSomething(own[index]);
}

function isPointerToSomething(parameter = ''): boolean {
  return parameter.includes('*') && !/__(?:nullable|opt|ign|map|alloc|uninit)\b/.test(parameter);
}

/** Structures of the program's own that kfuncs give back by their address. */
const ownStructures = /^struct (?:bpf_dynptr|bpf_sk_buff_ptr)$/;

/** The structures of the kernel whose users are counted: some function gives one back. */
const counted = new Set(
  [...kfuncs.values()].flatMap((one) => {
    const type = one.flags.includes('RELEASE') ? structureOf(parametersOf(one)[0]) : undefined;
    return type === undefined || ownStructures.test(type) ? [] : [type];
  }),
);

function structureOf(parameter: string | undefined): string | undefined {
  return /^\s*(?:const )?(struct \w+) \*\w+$/.exec(parameter ?? '')?.[1];
}

/** The places of arguments that have to be counted objects of the kernel, and their types. */
export function objectsWanted(kfunc: Kfunc): readonly (readonly [place: number, type: string])[] {
  if (!kfunc.flags.some((flag) => flag === 'ACQUIRE' || flag === 'RELEASE')) return [];
  return parametersOf(kfunc).flatMap((parameter, place) => {
    const type = structureOf(parameter);
    return type !== undefined && counted.has(type) ? [[place, type] as const] : [];
  });
}
