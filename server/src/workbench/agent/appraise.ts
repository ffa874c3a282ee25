import { dirname } from 'node:path';
import { validatorFor } from '../../checkers/validators/validators.ts';
import { render, say, type Text } from '../../core/text.ts';
import { createWorkbench, diskFiles } from '../../workbench.ts';
import { checkPath } from '../check-path.ts';
import type { FindingReport } from '../file-report.ts';
import { openScope } from '../scope.ts';
import { verifyBpf } from '../verify-bpf.ts';
import type { ToolOptions } from './tools.ts';

/** A text of a model that is to stand at a path. */
export interface Draft {
  readonly path: string;
  /** The workspace folder that the path is in. */
  readonly root: string;
  readonly text: string;
  /** What stands there now, for a repair: only what is new counts. */
  readonly before?: string;
  /** The code of the finding that a repair is to take away. */
  readonly code?: string;
  /** The person trusts the workspace and wants the kernel's own verdict on BPF programs. */
  readonly verify: boolean;
}

/** What was found wrong with a draft, and who has looked at it. */
export interface Appraisal {
  /** In English, for the model that is to do better; a person sees them when it does not. */
  readonly complaints: readonly string[];
  /** In the person's language. */
  readonly checked: readonly string[];
  readonly unchecked: readonly string[];
}

export function createAppraiser({ locale, target }: ToolOptions): (draft: Draft) => Promise<Appraisal> {
  const bench = createWorkbench(diskFiles);
  const tell = (text: Text, args: Record<string, string> = {}): string => say(text, locale, args);

  return async ({ path, root, text, before, code, verify }) => {
    const scope = await openScope(diskFiles, { root, target, targetFolder: root, validators: true });
    if (scope.error) return nobody([render(scope.error, locale)]);
    const look = async (looked: string, earlier?: string) => {
      const base = { path: dirname(path), shown: '' };
      const task = {
        path,
        shown: path,
        base,
        text: looked,
        ...(earlier === undefined ? {} : { before: earlier }),
      };
      return checkPath(bench, scope, task, 'en');
    };
    const checked = await look(text, before);
    if (!checked) return nobody([tell(words.notOurs)]);
    const { report, target: known } = checked;
    const { target: on } = await scope.targetOf(path);
    const complaints = report.findings.filter(counts).map((finding) => complaint(finding, text));
    if (before !== undefined && code !== undefined) {
      const [now, then] = await Promise.all([look(text), look(before)]);
      const count = (of: typeof now): number =>
        of?.report.findings.filter((finding) => finding.code === code).length ?? 0;
      if (count(now) >= count(then)) complaints.push(`The finding ${code} is still there.`);
    }
    const versions = Object.entries(known).map(([name, { version }]) => `${name} ${version}`);
    const done = [tell(words.rules, { target: versions.join(', ') || tell(words.noTarget) })];
    const official = validatorFor(report.language, path, on)?.program;
    if (official !== undefined && report.gaps.every(({ by }) => by !== official)) done.push(official);
    const open = report.gaps.map(({ by, reason }) => `${by}: ${reason}`);
    if (report.language === 'ebpf' && complaints.length === 0) {
      if (!verify) open.push(tell(words.noVerifier));
      else {
        const judged = await verifyBpf({ path, text, root }, 'en');
        complaints.push(
          ...judged.errors.map(({ line, message }) => `clang, line ${line}: ${message}`),
          ...judged.programs
            .filter(({ verdict }) => verdict === 'rejected')
            .map(
              ({ program, explanation, said }) =>
                `The verifier refuses ${program}: ${explanation ?? said ?? ''}`,
            ),
        );
        open.push(...judged.gaps.map(({ by, reason }) => `${by}: ${reason}`));
        if (judged.programs.some(({ verdict }) => verdict === 'accepted')) done.push(tell(words.verifier));
      }
    } else if (report.language === 'kernel-c' && official === undefined) open.push(tell(words.noCompiler));
    open.push(tell(words.notRun));
    return { complaints, checked: done, unchecked: open };
  };
}

function nobody(why: readonly string[]): Appraisal {
  return { complaints: [], checked: [], unchecked: why };
}

/** What a figure counts as a finding, and worth a model's effort. */
function counts({ severity, confidence }: FindingReport): boolean {
  return confidence !== 'low' && (severity === 'error' || severity === 'warning');
}

/** A finding as a model understands it: it reads lines well, and counts them badly. */
function complaint({ code, message, help, line }: FindingReport, text: string): string {
  const at = text.split('\n')[line - 1]?.trim() ?? '';
  return `${code} at \`${at.slice(0, 200)}\`: ${message}${help === '' ? '' : ` ${help}`}`;
}

const words = {
  rules: { en: 'the rules, for {target}', 'zh-CN': '规则，目标系统：{target}' },
  noTarget: { en: 'no known target', 'zh-CN': '目标系统未知' },
  verifier: { en: 'clang and the verifier of this kernel', 'zh-CN': 'clang 与本机内核的验证器' },
  noVerifier: {
    en: 'the verifier: `syswright.agents.verify` is off, or the workspace is not trusted',
    'zh-CN': '验证器：`syswright.agents.verify` 未开启，或工作区未受信任',
  },
  noCompiler: { en: 'the compiler: the module was not built', 'zh-CN': '编译器：未构建该模块' },
  notRun: { en: 'what it does: nothing was run', 'zh-CN': '运行效果：没有执行任何内容' },
  notOurs: {
    en: 'everything: this is no kind of file that Syswright checks',
    'zh-CN': '全部：Syswright 不检查此类文件',
  },
} as const satisfies Readonly<Record<string, Text>>;
