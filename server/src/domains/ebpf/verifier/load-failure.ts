import type { Message, Text } from '../../../core/text.ts';

/** Why a program was refused before the verifier looked at it, from what libbpf said and the number of the error. */
export interface LoadFailure {
  readonly class:
    | 'capability'
    | 'attach-target'
    | 'kfunc-missing'
    | 'section'
    | 'map-creation'
    | 'btf-info'
    | 'limit'
    | 'object';
  readonly explanation: Message;
}

const permitted = 1;

/** `missing` names the capabilities that the loading process has not; `error` is negative, as Linux gives it. */
export function loadFailure(said: string, error: number, missing: readonly string[]): LoadFailure {
  for (const { class: kind, pattern, says } of failures) {
    const found = pattern.exec(said);
    if (found) return { class: kind, explanation: { text: says, args: { ...found.groups } } };
  }
  if (-error === permitted) {
    return missing.length > 0
      ? {
          class: 'capability',
          explanation: { text: words.capability, args: { missing: missing.join(', ') } },
        }
      : { class: 'capability', explanation: { text: words.forbidden } };
  }
  const first = said
    .split('\n')
    .find((line) => line.startsWith('libbpf:'))
    ?.slice('libbpf: '.length);
  return {
    class: 'object',
    explanation: { text: words.other, args: { said: first ?? `error ${String(-error)}` } },
  };
}

interface Failure {
  readonly class: LoadFailure['class'];
  readonly pattern: RegExp;
  readonly says: Text;
}

const failures: readonly Failure[] = [
  {
    class: 'kfunc-missing',
    pattern: /extern \((?:func|var) ksym\) '(?<name>[^']+)'/,
    says: {
      en: 'This kernel has no {name} for programs, or not in the form that is declared.',
      'zh-CN': '该内核没有供程序使用的 {name}，或其形式与声明不同。',
    },
  },
  {
    class: 'attach-target',
    pattern: /failed to find (?:kernel )?BTF(?: type)? (?:ID of |info for object )?'?(?<name>[\w.]+)/,
    says: {
      en: 'What the program is to be attached to, {name}, is not in the types of this kernel (a module that is not loaded, or another name).',
      'zh-CN': '程序的挂载目标 {name} 不在该内核的类型信息中（模块未加载，或名称不同）。',
    },
  },
  {
    class: 'attach-target',
    pattern: /attach_prog_fd|missing attach target/,
    says: {
      en: 'The program needs the function or program that it is attached to, which user space names when it loads.',
      'zh-CN': '该程序需要由用户空间在加载时指定挂载的函数或程序。',
    },
  },
  {
    class: 'section',
    pattern: /missing BPF prog type, check ELF section name '(?<name>[^']*)'/,
    says: {
      en: 'libbpf does not know the section {name}, so the program has no type.',
      'zh-CN': 'libbpf 不认识节 {name}，因此程序没有类型。',
    },
  },
  {
    class: 'map-creation',
    pattern: /map '(?<name>[^']+)': failed to create: (?<reason>.*)/,
    says: {
      en: 'The kernel does not create map {name}: {reason}.',
      'zh-CN': '内核未能创建映射 {name}：{reason}。',
    },
  },
  {
    class: 'btf-info',
    pattern: /failed to (?:relocate|perform CO-RE relocations)|CO-RE relo/,
    says: {
      en: 'A structure or member that the program is relocated against (CO-RE) does not exist in this kernel.',
      'zh-CN': '程序重定位（CO-RE）所依据的结构体或成员在该内核中不存在。',
    },
  },
  {
    class: 'limit',
    pattern: /RLIMIT_MEMLOCK/,
    says: {
      en: 'The limit of locked memory is too low for the maps (ulimit -l).',
      'zh-CN': '锁定内存的上限不足以创建映射（ulimit -l）。',
    },
  },
];

const words = {
  capability: {
    en: 'Loading is not permitted: this process lacks {missing}.',
    'zh-CN': '不允许加载：当前进程缺少 {missing}。',
  },
  forbidden: {
    en: 'The kernel refused before it looked at the program, though no capability is missing: its configuration or a security policy does not allow this type.',
    'zh-CN': '内核在检查程序之前就拒绝了，而权限并不缺少：内核配置或安全策略不允许该类型。',
  },
  other: { en: 'The program was not loaded: {said}.', 'zh-CN': '程序未能加载：{said}。' },
} as const satisfies Readonly<Record<string, Text>>;
