// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const contradictingValues = page<
  { say: 'range'; key: string | number } | { say: 'memory'; key: string | number } | { say: 'rivals'; key: string | number; other: string | number } | { say: 'order'; key: string | number; limit: string | number; other: string | number; value: string | number } | { say: 'port' } | { say: 'unused'; key: string | number } | { say: 'once'; key: string | number } | { say: 'same'; key: string | number; other: string | number } | { say: 'low'; key: string | number; limit: string | number } | { say: 'idle'; key: string | number; version: string | number },
  { value: string | number }
>({
  "code": "sysctl/contradicting-values",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Values that cannot hold together",
    "zh-CN": "相互矛盾的值"
  },
  "help": {
    "en": "Each value is fine alone; together they do not do what the file says.",
    "zh-CN": "单独看每个值都没有问题，合在一起却达不到文件所写的效果。"
  },
  "fixable": true,
  "messages": {
    "range": {
      "en": "The lower end of `{key}` is above its upper end, so the kernel refuses the range and keeps the old one; swap the numbers.",
      "zh-CN": "`{key}` 的下限大于上限，内核会拒绝并保留原来的范围；请交换两个数字。"
    },
    "memory": {
      "en": "`{key}` is minimum, default and maximum in this order; numbers that do not grow leave sockets with less memory than meant. Order them.",
      "zh-CN": "`{key}` 依次为最小值、默认值和最大值；若不递增，套接字得到的内存会少于预期。请按大小排列。"
    },
    "rivals": {
      "en": "`{key}` and `{other}` are two ways to set one limit: writing `{other}` below sets this one to 0. Keep only one of them.",
      "zh-CN": "`{key}` 与 `{other}` 是同一上限的两种设置方式：下面写入 `{other}` 会把这一项清零。请只保留其中之一。"
    },
    "order": {
      "en": "`{key}` = {value} is not below `{other}` = {limit}; the kernel then silently takes half of `{other}` for it, so what runs is not what is written here.",
      "zh-CN": "`{key}` = {value} 不低于 `{other}` = {limit}；内核会不作声地改用 `{other}` 的一半，实际运行的并不是这里所写的值。"
    },
    "port": {
      "en": "Ports end at 65535; the kernel refuses both numbers.",
      "zh-CN": "端口最大为 65535；内核会拒绝这两个数字。"
    },
    "unused": {
      "en": "`{key}` only counts with `vm.overcommit_memory = 2`.",
      "zh-CN": "`{key}` 只在 `vm.overcommit_memory = 2` 时有效。"
    },
    "once": {
      "en": "`{key}` does something once, at the moment of writing, and there is nothing to do at boot.",
      "zh-CN": "`{key}` 只在写入的那一刻起作用，启动时并无可做之事。"
    },
    "same": {
      "en": "`{key}` and `{other}` are one switch: this line holds.",
      "zh-CN": "`{key}` 与 `{other}` 是同一个开关：以此行为准。"
    },
    "low": {
      "en": "With `{key}` below {limit} usual programs fail; were more digits meant?",
      "zh-CN": "`{key}` 低于 {limit} 时常见程序会失败，是否少写了位数？"
    },
    "idle": {
      "en": "`{key}` has done nothing since Linux {version}; it is only there for old scripts.",
      "zh-CN": "`{key}` 自 Linux {version} 起不起作用，只为旧脚本而保留。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{value}`",
      "zh-CN": "改写为 `{value}`"
    }
  },
  "steps": {
    "clears": {
      "en": "writing this clears the other",
      "zh-CN": "写入此项会把另一项清零"
    }
  }
});

export const duplicateKey = page<
  { say: 'same'; key: string | number } | { say: 'differs'; key: string | number; value: string | number },
  Record<never, never>
>({
  "code": "sysctl/duplicate-key",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that a later line sets again",
    "zh-CN": "被后面的行再次设置的键"
  },
  "help": {
    "en": "Within a file the last assignment of a key holds.",
    "zh-CN": "同一文件内以最后一次赋值为准。"
  },
  "fixable": true,
  "messages": {
    "same": {
      "en": "`{key}` has this value already; setting it twice only makes the next change easy to get wrong. Keep one of the lines.",
      "zh-CN": "`{key}` 已经是这个值，重复设置只会让日后修改时容易漏改一处。请只保留一行。"
    },
    "differs": {
      "en": "`{key}` is already set to `{value}` above, which this line replaces; keep the one that is meant.",
      "zh-CN": "`{key}` 在上面已设为 `{value}`，此行会取代它；请只保留想要的那一行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the line above that is replaced",
      "zh-CN": "删除上面被取代的那一行"
    }
  },
  "steps": {
    "replaced": {
      "en": "this line is replaced",
      "zh-CN": "此行被取代"
    }
  }
});

