import {
  missingCapabilities,
  verify,
  type LoadedProgram,
  type VerifyRequest,
  type VerifyResult,
} from '../checkers/bpf/verify.ts';
import { render, type Locale, type Message, type Text } from '../core/text.ts';
import { inLanguage, type LogReport } from './explain-log.ts';

/** What the running kernel says of one program. `class` is that of the refusal, also of one before the verifier. */
export interface ProgramReport extends Omit<LogReport, 'class'> {
  readonly program: string;
  readonly section: string;
  /** `not-judged`: refused before the verifier looked at it. */
  readonly verdict: 'accepted' | 'rejected' | 'not-judged';
  readonly class: string | null;
  /** Instructions that the verifier followed on all paths; null where it did not say. */
  readonly instructions: number | null;
  /** Of verification, in microseconds. */
  readonly time: number | null;
  /** Bytes of stack, of all functions that are nested; null where the verifier did not say. */
  readonly stack: number | null;
}

/** What came of verifying a file on the running kernel. */
export interface VerifyReport {
  readonly programs: readonly ProgramReport[];
  /** What the compiler refused: lines and columns count from 1. */
  readonly errors: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
  readonly gaps: readonly { readonly by: string; readonly reason: string }[];
}

/** Compiles the text and loads every program of it, without attaching; needs a workspace that its person trusts. */
export async function verifyBpf(request: VerifyRequest, locale: Locale): Promise<VerifyReport> {
  const result = await verify(request);
  const gaps = gapsOf(result, locale);
  if (result.kind === 'not-possible') return { programs: [], errors: [], gaps };
  if (result.kind === 'not-compiled') return { programs: [], errors: result.errors, gaps };
  const [{ explainLog }, { loadFailure }, missing] = await Promise.all([
    import('../domains/ebpf/verifier/explain.ts'),
    import('../domains/ebpf/verifier/load-failure.ts'),
    missingCapabilities(),
  ]);
  const programs = result.programs.map((one): ProgramReport => {
    const { program, section, loaded, log } = one;
    const base = { section, verdict: verdictOf(one), ...countsOf(log) };
    if (loaded) return { ...nothing, ...base, program };
    if (log.trim() !== '') return { ...inLanguage(explainLog(log, program), locale), ...base, program };
    const failure = loadFailure(one.said, one.error, missing);
    const explanation = render(failure.explanation, locale);
    return { ...nothing, ...base, program, class: failure.class, explanation };
  });
  return { programs, errors: [], gaps };
}

const nothing = {
  class: null,
  explanation: null,
  location: null,
  fix: null,
  steps: [],
  gaps: [],
  said: null,
};

function verdictOf({ loaded, log }: LoadedProgram): ProgramReport['verdict'] {
  if (loaded) return 'accepted';
  return log.trim() === '' ? 'not-judged' : 'rejected';
}

function countsOf(log: string): Pick<ProgramReport, 'instructions' | 'time' | 'stack'> {
  const stack = /^stack depth ([\d+]+)/m.exec(log)?.[1];
  return {
    instructions: numberIn(/^processed (\d+) insns/m.exec(log)),
    time: numberIn(/^verification time (\d+) usec/m.exec(log)),
    stack: stack === undefined ? null : stack.split('+').reduce((sum, one) => sum + Number(one), 0),
  };
}

function numberIn(found: RegExpExecArray | null): number | null {
  return found ? Number(found[1]) : null;
}

function gapsOf(result: VerifyResult, locale: Locale): VerifyReport['gaps'] {
  const gap = (message: Message): VerifyReport['gaps'][number] => ({
    by: 'verify',
    reason: render(message, locale),
  });
  if (result.kind === 'not-possible') {
    return [gap({ text: impossible[result.why], args: { reason: result.reason } })];
  }
  if (result.dropped.length === 0) return [];
  return [gap({ text: dropped, args: { flags: result.dropped.join(' ') } })];
}

const dropped: Text = {
  en: 'Flags of the project that are not passed on to the compiler: {flags}',
  'zh-CN': '未传给编译器的项目选项：{flags}',
};

const impossible: Readonly<Record<Extract<VerifyResult, { kind: 'not-possible' }>['why'], Text>> = {
  platform: {
    en: 'Programs can be verified on Linux only, not on {reason}.',
    'zh-CN': '只能在 Linux 上验证，当前系统是 {reason}。',
  },
  compiler: {
    en: 'The compiler did not run: {reason}. clang 10 or newer is needed on the PATH, outside of the workspace.',
    'zh-CN': '编译器未能运行：{reason}。需要在 PATH 中、工作区之外有 clang 10 或更新版本。',
  },
  loader: {
    en: 'The small loader could not be built: {reason}. A C compiler with the headers of the C library is needed.',
    'zh-CN': '无法构建加载程序：{reason}。需要带有 C 库头文件的 C 编译器。',
  },
  types: {
    en: 'vmlinux.h could not be made: {reason}. bpftool is needed, and a kernel with BTF.',
    'zh-CN': '无法生成 vmlinux.h：{reason}。需要 bpftool 和带 BTF 的内核。',
  },
  library: {
    en: 'libbpf 1.0 or newer is needed on this machine: {reason}',
    'zh-CN': '本机需要 libbpf 1.0 或更新版本：{reason}',
  },
  object: { en: 'The object was not opened: {reason}', 'zh-CN': '无法打开目标文件：{reason}' },
  timeout: {
    en: 'Given up after the time limit, while {reason} was still at work.',
    'zh-CN': '超过时限后放弃，{reason} 仍未完成。',
  },
  output: { en: 'The output of {reason} is longer than the limit.', 'zh-CN': '{reason} 的输出超过上限。' },
  cancelled: { en: 'Cancelled during {reason}.', 'zh-CN': '在 {reason} 时取消。' },
};
