// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const accessPastEnd = page<
  { say: 'past'; end: string | number; name: string | number; size: string | number; written: string | number } | { say: 'given'; end: string | number; name: string | number; size: string | number; to: string | number; written: string | number } | { say: 'before'; name: string | number; written: string | number } | { say: 'unbounded'; name: string | number; size: string | number; written: string | number } | { say: 'beside'; end: string | number; name: string | number; size: string | number; written: string | number },
  never
>({
  "code": "ebpf/access-past-end",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An access beyond the end of its memory",
    "zh-CN": "越过内存末尾的访问"
  },
  "help": {
    "en": "Use the structure of the map or of the record, or compare the index with the number of elements first.",
    "zh-CN": "使用与映射或记录一致的结构体，或先将下标与元素个数比较。"
  },
  "fixable": false,
  "messages": {
    "past": {
      "en": "{written} reaches up to byte {end}, and what {name} stands for has {size}: the verifier refuses the program (\"value is outside of the allowed memory range\").",
      "zh-CN": "{written} 访问到第 {end} 字节，而 {name} 所指的内存只有 {size} 字节，验证器会拒绝该程序（\"value is outside of the allowed memory range\"）。"
    },
    "given": {
      "en": "{to}() would use {written} up to byte {end}, and what {name} stands for has {size}: the verifier refuses the program.",
      "zh-CN": "{to}() 会使用 {written} 直到第 {end} 字节，而 {name} 所指的内存只有 {size} 字节，验证器会拒绝该程序。"
    },
    "before": {
      "en": "{written} lies before the start of what {name} stands for: the verifier refuses the program.",
      "zh-CN": "{written} 位于 {name} 所指内存的起始之前，验证器会拒绝该程序。"
    },
    "unbounded": {
      "en": "Nothing bounds how far {written} reaches, and what {name} stands for has {size} bytes: the verifier refuses the program (\"unbounded memory access\").",
      "zh-CN": "{written} 的偏移没有上界，而 {name} 所指的内存只有 {size} 字节，验证器会拒绝该程序（\"unbounded memory access\"）。"
    },
    "beside": {
      "en": "{written} is used up to byte {end}, and {name} has {size}: what comes behind is whatever else lies on the stack, or its end, where the verifier refuses the program.",
      "zh-CN": "{written} 被用到第 {end} 字节，而 {name} 只有 {size} 字节：其后是栈上的其他内容，或者是栈的末尾，此时验证器会拒绝该程序。"
    }
  },
  "fixes": {},
  "steps": {
    "given": {
      "en": "{name}() gives it here",
      "zh-CN": "{name}() 在此处给出该指针"
    },
    "inside": {
      "en": "used in here",
      "zh-CN": "在此处使用"
    }
  }
});

export const ambiguousProbeRead = page<
  { name: string | number; suffix: string | number },
  { better: string | number }
>({
  "code": "ebpf/ambiguous-probe-read",
  "tags": [
    "deprecated"
  ],
  "severity": "hint",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A read that does not say whose memory it means",
    "zh-CN": "没有说明读取哪一侧内存的读操作"
  },
  "help": {
    "en": "Where the new names are missing, libbpf falls back to the old one by itself.",
    "zh-CN": "在没有新名字的内核上，libbpf 会自动退回旧函数。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{name} guesses whether the address is of the kernel or of user space, and does not exist on architectures where the two overlap; say which with bpf_probe_read_kernel{suffix} or bpf_probe_read_user{suffix}.",
      "zh-CN": "{name} 靠猜测判断地址属于内核还是用户空间，在两者重叠的架构上也不存在；请用 bpf_probe_read_kernel{suffix} 或 bpf_probe_read_user{suffix} 写明。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {better}",
      "zh-CN": "改用 {better}"
    }
  },
  "steps": {}
});

export const badPrintkFormat = page<
  { say: 'conversion'; conversion: string | number } | { say: 'few'; count: string | number; values: string | number } | { say: 'many'; count: string | number; limit: string | number; name: string | number } | { say: 'old'; count: string | number; kernel: string | number },
  { better: string | number }
>({
  "code": "ebpf/bad-printk-format",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A format that the kernel cannot print",
    "zh-CN": "内核无法打印的格式"
  },
  "help": {
    "en": "The kernel reads the format at run time with a small parser of its own.",
    "zh-CN": "内核在运行时用自己的小型解析器读取格式。"
  },
  "fixable": true,
  "messages": {
    "conversion": {
      "en": "The kernel does not understand \"{conversion}\" here: the call fails and prints nothing. It knows %d, %i, %u, %x with l or ll, %c, %s, %p and some of its own.",
      "zh-CN": "内核在这里不理解 \"{conversion}\"：调用会失败，什么也不打印。它认识 %d、%i、%u、%x（可带 l 或 ll）、%c、%s、%p 以及若干自有格式。"
    },
    "few": {
      "en": "The format wants {count} values and gets {values}: the call fails and prints nothing.",
      "zh-CN": "格式需要 {count} 个值，却只有 {values} 个：调用会失败，什么也不打印。"
    },
    "many": {
      "en": "{name} takes at most {limit} values, not {count}: this does not compile. Print in two lines, or use an array with bpf_trace_vprintk().",
      "zh-CN": "{name} 最多接受 {limit} 个值，这里有 {count} 个，无法编译。请分两行打印，或用数组配合 bpf_trace_vprintk()。"
    },
    "old": {
      "en": "With {count} values bpf_printk needs bpf_trace_vprintk of Linux 5.16, but the target is {kernel}: the program is refused. Print at most three values a line.",
      "zh-CN": "值有 {count} 个时 bpf_printk 需要 Linux 5.16 的 bpf_trace_vprintk，而目标内核是 {kernel}，程序会被拒绝。每行最多打印三个值。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write {better}",
      "zh-CN": "写成 {better}"
    }
  },
  "steps": {}
});

export const callInSection = page<
  { say: 'locked'; name: string | number; section: string | number } | { say: 'sleeps'; name: string | number; section: string | number } | { say: 'throws'; name: string | number; section: string | number } | { say: 'leaves'; name: string | number; section: string | number },
  never