export const keyTooNew = page<
  { key: string | number; since: string | number; target: string | number },
  Record<never, never>
>({
  "code": "sysctl/key-too-new",
  "tags": [
    "key",
    "drift"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that the target kernel does not have yet",
    "zh-CN": "目标内核尚未提供的键"
  },
  "help": {
    "en": "A leading `-` says that the line may fail.",
    "zh-CN": "行首的 `-` 表示允许此行失败。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` came between the kernels we know and is found from Linux {since} on; the target is {target}, so the line fails there. Put `-` before it if that is intended.",
      "zh-CN": "`{key}` 从 Linux {since} 起才可见，而目标是 {target}，此行在目标上会失败。若属有意，请在前面加 `-`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Allow the line to fail with a leading `-`",
      "zh-CN": "在行首加 `-` 以允许失败"
    }
  },
  "steps": {}
});

export const malformedLine = page<
  { say: 'sign'; key: string | number } | { say: 'line' },
  Record<never, never>
>({
  "code": "sysctl/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that sets nothing",
    "zh-CN": "不起作用的行"
  },
  "help": {
    "en": "One setting a line: `key = value`.",
    "zh-CN": "每行一个设置：`键 = 值`。"
  },
  "fixable": true,
  "messages": {
    "sign": {
      "en": "Key and value need `=` between them; without it the line for `{key}` is skipped and nothing is set.",
      "zh-CN": "键和值之间需要 `=`；缺少它时，`{key}` 这一行会被跳过，不会设置任何内容。"
    },
    "line": {
      "en": "This line is neither `key = value` nor a comment, so it is skipped; start it with # if it is a remark.",
      "zh-CN": "此行既不是 `键 = 值` 也不是注释，会被跳过；若为说明文字，请以 # 开头。"
    }
  },
  "fixes": {
    "default": {
      "en": "Put `=` between key and value",
      "zh-CN": "在键和值之间加上 `=`"
    }
  },
  "steps": {}
});

export const misspeltName = page<
  { key: string | number; meant: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "sysctl/misspelt-name",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A misspelt algorithm",
    "zh-CN": "拼错的算法名"
  },
  "help": {
    "en": "The names are those of the kernel's own modules; others are not reported unless they are a letter or two away.",
    "zh-CN": "这些名称来自内核自带模块；其他名称只有在相差一两个字母时才会报告。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "No algorithm is called `{value}`; `{meant}` is meant most likely. The kernel refuses the name and `{key}` keeps its default.",
      "zh-CN": "没有名为 `{value}` 的算法，很可能应为 `{meant}`。内核会拒绝该名称，`{key}` 保持默认值。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    }
  },
  "steps": {}
});

export const needsModule = page<
  { key: string | number; module: string | number },
  Record<never, never>
>({
  "code": "sysctl/needs-module",
  "tags": [
    "reference"
  ],
  "severity": "info",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that only a module brings",
    "zh-CN": "由模块提供的键"
  },
  "help": {
    "en": "A file in `/etc/modules-load.d` with the module's name loads it before.",
    "zh-CN": "在 `/etc/modules-load.d` 中写入模块名即可提前加载。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` exists only while the module {module} is loaded; name it in modules-load.d, or the line is lost at boot.",
      "zh-CN": "`{key}` 仅在模块 {module} 已加载时存在；请在 modules-load.d 中列出该模块，否则启动时此行无效。"
    }
  },
  "fixes": {
    "default": {
      "en": "Forgive a missing key with `-`",
      "zh-CN": "用 `-` 容许键不存在"
    }
  },
  "steps": {}
});

export const readOnlyKey = page<
  { key: string | number },
  { key: string | number }
>({
  "code": "sysctl/read-only-key",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that can only be read",
    "zh-CN": "只读的键"
  },
  "help": {
    "en": "The file mode of the key in the kernel's table has no write bit.",
    "zh-CN": "内核参数表中该键的权限没有写位。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` reports a state and cannot be set, so writing to it fails; remove the line.",
      "zh-CN": "`{key}` 只用于查看状态，不能设置，写入会失败；请删去此行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the line for `{key}`",
      "zh-CN": "删除 `{key}` 这一行"
    }
  },
  "steps": {}
});

export const removedKey = page<
  { say: 'renamed'; instead: string | number; key: string | number; version: string | number } | { say: 'since'; key: string | number; version: string | number } | { say: 'after'; key: string | number; version: string | number },
  { say: 'rename'; instead: string | number } | { say: 'remove'; key: string | number }
