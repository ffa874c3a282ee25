// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const assignedBuiltin = page<
  { say: 'builtin'; name: string | number } | { say: 'sigil'; meant: string | number; name: string | number } | { say: 'field'; name: string | number } | { say: 'constant' },
  { meant: string | number }
>({
  "code": "bpftrace/assigned-builtin",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value for something that takes none",
    "zh-CN": "给不能赋值的东西赋值"
  },
  "help": {
    "en": "Values are kept in `$variables` of one probe and in `@maps` of all.",
    "zh-CN": "值保存在单个探针的 `$变量` 或全局的 `@映射` 中。"
  },
  "fixable": true,
  "messages": {
    "builtin": {
      "en": "`{name}` is set by the kernel and cannot be given a value. To compare, write `==`.",
      "zh-CN": "`{name}` 由内核给出，不能赋值；比较请写 `==`。"
    },
    "sigil": {
      "en": "`{name}` is no variable: scratch variables begin with `$`. Write `{meant}`.",
      "zh-CN": "`{name}` 不是变量：临时变量以 `$` 开头，应写作 `{meant}`。"
    },
    "field": {
      "en": "The field `{name}` belongs to the kernel or program that is watched; bpftrace only reads it.",
      "zh-CN": "字段 `{name}` 属于被观察的内核或程序，bpftrace 只能读取。"
    },
    "constant": {
      "en": "A constant cannot be given a value.",
      "zh-CN": "常量不能被赋值。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const changedType = page<
  { first: string | number; name: string | number; own: string | number },
  never
>({
  "code": "bpftrace/changed-type",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A map or variable that changes its kind of value",
    "zh-CN": "映射或变量改变了值的类型"
  },
  "help": {
    "en": "One name, one kind of value; use a second name for another kind.",
    "zh-CN": "一个名称只对应一种值；其他类型请另取名称。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{name}` holds values of the kind `{first}` and gets one of the kind `{own}` here.",
      "zh-CN": "`{name}` 保存的是 `{first}` 类型的值，此处却得到 `{own}` 类型。"
    }
  },
  "fixes": {},
  "steps": {
    "first": {
      "en": "the first value",
      "zh-CN": "第一个值"
    }
  }
});

export const deleteForm = page<
  { say: 'key'; name: string | number } | { say: 'empty' } | { say: 'many' } | { say: 'newer'; meant: string | number; target: string | number } | { say: 'count'; given: string | number },
  { meant: string | number } | { say: 'several' }
>({
  "code": "bpftrace/delete-form",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A form of `delete` that the target does not take",
    "zh-CN": "目标版本不接受的 `delete` 写法"
  },
  "help": {
    "en": "`delete(@x[key])` works in all releases.",
    "zh-CN": "`delete(@x[键])` 在所有版本中都可用。"
  },
  "fixable": true,
  "messages": {
    "key": {
      "en": "`{name}` has keys, and `delete()` takes one entry: say which. `clear({name})` empties the whole map.",
      "zh-CN": "`{name}` 带有键，而 `delete()` 只删除一项：请写明键。要清空整个映射请用 `clear({name})`。"
    },
    "empty": {
      "en": "`delete()` wants the entry that goes: `delete(@x[key])`.",
      "zh-CN": "`delete()` 需要要删除的项：`delete(@x[键])`。"
    },
    "many": {
      "en": "Only bpftrace 0.21 deletes several entries at once; elsewhere each one takes a call of its own.",
      "zh-CN": "只有 bpftrace 0.21 能一次删除多项；其他版本每项都要单独调用。"
    },
    "newer": {
      "en": "bpftrace {target} takes the entry as one argument: `{meant}`. A map and a key apart work from 0.22 on.",
      "zh-CN": "bpftrace {target} 只接受一个参数：`{meant}`。映射与键分开的写法从 0.22 起可用。"
    },
    "count": {
      "en": "`delete()` takes a map and a key, and {given} arguments stand here; several keys are one tuple: `delete(@x, (a, b))`.",
      "zh-CN": "`delete()` 需要映射和键，此处有 {given} 个参数；多个键应写成一个元组：`delete(@x, (a, b))`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "写作 `{meant}`"
    },
    "several": {
      "en": "One call for each",
      "zh-CN": "每项单独调用"
    }
  },
  "steps": {}
});