>({
  "code": "ebpf/call-in-section",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A call that the section around it forbids",
    "zh-CN": "所在区段禁止的调用"
  },
  "help": {
    "en": "Do it before the section, or behind its end, and carry the result over in a variable.",
    "zh-CN": "请在区段之前或结束之后进行，并用变量保存结果。"
  },
  "fixable": false,
  "messages": {
    "locked": {
      "en": "{name}() is called with the lock of {section}() held, and a program that holds one may call next to nothing: the verifier refuses it.",
      "zh-CN": "持有 {section}() 的锁时调用了 {name}()，而持锁的程序几乎不能调用任何函数，验证器会拒绝该程序。"
    },
    "sleeps": {
      "en": "{name}() may sleep, and nothing may sleep behind {section}(): the verifier refuses the program.",
      "zh-CN": "{name}() 可能睡眠，而在 {section}() 之后不允许睡眠，验证器会拒绝该程序。"
    },
    "throws": {
      "en": "{name}() ends the program where what {section}() took is not given back: the verifier refuses the program.",
      "zh-CN": "{name}() 会在归还 {section}() 所获取的对象之前结束程序，验证器会拒绝该程序。"
    },
    "leaves": {
      "en": "{name}() leaves the program for good where what {section}() took is not given back: the verifier refuses it.",
      "zh-CN": "{name}() 会一去不返，而 {section}() 所获取的对象尚未归还，验证器会拒绝该程序。"
    }
  },
  "fixes": {},
  "steps": {
    "taken": {
      "en": "the section begins here",
      "zh-CN": "区段从此处开始"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const combinedStack = page<
  { bytes: string | number; name: string | number; stack: string | number },
  never
>({
  "code": "ebpf/combined-stack",
  "tags": [
    "value",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Functions that call each other take too much stack together",
    "zh-CN": "相互调用的函数合计占用过多栈空间"
  },
  "help": {
    "en": "Move large variables into a per-CPU array map, or let the functions run one after the other.",
    "zh-CN": "请将较大的变量移入 per-CPU 数组映射，或让这些函数依次执行。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "{name}() and what it calls take at least {bytes} bytes of the stack, and together they have {stack}: the verifier refuses the program (\"combined stack size\").",
      "zh-CN": "{name}() 及其调用的函数合计至少占用 {bytes} 字节栈空间，而总共只有 {stack} 字节，验证器会拒绝该程序（\"combined stack size\"）。"
    }
  },
  "fixes": {},
  "steps": {
    "takes": {
      "en": "{name}() takes {bytes} bytes",
      "zh-CN": "{name}() 占用 {bytes} 字节"
    }
  }
});

export const contextFieldAccess = page<
  { say: 'hidden'; name: string | number; section: string | number } | { say: 'written'; name: string | number; section: string | number },
  never
>({
  "code": "ebpf/context-field-access",
  "tags": [
    "value",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A field of the context that this program may not touch",
    "zh-CN": "访问了此类程序不可用的上下文字段"
  },
  "help": {
    "en": "Take the value from where this program type has it: bpf_skb_load_bytes reads a packet without data, a helper changes what is no field to write.",
    "zh-CN": "请改用此类程序可用的途径：没有 data 时用 bpf_skb_load_bytes 读取报文，不能直接写的字段用辅助函数修改。"
  },
  "fixable": false,
  "messages": {
    "hidden": {
      "en": "Programs in {section} cannot see the field {name} of their context: the verifier refuses the program (\"invalid bpf_context access\").",
      "zh-CN": "{section} 类程序看不到上下文的 {name} 字段，验证器会拒绝该程序（\"invalid bpf_context access\"）。"
    },
    "written": {
      "en": "Programs in {section} may only read the field {name} of their context: the verifier refuses the program (\"invalid bpf_context access\").",
      "zh-CN": "{section} 类程序只能读取上下文的 {name} 字段，验证器会拒绝该程序（\"invalid bpf_context access\"）。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const deepCalls = page<
  { count: string | number; frames: string | number; last: string | number },
  never
>({
  "code": "ebpf/deep-calls",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Functions that call each other too deeply",
    "zh-CN": "函数嵌套调用过深"
  },
  "help": {
    "en": "Without noinline the compiler merges small functions into their callers.",
    "zh-CN": "去掉 noinline 后，编译器会把小函数并入其调用者。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "{count} functions are nested from here to {last}(), and the verifier follows {frames}: it refuses the program (\"the call stack … is too deep\").",
      "zh-CN": "从此处到 {last}() 嵌套了 {count} 层函数，而验证器最多处理 {frames} 层，会拒绝该程序（\"the call stack … is too deep\"）。"
    }
  },
  "fixes": {},
  "steps": {
    "called": {
      "en": "{name}() is called by the one before",
      "zh-CN": "{name}() 由上一个函数调用"
    }
  }
});

export const dynptrMisuse = page<
  { say: 'touched'; name: string | number } | { say: 'unmade'; helper: string | number; name: string | number } | { say: 'kept'; name: string | number } | { say: 'released'; helper: string | number; name: string | number } | { say: 'held'; name: string | number } | { say: 'outside'; name: string | number } | { say: 'handed'; name: string | number } | { say: 'lent'; name: string | number },
  never
>({
  "code": "ebpf/dynptr-misuse",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A dynptr in the wrong state",
    "zh-CN": "状态不正确的 dynptr"
  },
  "help": {
    "en": "Make it once, use it through the dynptr functions, and release a reservation once on every path.",
    "zh-CN": "创建一次，通过 dynptr 函数使用，并在每条路径上只释放一次预留内存。"
  },
  "fixable": false,
  "messages": {
    "touched": {
      "en": "The memory of the dynptr {name} is touched directly; the verifier allows that only to the functions that are made for dynptrs.",
      "zh-CN": "直接访问了 dynptr {name} 的内存，验证器只允许专门的 dynptr 函数访问它。"
    },
    "unmade": {
      "en": "{helper}() needs a dynptr that was made before, and nothing makes {name} in this function.",
      "zh-CN": "{helper}() 需要已创建的 dynptr，而此函数中没有任何代码创建 {name}。"
    },
    "kept": {
      "en": "The reservation that {name} holds is neither submitted nor discarded in this function: the verifier refuses the program (\"Unreleased reference\").",
      "zh-CN": "此函数既没有提交也没有丢弃 {name} 持有的预留内存，验证器会拒绝该程序（\"Unreleased reference\"）。"
    },
    "released": {
      "en": "{name} is released already when {helper}() is called with it.",
      "zh-CN": "调用 {helper}() 时 {name} 已经释放。"
    },
    "held": {
      "en": "{name} still holds a reservation and would be overwritten.",
      "zh-CN": "{name} 仍持有预留内存，会被覆盖。"
    },
    "outside": {
      "en": "A dynptr has to lie on the stack, and {name} is a variable of the file: the verifier refuses the program.",
      "zh-CN": "dynptr 必须位于栈上，而 {name} 是文件级变量，验证器会拒绝该程序。"
    },
    "handed": {
      "en": "The callback that is handed {name} touches or releases it in every round, which the verifier allows to no loop.",
      "zh-CN": "收到 {name} 的回调在每一轮都会直接访问或释放它，验证器不允许循环这样做。"
    },
    "lent": {
      "en": "The callback is only lent {name}, to read through it: the verifier allows neither to move it, nor to write over it, release it or make it anew.",
      "zh-CN": "{name} 只是借给回调读取的，验证器不允许移动、覆盖、释放或重新创建它。"
    }
  },
  "fixes": {},
  "steps": {
    "callback": {
      "en": "here, in the callback",
      "zh-CN": "在回调中的此处"
    },
    "released": {
      "en": "released here",
      "zh-CN": "在此处释放"
    },
    "reserved": {
      "en": "reserved here",
      "zh-CN": "在此处预留"
    }
  }
});

export const dynptrOverStack = page<
  { say: 'stack'; name: string | number } | { say: 'slice'; name: string | number },
  never
>({
  "code": "ebpf/dynptr-over-stack",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A dynptr over memory that it cannot be made of",
    "zh-CN": "用不允许的内存创建 dynptr"
  },
  "help": {
    "en": "Look the element of a map up, and check it for NULL before.",
    "zh-CN": "请先查找映射元素并判断是否为 NULL。"
  },
  "fixable": false,
  "messages": {
    "stack": {
      "en": "bpf_dynptr_from_mem() takes the value of a map, and {name} lies on the stack: the verifier refuses the program.",
      "zh-CN": "bpf_dynptr_from_mem() 只接受映射的值，而 {name} 位于栈上，验证器会拒绝该程序。"
    },
    "slice": {
      "en": "bpf_dynptr_from_mem() takes the value of a map, and {name} is a part of another dynptr: the verifier refuses the program. bpf_dynptr_clone() makes a second one over the same data.",
      "zh-CN": "bpf_dynptr_from_mem() 只接受映射的值，而 {name} 是另一个 dynptr 的一部分，验证器会拒绝该程序。可用 bpf_dynptr_clone() 在同一数据上再创建一个。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const endlessLoop = page<
  Record<never, never>,
  never
>({
  "code": "ebpf/endless-loop",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A loop without an end",
    "zh-CN": "没有出口的循环"
  },
  "help": {
    "en": "Count up to a constant, or use bpf_for() or bpf_loop(), which the kernel bounds.",
    "zh-CN": "请计数到常量，或使用由内核限制次数的 bpf_for()、bpf_loop()。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "Nothing leaves this loop: the verifier refuses the program (\"infinite loop detected\", or \"back-edge\" in kernels before 5.3).",
      "zh-CN": "没有任何语句离开此循环，验证器会拒绝该程序（\"infinite loop detected\"，5.3 之前的内核为 \"back-edge\"）。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const exceptionCallback = page<
  { say: 'several' } | { say: 'void'; name: string | number } | { say: 'result'; name: string | number } | { say: 'parameter'; name: string | number } | { say: 'static'; name: string | number } | { say: 'throws'; name: string | number } | { say: 'called'; name: string | number },
  { say: 'tag' } | { say: 'global'; name: string | number }
>({
  "code": "ebpf/exception-callback",
  "tags": [
    "value",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A function that cannot handle exceptions of the program",
    "zh-CN": "不能用作异常回调的函数"
  },
  "help": {
    "en": "Write a global function for it alone: `__noinline int handle(u64 cookie)`.",
    "zh-CN": "请为它单独编写一个全局函数：`__noinline int handle(u64 cookie)`。"
  },
  "fixable": true,
  "messages": {
    "several": {
      "en": "The program has an exception callback already: the verifier refuses a second one.",
      "zh-CN": "该程序已有异常回调，验证器不接受第二个。"
    },
    "void": {
      "en": "{name}() returns nothing, and its result is that of the program: the verifier refuses it as an exception callback.",
      "zh-CN": "{name}() 没有返回值，而它的返回值就是程序的返回值，验证器不接受它作为异常回调。"
    },
    "result": {
      "en": "{name}() returns no number, and its result is that of the program: the verifier refuses it as an exception callback.",
      "zh-CN": "{name}() 返回的不是整数，而它的返回值就是程序的返回值，验证器不接受它作为异常回调。"
    },
    "parameter": {
      "en": "{name}() has to take one number, the cookie of bpf_throw(), and nothing else: the verifier refuses it as an exception callback.",
      "zh-CN": "{name}() 只能有一个整数参数，即 bpf_throw() 的 cookie，验证器不接受它作为异常回调。"
    },
    "static": {
      "en": "{name}() is static, and an exception callback has to be global: libbpf does not load the program.",
      "zh-CN": "{name}() 是 static，而异常回调必须是全局函数，libbpf 不会加载该程序。"
    },
    "throws": {
      "en": "{name}() may call bpf_throw() itself, which an exception callback must not: the verifier refuses the program.",
      "zh-CN": "{name}() 自身可能调用 bpf_throw()，而异常回调不得这样做，验证器会拒绝该程序。"
    },
    "called": {
      "en": "{name}() is called like any other function too: the verifier refuses the program (\"cannot call exception cb directly\").",
      "zh-CN": "{name}() 还被当作普通函数调用，验证器会拒绝该程序（\"cannot call exception cb directly\"）。"
    }
  },
  "fixes": {
    "tag": {
      "en": "Leave the second callback out",
      "zh-CN": "去掉第二个回调"
    },
    "global": {
      "en": "Make {name}() global",
      "zh-CN": "将 {name}() 改为全局函数"
    }
  },
  "steps": {
    "callback": {
      "en": "the callback",
      "zh-CN": "回调函数"
    }
  }
});

export const floatingPoint = page<
  { name: string | number; type: string | number },
  never
>({
  "code": "ebpf/floating-point",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Floating point in a program",
    "zh-CN": "程序中的浮点数"
  },
  "help": {
    "en": "Keep fractions as integers of a smaller unit, and divide in user space.",
    "zh-CN": "用更小单位的整数表示小数，在用户空间再做除法。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "A program cannot compute with {type} ({name}): the machine of eBPF has no floating point, and the compiler stops at the first operation. Use integers, scaled if needed.",
      "zh-CN": "程序不能使用 {type} 运算（{name}）：eBPF 的机器没有浮点指令，编译器会在第一处运算停下。请使用整数，必要时放大倍数。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const foreignRelease = page<
  { say: 'foreign'; key: string | number; name: string | number } | { say: 'spent'; key: string | number; name: string | number },
  { name: string | number }
>({
  "code": "ebpf/foreign-release",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Something is released that is not held",
    "zh-CN": "释放了未持有的对象"
  },
  "help": {
    "en": "Take a reference of your own first (bpf_task_acquire(), bpf_cgroup_acquire()), or leave the release out.",
    "zh-CN": "请先获取自己的引用（bpf_task_acquire()、bpf_cgroup_acquire()），或去掉释放操作。"
  },
  "fixable": true,
  "messages": {
    "foreign": {
      "en": "{name}() releases what the program has taken itself, and {key} was only lent to it: the verifier refuses the program.",
      "zh-CN": "{name}() 只能释放程序自己获取的引用，而 {key} 只是借用的，验证器会拒绝该程序。"
    },
    "spent": {
      "en": "{key} is given back already when {name}() is called with it.",
      "zh-CN": "调用 {name}() 时 {key} 已经归还。"
    }
  },
  "fixes": {
    "default": {
      "en": "Leave this {name}() out",
      "zh-CN": "去掉此处的 {name}()"
    }
  },
  "steps": {
    "from": {
      "en": "the value comes from here",
      "zh-CN": "值来自此处"
    },
    "released": {
      "en": "given back here",
      "zh-CN": "在此处归还"
    }
  }
});

export const globalFunctionArgument = page<
  { say: 'unsized'; name: string | number; type: string | number } | { say: 'context'; name: string | number; type: string | number } | { say: 'modified'; name: string | number; type: string | number } | { say: 'wrong'; name: string | number; type: string | number } | { say: 'dynptr'; name: string | number },
  { name: string | number }
>({
  "code": "ebpf/global-function-argument",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An argument that a global function cannot take",
    "zh-CN": "全局函数不能接受的参数"
  },
  "help": {
    "en": "A global function takes numbers, the context, and pointers to structures whose size is known; a static one takes anything.",
    "zh-CN": "全局函数可接受数值、上下文以及大小已知的结构体指针；静态函数没有此限制。"
  },
  "fixable": true,
  "messages": {
    "unsized": {
      "en": "{name}() is global, so the verifier judges it without its callers, and cannot know how large the memory behind {type} is: it refuses the call (\"size cannot be determined\").",
      "zh-CN": "{name}() 是全局函数，验证器会脱离调用者单独检查它，无法得知 {type} 所指内存的大小，会拒绝该调用（\"size cannot be determined\"）。"
    },
    "context": {
      "en": "{name}() takes the program's context here ({type}), and gets something else: the verifier refuses the call (\"expects pointer to ctx\").",
      "zh-CN": "{name}() 此处要求程序的上下文（{type}），传入的却是其他内容，验证器会拒绝该调用（\"expects pointer to ctx\"）。"
    },
    "modified": {
      "en": "{name}() takes the program's context here ({type}), and as it was given: the verifier refuses one that was moved (\"modified ctx ptr\").",
      "zh-CN": "{name}() 此处要求原样传入程序的上下文（{type}），验证器会拒绝移动过的指针（\"modified ctx ptr\"）。"
    },
    "wrong": {
      "en": "{name}() takes memory here ({type}), and gets the program's context: the verifier refuses the call (\"Caller passes invalid args\").",
      "zh-CN": "{name}() 此处要求内存（{type}），传入的却是程序的上下文，验证器会拒绝该调用（\"Caller passes invalid args\"）。"
    },
    "dynptr": {
      "en": "{name}() takes a dynptr here, which has to lie on the stack, and gets something else: the verifier refuses the call (\"expected pointer to stack or const struct bpf_dynptr\").",
      "zh-CN": "{name}() 此处要求位于栈上的 dynptr，传入的却是其他内容，验证器会拒绝该调用（\"expected pointer to stack or const struct bpf_dynptr\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Make {name}() static: then it is judged with its callers",
      "zh-CN": "把 {name}() 改为 static：它将与调用者一起检查"
    }
  },
  "steps": {
    "declared": {
      "en": "declared here",
      "zh-CN": "在此处声明"
    }
  }
});

export const helperNewerThanTarget = page<
  { helper: string | number; kernel: string | number; since: string | number },
  never
>({
  "code": "ebpf/helper-newer-than-target",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A helper that the target kernel lacks",
    "zh-CN": "目标内核没有的辅助函数"
  },
  "help": {
    "en": "The verifier removes the branch that a CO-RE question rules out, so one object can serve old and new kernels.",
    "zh-CN": "CO-RE 判断排除的分支会被验证器删除，因此同一个目标文件可以同时服务新旧内核。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "{helper} came with Linux {since}, but the target is {kernel}: the verifier there refuses the program. Ask for it with bpf_core_enum_value_exists(), or do without.",
      "zh-CN": "{helper} 自 Linux {since} 起才有，而目标内核是 {kernel}，那里的验证器会拒绝该程序。请先用 bpf_core_enum_value_exists() 判断，或不使用它。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const helperNotInProgram = page<
  { helper: string | number; section: string | number },
  { better: string | number }
>({
  "code": "ebpf/helper-not-in-program",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A helper that this program type may not call",
    "zh-CN": "该程序类型不允许调用的辅助函数"
  },
  "help": {
    "en": "Each program type has its own set of helpers; completion lists those of the section.",
    "zh-CN": "每种程序类型有各自的辅助函数集合；补全会列出该节可用的函数。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{helper} cannot be called from a \"{section}\" program: the verifier of this kernel does not offer it to that program type. Use a helper that it offers, or another program type.",
      "zh-CN": "\"{section}\" 程序不能调用 {helper}：此内核的验证器不向该程序类型提供它。请改用该类型可用的辅助函数，或换一种程序类型。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call {better} instead",
      "zh-CN": "改为调用 {better}"
    }
  },
  "steps": {
    "called": {
      "en": "{helper}() is called here",
      "zh-CN": "在此处调用 {helper}()"
    }
  }
});

export const incompleteMap = page<
  { say: 'type'; map: string | number } | { say: 'key'; map: string | number; type: string | number } | { say: 'value'; map: string | number; type: string | number } | { say: 'entries'; map: string | number; type: string | number },
  { line: string | number }
>({
  "code": "ebpf/incomplete-map",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A map definition that lacks something",
    "zh-CN": "不完整的映射定义"
  },
  "help": {
    "en": "What a map must say depends on its type.",
    "zh-CN": "映射必须写明哪些内容取决于它的类型。"
  },
  "fixable": true,
  "messages": {
    "type": {
      "en": "Map {map} has no type, so libbpf refuses to open the object; add __uint(type, BPF_MAP_TYPE_...).",
      "zh-CN": "映射 {map} 没有类型，libbpf 会拒绝打开目标文件；请加上 __uint(type, BPF_MAP_TYPE_...)。"
    },
    "key": {
      "en": "Map {map} has no key: unless the loader sets its size, the kernel refuses to create a {type}. Add __type(key, ...).",
      "zh-CN": "映射 {map} 没有键：除非加载器设置键的大小，否则内核会拒绝创建 {type}。请加上 __type(key, ...)。"
    },
    "value": {
      "en": "Map {map} has no value: unless the loader sets its size, the kernel refuses to create a {type}. Add __type(value, ...).",
      "zh-CN": "映射 {map} 没有值：除非加载器设置值的大小，否则内核会拒绝创建 {type}。请加上 __type(value, ...)。"
    },
    "entries": {
      "en": "Map {map} has no max_entries: unless the loader sets it, the kernel refuses to create a {type}.",
      "zh-CN": "映射 {map} 没有 max_entries：除非加载器设置它，否则内核会拒绝创建 {type}。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add {line}",
      "zh-CN": "加上 {line}"
    }
  },
  "steps": {}
});

export const iteratorMisuse = page<
  { say: 'kept'; key: string | number; name: string | number } | { say: 'twice'; key: string | number } | { say: 'unmade'; key: string | number; name: string | number } | { say: 'ended'; key: string | number; name: string | number },
  { release: string | number }
>({
  "code": "ebpf/iterator-misuse",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An iterator in the wrong state",
    "zh-CN": "状态不正确的迭代器"
  },
  "help": {
    "en": "bpf_for() and bpf_for_each() begin an iterator, and destroy it however the loop is left.",
    "zh-CN": "bpf_for() 和 bpf_for_each() 会开始迭代器，并在以任何方式离开循环时销毁它。"
  },
  "fixable": true,
  "messages": {
    "kept": {
      "en": "The iterator {key} is not destroyed where this path ends: the verifier refuses the program (\"Unreleased reference\"). It has to be destroyed even where {name}() fails.",
      "zh-CN": "此路径结束时迭代器 {key} 尚未销毁，验证器会拒绝该程序（\"Unreleased reference\"）。即使 {name}() 失败也必须销毁。"
    },
    "twice": {
      "en": "{key} is begun a second time and has not been destroyed.",
      "zh-CN": "{key} 尚未销毁就再次开始。"
    },
    "unmade": {
      "en": "{name}() needs an iterator that was begun before, and nothing begins {key} on this path.",
      "zh-CN": "{name}() 需要已开始的迭代器，而此路径上没有开始过 {key}。"
    },
    "ended": {
      "en": "{key} is destroyed already when {name}() is called with it.",
      "zh-CN": "调用 {name}() 时 {key} 已经销毁。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call {release} before this return",
      "zh-CN": "在此返回之前调用 {release}"
    }
  },
  "steps": {
    "taken": {
      "en": "begun here",
      "zh-CN": "在此处开始"
    },
    "ended": {
      "en": "destroyed here",
      "zh-CN": "在此处销毁"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const keptPointerAccess = page<
  { say: 'set'; name: string | number } | { say: 'part'; bytes: string | number; name: string | number },
  { name: string | number }
>({
  "code": "ebpf/kept-pointer-access",
  "tags": [
    "value",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A pointer that a map keeps is written like any other",
    "zh-CN": "像普通变量一样写入映射所保存的指针"
  },
  "help": {
    "en": "bpf_kptr_xchg() puts a pointer there and gives back the one before, which has to be released. What user space shares (__uptr) only user space sets.",
    "zh-CN": "用 bpf_kptr_xchg() 放入指针，并释放它返回的旧指针。用户空间共享的指针（__uptr）只能由用户空间设置。"
  },
  "fixable": true,
  "messages": {
    "set": {
      "en": "{name} is a pointer that the map counts: the verifier refuses to let it be set (\"store to referenced kptr disallowed\").",
      "zh-CN": "{name} 是由映射计数的指针，验证器不允许直接赋值（\"store to referenced kptr disallowed\"）。"
    },
    "part": {
      "en": "{name} is a pointer that a map keeps, and {bytes} of its 8 bytes are accessed: the verifier refuses the program (\"kptr access size must be BPF_DW\").",
      "zh-CN": "{name} 是映射保存的指针，此处只访问了 8 字节中的 {bytes} 字节，验证器会拒绝该程序（\"kptr access size must be BPF_DW\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Exchange {name}, and release what was there",
      "zh-CN": "交换 {name}，并释放原有对象"
    }
  },
  "steps": {}
});

export const kfuncNotInProgram = page<
  { allowed: string | number; kfunc: string | number; section: string | number },
  never
>({
  "code": "ebpf/kfunc-not-in-program",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A kernel function that programs of this type may not call",
    "zh-CN": "该类型的程序不能调用的内核函数"
  },
  "help": {
    "en": "Kernel functions are registered for types of programs; newer kernels register more.",
    "zh-CN": "内核函数按程序类型注册，较新的内核会注册更多类型。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "{kfunc}() is for programs of other types than \"{section}\" ({allowed}): the verifier refuses the call (\"calling kernel function … is not allowed\").",
      "zh-CN": "{kfunc}() 只供其他类型（{allowed}）的程序调用，不适用于 \"{section}\"，验证器会拒绝该调用（\"calling kernel function … is not allowed\"）。"
    }
  },
  "fixes": {},
  "steps": {
    "called": {
      "en": "{kfunc}() is called here",
      "zh-CN": "在此处调用 {kfunc}()"
    }
  }
});

export const legacyMapDefinition = page<
  Record<never, never>,
  Record<never, never>
>({
  "code": "ebpf/legacy-map-definition",
  "tags": [
    "deprecated"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A map definition from before libbpf 1.0",
    "zh-CN": "libbpf 1.0 之前的映射定义"
  },
  "help": {
    "en": "The new form also tells tools the types of keys and values; compile with -g.",
    "zh-CN": "新形式还会告诉工具键和值的类型；编译时需要 -g。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "libbpf 1.0 and newer refuse objects with struct bpf_map_def in SEC(\"maps\"); define the map with BTF in SEC(\".maps\").",
      "zh-CN": "libbpf 1.0 及更新版本拒绝在 SEC(\"maps\") 中使用 struct bpf_map_def 的目标文件；请在 SEC(\".maps\") 中用 BTF 方式定义映射。"
    }
  },
  "fixes": {
    "default": {
      "en": "Rewrite as a definition with BTF",
      "zh-CN": "改写为 BTF 方式的定义"
    }
  },
  "steps": {}
});

export const legacySection = page<
  { say: 'prefix'; better: string | number; name: string | number } | { say: 'renamed'; better: string | number; name: string | number },
  { better: string | number }
>({
  "code": "ebpf/legacy-section",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A section name from before libbpf 1.0",
    "zh-CN": "libbpf 1.0 之前的节名"
  },
  "help": {
    "en": "Several programs may share one section name since libbpf 0.2; tell them apart by function name.",
    "zh-CN": "自 libbpf 0.2 起，多个程序可以共用同一节名，用函数名区分即可。"
  },
  "fixable": true,
  "messages": {
    "prefix": {
      "en": "\"{name}\" only begins like a known section. libbpf 1.0 stopped matching by beginnings, so the program gets no type; write \"{better}\".",
      "zh-CN": "\"{name}\" 只是开头像已知的节名。libbpf 1.0 起不再按前缀匹配，程序将得不到类型；请写 \"{better}\"。"
    },
    "renamed": {
      "en": "\"{name}\" is the old name of this section and is kept for compatibility only; write \"{better}\".",
      "zh-CN": "\"{name}\" 是该节的旧名，仅为兼容而保留；请写 \"{better}\"。"
    }
  },
  "fixes": {
    "default": {
      "en": "Rename to \"{better}\" (a loader that looks for the old name must follow)",
      "zh-CN": "改名为 \"{better}\"（按旧名查找的加载器也要修改）"
    }
  },
  "steps": {}
});

export const lengthPastBuffer = page<
  { say: 'own'; asked: string | number; buffer: string | number; have: string | number; helper: string | number } | { say: 'shared'; asked: string | number; buffer: string | number; have: string | number; helper: string | number },
  { size: string | number }
>({
  "code": "ebpf/length-past-buffer",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A length beyond the end of its buffer",
    "zh-CN": "长度超出缓冲区"
  },
  "help": {
    "en": "Let the compiler count: sizeof() of the variable that is handed over.",
    "zh-CN": "让编译器计算：对传入的变量使用 sizeof()。"
  },
  "fixable": true,
  "messages": {
    "own": {
      "en": "{helper}() is told {asked} bytes, and {buffer} has {have}: the verifier refuses the program.",
      "zh-CN": "{helper}() 被告知 {asked} 字节，而 {buffer} 只有 {have} 字节，验证器会拒绝该程序。"
    },
    "shared": {
      "en": "{helper}() is told {asked} bytes, and {buffer} has {have}: the verifier refuses the program, or what lies behind it is overrun.",
      "zh-CN": "{helper}() 被告知 {asked} 字节，而 {buffer} 只有 {have} 字节：验证器会拒绝该程序，否则其后的数据会被越界读写。"
    }
  },
  "fixes": {
    "default": {
      "en": "Pass {size}",
      "zh-CN": "传入 {size}"
    }
  },
  "steps": {}
});

export const libcCall = page<
  { instead: string | number; name: string | number },
  { better: string | number }
>({
  "code": "ebpf/libc-call",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A function of the C library in a program",
    "zh-CN": "在程序中调用 C 库函数"
  },
  "help": {
    "en": "A program can call helpers, kfuncs and its own functions, and what the compiler expands by itself (memcpy, memset).",
    "zh-CN": "程序只能调用辅助函数、kfunc 和自己的函数，以及编译器自行展开的函数（memcpy、memset）。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "There is no {name}() in a program: nothing links it, and loading ends with an unresolved call. Use {instead}.",
      "zh-CN": "程序中没有 {name}()：没有任何库可链接，加载会因未解析的调用而失败。请改用 {instead}。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call {better} instead",
      "zh-CN": "改为调用 {better}"
    }
  },
  "steps": {}
});

export const localAsObject = page<
  { local: string | number; name: string | number; type: string | number },
  { local: string | number }
>({
  "code": "ebpf/local-as-object",
  "tags": [
    "value",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A local variable in the place of an object of the kernel",
    "zh-CN": "用局部变量代替内核对象"
  },
  "help": {
    "en": "Hand over the pointer itself, as the kernel or another function gave it.",
    "zh-CN": "请直接传入内核或其他函数给出的指针。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{name}() wants an object that the kernel counts ({type}), and {local} lies on the stack of the program: the verifier refuses the address of it.",
      "zh-CN": "{name}() 需要由内核计数的对象（{type}），而 {local} 位于程序的栈上，验证器会拒绝它的地址。"
    }
  },
  "fixes": {
    "default": {
      "en": "Hand over {local} itself",
      "zh-CN": "直接传入 {local}"
    }
  },
  "steps": {}
});

export const mapTypeNewerThanTarget = page<
  { say: 'plain'; kernel: string | number; since: string | number; type: string | number } | { say: 'older'; kernel: string | number; older: string | number; since: string | number; type: string | number },
  never
>({
  "code": "ebpf/map-type-newer-than-target",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A map type that the target kernel lacks",
    "zh-CN": "目标内核没有的映射类型"
  },
  "help": {
    "en": "A loader that switches the map off (bpf_map__set_autocreate) or changes its type must say so in an ignore comment.",
    "zh-CN": "如果加载器会关闭该映射（bpf_map__set_autocreate）或更换类型，请用忽略注释说明。"
  },
  "fixable": false,
  "messages": {
    "plain": {
      "en": "{type} came with Linux {since}, but the target is {kernel}: the kernel there refuses to create the map, and nothing of the object is loaded.",
      "zh-CN": "{type} 自 Linux {since} 起才有，而目标内核是 {kernel}：那里的内核会拒绝创建该映射，整个目标文件都无法加载。"
    },
    "older": {
      "en": "{type} came with Linux {since}, but the target is {kernel}: the kernel there refuses to create the map. {older} does similar work on older kernels.",
      "zh-CN": "{type} 自 Linux {since} 起才有，而目标内核是 {kernel}：那里的内核会拒绝创建该映射。较旧的内核上可用功能相近的 {older}。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const misplacedLock = page<
  { say: 'stack'; local: string | number; name: string | number } | { say: 'program'; section: string | number } | { say: 'timer'; section: string | number } | { say: 'map'; from: string | number; map: string | number; name: string | number; value: string | number },
  never
>({
  "code": "ebpf/misplaced-lock",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A lock, timer or kept pointer where there can be none",
    "zh-CN": "位于不允许位置的锁、定时器或保存的指针"
  },
  "help": {
    "en": "Tracing programs count with atomic operations, or in a map that has a value for each processor.",
    "zh-CN": "跟踪程序可用原子操作计数，或使用每个处理器各有一个值的映射。"
  },
  "fixable": false,
  "messages": {
    "stack": {
      "en": "{name}() wants a member of a map's value, and {local} lies on the stack: the verifier refuses the program.",
      "zh-CN": "{name}() 需要映射值中的成员，而 {local} 位于栈上，验证器会拒绝该程序。"
    },
    "program": {
      "en": "Programs of SEC(\"{section}\") may not use bpf_spin_lock(), nor a map whose values hold one: the verifier refuses them.",
      "zh-CN": "SEC(\"{section}\") 程序不能使用 bpf_spin_lock()，也不能使用值中含有该锁的映射，验证器会拒绝它们。"
    },
    "timer": {
      "en": "Up to Linux 6.18 programs of SEC(\"{section}\") may not use bpf_timer, nor a map whose values hold one: the verifier refuses them (\"cannot use bpf_timer yet\").",
      "zh-CN": "在 Linux 6.18 及更早版本中，SEC(\"{section}\") 程序不能使用 bpf_timer，也不能使用值中含有它的映射，验证器会拒绝它们（\"cannot use bpf_timer yet\"）。"
    },
    "map": {
      "en": "{value} was looked up in {from}, and {name}() is told that it lies in {map}: the verifier refuses the program (\"doesn't match map pointer\").",
      "zh-CN": "{value} 是在 {from} 中查到的，而 {name}() 被告知它位于 {map} 中，验证器会拒绝该程序（\"doesn't match map pointer\"）。"
    }
  },
  "fixes": {},
  "steps": {
    "called": {
      "en": "called here",
      "zh-CN": "在此处调用"
    }
  }
});

export const missingByteSwap = page<
  { member: string | number; value: string | number },
  { swapped: string | number }
>({
  "code": "ebpf/missing-byte-swap",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A number in the processor's order, compared with one in the network's",
    "zh-CN": "主机字节序的数值与网络字节序比较"
  },
  "help": {
    "en": "bpf_htons() and bpf_htonl() of bpf/bpf_endian.h cost nothing for constants.",
    "zh-CN": "对常量使用 bpf/bpf_endian.h 的 bpf_htons() 和 bpf_htonl() 没有额外开销。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{member} comes from the network with its high byte first, and {value} has the order of this processor: on most machines they are never equal.",
      "zh-CN": "{member} 是网络字节序，而 {value} 是主机字节序，在大多数机器上二者永不相等。"
    }
  },
  "fixes": {
    "default": {
      "en": "Compare with {swapped}",
      "zh-CN": "改为与 {swapped} 比较"
    }
  },
  "steps": {}
});

export const missingLicense = page<
  { say: 'absent'; name: string | number } | { say: 'incompatible'; license: string | number; name: string | number },
  Record<never, never>
>({
  "code": "ebpf/missing-license",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "No GPL-compatible licence where one is needed",
    "zh-CN": "缺少所需的 GPL 兼容许可证"
  },
  "help": {
    "en": "The kernel compares the text of the section \"license\" with a fixed list.",
    "zh-CN": "内核会把 \"license\" 节的文本与一份固定名单逐字比较。"
  },
  "fixable": true,
  "messages": {
    "absent": {
      "en": "{name} is for GPL-compatible programs only, and this object declares no licence: the kernel refuses to load it. Declare one with SEC(\"license\").",
      "zh-CN": "{name} 只允许 GPL 兼容的程序使用，而此目标文件没有声明许可证，内核会拒绝加载。请用 SEC(\"license\") 声明许可证。"
    },
    "incompatible": {
      "en": "The kernel does not count \"{license}\" as GPL-compatible, but {name} is for such programs only: loading fails. Use a licence that it accepts, such as \"GPL\" or \"Dual BSD/GPL\", or do without.",
      "zh-CN": "内核不把 \"{license}\" 视为 GPL 兼容许可证，而 {name} 只允许 GPL 兼容的程序使用，加载会失败。请改用内核接受的许可证（如 \"GPL\" 或 \"Dual BSD/GPL\"），或不使用它。"
    }
  },
  "fixes": {
    "default": {
      "en": "Declare the licence \"GPL\" at the end",
      "zh-CN": "在文件末尾声明许可证 \"GPL\""
    }
  },
  "steps": {}
});

export const missingMapFlag = page<
  { flag: string | number; type: string | number },
  { flag: string | number }
>({
  "code": "ebpf/missing-map-flag",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A map type that needs a flag",
    "zh-CN": "该映射类型必须带的标志"
  },
  "help": {
    "en": "Tries and local storage cannot be allocated in advance, and an arena lives from being mapped.",
    "zh-CN": "前缀树和本地存储无法预先分配，而 arena 必须可以映射到用户空间。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "A {type} must have the flag {flag}; without it the kernel refuses to create the map. Add it to map_flags.",
      "zh-CN": "{type} 必须带标志 {flag}，否则内核会拒绝创建该映射。请把它加入 map_flags。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add {flag}",
      "zh-CN": "加上 {flag}"
    }
  },
  "steps": {}
});

export const nullArgument = page<
  { name: string | number; place: string | number },
  never
>({
  "code": "ebpf/null-argument",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "NULL for an argument that may not be NULL",
    "zh-CN": "把 NULL 传给不能为 NULL 的参数"
  },
  "help": {
    "en": "Hand over what it asks for; where it may be left out, the kernel's declaration ends its name in __nullable or __opt.",
    "zh-CN": "请传入所要求的内容；可省略的参数在内核声明中以 __nullable 或 __opt 结尾。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "Argument {place} of {name}() may not be NULL: the verifier refuses the program.",
      "zh-CN": "{name}() 的第 {place} 个参数不能为 NULL，验证器会拒绝该程序。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const rawKernelPointer = page<
  { name: string | number },
  { name: string | number }
>({
  "code": "ebpf/raw-kernel-pointer",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A kernel pointer that is followed directly",
    "zh-CN": "直接解引用的内核指针"
  },
  "help": {
    "en": "Pointers of user space (arguments of system calls and uprobes) want bpf_probe_read_user() or BPF_CORE_READ_USER() instead.",
    "zh-CN": "用户空间指针（系统调用和 uprobe 的参数）应改用 bpf_probe_read_user() 或 BPF_CORE_READ_USER()。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "To the verifier {name} is only a number, whatever type it is cast to, and following it is refused (\"invalid mem access 'scalar'\"). Read through BPF_CORE_READ() or bpf_probe_read_kernel().",
      "zh-CN": "在验证器看来，无论转换成什么类型，{name} 都只是数值，解引用会被拒绝（\"invalid mem access 'scalar'\"）。请用 BPF_CORE_READ() 或 bpf_probe_read_kernel() 读取。"
    }
  },
  "fixes": {
    "default": {
      "en": "Read {name} through BPF_CORE_READ()",
      "zh-CN": "用 BPF_CORE_READ() 读取 {name}"
    }
  },
  "steps": {}
});

export const recordNotSubmitted = page<
  Record<never, never>,
  { release: string | number }
>({
  "code": "ebpf/record-not-submitted",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A reserved record that is never given back",
    "zh-CN": "预留后从未归还的记录"
  },
  "help": {
    "en": "A reserved record blocks the reader until it is given back.",
    "zh-CN": "预留的记录在归还之前会一直阻塞读取者。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "This record of a ring buffer is neither submitted nor discarded in this function: the verifier refuses the program (\"Unreleased reference\"). Call bpf_ringbuf_submit() or bpf_ringbuf_discard() on every path.",
      "zh-CN": "此函数既没有提交也没有丢弃这条环形缓冲区记录，验证器会拒绝该程序（\"Unreleased reference\"）。请在每条路径上调用 bpf_ringbuf_submit() 或 bpf_ringbuf_discard()。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call {release} before this return",
      "zh-CN": "在此返回之前调用 {release}"
    }
  },
  "steps": {
    "ends": {
      "en": "this path ends with it",
      "zh-CN": "此路径结束时仍持有"
    },
    "taken": {
      "en": "reserved here",
      "zh-CN": "在此处预留"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const sleepingHelper = page<
  { helper: string | number; section: string | number },
  { better: string | number }
>({
  "code": "ebpf/sleeping-helper",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A helper that may sleep in a program that may not",
    "zh-CN": "在不可睡眠的程序中调用可能睡眠的辅助函数"
  },
  "help": {
    "en": "In programs that may not sleep, read user memory with bpf_probe_read_user(), which fails instead of waiting.",
    "zh-CN": "在不可睡眠的程序中请用 bpf_probe_read_user() 读取用户内存，它会失败返回而不是等待。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{helper} may sleep, and \"{section}\" programs run where sleeping is not allowed: the verifier refuses the call. Only sections that end in .s, and syscall programs, may sleep.",
      "zh-CN": "{helper} 可能睡眠，而 \"{section}\" 程序运行在不允许睡眠的环境中，验证器会拒绝该调用。只有以 .s 结尾的节和 syscall 程序可以睡眠。"
    }
  },
  "fixes": {
    "default": {
      "en": "Make it sleepable: \"{better}\" (the place it is attached to must allow that)",
      "zh-CN": "改为可睡眠的 \"{better}\"（附加位置也必须允许）"
    }
  },
  "steps": {
    "called": {
      "en": "{helper}() is called here",
      "zh-CN": "在此处调用 {helper}()"
    }
  }
});

export const stackTooLarge = page<
  { bytes: string | number; name: string | number; stack: string | number },
  never
>({
  "code": "ebpf/stack-too-large",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An array that does not fit the stack",
    "zh-CN": "放不进栈的数组"
  },
  "help": {
    "en": "The limit counts all frames of a chain of calls together.",
    "zh-CN": "该限制对一条调用链上的所有栈帧合计。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "{name} takes {bytes} bytes, but the stack of a program has {stack}: it does not compile or does not load. Keep it in a per-CPU array of one element, or reserve it in a ring buffer.",
      "zh-CN": "{name} 占 {bytes} 字节，而程序的栈只有 {stack} 字节：无法编译或加载。请放进单元素的 per-CPU 数组映射，或在环形缓冲区中预留。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const stalePointer = page<
  { say: 'pointer'; helper: string | number; variable: string | number } | { say: 'context'; helper: string | number; variable: string | number } | { say: 'overwritten'; variable: string | number },
  never
>({
  "code": "ebpf/stale-pointer",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A pointer that a call has made worthless",
    "zh-CN": "被某次调用作废的指针"
  },
  "help": {
    "en": "Read data and data_end from the context again after a helper that may move the packet.",
    "zh-CN": "在可能移动数据包的辅助函数之后，请重新从上下文读取 data 和 data_end。"
  },
  "fixable": false,
  "messages": {
    "pointer": {
      "en": "{variable} is worthless after {helper}(): the verifier takes it for a number from there on (\"invalid mem access 'scalar'\"). Get it anew, or use it before.",
      "zh-CN": "{helper}() 之后 {variable} 已失效，验证器此后只把它当作数值（\"invalid mem access 'scalar'\"）。请重新获取，或在此之前使用。"
    },
    "context": {
      "en": "The function that is given {variable} uses a pointer into its packet after {helper}(), which makes it worthless: the verifier takes it for a number from there on (\"invalid mem access 'scalar'\").",
      "zh-CN": "得到 {variable} 的函数在 {helper}() 之后仍使用指向其数据包的指针，而该指针已失效，验证器此后只把它当作数值（\"invalid mem access 'scalar'\"）。"
    },
    "overwritten": {
      "en": "The dynptr that {variable} is a piece of was written over: the verifier takes the pointer for a number from there on (\"invalid mem access 'scalar'\").",
      "zh-CN": "{variable} 所属的 dynptr 已被覆盖，验证器此后只把该指针当作数值（\"invalid mem access 'scalar'\"）。"
    }
  },
  "fixes": {},
  "steps": {
    "over": {
      "en": "{name} is written to here",
      "zh-CN": "在此处写入 {name}"
    },
    "here": {
      "en": "{helper}() makes it worthless",
      "zh-CN": "{helper}() 使其失效"
    },
    "inside": {
      "en": "used in here",
      "zh-CN": "在此处使用"
    }
  }
});

export const staticProgram = page<
  { say: 'program'; name: string | number } | { say: 'map'; name: string | number },
  Record<never, never>
>({
  "code": "ebpf/static-program",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A program or map that is static",
    "zh-CN": "声明为 static 的程序或映射"
  },
  "help": {
    "en": "Functions that programs call may be static; what the loader has to find may not.",
    "zh-CN": "被程序调用的函数可以是 static，加载器需要找到的不可以。"
  },
  "fixable": true,
  "messages": {
    "program": {
      "en": "Program {name} is static, and libbpf refuses to open objects with static programs; remove static.",
      "zh-CN": "程序 {name} 声明为 static，libbpf 会拒绝打开含 static 程序的目标文件；请去掉 static。"
    },
    "map": {
      "en": "Map {name} is static, and libbpf refuses to open objects with static maps; remove static.",
      "zh-CN": "映射 {name} 声明为 static，libbpf 会拒绝打开含 static 映射的目标文件；请去掉 static。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove static",
      "zh-CN": "去掉 static"
    }
  },
  "steps": {}
});

export const unbalancedSection = page<
  { say: 'kept'; name: string | number } | { say: 'twice'; name: string | number } | { say: 'unheld'; name: string | number } | { say: 'order'; name: string | number; other: string | number } | { say: 'outside'; name: string | number } | { say: 'unlocked'; name: string | number },
  { release: string | number }
>({
  "code": "ebpf/unbalanced-section",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A lock or section that is not ended as it was begun",
    "zh-CN": "锁或临界区的开始与结束不配对"
  },
  "help": {
    "en": "Every path has to end a section once, and only what it began.",
    "zh-CN": "每条路径都必须且只能结束一次自己开始的区段。"
  },
  "fixable": true,
  "messages": {
    "kept": {
      "en": "What {name}() began is not ended where this path ends: the verifier refuses the program.",
      "zh-CN": "此路径结束时，{name}() 开始的区段尚未结束，验证器会拒绝该程序。"
    },
    "twice": {
      "en": "{name}() is called while a lock is held already, and a program may hold one at a time: the verifier refuses it.",
      "zh-CN": "已持有锁时又调用 {name}()，而程序一次只能持有一个锁，验证器会拒绝该程序。"
    },
    "unheld": {
      "en": "{name}() ends what was not begun on this path: the verifier refuses the program.",
      "zh-CN": "此路径上并没有开始过 {name}() 要结束的区段，验证器会拒绝该程序。"
    },
    "order": {
      "en": "{name}() ends what was begun before the {other}() that is still open: the verifier refuses the program (\"out of order\").",
      "zh-CN": "{name}() 结束的区段早于尚未结束的 {other}()，验证器会拒绝该程序（\"out of order\"）。"
    },
    "outside": {
      "en": "{name}() is for RCU sections, and a program that may sleep runs in none unless it begins one with bpf_rcu_read_lock(): the verifier refuses it (\"requires RCU critical section protection\").",
      "zh-CN": "{name}() 只能在 RCU 临界区内调用，而可睡眠的程序若不用 bpf_rcu_read_lock() 开始临界区就不在其中，验证器会拒绝该程序（\"requires RCU critical section protection\"）。"
    },
    "unlocked": {
      "en": "{name}() works on a list or a tree whose lock is not held on this path: the verifier refuses the program (\"bpf_spin_lock must be held\").",
      "zh-CN": "{name}() 操作链表或树时，此路径上并未持有对应的锁，验证器会拒绝该程序（\"bpf_spin_lock must be held\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call {release} before this return",
      "zh-CN": "在此返回之前调用 {release}"
    }
  },
  "steps": {
    "taken": {
      "en": "begun here",
      "zh-CN": "在此处开始"
    },
    "ended": {
      "en": "ended here",
      "zh-CN": "在此处结束"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const unboundedIndex = page<
  { array: string | number; index: string | number },
  { test: string | number }
>({
  "code": "ebpf/unbounded-index",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An index that nothing bounds",
    "zh-CN": "没有上界的下标"
  },
  "help": {
    "en": "Compare the index with the number of elements first, or mask it: `index & (N - 1)`.",
    "zh-CN": "请先将下标与元素个数比较，或用 `index & (N - 1)` 限制。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{index} may be any number, and {array} has an end: the verifier refuses the program (\"unbounded min value\", \"unbounded memory access\").",
      "zh-CN": "{index} 可为任意数值，而 {array} 的长度有限，验证器会拒绝该程序（\"unbounded min value\"、\"unbounded memory access\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Leave where {test}",
      "zh-CN": "在 {test} 时离开"
    }
  },
  "steps": {}
});

export const unboundedLength = page<
  { say: 'unbounded'; helper: string | number; length: string | number } | { say: 'variable'; helper: string | number; length: string | number },
  { say: 'unbounded'; length: string | number; size: string | number } | { say: 'variable'; length: string | number; size: string | number }
>({
  "code": "ebpf/unbounded-length",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A length that nothing bounds",
    "zh-CN": "没有上界的长度"
  },
  "help": {
    "en": "Compare the length with the size of the buffer first, in an unsigned variable.",
    "zh-CN": "请先用无符号变量与缓冲区大小比较。"
  },
  "fixable": true,
  "messages": {
    "unbounded": {
      "en": "{helper}() is given a length that may be anything ({length}): the verifier refuses the program (\"unbounded memory access\").",
      "zh-CN": "传给 {helper}() 的长度可为任意值（{length}），验证器会拒绝该程序（\"unbounded memory access\"）。"
    },
    "variable": {
      "en": "{helper}() wants a length that is a constant of the source, and {length} is known only when the program runs: the verifier refuses it.",
      "zh-CN": "{helper}() 要求长度是源码中的常量，而 {length} 运行时才知道，验证器会拒绝该程序。"
    }
  },
  "fixes": {
    "unbounded": {
      "en": "Bound {length} by {size}",
      "zh-CN": "用 {size} 限制 {length}"
    },
    "variable": {
      "en": "Pass {size} instead of {length}",
      "zh-CN": "用 {size} 代替 {length}"
    }
  },
  "steps": {}
});

export const uncheckedNullResult = page<
  { say: 'followed'; helper: string | number } | { say: 'given'; helper: string | number; to: string | number } | { say: 'member'; helper: string | number } | { say: 'parameter'; fn: string | number; name: string | number },
  { variable: string | number }
>({
  "code": "ebpf/unchecked-null-result",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A result that may be NULL, used without asking",
    "zh-CN": "未经检查就使用可能为 NULL 的结果"
  },
  "help": {
    "en": "The check must come before the use on every path.",
    "zh-CN": "每条路径上都必须先检查再使用。"
  },
  "fixable": true,
  "messages": {
    "followed": {
      "en": "{helper} may return NULL and this uses its result without a check: the verifier refuses the program. Test it first.",
      "zh-CN": "{helper} 可能返回 NULL，这里未检查就使用其结果，验证器会拒绝该程序。请先判断。"
    },
    "given": {
      "en": "{helper} may return NULL, and {to}() does not take it: the verifier refuses the program. Test the result first.",
      "zh-CN": "{helper} 可能返回 NULL，而 {to}() 不接受 NULL，验证器会拒绝该程序。请先判断结果。"
    },
    "member": {
      "en": "{helper} may be NULL, and what was read out of it is used without a check: the verifier refuses the program. Test it first.",
      "zh-CN": "{helper} 可能为 NULL，而读出的指针未经检查就被使用，验证器会拒绝该程序。请先判断。"
    },
    "parameter": {
      "en": "{fn}() is no static function, so that the verifier judges it without its callers and thinks that {name} may be NULL: it refuses to follow it without a check.",
      "zh-CN": "{fn}() 不是静态函数，验证器会脱离调用者单独检查它，并认为 {name} 可能为 NULL，未检查就解引用会被拒绝。"
    }
  },
  "fixes": {
    "default": {
      "en": "Return when {variable} is NULL",
      "zh-CN": "{variable} 为 NULL 时返回"
    }
  },
  "steps": {
    "inside": {
      "en": "followed in here",
      "zh-CN": "在此处解引用"
    }
  }
});

export const uncheckedPacketAccess = page<
  { say: 'pointer'; bytes: string | number; pointer: string | number } | { say: 'context'; bytes: string | number; pointer: string | number },
  { pointer: string | number }
>({
  "code": "ebpf/unchecked-packet-access",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Packet data that is read without asking how much there is",
    "zh-CN": "未检查长度就读取数据包"
  },
  "help": {
    "en": "The comparison has to use the very pointer that is followed, plus what is read through it.",
    "zh-CN": "比较时必须使用被解引用的指针本身，并加上所读取的长度。"
  },
  "fixable": true,
  "messages": {
    "pointer": {
      "en": "{pointer} points to the packet and is followed where no comparison with data_end has shown that {bytes} bytes are there: the verifier refuses the program (\"invalid access to packet\").",
      "zh-CN": "{pointer} 指向数据包，但被解引用时尚未通过与 data_end 的比较证明存在 {bytes} 字节，验证器会拒绝该程序（\"invalid access to packet\"）。"
    },
    "context": {
      "en": "The function that is given {pointer} follows a pointer into its packet where no comparison with data_end has shown that {bytes} bytes are there: the verifier refuses the program (\"invalid access to packet\").",
      "zh-CN": "得到 {pointer} 的函数解引用了指向其数据包的指针，但尚未通过与 data_end 的比较证明存在 {bytes} 字节，验证器会拒绝该程序（\"invalid access to packet\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Compare {pointer} with data_end first",
      "zh-CN": "先将 {pointer} 与 data_end 比较"
    }
  },
  "steps": {
    "inside": {
      "en": "followed in here",
      "zh-CN": "在此处解引用"
    }
  }
});

export const unknownMapField = page<
  { say: 'near'; better: string | number; field: string | number } | { say: 'unknown'; field: string | number },
  { better: string | number }
>({
  "code": "ebpf/unknown-map-field",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A field that map definitions do not have",
    "zh-CN": "映射定义中不存在的字段"
  },
  "help": {
    "en": "The fields are type, key, value, key_size, value_size, max_entries, map_flags, map_extra, numa_node, pinning and values.",
    "zh-CN": "可用的字段有 type、key、value、key_size、value_size、max_entries、map_flags、map_extra、numa_node、pinning 和 values。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "Map definitions have no field \"{field}\": libbpf refuses to open the object. Did you mean \"{better}\"?",
      "zh-CN": "映射定义没有字段 \"{field}\"，libbpf 会拒绝打开目标文件。是否应为 \"{better}\"？"
    },
    "unknown": {
      "en": "Map definitions have no field \"{field}\": libbpf refuses to open the object.",
      "zh-CN": "映射定义没有字段 \"{field}\"，libbpf 会拒绝打开目标文件。"
    }
  },
  "fixes": {
    "default": {
      "en": "Rename to {better}",
      "zh-CN": "改名为 {better}"
    }
  },
  "steps": {}
});

export const unknownSection = page<
  { better: string | number; name: string | number },
  { better: string | number }
>({
  "code": "ebpf/unknown-section",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A section name that libbpf does not know",
    "zh-CN": "libbpf 不认识的节名"
  },
  "help": {
    "en": "The name of the section chooses the program type and what it is attached to.",
    "zh-CN": "节名决定程序类型以及附加的位置。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "libbpf knows no section \"{name}\", so the program gets no type and is not loaded; did you mean \"{better}\"?",
      "zh-CN": "libbpf 不认识节名 \"{name}\"，程序得不到类型，无法加载；是否应为 \"{better}\"？"
    }
  },
  "fixes": {
    "default": {
      "en": "Rename to \"{better}\"",
      "zh-CN": "改名为 \"{better}\""
    }
  },
  "steps": {}
});

