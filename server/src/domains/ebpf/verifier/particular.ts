import type { Text } from '../../../core/text.ts';
import type { ErrorClass } from './classes.ts';
import type { State } from './registers.ts';

/** What is better said, and helps better, than what a message says by itself. */
export interface Particular {
  /** Absent where only the advice is another. */
  readonly says?: Text;
  readonly fix: Text;
}

interface Asked {
  readonly class: ErrorClass;
  readonly said: string;
  /** The message before, about the same instruction. */
  readonly before: string | undefined;
  /** The failing instruction. */
  readonly code: string;
  /** Values of the message and of the one before it, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** What the verifier knew of the register that is meant. */
  readonly register: string | undefined;
  /** It was a pointer until a call or a write took its worth. */
  readonly isLost: boolean;
  /** What the verifier knew of the arguments of a call. */
  readonly given: readonly string[];
  readonly stack: State;
}

/** What the same message means in particular: undefined where it means what it says. */
export function particular(asked: Asked): Particular | undefined {
  if (asked.class === 'packet-oob' && /^pkt_meta\b/.test(asked.register ?? '')) return words.metadata;
  if (asked.class === 'scalar-deref' && asked.isLost) return words.lost;
  if (asked.class === 'range-min' && isOverEnd(asked.values)) return words.overEnd;
  if (asked.class === 'range-min' && Number(asked.values['offset']) < 0 && isExact(asked.register))
    return words.beforeStart;
  if (asked.class === 'map-perm' && [asked.register, ...asked.given].some(isConstant)) return words.constant;
  if (asked.class === 'sock-access' && /^sock_common\b/.test(asked.register ?? '')) return words.partOfSocket;
  if (asked.class === 'map-type' && /^cannot update sockmap/.test(asked.before ?? '')) return words.socketMap;
  if (asked.class === 'ctx-access' && /\*\(s\d+ \*\)\(r\d+/.test(asked.code)) return words.signed;
  if (asked.class === 'uninit-stack') {
    const slot = Number(/\b(?:off|stack R\d+) (-?\d+)\+/.exec(asked.said)?.[1]);
    const kept = [slot, slot - 8].map((one) => asked.stack.get(`fp${one - (((one % 8) + 8) % 8)}`));
    if (kept.some((one) => one?.startsWith('dynptr') === true)) return words.dynptr;
    if (kept.some((one) => one?.startsWith('iter_') === true)) return words.iterator;
  }
  return undefined;
}

/** The access begins behind the start and runs over the end. */
function isOverEnd({ have, offset, size }: Readonly<Record<string, string>>): boolean {
  return Number(offset) >= 0 && Number(offset) + Number(size) > Number(have);
}

/** Nothing about where a pointer points varies. */
function isExact(register: string | undefined): boolean {
  return register !== undefined && !/\b(?:[su]min|[su]max|var_off)/.test(register);
}

/** A variable that the compiler put where only constants are. */
function isConstant(register: string | undefined): boolean {
  return /^map_value\(.*\bmap=[\w.]*\.rodata\b/.test(register ?? '');
}

const words = {
  lost: {
    fix: {
      en: 'Get the pointer anew after what made it worthless, and check it again; or use it before.',
      'zh-CN': '请在使其失效的操作之后重新取得指针并再次检查，或在此之前使用它。',
    },
  },
  beforeStart: {
    says: {
      en: 'The access begins before the start of the memory.',
      'zh-CN': '访问从内存起点之前开始。',
    },
    fix: {
      en: 'Begin at the start of the memory or behind it: the offset is a constant, and no condition changes it.',
      'zh-CN': '请从内存起点或其后开始访问：该偏移是常量，任何条件都不会改变它。',
    },
  },
  constant: {
    says: {
      en: 'A constant is written to: it lies in .rodata, which programs may only read.',
      'zh-CN': '写入了常量：它位于 .rodata，程序只能读取。',
    },
    fix: {
      en: 'Write to a variable that is not const.',
      'zh-CN': '请写入非 const 的变量。',
    },
  },
  partOfSocket: {
    says: {
      en: 'Of a socket that is only known as sock_common, a few fields at its start may be read.',
      'zh-CN': '对于仅确定为 sock_common 的套接字，只能读取开头的少数字段。',
    },
    fix: {
      en: 'Make a full socket of it first: `sk = bpf_sk_fullsock(sk)`, and check that for NULL.',
      'zh-CN': '请先转换为完整套接字：`sk = bpf_sk_fullsock(sk)`，并检查是否为 NULL。',
    },
  },
  metadata: {
    says: {
      en: 'The metadata before the packet is read or written beyond what was compared with data on this path.',
      'zh-CN': '对数据包前元数据的访问超出了这条路径上与 data 比较过的范围。',
    },
    fix: {
      en: 'Before the access: `if ((void *)(meta + 1) > data) return …;`, with the very pointer that is used.',
      'zh-CN': '访问前加上 `if ((void *)(meta + 1) > data) return …;`，并使用同一个指针。',
    },
  },
  overEnd: {
    says: {
      en: 'The access runs over the end of the memory.',
      'zh-CN': '访问超出了内存的末尾。',
    },
    fix: {
      en: 'Make the memory as large as what is read or written there, or stay within it.',
      'zh-CN': '请让内存不小于所访问的范围，或只访问其范围之内。',
    },
  },
  socketMap: {
    says: {
      en: 'This helper changes a socket map, and not every type of program may do that.',
      'zh-CN': '该辅助函数会修改套接字映射，并非所有类型的程序都可以这样做。',
    },
    fix: {
      en: 'Change it from user space, or from a program that may: tc, XDP, sk_lookup, an iterator and others.',
      'zh-CN': '请在用户空间修改，或在允许的程序中修改：tc、XDP、sk_lookup、迭代器等。',
    },
  },
  signed: {
    says: {
      en: 'A field of the context argument is loaded with its sign extended, which no field allows.',
      'zh-CN': '以符号扩展方式读取了上下文参数的字段，而任何字段都不允许这样读取。',
    },
    fix: {
      en: 'Read the field as it is (unsigned, in its whole size), and cast the value afterwards.',
      'zh-CN': '请按原样（无符号、完整大小）读取字段，再转换数值。',
    },
  },
  dynptr: {
    says: {
      en: 'The memory of a dynptr is read like any other.',
      'zh-CN': '像普通内存一样读取了 dynptr 的内存。',
    },
    fix: {
      en: 'Leave it to the functions that are made for dynptrs: bpf_dynptr_read, bpf_dynptr_data and others.',
      'zh-CN': '请使用专门的 dynptr 函数：bpf_dynptr_read、bpf_dynptr_data 等。',
    },
  },
  iterator: {
    says: {
      en: 'The memory of an iterator is read like any other.',
      'zh-CN': '像普通内存一样读取了迭代器的内存。',
    },
    fix: {
      en: 'Leave it to the functions of the iterator.',
      'zh-CN': '请使用该迭代器的函数。',
    },
  },
} as const satisfies Readonly<Record<string, Particular>>;