export const endlessLoop = page<
  { say: 'always' } | { say: 'same' } | { say: 'unroll'; count: string | number },
  never
>({
  "code": "bpftrace/endless-loop",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A loop without an end",
    "zh-CN": "没有终点的循环"
  },
  "help": {
    "en": "The kernel's verifier has to see that each program ends.",
    "zh-CN": "内核验证器必须确认每个程序都会结束。"
  },
  "fixable": false,
  "messages": {
    "always": {
      "en": "Nothing ends this loop, so the kernel refuses the program.",
      "zh-CN": "该循环没有任何终止条件，内核会拒绝加载程序。"
    },
    "same": {
      "en": "Nothing in this loop changes what its condition hangs on, so the kernel refuses the program.",
      "zh-CN": "循环体没有改变条件所依赖的内容，内核会拒绝加载程序。"
    },
    "unroll": {
      "en": "`unroll` takes 1 to 100 rounds, and {count} stand here.",
      "zh-CN": "`unroll` 的次数为 1 到 100，此处为 {count}。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const formatMismatch = page<
  { say: 'few'; given: string | number; wanted: string | number } | { say: 'many'; given: string | number; wanted: string | number } | { say: 'text'; sign: string | number; value: string | number } | { say: 'number'; value: string | number } | { say: 'address'; value: string | number } | { say: 'buffer'; sign: string | number; value: string | number } | { say: 'unsupported'; sign: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/format-mismatch",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A format that does not fit what is printed",
    "zh-CN": "格式串与打印内容不符"
  },
  "help": {
    "en": "Each directive wants one value of its kind.",
    "zh-CN": "每个占位符对应一个相应类型的值。"
  },
  "fixable": true,
  "messages": {
    "few": {
      "en": "The format has {wanted} directives and {given} values follow.",
      "zh-CN": "格式串有 {wanted} 个占位符，后面只有 {given} 个值。"
    },
    "many": {
      "en": "The format has {wanted} directives and {given} values follow.",
      "zh-CN": "格式串有 {wanted} 个占位符，后面却有 {given} 个值。"
    },
    "text": {
      "en": "`{sign}` prints a number, and `{value}` is none.",
      "zh-CN": "`{sign}` 用于打印数字，而 `{value}` 不是数字。"
    },
    "number": {
      "en": "`%s` prints a text, and `{value}` is a number. `str()` reads the text at an address.",
      "zh-CN": "`%s` 用于打印字符串，而 `{value}` 是数字。`str()` 可读取某个地址处的字符串。"
    },
    "address": {
      "en": "`{value}` is the address of a text; `str()` reads it.",
      "zh-CN": "`{value}` 是字符串的地址，需要用 `str()` 读取。"
    },
    "buffer": {
      "en": "`{sign}` prints what `buf()` gives, and `{value}` is something else.",
      "zh-CN": "`{sign}` 用于打印 `buf()` 的结果，而 `{value}` 不是。"
    },
    "unsupported": {
      "en": "bpftrace does not know `{sign}`: the kernel has no floating point here.",
      "zh-CN": "bpftrace 不支持 `{sign}`：此处内核没有浮点数。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const incompleteProbe = page<
  { form: string | number } | { say: 'unit'; unit: string | number; units: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/incomplete-probe",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A probe that does not say where it goes",
    "zh-CN": "未写明位置的探针"
  },
  "help": {
    "en": "Each type of probe has its own number of parts between colons.",
    "zh-CN": "每种探针在冒号之间的部分数量各不相同。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "This probe lacks a part: bpftrace wants `{form}` and attaches nothing without it.",
      "zh-CN": "该探针缺少一部分：bpftrace 需要 `{form}`，否则不会挂载。"
    },
    "unit": {
      "en": "`{unit}` is no unit here; bpftrace takes {units}.",
      "zh-CN": "`{unit}` 不是这里的单位；bpftrace 接受 {units}。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "写作 `{meant}`"
    }
  },
  "steps": {}
});

export const malformedScript = page<
  { say: 'brace' } | { say: 'stray' } | { say: 'string' } | { say: 'comment' } | { say: 'semicolon' } | { say: 'assignment' } | { say: 'parenthesis' } | { say: 'predicate' } | { say: 'block' } | { say: 'unexpected' },
  { meant: string | number }
>({
  "code": "bpftrace/malformed-script",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A script that bpftrace cannot read",
    "zh-CN": "bpftrace 无法解析的脚本"
  },
  "help": {
    "en": "One such place keeps the whole script from running.",
    "zh-CN": "只要有一处这样的错误，整个脚本就无法运行。"
  },
  "fixable": true,
  "messages": {
    "brace": {
      "en": "This brace is never closed, so what follows is taken for a part of the block. Close it where the block ends.",
      "zh-CN": "该大括号没有闭合，后面的内容都会被当成此代码块的一部分。请在代码块结束处补上 `}`。"
    },
    "stray": {
      "en": "This brace closes nothing: the block has ended before.",
      "zh-CN": "该大括号没有对应的开头：代码块此前已经结束。"
    },
    "string": {
      "en": "This text has no closing quote on its line, so bpftrace stops here.",
      "zh-CN": "该字符串在本行没有结束引号，bpftrace 会在此停止解析。"
    },
    "comment": {
      "en": "This comment is never closed and takes the rest of the script with it.",
      "zh-CN": "该注释没有结束，会吞掉脚本剩余的全部内容。"
    },
    "semicolon": {
      "en": "A semicolon is missing before the next statement.",
      "zh-CN": "下一条语句之前缺少分号。"
    },
    "assignment": {
      "en": "A single `=` sets a value; a condition compares with `==`.",
      "zh-CN": "单个 `=` 是赋值；条件中的比较要用 `==`。"
    },
    "parenthesis": {
      "en": "This bracket is never closed.",
      "zh-CN": "该括号没有闭合。"
    },
    "predicate": {
      "en": "This predicate has no closing slash before its block, so bpftrace reads on into the code.",
      "zh-CN": "该谓词在代码块之前缺少结束的斜杠，bpftrace 会一直读进代码里。"
    },
    "block": {
      "en": "A block in braces is missing here: bpftrace has nothing to run.",
      "zh-CN": "此处缺少大括号代码块：bpftrace 没有可执行的内容。"
    },
    "unexpected": {
      "en": "bpftrace expects something else here: a value, an operator, or the end of the statement.",
      "zh-CN": "bpftrace 在此处期待别的内容：一个值、一个运算符，或语句的结尾。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "写上 `{meant}`"
    }
  },
  "steps": {}
});

export const misplacedAggregation = page<
  { say: 'place'; name: string | number } | { say: 'read'; name: string | number; type: string | number },
  never
>({
  "code": "bpftrace/misplaced-aggregation",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An aggregation where none can be",
    "zh-CN": "位置不当的聚合函数"
  },
  "help": {
    "en": "Aggregations are kept for each processor and put together when they are printed.",
    "zh-CN": "聚合值按处理器分别保存，打印时才合并。"
  },
  "fixable": false,
  "messages": {
    "place": {
      "en": "`{name}()` only works as the value that a map is set to: `@x = {name}(…)`.",
      "zh-CN": "`{name}()` 只能作为赋给映射的值：`@x = {name}(…)`。"
    },
    "read": {
      "en": "`{name}` is filled by `{type}()`, which the target's bpftrace cannot read as a number. Count with `@x++` to compute with it.",
      "zh-CN": "`{name}` 由 `{type}()` 填充，目标系统的 bpftrace 无法把它当作数字读取。要参与计算，请用 `@x++` 计数。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const missingProbe = page<
  { say: 'near'; meant: string | number; name: string | number } | { say: 'group'; name: string | number } | { say: 'event'; name: string | number } | { say: 'function'; name: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/missing-probe",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A probe that this machine does not have",
    "zh-CN": "本机没有的探针"
  },
  "help": {
    "en": "`bpftrace -l` lists what is there.",
    "zh-CN": "`bpftrace -l` 可列出现有的探针。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "This machine has no `{name}`. `{meant}` is there.",
      "zh-CN": "本机没有 `{name}`，存在的是 `{meant}`。"
    },
    "group": {
      "en": "This machine has no tracepoints of the group `{name}`.",
      "zh-CN": "本机没有 `{name}` 组的跟踪点。"
    },
    "event": {
      "en": "This machine has no tracepoint `{name}` in this group.",
      "zh-CN": "本机该组中没有跟踪点 `{name}`。"
    },
    "function": {
      "en": "The kernel of this machine has no function `{name}`.",
      "zh-CN": "本机内核中没有函数 `{name}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const mixedMapKeys = page<
  { say: 'other'; first: string | number; name: string | number; own: string | number } | { say: 'none'; name: string | number } | { say: 'some'; name: string | number },
  never
>({
  "code": "bpftrace/mixed-map-keys",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A map with different numbers of keys",
    "zh-CN": "同一映射的键个数不一致"
  },
  "help": {
    "en": "The first use decides on the keys of a map.",
    "zh-CN": "首次使用决定了映射的键。"
  },
  "fixable": false,
  "messages": {
    "other": {
      "en": "`{name}` has {first} keys at its first use and {own} here. A map keeps to one number.",
      "zh-CN": "`{name}` 首次使用时有 {first} 个键，此处有 {own} 个。映射的键个数必须一致。"
    },
    "none": {
      "en": "`{name}` has keys at its first use and none here. Name one, or use another map.",
      "zh-CN": "`{name}` 首次使用时有键，此处没有。请写出键，或使用另一个映射。"
    },
    "some": {
      "en": "`{name}` is a single value at its first use and has keys here. Use two maps.",
      "zh-CN": "`{name}` 首次使用时是单个值，此处却带键。请使用两个映射。"
    }
  },
  "fixes": {},
  "steps": {
    "first": {
      "en": "the first use",
      "zh-CN": "首次使用"
    }
  }
});

export const neverDeleted = page<
  { name: string | number },
  never
>({
  "code": "bpftrace/never-deleted",
  "tags": [
    "flow"
  ],
  "severity": "info",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Starts that pile up",
    "zh-CN": "不断累积的起点记录"
  },
  "help": {
    "en": "A map holds 4096 entries unless `max_map_keys` says otherwise.",
    "zh-CN": "除非设置 `max_map_keys`，映射最多保存 4096 项。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "Each thread leaves an entry in `{name}`, and nothing takes one out: the map fills up, and later threads are not seen. `delete()` it when it has been used.",
      "zh-CN": "每个线程都会在 `{name}` 中留下一项，却从未删除：映射会被填满，之后的线程就看不到了。用完后请用 `delete()` 删除。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const noisyProbe = page<
  { name: string | number; probe: string | number },
  never
>({
  "code": "bpftrace/noisy-probe",
  "tags": [
    "style"
  ],
  "severity": "info",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line of output for each event of a busy probe",
    "zh-CN": "高频探针逐次输出"
  },
  "help": {
    "en": "A map counts in the kernel and is printed once a second or at the end.",
    "zh-CN": "映射在内核中计数，每秒或结束时打印一次即可。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{probe}` fires many thousand times a second, and `{name}()` sends something to user space each time: most of it is lost. Count in a map, or add a predicate.",
      "zh-CN": "`{probe}` 每秒触发成千上万次，`{name}()` 每次都向用户空间发送数据，大部分会丢失。请在映射中计数，或添加谓词。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const oldSpelling = page<
  { say: 'arrow' } | { say: 'name'; meant: string | number; name: string | number } | { say: 'while' } | { say: 'stack'; name: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/old-spelling",
  "tags": [
    "deprecated"
  ],
  "severity": "info",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An older form of something",
    "zh-CN": "旧的写法"
  },
  "help": {
    "en": "Nothing is wrong yet; newer releases may refuse it.",
    "zh-CN": "目前没有错误，但更新的版本可能会拒绝。"
  },
  "fixable": true,
  "messages": {
    "arrow": {
      "en": "`args->` is the form of bpftrace before 0.19. It still works; `args.` is what documentation shows today.",
      "zh-CN": "`args->` 是 bpftrace 0.19 之前的写法。目前仍可用；如今的文档都写作 `args.`。"
    },
    "name": {
      "en": "`{name}` is the old name of `{meant}`.",
      "zh-CN": "`{name}` 是 `{meant}` 的旧名称。"
    },
    "while": {
      "en": "`while` is deprecated: the verifier often cannot see its end. `for ($i : 0..10)` always has one.",
      "zh-CN": "`while` 已弃用：验证器常常看不出它何时结束；`for ($i : 0..10)` 一定有终点。"
    },
    "stack": {
      "en": "`{name}` is deprecated and gone in 0.25; read the stack through `reg(\"sp\")`.",
      "zh-CN": "`{name}` 已弃用，并在 0.25 中移除；请通过 `reg(\"sp\")` 读取栈。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const outdatedForTarget = page<
  { say: 'newer'; name: string | number; since: string | number; target: string | number } | { say: 'gone'; name: string | number; target: string | number; until: string | number } | { say: 'dot'; target: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/outdated-for-target",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A name that the target's bpftrace does not know",
    "zh-CN": "目标系统的 bpftrace 不认识的名称"
  },
  "help": {
    "en": "Name the target's bpftrace with `bpftrace=0.23`, or by a preset.",
    "zh-CN": "用 `bpftrace=0.23` 或预设指定目标系统的 bpftrace 版本。"
  },
  "fixable": true,
  "messages": {
    "newer": {
      "en": "`{name}` exists from bpftrace {since} on; the target has {target} and refuses the script.",
      "zh-CN": "`{name}` 从 bpftrace {since} 起才存在；目标系统是 {target}，会拒绝该脚本。"
    },
    "gone": {
      "en": "`{name}` is gone since bpftrace {until}; the target has {target} and refuses the script.",
      "zh-CN": "`{name}` 在 bpftrace {until} 中已被移除；目标系统是 {target}，会拒绝该脚本。"
    },
    "dot": {
      "en": "In bpftrace {target} `args` is a pointer: its fields are read with `->`. The dot works from 0.19 on.",
      "zh-CN": "在 bpftrace {target} 中 `args` 是指针，要用 `->` 访问字段；点号从 0.19 起可用。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const stringArithmetic = page<
  { sign: string | number },
  never
>({
  "code": "bpftrace/string-arithmetic",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Arithmetic with a text",
    "zh-CN": "对字符串做算术运算"
  },
  "help": {
    "en": "`printf` and keys of maps put texts side by side.",
    "zh-CN": "要把字符串放在一起，可用 `printf` 或映射的多个键。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{sign}` works on numbers, and this is a text.",
      "zh-CN": "`{sign}` 只用于数字，而这是字符串。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const stringComparison = page<
  { say: 'number' } | { say: 'order'; sign: string | number } | { say: 'long'; length: string | number } | { say: 'wildcard' },
  { meant: string | number }
>({
  "code": "bpftrace/string-comparison",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A comparison that can never be true",
    "zh-CN": "永远不成立的比较"
  },
  "help": {
    "en": "`comm` is a text of up to 15 characters, `pid` and `arg0` are numbers.",
    "zh-CN": "`comm` 是最多 15 个字符的字符串，`pid` 与 `arg0` 是数字。"
  },
  "fixable": true,
  "messages": {
    "number": {
      "en": "A text is compared with a number, which bpftrace refuses.",
      "zh-CN": "字符串与数字比较，bpftrace 会拒绝。"
    },
    "order": {
      "en": "Texts have no order for bpftrace: `{sign}` compares numbers.",
      "zh-CN": "bpftrace 不比较字符串的大小：`{sign}` 只用于数字。"
    },
    "long": {
      "en": "`comm` holds at most 15 characters, and this text has {length}: they are never equal.",
      "zh-CN": "`comm` 最多 15 个字符，而该字符串有 {length} 个：永远不会相等。"
    },
    "wildcard": {
      "en": "A comparison knows no wildcards: this looks for the very character. `strncmp(comm, \"…\", n) == 0` compares the beginning.",
      "zh-CN": "比较不支持通配符，这里会按字面字符比较。`strncmp(comm, \"…\", n) == 0` 可比较开头。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unguardedStart = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/unguarded-start",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A duration without a start",
    "zh-CN": "没有起点的时长"
  },
  "help": {
    "en": "A predicate such as `/@start[tid]/` lets only what has a start through.",
    "zh-CN": "`/@start[tid]/` 这样的谓词只放行有起点的事件。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` has no entry for what began before the trace did: it reads as 0, and the duration becomes the time since boot. Ask for the entry first.",
      "zh-CN": "对跟踪开始之前就已发生的操作，`{name}` 中没有记录：读到的是 0，时长就成了开机以来的时间。请先检查该项是否存在。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add the predicate `{meant}`",
      "zh-CN": "添加谓词 `{meant}`"
    }
  },
  "steps": {}
});

export const unknownBuiltin = page<
  { name: string | number } | { say: 'near'; meant: string | number; name: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/unknown-builtin",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A word that means nothing to bpftrace",
    "zh-CN": "bpftrace 不认识的单词"
  },
  "help": {
    "en": "Constants of headers need their `#include`.",
    "zh-CN": "头文件中的常量需要相应的 `#include`。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` is neither a builtin nor a constant that this script brings. Variables begin with `$`, maps with `@`.",
      "zh-CN": "`{name}` 既不是内置变量，也不是脚本定义的常量。变量以 `$` 开头，映射以 `@` 开头。"
    },
    "near": {
      "en": "bpftrace has no builtin `{name}`. `{meant}` is one.",
      "zh-CN": "bpftrace 没有内置变量 `{name}`，应为 `{meant}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unknownConfig = page<
  { say: 'key'; name: string | number } | { say: 'near'; meant: string | number; name: string | number } | { say: 'missing'; name: string | number } | { say: 'flag'; name: string | number } | { say: 'number'; name: string | number } | { say: 'word'; name: string | number; words: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/unknown-config",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that bpftrace does not have",
    "zh-CN": "bpftrace 没有的配置项"
  },
  "help": {
    "en": "Settings of a script stand in `config = { … }` before its first probe.",
    "zh-CN": "脚本的配置写在第一个探针之前的 `config = { … }` 中。"
  },
  "fixable": true,
  "messages": {
    "key": {
      "en": "bpftrace has no setting `{name}` and refuses the script.",
      "zh-CN": "bpftrace 没有配置项 `{name}`，会拒绝脚本。"
    },
    "near": {
      "en": "bpftrace has no setting `{name}`. `{meant}` is one.",
      "zh-CN": "bpftrace 没有配置项 `{name}`，应为 `{meant}`。"
    },
    "missing": {
      "en": "`{name}` has no value.",
      "zh-CN": "`{name}` 没有值。"
    },
    "flag": {
      "en": "`{name}` is `true` or `false`.",
      "zh-CN": "`{name}` 的值应为 `true` 或 `false`。"
    },
    "number": {
      "en": "`{name}` is a number.",
      "zh-CN": "`{name}` 的值应为数字。"
    },
    "word": {
      "en": "`{name}` takes one of: {words}.",
      "zh-CN": "`{name}` 的值应为以下之一：{words}。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unknownField = page<
  { fields: string | number; name: string | number; probe: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/unknown-field",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A field that `args` does not have",
    "zh-CN": "`args` 没有的字段"
  },
  "help": {
    "en": "`bpftrace -lv` shows the fields of a probe.",
    "zh-CN": "`bpftrace -lv` 可显示探针的字段。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{probe}` has no `{name}`. It has: {fields}.",
      "zh-CN": "`{probe}` 没有 `{name}`，它的字段有：{fields}。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unknownFunction = page<
  { name: string | number } | { say: 'near'; meant: string | number; name: string | number } | { say: 'builtin'; name: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/unknown-function",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A function that bpftrace does not have",
    "zh-CN": "bpftrace 没有的函数"
  },
  "help": {
    "en": "Scripts call bpftrace's own functions, macros, and nothing of C.",
    "zh-CN": "脚本只能调用 bpftrace 自带的函数和宏，不能调用 C 函数。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "bpftrace has no function `{name}`, so the script does not compile.",
      "zh-CN": "bpftrace 没有函数 `{name}`，脚本无法编译。"
    },
    "near": {
      "en": "bpftrace has no function `{name}`. `{meant}` is one.",
      "zh-CN": "bpftrace 没有函数 `{name}`，应为 `{meant}`。"
    },
    "builtin": {
      "en": "`{name}` is a value and no function: it stands without brackets.",
      "zh-CN": "`{name}` 是值而不是函数，不带括号。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unknownProbeType = page<
  { name: string | number } | { say: 'near'; meant: string | number; name: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/unknown-probe-type",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An unknown type of probe",
    "zh-CN": "未知的探针类型"
  },
  "help": {
    "en": "The word before the first colon says what kind of event the probe is for.",
    "zh-CN": "第一个冒号之前的单词说明探针对应哪类事件。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` is no type of probe, so bpftrace attaches nothing.",
      "zh-CN": "`{name}` 不是任何探针类型，bpftrace 不会挂载任何探针。"
    },
    "near": {
      "en": "`{name}` is no type of probe. `{meant}` is one.",
      "zh-CN": "`{name}` 不是探针类型，应为 `{meant}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unsafeFunction = page<
  { name: string | number },
  never
>({
  "code": "bpftrace/unsafe-function",
  "tags": [
    "security"
  ],
  "severity": "info",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A function that needs `--unsafe`",
    "zh-CN": "需要 `--unsafe` 的函数"
  },
  "help": {
    "en": "A first line such as `#!/usr/bin/bpftrace --unsafe` says that this is meant.",
    "zh-CN": "首行写成 `#!/usr/bin/bpftrace --unsafe` 可表明这是有意为之。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{name}()` changes the system that is watched. bpftrace refuses it without `--unsafe`.",
      "zh-CN": "`{name}()` 会改变被观察的系统。没有 `--unsafe` 时 bpftrace 会拒绝。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unsetVariable = page<
  { say: 'unset'; name: string | number } | { say: 'near'; meant: string | number; name: string | number } | { say: 'block'; name: string | number },
  { say: 'rename'; meant: string | number } | { say: 'declare'; meant: string | number }
>({
  "code": "bpftrace/unset-variable",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A variable that has no value yet",
    "zh-CN": "尚未赋值的变量"
  },
  "help": {
    "en": "Scratch variables belong to one probe, and from 0.22 on to one block.",
    "zh-CN": "临时变量只属于一个探针；从 0.22 起只属于一个代码块。"
  },
  "fixable": true,
  "messages": {
    "unset": {
      "en": "`{name}` is read before anything gives it a value in this probe. Variables end with their probe; `@maps` are shared.",
      "zh-CN": "`{name}` 在该探针中赋值之前就被读取。变量只在所属探针内有效，`@映射` 才是共享的。"
    },
    "near": {
      "en": "`{name}` never gets a value in this probe. `{meant}` does.",
      "zh-CN": "`{name}` 在该探针中从未赋值，有值的是 `{meant}`。"
    },
    "block": {
      "en": "`{name}` gets its value inside of a block and ends with it, so bpftrace does not know it here. Declare it before the block.",
      "zh-CN": "`{name}` 在代码块内赋值，随代码块结束而失效，bpftrace 在此处不认识它。请在代码块之前声明。"
    }
  },
  "fixes": {
    "rename": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "declare": {
      "en": "Declare it first: `{meant}`",
      "zh-CN": "先声明：`{meant}`"
    }
  },
  "steps": {}
});

export const wrongArgumentCount = page<
  { given: string | number; name: string | number; wanted: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/wrong-argument-count",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "The wrong number of arguments",
    "zh-CN": "参数个数错误"
  },
  "help": {
    "en": "The number of arguments is checked before anything is attached.",
    "zh-CN": "参数个数在挂载之前就会检查。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}()` takes {wanted} arguments, and {given} stand here.",
      "zh-CN": "`{name}()` 需要 {wanted} 个参数，此处有 {given} 个。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "写作 `{meant}`"
    }
  },
  "steps": {}
});

export const wrongArgument = page<
  { say: 'map'; name: string | number } | { say: 'string'; name: string | number } | { say: 'number'; name: string | number } | { say: 'literalString'; name: string | number } | { say: 'literalNumber'; name: string | number } | { say: 'already'; name: string | number },
  never
>({
  "code": "bpftrace/wrong-argument",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An argument of the wrong kind",
    "zh-CN": "参数类型错误"
  },
  "help": {
    "en": "bpftrace checks the kinds of arguments when it compiles.",
    "zh-CN": "bpftrace 在编译时检查参数类型。"
  },
  "fixable": false,
  "messages": {
    "map": {
      "en": "`{name}()` wants a map, such as `@x`.",
      "zh-CN": "`{name}()` 需要映射，例如 `@x`。"
    },
    "string": {
      "en": "`{name}()` wants a text here, and this is a number. `str()` reads the text at an address.",
      "zh-CN": "`{name}()` 此处需要字符串，而这是数字。`str()` 可读取某个地址处的字符串。"
    },
    "number": {
      "en": "`{name}()` wants a number here.",
      "zh-CN": "`{name}()` 此处需要数字。"
    },
    "literalString": {
      "en": "`{name}()` wants a text in quotes here, because bpftrace reads it when it compiles.",
      "zh-CN": "`{name}()` 此处需要引号中的字符串，因为 bpftrace 在编译时就要读取它。"
    },
    "literalNumber": {
      "en": "`{name}()` wants a number that is written out here.",
      "zh-CN": "`{name}()` 此处需要直接写出的数字。"
    },
    "already": {
      "en": "This is a text already: `{name}()` wants the address of one.",
      "zh-CN": "这已经是字符串：`{name}()` 需要的是地址。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const wrongProbe = page<
  { say: 'elsewhere'; allowed: string | number; name: string | number; type: string | number } | { say: 'few'; name: string | number; type: string | number } | { say: 'arguments'; name: string | number; type: string | number } | { say: 'result'; name: string | number; type: string | number } | { say: 'fields'; name: string | number; type: string | number },
  { meant: string | number }
>({
  "code": "bpftrace/wrong-probe",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Something that this type of probe does not have",
    "zh-CN": "该类探针没有的内容"
  },
  "help": {
    "en": "What a probe can see depends on its type.",
    "zh-CN": "探针能看到什么取决于其类型。"
  },
  "fixable": true,
  "messages": {
    "elsewhere": {
      "en": "`{name}` does not exist in `{type}` probes. It works in: {allowed}.",
      "zh-CN": "`{type}` 探针中没有 `{name}`，它只能用于：{allowed}。"
    },
    "few": {
      "en": "`{name}` does not exist in `{type}` probes.",
      "zh-CN": "`{type}` 探针中没有 `{name}`。"
    },
    "arguments": {
      "en": "`{name}` has no fields in a `{type}`: there the arguments are `arg0`, `arg1` …; `fentry` and `fexit` have them by name.",
      "zh-CN": "`{type}` 中的 `{name}` 没有字段：参数为 `arg0`、`arg1`……；`fentry` 与 `fexit` 才能按名称访问。"
    },
    "result": {
      "en": "`{name}` does not exist in a `{type}`; what a system call returned is `args.ret` of its `sys_exit_` event.",
      "zh-CN": "`{type}` 中没有 `{name}`；系统调用的返回值是其 `sys_exit_` 事件的 `args.ret`。"
    },
    "fields": {
      "en": "`{name}` does not exist in a `{type}`: its fields are `args.name`.",
      "zh-CN": "`{type}` 中没有 `{name}`：请用 `args.字段名` 访问其字段。"
    }
  },
  "fixes": {
    "default": {
      "en": "Change to `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});