export const unneededMapField = page<
  { field: string | number; type: string | number },
  { field: string | number }
>({
  "code": "ebpf/unneeded-map-field",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A map definition that says too much",
    "zh-CN": "映射定义中多余的字段"
  },
  "help": {
    "en": "Ring buffers have neither keys nor values, queues have no keys, local storage has no max_entries.",
    "zh-CN": "环形缓冲区没有键和值，队列没有键，本地存储没有 max_entries。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "A {type} has no {field}; with one, the kernel refuses to create the map. Remove it.",
      "zh-CN": "{type} 没有 {field}；写了它，内核会拒绝创建该映射。请删除。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove {field}",
      "zh-CN": "删除 {field}"
    }
  },
  "steps": {}
});

export const unreleasedReference = page<
  { say: 'kept'; key: string | number; name: string | number } | { say: 'lost'; key: string | number; name: string | number } | { say: 'dropped'; name: string | number },
  { release: string | number }
>({
  "code": "ebpf/unreleased-reference",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A reference that is never released",
    "zh-CN": "从未释放的引用"
  },
  "help": {
    "en": "Every path from the function that gives a reference has to release it, or put it into a map with bpf_kptr_xchg().",
    "zh-CN": "从获取引用的函数开始，每条路径都必须释放引用，或用 bpf_kptr_xchg() 存入映射。"
  },
  "fixable": true,
  "messages": {
    "kept": {
      "en": "{key}, which {name}() gave, is still held where this path ends: the verifier refuses the program (\"Unreleased reference\").",
      "zh-CN": "此路径结束时仍持有 {name}() 给出的 {key}，验证器会拒绝该程序（\"Unreleased reference\"）。"
    },
    "lost": {
      "en": "{key} is written over while it holds the reference that {name}() gave: nothing can release that any more.",
      "zh-CN": "{key} 在持有 {name}() 给出的引用时被覆盖，该引用再也无法释放。"
    },
    "dropped": {
      "en": "The reference that {name}() gives is thrown away, and so never released: the verifier refuses the program.",
      "zh-CN": "{name}() 给出的引用被丢弃，永远不会释放，验证器会拒绝该程序。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call {release} before this return",
      "zh-CN": "在此返回之前调用 {release}"
    }
  },
  "steps": {
    "taken": {
      "en": "taken here",
      "zh-CN": "在此处获取"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const untrustedObject = page<
  { member: string | number; name: string | number },
  Record<never, never>
>({
  "code": "ebpf/untrusted-object",
  "tags": [
    "value",
    "verifier"
  ],
  "severity": "error",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A pointer that was read from an object, where one that is held is wanted",
    "zh-CN": "需要受持有的指针，传入的却是从对象中读出的指针"
  },
  "help": {
    "en": "Take the object from where the kernel gives it: as the argument of the program, from a function that acquires it, or by its number (bpf_task_from_pid, bpf_cgroup_from_id).",
    "zh-CN": "请从内核给出对象的地方取得它：程序的参数、会获取引用的函数，或按编号查找（bpf_task_from_pid、bpf_cgroup_from_id）。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{name}() wants an object that is held, and {member} was only read from another one, which may lose it at any time: the verifier refuses the program (\"must be referenced or trusted\").",
      "zh-CN": "{name}() 需要受持有的对象，而 {member} 只是从另一个对象中读出的，随时可能失效，验证器会拒绝该程序（\"must be referenced or trusted\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Take real_parent, which the verifier trusts",
      "zh-CN": "改用验证器信任的 real_parent"
    }
  },
  "steps": {}
});

export const voidProgram = page<
  { section: string | number },
  { value: string | number }
>({
  "code": "ebpf/void-program",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A program without a result",
    "zh-CN": "没有返回值的程序"
  },
  "help": {
    "en": "XDP returns XDP_*, tc returns TC_ACT_*, cgroup programs return 1 to allow.",
    "zh-CN": "XDP 返回 XDP_*，tc 返回 TC_ACT_*，cgroup 程序返回 1 表示允许。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "The kernel acts on the result of a \"{section}\" program, and this one has none: the verifier refuses an unset R0, or the kernel acts on a leftover. Return a verdict.",
      "zh-CN": "内核按 \"{section}\" 程序的返回值行事，而这里没有返回值：验证器会拒绝未设置的 R0，或者内核按残留的值行事。请返回一个裁决。"
    }
  },
  "fixes": {
    "default": {
      "en": "Return {value}",
      "zh-CN": "返回 {value}"
    }
  },
  "steps": {}
});

