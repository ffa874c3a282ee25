import type { Text } from '../../core/text.ts';
import type { Target } from '../../core/types.ts';
import type { Say } from './describe.ts';
import { kfuncInProgram, oldestMined, newestMined, type Kfunc } from './facts/kfuncs.ts';

/** What the flags of the verifier mean to the person who calls. */
const meanings: Readonly<Record<string, Text>> = {
  ACQUIRE: {
    en: 'Gives a reference that has to be released on every path.',
    'zh-CN': '给出引用，每条路径都必须释放。',
  },
  RELEASE: { en: 'Releases the reference that it is given.', 'zh-CN': '释放传入的引用。' },
  RET_NULL: { en: 'May return NULL.', 'zh-CN': '可能返回 NULL。' },
  SLEEPABLE: {
    en: 'May sleep: for sleepable programs only, and outside of RCU sections.',
    'zh-CN': '可能睡眠：只供可睡眠的程序在 RCU 临界区之外使用。',
  },
  DESTRUCTIVE: {
    en: 'Takes the system down: needs CAP_SYS_BOOT.',
    'zh-CN': '会使系统停止：需要 CAP_SYS_BOOT。',
  },
  RCU_PROTECTED: {
    en: 'Has to be called in an RCU section (bpf_rcu_read_lock()).',
    'zh-CN': '必须在 RCU 临界区内调用（bpf_rcu_read_lock()）。',
  },
  ITER_NEW: {
    en: 'Begins an iterator, which has to be destroyed on every path, also where this fails.',
    'zh-CN': '开始迭代器；即使失败，每条路径也都必须销毁。',
  },
};

/** A kernel function for hovers: its declaration, what the verifier asks of callers, and who may call it. */
export function describeKfunc(kfunc: Kfunc, target: Target, say: Say, program?: string): string {
  const isOld = kfunc.since === oldestMined;
  const where: Text = isOld
    ? { en: 'A kernel function; Linux {oldest} has it.', 'zh-CN': '内核函数；Linux {oldest} 已有。' }
    : {
        en: 'A kernel function, newer than Linux {oldest}; {newest} has it. Declare it `extern … __ksym`, and `__weak` where it may be missing.',
        'zh-CN':
          '内核函数，晚于 Linux {oldest}，{newest} 已有。请声明为 `extern … __ksym`，可能不存在时加 `__weak`。',
      };
  const facts = kfunc.flags.flatMap((flag) => (meanings[flag] ? [say(meanings[flag])] : []));
  const refused = program !== undefined && kfuncInProgram(kfunc, program, target.kernel) === 'no';
  const programs: Text = kfunc.programs.includes('UNSPEC')
    ? { en: 'Registered for all types of programs.', 'zh-CN': '对所有程序类型注册。' }
    : { en: 'Registered for: {list}.', 'zh-CN': '注册的程序类型：{list}。' };
  return [
    kfunc.prototype === undefined ? `\`${kfunc.name}()\`` : `\`\`\`c\n${kfunc.prototype};\n\`\`\``,
    [say(where, { oldest: oldestMined, newest: newestMined }), ...facts].join('\n\n'),
    say(programs, { list: kfunc.programs.map((one) => `\`${one.toLowerCase()}\``).join(', ') }),
    ...(refused
      ? [
          say(
            {
              en: '**Programs of type {program} may not call it.**',
              'zh-CN': '**{program} 类型的程序不能调用。**',
            },
            { program: program.toLowerCase() },
          ),
        ]
      : []),
  ].join('\n\n');
}
