// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const ineffectiveLine = page<
  { say: 'needed'; name: string | number } | { say: 'twice'; name: string | number } | { say: 'self'; name: string | number } | { say: 'again'; name: string | number } | { say: 'replaced'; name: string | number } | { say: 'alias'; name: string | number } | { say: 'blocked'; name: string | number } | { say: 'cycle'; name: string | number; other: string | number } | { say: 'skipped'; name: string | number } | { say: 'loop'; name: string | number },
  Record<never, never>
>({
  "code": "modprobe/ineffective-line",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that does not do what it seems to",
    "zh-CN": "实际不起作用的行"
  },
  "help": {
    "en": "`modprobe -c` prints what modprobe has read.",
    "zh-CN": "`modprobe -c` 可打印实际读取的配置。"
  },
  "fixable": true,
  "messages": {
    "needed": {
      "en": "`{name}` is built in, or loaded by its name to start the system: the blacklist does not keep it away, or the system does not start.",
      "zh-CN": "`{name}` 通常编入内核，或在启动时按名称加载：黑名单对它无效，或会使系统无法启动。"
    },
    "twice": {
      "en": "`{name}` is set by an earlier line already; the last one wins.",
      "zh-CN": "`{name}` 已在前面设置，以最后一次为准。"
    },
    "self": {
      "en": "`{name}` leads to itself, so this does nothing.",
      "zh-CN": "`{name}` 指向自身，此行不起作用。"
    },
    "again": {
      "en": "`{name}` is blacklisted above already.",
      "zh-CN": "`{name}` 在上面已被列入黑名单。"
    },
    "replaced": {
      "en": "`{name}` has a command above already; only one of them runs.",
      "zh-CN": "`{name}` 在上面已有命令，只会运行其中一个。"
    },
    "alias": {
      "en": "A blacklist names modules; `{name}` is an alias, or a pattern.",
      "zh-CN": "黑名单中应为模块名；`{name}` 是别名或通配模式。"
    },
    "blocked": {
      "en": "Another line keeps `{name}` from being loaded: its options wait for somebody who loads it by hand.",
      "zh-CN": "另一行阻止了 `{name}` 的自动加载：这些选项只有手动加载时才有用。"
    },
    "cycle": {
      "en": "`{name}` and `{other}` wait for each other.",
      "zh-CN": "`{name}` 与 `{other}` 相互等待。"
    },
    "skipped": {
      "en": "`{name}` is blacklisted, so it is not loaded for this line either.",
      "zh-CN": "`{name}` 已被列入黑名单，此行也不会加载它。"
    },
    "loop": {
      "en": "This command loads `{name}`, which runs this command again; `--ignore-install` stops that.",
      "zh-CN": "此命令加载 `{name}`，而加载又会运行此命令；请加 `--ignore-install`。"
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
      "en": "Set here",
      "zh-CN": "设置于此"
    },
    "blocked": {
      "en": "kept out here",
      "zh-CN": "在此被阻止"
    }
  }
});

export const invalidValue = page<
  { say: 'number'; name: string | number; value: string | number } | { say: 'truth'; name: string | number; value: string | number } | { say: 'empty'; name: string | number } | { say: 'quote' } | { say: 'comma' },
  { meant: string | number }