export const writeToConstant = page<
  { name: string | number },
  { name: string | number }
>({
  "code": "ebpf/write-to-constant",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A constant of the program is written",
    "zh-CN": "写入程序的常量"
  },
  "help": {
    "en": "User space sets such constants before the program is loaded; what the program itself changes must not be const.",
    "zh-CN": "此类常量由用户空间在加载前设置；程序自己要修改的变量不能是 const。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "{name} is const, and lies in memory that programs may only read: the verifier refuses to let it be written (\"write into map forbidden\").",
      "zh-CN": "{name} 是 const，位于程序只读的内存中，验证器不允许写入（\"write into map forbidden\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Make {name} writable: leave const out",
      "zh-CN": "去掉 const，使 {name} 可写"
    }
  },
  "steps": {}
});

export const writeToKernelObject = page<
  { say: 'object'; name: string | number } | { say: 'packet'; name: string | number } | { say: 'context'; name: string | number },
  never
>({
  "code": "ebpf/write-to-kernel-object",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A write to what the program may only read",
    "zh-CN": "写入程序只能读取的内存"
  },
  "help": {
    "en": "Keep what is to be remembered in a map, for instance a task or socket storage.",
    "zh-CN": "请把需要保存的内容放入映射，例如任务存储或套接字存储。"
  },
  "fixable": false,
  "messages": {
    "object": {
      "en": "{name} belongs to the kernel and may only be read here: the verifier refuses the program.",
      "zh-CN": "{name} 属于内核，此处只能读取，验证器会拒绝该程序。"
    },
    "packet": {
      "en": "{name} points to the packet, which programs of this type may only read: the verifier refuses the program (\"cannot write into packet\").",
      "zh-CN": "{name} 指向数据包，而此类型的程序只能读取数据包，验证器会拒绝该程序（\"cannot write into packet\"）。"
    },
    "context": {
      "en": "The function that is given {name} writes to its packet, which programs of this type may only read: the verifier refuses the program (\"cannot write into packet\").",
      "zh-CN": "得到 {name} 的函数写入了其数据包，而此类型的程序只能读取数据包，验证器会拒绝该程序（\"cannot write into packet\"）。"
    }
  },
  "fixes": {},
  "steps": {
    "given": {
      "en": "it comes from here",
      "zh-CN": "它来自此处"
    },
    "inside": {
      "en": "written in here",
      "zh-CN": "在此处写入"
    }
  }
});

