// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const idleSetting = page<
  { say: 'waits'; key: string | number; other: string | number } | { say: 'shared' },
  Record<never, never>
>({
  "code": "ssh/idle-setting",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that does not do what it seems to",
    "zh-CN": "实际效果与表面不符的设置"
  },
  "help": {
    "en": "Settings that belong together stand best in one block.",
    "zh-CN": "相互关联的设置最好写在同一块中。"
  },
  "fixable": true,
  "messages": {
    "waits": {
      "en": "`{key}` does nothing without `{other}`, which this file does not set.",
      "zh-CN": "缺少 `{other}` 时 `{key}` 不起作用，而本文件没有设置它。"
    },
    "shared": {
      "en": "Connections to all these hosts get the same socket: the second one goes to the host of the first. Add `%C`, which differs by host, port and user.",
      "zh-CN": "连接所有这些主机会共用同一个套接字：第二个连接会进入第一个连接的主机。请加上随主机、端口和用户而变的 `%C`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `%C`",
      "zh-CN": "添加 `%C`"
    }
  },
  "steps": {}
});

export const invalidValue = page<
  { say: 'choice'; expected: string | number; key: string | number; value: string | number } | { say: 'number'; key: string | number; value: string | number } | { say: 'time'; key: string | number; value: string | number } | { say: 'port'; key: string | number; value: string | number } | { say: 'form'; expected: string | number; key: string | number; value: string | number } | { say: 'token'; expected: string | number; key: string | number; value: string | number } | { say: 'algorithm'; key: string | number; value: string | number } | { say: 'quote'; key: string | number },
  { meant: string | number }