>({
  "code": "sysctl/removed-key",
  "tags": [
    "key",
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that the kernel no longer has",
    "zh-CN": "内核已不再提供的键"
  },
  "help": {
    "en": "Removed settings are often replaced by a better default; check before copying the value elsewhere.",
    "zh-CN": "被移除的设置往往已有更好的默认行为；照搬数值之前请先确认。"
  },
  "fixable": true,
  "messages": {
    "renamed": {
      "en": "`{key}` is gone since Linux {version}, so the line fails; look at `{instead}`, which took its place.",
      "zh-CN": "`{key}` 自 Linux {version} 起已移除，此行会失败；请改看取代它的 `{instead}`。"
    },
    "since": {
      "en": "`{key}` is gone since Linux {version}, so the line fails and sets nothing; remove it.",
      "zh-CN": "`{key}` 自 Linux {version} 起已移除，此行会失败，不起任何作用；请删去。"
    },
    "after": {
      "en": "`{key}` existed up to about Linux {version} and is gone on the target, so the line fails and sets nothing; remove it.",
      "zh-CN": "`{key}` 大约只存在到 Linux {version}，目标内核上已没有，此行会失败，不起任何作用；请删去。"
    }
  },
  "fixes": {
    "rename": {
      "en": "Use `{instead}`",
      "zh-CN": "改用 `{instead}`"
    },
    "remove": {
      "en": "Remove the line for `{key}`",
      "zh-CN": "删除 `{key}` 这一行"
    }
  },
  "steps": {}
});

export const trailingComment = page<
  { say: 'text'; key: string | number } | { say: 'number'; key: string | number },
  Record<never, never>
>({
  "code": "sysctl/trailing-comment",
  "tags": [
    "syntax",
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A comment behind a value",
    "zh-CN": "值后面的注释"
  },
  "help": {
    "en": "The format has no trailing comments.",
    "zh-CN": "该格式没有行尾注释。"
  },
  "fixable": true,
  "messages": {
    "text": {
      "en": "`{key}` is a text and takes everything up to the end of the line, this comment included; put the comment on a line of its own.",
      "zh-CN": "`{key}` 是文本，会取到行尾的全部内容，包括这段注释；请把注释移到单独一行。"
    },
    "number": {
      "en": "Comments stand on lines of their own; behind the number of `{key}` the kernel happens to stop reading. Put the comment above.",
      "zh-CN": "注释应单独成行；`{key}` 只是碰巧在数字之后停止解析。请把注释移到上一行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Move the comment to the line above",
      "zh-CN": "把注释移到上一行"
    }
  },
  "steps": {}
});

export const unknownKey = page<
  { say: 'near'; key: string | number; meant: string | number } | { say: 'folder'; key: string | number; meant: string | number } | { say: 'command'; key: string | number } | { say: 'blank'; key: string | number },
  { meant: string | number }
>({
  "code": "sysctl/unknown-key",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A misspelt key",
    "zh-CN": "拼错的键"
  },
  "help": {
    "en": "Names of modules and interfaces may be unknown; only near misses are reported.",
    "zh-CN": "模块和网络接口的键可能不在表中；这里只报告与已知键非常接近的拼写。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "There is no key `{key}`; `{meant}` is meant most likely. The line fails when the file is applied, and the setting keeps its default.",
      "zh-CN": "不存在键 `{key}`，很可能应为 `{meant}`。应用该文件时此行会失败，设置保持默认值。"
    },
    "folder": {
      "en": "There is no key `{key}`; the key of that name is `{meant}`. The line fails when the file is applied, and the setting keeps its default.",
      "zh-CN": "不存在键 `{key}`，同名的键是 `{meant}`。应用该文件时此行会失败，设置保持默认值。"
    },
    "command": {
      "en": "`{key}` is a command for a shell; here a line is `key = value`.",
      "zh-CN": "`{key}` 是 shell 命令；此处每行应为 `键 = 值`。"
    },
    "blank": {
      "en": "A key has no blanks: `{key}`.",
      "zh-CN": "键中不能有空格：`{key}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    }
  },
  "steps": {}
});

export const valueNotANumber = page<
  { say: 'one'; key: string | number; value: string | number } | { say: 'list'; count: string | number; key: string | number; value: string | number } | { say: 'empty'; key: string | number } | { say: 'count'; count: string | number; key: string | number },
  { value: string | number }