export const writeToReadOnlySlice = page<
  { say: 'slice'; name: string | number } | { say: 'program' },
  Record<never, never>
>({
  "code": "ebpf/write-to-read-only-slice",
  "tags": [
    "flow",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A write to a slice that is for reading",
    "zh-CN": "写入只读切片"
  },
  "help": {
    "en": "bpf_dynptr_slice_rdwr() gives memory that may be written; what it copied into the buffer has to be written back with bpf_dynptr_write().",
    "zh-CN": "bpf_dynptr_slice_rdwr() 返回可写内存；若数据被复制到缓冲区，需用 bpf_dynptr_write() 写回。"
  },
  "fixable": true,
  "messages": {
    "slice": {
      "en": "{name} comes from bpf_dynptr_slice() and may only be read: the verifier refuses the write (\"cannot write into rdonly_mem\").",
      "zh-CN": "{name} 来自 bpf_dynptr_slice()，只能读取，验证器会拒绝写入（\"cannot write into rdonly_mem\"）。"
    },
    "program": {
      "en": "Programs of this type may not write to packets, and so may not ask for a slice to write to (\"the prog does not allow writes to packet data\").",
      "zh-CN": "此类型的程序不能写入数据包，因此不能请求可写切片（\"the prog does not allow writes to packet data\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use bpf_dynptr_slice_rdwr()",
      "zh-CN": "改用 bpf_dynptr_slice_rdwr()"
    }
  },
  "steps": {
    "made": {
      "en": "made for reading here",
      "zh-CN": "在此处以只读方式取得"
    }
  }
});