>({
  "code": "modprobe/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A parameter that the kernel cannot read",
    "zh-CN": "内核无法解析的参数值"
  },
  "help": {
    "en": "`modinfo -p MODULE` lists the parameters with their types.",
    "zh-CN": "`modinfo -p 模块` 可列出参数及类型。"
  },
  "fixable": true,
  "messages": {
    "number": {
      "en": "`{name}` is a number; with `{value}` the module is not loaded.",
      "zh-CN": "`{name}` 应为数字；值为 `{value}` 时模块无法加载。"
    },
    "truth": {
      "en": "`{name}` is Y or N; with `{value}` the module is not loaded.",
      "zh-CN": "`{name}` 应为 Y 或 N；值为 `{value}` 时模块无法加载。"
    },
    "empty": {
      "en": "`{name}` needs a number.",
      "zh-CN": "`{name}` 需要一个数字。"
    },
    "quote": {
      "en": "This quote has no end.",
      "zh-CN": "引号没有结束。"
    },
    "comma": {
      "en": "Parameters have blanks between them; the comma becomes part of the value.",
      "zh-CN": "参数之间用空格；逗号会成为值的一部分。"
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

export const malformedLine = page<
  { say: 'command'; known: string | number; name: string | number } | { say: 'few'; name: string | number } | { say: 'many'; name: string | number } | { say: 'softdep'; name: string | number } | { say: 'spaces' } | { say: 'comment' } | { say: 'gone'; name: string | number } | { say: 'nothing'; name: string | number } | { say: 'off' } | { say: 'comma' },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "modprobe/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that modprobe passes over",
    "zh-CN": "modprobe 忽略的行"
  },
  "help": {
    "en": "`modprobe -c` prints what modprobe has read.",
    "zh-CN": "`modprobe -c` 可打印实际读取的配置。"
  },
  "fixable": true,
  "messages": {
    "command": {
      "en": "`{name}` is no command, so the line is passed over; there are {known}.",
      "zh-CN": "`{name}` 不是有效命令，该行会被忽略；可用的有 {known}。"
    },
    "few": {
      "en": "`{name}` needs more words, so the line is passed over.",
      "zh-CN": "`{name}` 缺少参数，该行会被忽略。"
    },
    "many": {
      "en": "`{name}` takes no further words: these are passed over.",
      "zh-CN": "`{name}` 不接受更多的词，这些会被忽略。"
    },
    "softdep": {
      "en": "`{name}` stands where `pre:` or `post:` has to.",
      "zh-CN": "此处应为 `pre:` 或 `post:`，而不是 `{name}`。"
    },
    "spaces": {
      "en": "A parameter is written without blanks around `=`; so these are parameters of their own.",
      "zh-CN": "参数的 `=` 两侧不能有空格，否则会被当作多个参数。"
    },
    "comment": {
      "en": "There are no comments behind a line; these words belong to the line.",
      "zh-CN": "不支持行尾注释，这些词会成为该行的内容。"
    },
    "gone": {
      "en": "`{name}` is no command of modprobe any more: all files of modprobe.d are read anyhow.",
      "zh-CN": "`{name}` 已不再是 modprobe 的命令：modprobe.d 中的文件本来就都会读取。"
    },
    "nothing": {
      "en": "No module stands behind `{name}`.",
      "zh-CN": "`{name}` 后面没有模块。"
    },
    "off": {
      "en": "`off` was a word of old tools; modprobe now looks for a module of that name.",
      "zh-CN": "`off` 是旧工具的写法；现在 modprobe 会去找名为 off 的模块。"
    },
    "comma": {
      "en": "Parameters have blanks between them; a comma belongs to the value.",
      "zh-CN": "参数之间用空格分隔；逗号会成为值的一部分。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "remove": {
      "en": "Take the line out, which is skipped anyhow",
      "zh-CN": "删除此行（本来就会被忽略）"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "modprobe/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A program that nobody has",
    "zh-CN": "程序不存在"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` does not exist on this system, so loading the module fails with an error of the shell.",
      "zh-CN": "该系统上不存在 `{name}`，加载模块会以 shell 错误告终。"
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

export const unknownName = page<
  { say: 'file'; name: string | number } | { say: 'module'; meant: string | number; name: string | number } | { say: 'parameter'; meant: string | number; module: string | number; name: string | number } | { say: 'none'; module: string | number; name: string | number } | { say: 'sign'; name: string | number },
  { meant: string | number }
>({
  "code": "modprobe/unknown-name",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A module or parameter that the kernel does not know",
    "zh-CN": "内核不认识的模块或参数"
  },
  "help": {
    "en": "`modinfo -p MODULE` lists the parameters of a module.",
    "zh-CN": "`modinfo -p 模块` 可列出其参数。"
  },
  "fixable": true,
  "messages": {
    "file": {
      "en": "`{name}` is a file; a module is called without folder and `.ko`.",
      "zh-CN": "`{name}` 是文件名；模块名不含目录和 `.ko`。"
    },
    "module": {
      "en": "The kernel has no module `{name}`; did you mean `{meant}`?",
      "zh-CN": "内核没有模块 `{name}`，是否指 `{meant}`？"
    },
    "parameter": {
      "en": "{module} has no parameter `{name}`; did you mean `{meant}`?",
      "zh-CN": "{module} 没有参数 `{name}`，是否指 `{meant}`？"
    },
    "none": {
      "en": "{module} of the kernel sources that we know has no parameter `{name}`.",
      "zh-CN": "已知内核源码中的 {module} 没有参数 `{name}`。"
    },
    "sign": {
      "en": "A parameter and its value are joined by `=`; `{name}` is a name without a value.",
      "zh-CN": "参数与值之间应为 `=`；`{name}` 会被当作没有值的名称。"
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

export const unsafeCommand = page<
  { say: 'place'; folder: string | number } | { say: 'download' },
  never
>({
  "code": "modprobe/unsafe-command",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A command that others can change runs as root",
    "zh-CN": "他人可篡改的命令以 root 运行"
  },
  "help": {
    "en": "Anybody can make the kernel ask for a module, by opening a socket of its family for example.",
    "zh-CN": "任何人都能让内核请求模块，例如打开相应协议族的套接字。"
  },
  "fixable": false,
  "messages": {
    "place": {
      "en": "Whoever writes in `{folder}` chooses what root runs when this module is asked for.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定请求该模块时 root 运行什么。"
    },
    "download": {
      "en": "What the other side sends is run as root, whatever it is by then.",
      "zh-CN": "无论对方届时发来什么，都会以 root 运行。"
    }
  },
  "fixes": {},
  "steps": {}
});