>({
  "code": "sysctl/value-not-a-number",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that is not the number the kernel expects",
    "zh-CN": "值不是内核所要求的数字"
  },
  "help": {
    "en": "Numbers are decimal, hexadecimal with 0x, or octal with a leading 0.",
    "zh-CN": "数字可为十进制、以 0x 开头的十六进制，或以 0 开头的八进制。"
  },
  "fixable": true,
  "messages": {
    "one": {
      "en": "`{key}` is a number; the kernel reads no words and no units and refuses `{value}`, so the old value stays. Write a plain number.",
      "zh-CN": "`{key}` 是数字；内核不识别单词和单位，会拒绝 `{value}`，原值保持不变。请写成普通数字。"
    },
    "list": {
      "en": "`{key}` is {count} numbers with blanks between them; the kernel refuses `{value}`, so the old values stay.",
      "zh-CN": "`{key}` 由 {count} 个以空白分隔的数字组成；内核会拒绝 `{value}`，原值保持不变。"
    },
    "empty": {
      "en": "`{key}` has no value; nothing is set, and the tools that apply the file report an error or skip the line. Write the number or remove the line.",
      "zh-CN": "`{key}` 没有值，不会设置任何内容，应用该文件的工具会报错或跳过此行。请写上数字或删去此行。"
    },
    "count": {
      "en": "`{key}` holds {count} numbers; the others keep what they were.",
      "zh-CN": "`{key}` 应有 {count} 个数字；其余的会保持原值。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{value}`",
      "zh-CN": "改写为 `{value}`"
    }
  },
  "steps": {}
});

export const valueOutOfRange = page<
  { say: 'above'; key: string | number; limit: string | number; value: string | number } | { say: 'below'; key: string | number; limit: string | number; value: string | number } | { say: 'only'; key: string | number; limit: string | number; value: string | number },
  { limit: string | number }
>({
  "code": "sysctl/value-out-of-range",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value outside the range that the kernel accepts",
    "zh-CN": "值超出内核接受的范围"
  },
  "help": {
    "en": "The range comes from the kernel's own table of this key.",
    "zh-CN": "该范围取自内核自身的参数表。"
  },
  "fixable": true,
  "messages": {
    "above": {
      "en": "`{key}` takes at most {limit}, so the kernel refuses {value} and the setting keeps its old value; choose a value up to {limit}.",
      "zh-CN": "`{key}` 最大为 {limit}，内核会拒绝 {value}，该参数将保持原值；请改用不超过 {limit} 的值。"
    },
    "below": {
      "en": "`{key}` takes at least {limit}, so the kernel refuses {value} and the setting keeps its old value; choose a value from {limit}.",
      "zh-CN": "`{key}` 最小为 {limit}，内核会拒绝 {value}，该参数将保持原值；请改用不小于 {limit} 的值。"
    },
    "only": {
      "en": "`{key}` is a switch that only takes {limit}, so the kernel refuses {value}; leave the line out to keep it off.",
      "zh-CN": "`{key}` 是单向开关，只接受 {limit}，内核会拒绝 {value}；若要保持关闭，请删去此行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use the nearest accepted value, {limit}",
      "zh-CN": "改用最接近的可接受值 {limit}"
    }
  },
  "steps": {}
});

export const valueWithoutMeaning = page<
  { key: string | number; max: string | number; min: string | number; value: string | number },
  never
>({
  "code": "sysctl/value-without-meaning",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that means nothing",
    "zh-CN": "没有定义含义的值"
  },
  "help": {
    "en": "The key is a choice between a few modes.",
    "zh-CN": "该键是在几种模式之间选择。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "The kernel stores {value} for `{key}`, but only {min} to {max} have a meaning; what {value} does is an accident of the code. Choose one of the defined values.",
      "zh-CN": "内核会接受 `{key}` 的值 {value}，但只有 {min} 到 {max} 有定义；{value} 的效果只是代码的偶然结果。请选用有定义的值。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const weakSetting = page<
  { say: 'attack'; key: string | number; value: string | number } | { say: 'network'; key: string | number; value: string | number } | { say: 'program'; folder: string | number },
  { meant: string | number }
>({
  "code": "sysctl/weak-setting",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A protection that is switched off",
    "zh-CN": "被关闭的保护"
  },
  "help": {
    "en": "`sysctl KEY` shows what holds now.",
    "zh-CN": "`sysctl 键` 可查看当前值。"
  },
  "fixable": true,
  "messages": {
    "attack": {
      "en": "`{key} = {value}` switches off what keeps one account from taking over others.",
      "zh-CN": "`{key} = {value}` 关闭了防止账户被越权控制的保护。"
    },
    "network": {
      "en": "`{key} = {value}` opens the machine to an attack from the network that the kernel fends off by itself.",
      "zh-CN": "`{key} = {value}` 使本机暴露于内核默认可抵御的网络攻击。"
    },
    "program": {
      "en": "Whoever writes in `{folder}` chooses what the kernel runs as root when a program crashes.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定程序崩溃时内核以 root 运行什么。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    }
  },
  "steps": {}
});