export const wrongContext = page<
  { say: 'named'; better: string | number; section: string | number; written: string | number } | { say: 'unnamed'; section: string | number; written: string | number },
  { better: string | number }
>({
  "code": "ebpf/wrong-context",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "The context of another program type",
    "zh-CN": "使用了另一种程序类型的上下文"
  },
  "help": {
    "en": "The section chooses the program type, and the type chooses the context.",
    "zh-CN": "节名决定程序类型，程序类型决定上下文。"
  },
  "fixable": true,
  "messages": {
    "named": {
      "en": "A \"{section}\" program gets {better}, not {written}: every member is read from the wrong place, or refused by the verifier.",
      "zh-CN": "\"{section}\" 程序得到的是 {better}，而不是 {written}：每个成员都会从错误的位置读取，或被验证器拒绝。"
    },
    "unnamed": {
      "en": "A \"{section}\" program does not get {written}: what its members read is something else, or refused by the verifier.",
      "zh-CN": "\"{section}\" 程序得到的不是 {written}：读到的成员是别的内容，或被验证器拒绝。"
    }
  },
  "fixes": {
    "default": {
      "en": "Take {better}",
      "zh-CN": "改为 {better}"
    }
  },
  "steps": {}
});

export const wrongMapType = page<
  { say: 'wanted'; helper: string | number; map: string | number; type: string | number; wanted: string | number } | { say: 'refused'; helper: string | number; map: string | number; type: string | number },
  never