>({
  "code": "ssh/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that ssh cannot read",
    "zh-CN": "ssh 无法解析的值"
  },
  "help": {
    "en": "Values are read for all blocks of the file, also for those of other hosts.",
    "zh-CN": "文件中所有块的值都会被解析，包括其他主机的块。"
  },
  "fixable": true,
  "messages": {
    "choice": {
      "en": "`{key}` takes one of {expected}; `{value}` is none of them.",
      "zh-CN": "`{key}` 只接受 {expected}；`{value}` 不在其中。"
    },
    "number": {
      "en": "`{key}` is a number; with `{value}` ssh ends with a message.",
      "zh-CN": "`{key}` 应为数字；值为 `{value}` 时 ssh 会报错退出。"
    },
    "time": {
      "en": "`{key}` is a time such as `30`, `2m` or `1h`; with `{value}` ssh ends with a message.",
      "zh-CN": "`{key}` 应为时间，如 `30`、`2m`、`1h`；值为 `{value}` 时 ssh 会报错退出。"
    },
    "port": {
      "en": "A port is a number from 1 to 65535; with `{value}` for `{key}` ssh ends with a message.",
      "zh-CN": "端口应为 1 到 65535 的数字；`{key}` 为 `{value}` 时 ssh 会报错退出。"
    },
    "form": {
      "en": "`{key}` takes values such as {expected}; `{value}` is none.",
      "zh-CN": "`{key}` 的值形如 {expected}，`{value}` 不是。"
    },
    "token": {
      "en": "`{key}` knows {expected}; ssh ends at another letter behind % in `{value}`.",
      "zh-CN": "`{key}` 只认识 {expected}；`{value}` 中 % 后的其他字母会使 ssh 退出。"
    },
    "algorithm": {
      "en": "No algorithm for `{key}` is called `{value}`; ssh ends with a message.",
      "zh-CN": "`{key}` 没有名为 `{value}` 的算法，ssh 会报错退出。"
    },
    "quote": {
      "en": "A quote behind `{key}` has no end.",
      "zh-CN": "`{key}` 后面的引号没有结束。"
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

export const malformedHead = page<
  { say: 'comma'; name: string | number } | { say: 'negated' } | { say: 'unknown'; name: string | number } | { say: 'value'; name: string | number } | { say: 'all' } | { say: 'newer'; name: string | number; since: string | number; target: string | number },
  { meant: string | number }
>({
  "code": "ssh/malformed-head",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A Host or Match line that cannot be read, or that no host fits",
    "zh-CN": "无法解析或没有主机能匹配的 Host、Match 行"
  },
  "help": {
    "en": "`Host` takes names with blanks between them, `Match` pairs of a criterion and patterns with commas.",
    "zh-CN": "`Host` 的名称以空格分隔；`Match` 由条件与以逗号分隔的模式成对组成。"
  },
  "fixable": true,
  "messages": {
    "comma": {
      "en": "Names behind `Host` have blanks between them; no host is called `{name}`, so the block is for nobody.",
      "zh-CN": "`Host` 后的名称以空格分隔；没有主机名为 `{name}`，此块不对应任何主机。"
    },
    "negated": {
      "en": "Names with `!` only take away from those beside them; alone they fit no host, so the block is for nobody. Add `*`.",
      "zh-CN": "带 `!` 的名称只能从同行的其他名称中排除；单独使用不匹配任何主机，此块不起作用。请加上 `*`。"
    },
    "unknown": {
      "en": "`{name}` is no criterion of `Match`; ssh ends with a message, for every host.",
      "zh-CN": "`{name}` 不是 `Match` 的条件；无论连接哪台主机 ssh 都会报错退出。"
    },
    "value": {
      "en": "The criterion `{name}` needs a pattern behind it; ssh ends with a message, for every host.",
      "zh-CN": "条件 `{name}` 后面需要模式；无论连接哪台主机 ssh 都会报错退出。"
    },
    "all": {
      "en": "`all` stands alone; with other criteria beside it ssh ends with a message.",
      "zh-CN": "`all` 必须单独使用；与其他条件并列时 ssh 会报错退出。"
    },
    "newer": {
      "en": "The criterion `{name}` came with OpenSSH {since}; the target has {target}, whose ssh ends with a message.",
      "zh-CN": "条件 `{name}` 自 OpenSSH {since} 起才有；目标为 {target}，其 ssh 会报错退出。"
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

export const misplacedLine = page<
  { say: 'setting'; key: string | number } | { say: 'include' },
  Record<never, never>
>({
  "code": "ssh/misplaced-line",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line at the margin that belongs to the block above",
    "zh-CN": "顶格却仍属于上面一块的行"
  },
  "help": {
    "en": "Indentation means nothing to ssh.",
    "zh-CN": "缩进对 ssh 没有意义。"
  },
  "fixable": true,
  "messages": {
    "setting": {
      "en": "`{key}` stands at the margin, but a block goes on to the next `Host` or `Match`: it holds only for the hosts of the block above.",
      "zh-CN": "`{key}` 顶格书写，但块一直延续到下一个 `Host` 或 `Match`：它只对上面一块的主机生效。"
    },
    "include": {
      "en": "This `Include` stands at the margin, but belongs to the block above: the files are read only for its hosts. Move it to the top of the file.",
      "zh-CN": "此 `Include` 顶格书写，却属于上面一块：只有连接该块的主机时才会读取这些文件。请移到文件开头。"
    }
  },
  "fixes": {
    "default": {
      "en": "Begin a block for all hosts here",
      "zh-CN": "在此开始一个适用于所有主机的块"
    }
  },
  "steps": {
    "block": {
      "en": "the block begins here",
      "zh-CN": "该块从这里开始"
    }
  }
});

export const missingReference = page<
  { say: 'file'; name: string | number } | { say: 'include'; name: string | number },
  { meant: string | number }
>({
  "code": "ssh/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A file that the system does not have",
    "zh-CN": "系统中不存在的文件"
  },
  "help": {
    "en": "Only looked for where the whole system is known: in its own files, or with `--root`.",
    "zh-CN": "仅在整个系统已知时检查：文件属于本机，或使用 `--root`。"
  },
  "fixable": true,
  "messages": {
    "file": {
      "en": "`{name}` does not exist on this system.",
      "zh-CN": "该系统上不存在 `{name}`。"
    },
    "include": {
      "en": "`{name}` does not exist on this system, so nothing is included, and ssh says nothing about it.",
      "zh-CN": "该系统上不存在 `{name}`，因此不会包含任何内容，且 ssh 不会提示。"
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

export const newerThanTarget = page<
  { key: string | number; since: string | number; target: string | number },
  never
>({
  "code": "ssh/newer-than-target",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword that the target does not have yet",
    "zh-CN": "目标系统尚未提供的关键字"
  },
  "help": {
    "en": "`IgnoreUnknown` above such a line lets older versions pass over it.",
    "zh-CN": "在该行之前写 `IgnoreUnknown` 可让旧版本略过它。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{key}` came with OpenSSH {since}; the target has {target}, whose ssh ends with a message, for every host.",
      "zh-CN": "`{key}` 自 OpenSSH {since} 起才有；目标为 {target}，其 ssh 无论连接哪台主机都会报错退出。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const outdatedKeyword = page<
  { say: 'gone'; key: string | number } | { say: 'renamed'; key: string | number; next: string | number },
  { say: 'remove' } | { say: 'rename'; next: string | number }
>({
  "code": "ssh/outdated-keyword",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword of old versions",
    "zh-CN": "旧版本的关键字"
  },
  "help": {
    "en": "An old name may go away with any release, and ssh ends at a name that it does not know.",
    "zh-CN": "旧名称随时可能在某个版本中消失，而 ssh 遇到不认识的名称会退出。"
  },
  "fixable": true,
  "messages": {
    "gone": {
      "en": "`{key}` was removed, and ssh passes over the line; remove it.",
      "zh-CN": "`{key}` 已被移除，ssh 会略过此行；请删去。"
    },
    "renamed": {
      "en": "`{key}` is an old name; write `{next}`, which means the same.",
      "zh-CN": "`{key}` 是旧名称；请改用含义相同的 `{next}`。"
    }
  },
  "fixes": {
    "remove": {
      "en": "Remove the line",
      "zh-CN": "删除此行"
    },
    "rename": {
      "en": "Rename to `{next}`",
      "zh-CN": "改名为 `{next}`"
    }
  },
  "steps": {}
});

export const shadowedValue = page<
  { say: 'block'; key: string | number; value: string | number } | { say: 'all'; key: string | number; value: string | number } | { say: 'host'; key: string | number; value: string | number },
  Record<never, never>
>({
  "code": "ssh/shadowed-value",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that an earlier one keeps from ever holding",
    "zh-CN": "因前面已有取值而永不生效的值"
  },
  "help": {
    "en": "`ssh -G HOST` prints what holds for a host.",
    "zh-CN": "`ssh -G 主机` 可打印对该主机生效的设置。"
  },
  "fixable": true,
  "messages": {
    "block": {
      "en": "`{key}` has the value `{value}` in this block already, and the first one holds; this line does nothing.",
      "zh-CN": "本块中 `{key}` 已设为 `{value}`，以先出现的为准；此行不起作用。"
    },
    "all": {
      "en": "`{key}` is `{value}` for all hosts by an earlier line, and the first value holds; this line does nothing. Put what is for all hosts at the end.",
      "zh-CN": "前面已为所有主机将 `{key}` 设为 `{value}`，以先出现的为准；此行不起作用。请把适用于所有主机的设置放到文件末尾。"
    },
    "host": {
      "en": "`{key}` is `{value}` for these hosts by an earlier block, and the first value holds; this line does nothing. Put the narrower block first.",
      "zh-CN": "前面的块已为这些主机将 `{key}` 设为 `{value}`，以先出现的为准；此行不起作用。请把范围更小的块放在前面。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {
    "first": {
      "en": "this value holds",
      "zh-CN": "此值生效"
    }
  }
});

export const unknownKeyword = page<
  { say: 'near'; key: string | number; meant: string | number } | { say: 'server'; key: string | number } | { say: 'unknown'; key: string | number },
  { meant: string | number }
>({
  "code": "ssh/unknown-keyword",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword that ssh does not know",
    "zh-CN": "ssh 不认识的关键字"
  },
  "help": {
    "en": "Upper and lower case do not matter. `IgnoreUnknown` has to stand above the keyword that it names.",
    "zh-CN": "关键字不区分大小写。`IgnoreUnknown` 必须写在它所列出的关键字之前。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "There is no keyword `{key}`; `{meant}` is meant most likely. ssh ends with a message, for every host.",
      "zh-CN": "不存在关键字 `{key}`，很可能应为 `{meant}`。无论连接哪台主机，ssh 都会报错退出。"
    },
    "server": {
      "en": "`{key}` is a keyword of the server: it belongs in `sshd_config`, and here ssh ends with a message.",
      "zh-CN": "`{key}` 是服务器的关键字，应写在 `sshd_config` 中；写在此处 ssh 会报错退出。"
    },
    "unknown": {
      "en": "No version of ssh knows the keyword `{key}`; it ends with a message, for every host. Remove the line, or name it in `IgnoreUnknown` above.",
      "zh-CN": "任何版本的 ssh 都不认识关键字 `{key}`，无论连接哪台主机都会报错退出。请删去此行，或在前面的 `IgnoreUnknown` 中列出它。"
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

export const weakSetting = page<
  { say: 'unchecked' } | { say: 'forgotten' } | { say: 'agent' } | { say: 'display' } | { say: 'algorithm'; name: string | number },
  { text: string | number }
>({
  "code": "ssh/weak-setting",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that opens a door for every host",
    "zh-CN": "对所有主机都敞开缺口的设置"
  },
  "help": {
    "en": "What one host needs belongs in the block of that host.",
    "zh-CN": "某台主机需要的设置应写在该主机的块中。"
  },
  "fixable": true,
  "messages": {
    "unchecked": {
      "en": "Whoever sits between here and any host can pretend to be it: keys are taken without a question, and changed ones too. `accept-new` still refuses changed keys.",
      "zh-CN": "位于本机与任一主机之间的人都可以冒充该主机：密钥不经询问就被接受，即使已改变。`accept-new` 仍会拒绝改变的密钥。"
    },
    "forgotten": {
      "en": "Keys of hosts are forgotten at once, so that a changed one is never noticed.",
      "zh-CN": "主机密钥随即被丢弃，因此永远无法察觉其改变。"
    },
    "agent": {
      "en": "Root on every host that is reached can use the keys of this agent meanwhile. Turn it on for single hosts, or use `ProxyJump`.",
      "zh-CN": "在连接期间，每台目标主机的 root 都能使用此代理中的密钥。请仅对个别主机启用，或改用 `ProxyJump`。"
    },
    "display": {
      "en": "Root on every host that is reached can read keys and windows of this display. Turn it on for single hosts.",
      "zh-CN": "每台目标主机的 root 都能读取此显示的按键和窗口。请仅对个别主机启用。"
    },
    "algorithm": {
      "en": "`{name}` is broken or too short, and new versions offer it no longer by themselves. Turn it on only for the host that needs it.",
      "zh-CN": "`{name}` 已被攻破或强度不足，新版本默认不再提供。请只对需要它的主机启用。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{text}`",
      "zh-CN": "改写为 `{text}`"
    }
  },
  "steps": {}
});

export const wrongNumberOfValues = page<
  { say: 'missing'; key: string | number } | { say: 'extra'; key: string | number } | { say: 'target'; key: string | number },
  Record<never, never>
>({
  "code": "ssh/wrong-number-of-values",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword with too few or too many values",
    "zh-CN": "值过少或过多的关键字"
  },
  "help": {
    "en": "A comment begins with # behind a blank.",
    "zh-CN": "注释以空格后的 # 开头。"
  },
  "fixable": true,
  "messages": {
    "missing": {
      "en": "`{key}` needs a value; without one ssh ends with a message, for every host.",
      "zh-CN": "`{key}` 需要一个值；缺少时无论连接哪台主机 ssh 都会报错退出。"
    },
    "extra": {
      "en": "`{key}` takes one value; with more words on the line ssh ends with a message. Put a value with blanks in double quotes.",
      "zh-CN": "`{key}` 只接受一个值；行内多出的词会使 ssh 报错退出。含空格的值请放在双引号中。"
    },
    "target": {
      "en": "`{key}` needs two values: where to listen, and the `host:port` that is reached from the other side.",
      "zh-CN": "`{key}` 需要两个值：监听位置，以及从对端访问的 `主机:端口`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove what stands behind the value",
      "zh-CN": "删除值后面的内容"
    }
  },
  "steps": {}
});