>({
  "code": "ebpf/wrong-map-type",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A helper that does not work with this type of map",
    "zh-CN": "辅助函数不支持该类型的映射"
  },
  "help": {
    "en": "Maps that are no tables of values (ring buffers, program arrays, storages, sockets) have helpers of their own.",
    "zh-CN": "不是键值表的映射（环形缓冲区、程序数组、各类存储、套接字映射）有各自专用的辅助函数。"
  },
  "fixable": false,
  "messages": {
    "wanted": {
      "en": "{helper}() works with maps of type {wanted} only, and {map} is of type {type}: the verifier refuses the program (\"cannot pass map_type\").",
      "zh-CN": "{helper}() 只支持 {wanted} 类型的映射，而 {map} 的类型是 {type}，验证器会拒绝该程序（\"cannot pass map_type\"）。"
    },
    "refused": {
      "en": "{helper}() does not work with {map}, a map of type {type}, in this program: the verifier refuses it (\"cannot pass map_type\").",
      "zh-CN": "在此程序中 {helper}() 不支持 {type} 类型的映射 {map}，验证器会拒绝（\"cannot pass map_type\"）。"
    }
  },
  "fixes": {},
  "steps": {
    "called": {
      "en": "{helper}() is called here",
      "zh-CN": "在此处调用 {helper}()"
    }
  }
});

export const wrongResult = page<
  { say: 'program'; allowed: string | number; of: string | number; value: string | number } | { say: 'callback'; allowed: string | number; of: string | number; value: string | number },
  { better: string | number }
>({
  "code": "ebpf/wrong-result",
  "tags": [
    "value",
    "verifier"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A result that programs of this type may not return",
    "zh-CN": "该类型程序不允许的返回值"
  },
  "help": {
    "en": "For hooks of control groups 1 lets the operation pass and 0 refuses it.",
    "zh-CN": "对于 cgroup 挂载点，1 表示放行，0 表示拒绝。"
  },
  "fixable": true,
  "messages": {
    "program": {
      "en": "Programs of section \"{of}\" may return {allowed} only, and {value} is not known to be that: the verifier refuses the program (\"At program exit the register R0 …\").",
      "zh-CN": "\"{of}\" 节的程序只能返回 {allowed}，而 {value} 并不确定在此范围内，验证器会拒绝该程序（\"At program exit the register R0 …\"）。"
    },
    "callback": {
      "en": "{of}() takes {allowed} from its callback, and {value} is not known to be that: the verifier refuses the program (\"At callback return the register R0 …\").",
      "zh-CN": "{of}() 的回调只能返回 {allowed}，而 {value} 并不确定在此范围内，验证器会拒绝该程序（\"At callback return the register R0 …\"）。"
    }
  },
  "fixes": {
    "default": {
      "en": "Return {better}",
      "zh-CN": "返回 {better}"
    }
  },
  "steps": {
    "set": {
      "en": "set here",
      "zh-CN": "在此处赋值"
    }
  }
});
