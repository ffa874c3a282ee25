// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'bracket'; value: string | number } | { say: 'mode'; value: string | number } | { say: 'action'; known: string | number; value: string | number } | { say: 'option'; known: string | number; value: string | number } | { say: 'import'; known: string | number; value: string | number } | { say: 'builtin'; known: string | number; value: string | number } | { say: 'usb'; attribute: string | number; value: string | number } | { say: 'substitution'; sign: string | number; value: string | number } | { say: 'nothing'; key: string | number } | { say: 'run'; known: string | number; value: string | number } | { say: 'lower'; value: string | number } | { say: 'kind'; meant: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "udev/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that udev refuses or no device has",
    "zh-CN": "udev 拒绝或设备不可能具有的值"
  },
  "help": {
    "en": "`udevadm info -a DEVICE` shows the values as they have to be written.",
    "zh-CN": "`udevadm info -a 设备` 可查看应写的值。"
  },
  "fixable": true,
  "messages": {
    "bracket": {
      "en": "The bracket in `{value}` is not closed, so the pattern matches nothing.",
      "zh-CN": "`{value}` 中的方括号没有闭合，该模式不会匹配任何内容。"
    },
    "mode": {
      "en": "A mode is octal, such as `0660`; `{value}` is none.",
      "zh-CN": "权限应为八进制，如 `0660`，`{value}` 不是。"
    },
    "action": {
      "en": "The kernel knows no action `{value}`; there are {known}.",
      "zh-CN": "内核没有事件 `{value}`；可用的有 {known}。"
    },
    "option": {
      "en": "udev knows no option `{value}`; there are {known}.",
      "zh-CN": "udev 没有选项 `{value}`；可用的有 {known}。"
    },
    "import": {
      "en": "Nothing is imported from `{value}`; there are {known}.",
      "zh-CN": "不能从 `{value}` 导入；可用的有 {known}。"
    },
    "builtin": {
      "en": "udev has no builtin `{value}`; there are {known}.",
      "zh-CN": "udev 没有内建功能 `{value}`；可用的有 {known}。"
    },
    "usb": {
      "en": "The kernel writes `{attribute}` as four small hex digits: `{value}` never matches.",
      "zh-CN": "内核以四位小写十六进制写 `{attribute}`：`{value}` 永远不会匹配。"
    },
    "substitution": {
      "en": "`{value}` stands for nothing, so udev drops the rule; write `{sign}` for the sign itself.",
      "zh-CN": "`{value}` 没有含义，udev 会丢弃该规则；字符本身请写作 `{sign}`。"
    },
    "nothing": {
      "en": "{key} has no value, so udev passes the assignment over.",
      "zh-CN": "{key} 没有值，udev 会忽略此赋值。"
    },
    "run": {
      "en": "RUN knows {known}, not `{value}`; udev drops the rule.",
      "zh-CN": "RUN 只支持 {known}，没有 `{value}`；udev 会丢弃该规则。"
    },
    "lower": {
      "en": "The kernel writes addresses in small letters: `{value}` never matches.",
      "zh-CN": "内核以小写字母写地址：`{value}` 永远不会匹配。"
    },
    "kind": {
      "en": "No device is of the kind `{value}`; `{meant}` is meant most likely.",
      "zh-CN": "没有 `{value}` 类型的设备，很可能应为 `{meant}`。"
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

export const malformedRule = page<
  { say: 'comma'; key: string | number } | { say: 'brace'; key: string | number } | { say: 'operator'; key: string | number } | { say: 'quote'; key: string | number } | { say: 'value'; key: string | number } | { say: 'key'; key: string | number } | { say: 'attribute'; key: string | number } | { say: 'no-attribute'; key: string | number } | { say: 'match'; key: string | number; operator: string | number } | { say: 'set'; key: string | number; operator: string | number } | { say: 'stray' },
  { meant: string | number }
>({
  "code": "udev/malformed-rule",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A rule that udev cannot read",
    "zh-CN": "udev 无法解析的规则"
  },
  "help": {
    "en": "`udevadm verify FILE` (since 254) reads a file without using it.",
    "zh-CN": "可用 `udevadm verify 文件`（254 起）检查。"
  },
  "fixable": true,
  "messages": {
    "comma": {
      "en": "A comma is missing before `{key}`.",
      "zh-CN": "`{key}` 之前缺少逗号。"
    },
    "brace": {
      "en": "The brace of `{key}` is not closed; udev drops the rule.",
      "zh-CN": "`{key}` 的花括号没有闭合，udev 会丢弃该规则。"
    },
    "operator": {
      "en": "`{key}` has no operator; udev drops the rule.",
      "zh-CN": "`{key}` 缺少运算符，udev 会丢弃该规则。"
    },
    "quote": {
      "en": "The quote of `{key}` is not closed; udev drops the rule.",
      "zh-CN": "`{key}` 的引号没有闭合，udev 会丢弃该规则。"
    },
    "value": {
      "en": "The value of `{key}` stands in double quotes.",
      "zh-CN": "`{key}` 的值应加双引号。"
    },
    "key": {
      "en": "udev knows no key `{key}` and drops the rule.",
      "zh-CN": "udev 不认识键 `{key}`，会丢弃该规则。"
    },
    "attribute": {
      "en": "`{key}` needs a name in braces, such as `{key}[name]`.",
      "zh-CN": "`{key}` 需要花括号中的名称。"
    },
    "no-attribute": {
      "en": "`{key}` takes no name in braces.",
      "zh-CN": "`{key}` 不接受花括号中的名称。"
    },
    "match": {
      "en": "`{key}` is only compared: `{operator}` sets it, and udev drops the rule.",
      "zh-CN": "`{key}` 只能比较：`{operator}` 是赋值，udev 会丢弃该规则。"
    },
    "set": {
      "en": "`{key}` is only set: `{operator}` compares it, and udev drops the rule.",
      "zh-CN": "`{key}` 只能赋值：`{operator}` 是比较，udev 会丢弃该规则。"
    },
    "stray": {
      "en": "This is neither a key nor a comma.",
      "zh-CN": "此处既不是键也不是逗号。"
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

export const missingReference = page<
  { say: 'path'; name: string | number } | { say: 'helper'; name: string | number } | { say: 'user'; name: string | number } | { say: 'group'; name: string | number } | { say: 'unit'; name: string | number },
  { meant: string | number }
>({
  "code": "udev/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A name that the system does not have",
    "zh-CN": "系统中不存在的名称"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "path": {
      "en": "`{name}` does not exist on this system, so nothing is run.",
      "zh-CN": "该系统上不存在 `{name}`，不会执行任何程序。"
    },
    "helper": {
      "en": "There is no `{name}` in `/usr/lib/udev` of this system: a program elsewhere is named by its whole path.",
      "zh-CN": "该系统的 `/usr/lib/udev` 中没有 `{name}`；其他位置的程序须写完整路径。"
    },
    "user": {
      "en": "There is no user `{name}` on this system; udev drops the assignment.",
      "zh-CN": "该系统没有用户 `{name}`，udev 会丢弃此赋值。"
    },
    "group": {
      "en": "There is no group `{name}` on this system; udev drops the assignment.",
      "zh-CN": "该系统没有组 `{name}`，udev 会丢弃此赋值。"
    },
    "unit": {
      "en": "There is no unit `{name}` on this system.",
      "zh-CN": "该系统没有单元 `{name}`。"
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

export const unfitAssignment = page<
  { say: 'long'; name: string | number } | { say: 'link' } | { say: 'list'; key: string | number } | { say: 'name'; subsystem: string | number } | { say: 'shell'; key: string | number; sign: string | number } | { say: 'open'; mode: string | number },
  { say: 'write'; meant: string | number } | { say: 'shell' }
>({
  "code": "udev/unfit-assignment",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An assignment that does not do what it seems to",
    "zh-CN": "实际效果与表面不符的赋值"
  },
  "help": {
    "en": "`udevadm test PATH` shows what the rules do to a device.",
    "zh-CN": "`udevadm test 路径` 可查看规则对设备的作用。"
  },
  "fixable": true,
  "messages": {
    "long": {
      "en": "An interface's name has at most 15 characters; the kernel refuses `{name}`.",
      "zh-CN": "接口名最长 15 个字符，内核会拒绝 `{name}`。"
    },
    "link": {
      "en": "A link is named from `/dev` on, without `/dev/` itself.",
      "zh-CN": "链接名称从 `/dev` 之下写起，不含 `/dev/`。"
    },
    "list": {
      "en": "`=` drops what earlier rules put into {key}; `+=` adds to it.",
      "zh-CN": "`=` 会丢弃前面规则写入 {key} 的内容；`+=` 才是追加。"
    },
    "name": {
      "en": "Only network interfaces are renamed: NAME does nothing for `{subsystem}`.",
      "zh-CN": "只有网络接口可以改名：NAME 对 `{subsystem}` 不起作用。"
    },
    "shell": {
      "en": "There is no shell: `{sign}` is a word that {key} hands to the program.",
      "zh-CN": "这里没有 shell：`{sign}` 会作为参数由 {key} 交给程序。"
    },
    "open": {
      "en": "With mode {mode} every account and every service can use the device; TAG+=\"uaccess\" gives it to whoever sits there.",
      "zh-CN": "权限 {mode} 允许任何账户和服务使用该设备；TAG+=\"uaccess\" 可只授予当前用户。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "shell": {
      "en": "Run it in a shell",
      "zh-CN": "通过 shell 运行"
    }
  },
  "steps": {}
});

export const unfitDevice = page<
  { say: 'parent'; attribute: string | number; subsystem: string | number } | { say: 'net'; key: string | number } | { say: 'taken'; value: string | number } | { say: 'place'; folder: string | number } | { say: 'long' } | { say: 'mount' } | { say: 'start' } | { say: 'words' } | { say: 'continued' } | { say: 'same' } | { say: 'socket' } | { say: 'nothing' } | { say: 'result' },
  { meant: string | number }
>({
  "code": "udev/unfit-device",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A rule that does nothing, or cannot",
    "zh-CN": "不起作用或无法生效的规则"
  },
  "help": {
    "en": "`udevadm test` shows what a rule does.",
    "zh-CN": "`udevadm test` 可显示规则的作用。"
  },
  "fixable": true,
  "messages": {
    "parent": {
      "en": "`{attribute}` belongs to the USB device above: a device of {subsystem} has it not, so `ATTRS` is meant.",
      "zh-CN": "`{attribute}` 属于上层 USB 设备：{subsystem} 设备自身没有，应使用 `ATTRS`。"
    },
    "net": {
      "en": "Network interfaces have no file below `/dev`, so {key} does nothing.",
      "zh-CN": "网络接口在 `/dev` 下没有文件，{key} 不起作用。"
    },
    "taken": {
      "en": "The kernel gives `{value}` away itself, so that the rename fails when it is taken; choose a name of your own.",
      "zh-CN": "内核自己会分配 `{value}`，名称被占用时改名会失败；请换一个名称。"
    },
    "place": {
      "en": "Whoever writes in `{folder}` chooses what udev runs as root.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定 udev 以 root 运行什么。"
    },
    "long": {
      "en": "udev waits for its programs and kills what is left behind; a service of systemd may run longer.",
      "zh-CN": "udev 会等待其程序并终止残留进程；需要长时间运行请用 systemd 服务。"
    },
    "mount": {
      "en": "udev runs in a mount namespace of its own: what is mounted there nobody else sees. `systemd-mount` works.",
      "zh-CN": "udev 运行在自己的挂载命名空间中：此处挂载的内容其他进程看不到。请用 `systemd-mount`。"
    },
    "start": {
      "en": "udev waits for the unit, which may wait for udev: `SYSTEMD_WANTS` with TAG+=\"systemd\", or `--no-block`.",
      "zh-CN": "udev 会等待该单元，而单元可能又在等待 udev：请用 `SYSTEMD_WANTS` 配合 TAG+=\"systemd\"，或加 `--no-block`。"
    },
    "words": {
      "en": "What the device says of itself becomes part of a shell's command, and runs as root.",
      "zh-CN": "设备自报的内容会成为 shell 命令的一部分，并以 root 运行。"
    },
    "continued": {
      "en": "The line above ends with a comma and no backslash: this is a rule of its own, and for every device.",
      "zh-CN": "上一行以逗号结尾而没有反斜杠：此行是独立的规则，对所有设备生效。"
    },
    "same": {
      "en": "This is the name that the device has anyhow; udev complains about it.",
      "zh-CN": "设备本来就是这个名称，udev 会对此报警。"
    },
    "socket": {
      "en": "`socket:` was removed long ago.",
      "zh-CN": "`socket:` 早已移除。"
    },
    "nothing": {
      "en": "The rule matches and then does nothing.",
      "zh-CN": "规则只有匹配条件，没有任何动作。"
    },
    "result": {
      "en": "Nothing sets a result: no PROGRAM stands before it.",
      "zh-CN": "前面没有 PROGRAM，因此没有结果可比较。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unfitMatch = page<
  { say: 'both'; first: string | number; key: string | number; second: string | number } | { say: 'bus'; attribute: string | number; bus: string | number } | { say: 'parents'; attribute: string | number; other: string | number },
  { meant: string | number }
>({
  "code": "udev/unfit-match",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A rule that no device can match",
    "zh-CN": "任何设备都无法匹配的规则"
  },
  "help": {
    "en": "`udevadm info -a DEVICE` shows device by device what may stand in one rule.",
    "zh-CN": "`udevadm info -a 设备` 会逐级列出可写在同一规则中的内容。"
  },
  "fixable": true,
  "messages": {
    "both": {
      "en": "`{key}` cannot be `{first}` and `{second}` at once; write `{first}|{second}` for either.",
      "zh-CN": "`{key}` 不能同时为 `{first}` 和 `{second}`；任一即可请写 `{first}|{second}`。"
    },
    "bus": {
      "en": "`{attribute}` is a file of USB devices: with SUBSYSTEMS==\"{bus}\" no device above has both.",
      "zh-CN": "`{attribute}` 是 USB 设备的文件：与 SUBSYSTEMS==\"{bus}\" 并用时，没有上级设备同时满足。"
    },
    "parents": {
      "en": "`{attribute}` belongs to a USB interface and `{other}` to the USB device above it; both of a rule have to be on one.",
      "zh-CN": "`{attribute}` 属于 USB 接口，`{other}` 属于其上的 USB 设备；同一规则中的须在同一设备上。"
    }
  },
  "fixes": {
    "default": {
      "en": "Match `{meant}`",
      "zh-CN": "匹配 `{meant}`"
    }
  },
  "steps": {
    "first": {
      "en": "The other match",
      "zh-CN": "另一处匹配"
    }
  }
});

export const unfitPattern = page<
  { say: 'regex'; value: string | number } | { say: 'dev' } | { say: 'empty'; key: string | number } | { say: 'subsystem'; meant: string | number; value: string | number } | { say: 'tag'; meant: string | number; value: string | number } | { say: 'attribute'; meant: string | number; value: string | number } | { say: 'name'; value: string | number } | { say: 'single'; key: string | number } | { say: 'option'; value: string | number } | { say: 'braces'; value: string | number } | { say: 'constant'; value: string | number } | { say: 'mode'; value: string | number },
  { meant: string | number }
>({
  "code": "udev/unfit-pattern",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A name or pattern that no device has",
    "zh-CN": "没有设备会匹配的名称或模式"
  },
  "help": {
    "en": "`udevadm info -a` shows the names that a device has.",
    "zh-CN": "`udevadm info -a` 可显示设备的各种名称。"
  },
  "fixable": true,
  "messages": {
    "regex": {
      "en": "Patterns are those of a shell: `*`, `?` and `[…]`. As a regular expression `{value}` never fits.",
      "zh-CN": "此处是 shell 通配模式：`*`、`?`、`[…]`。`{value}` 作为正则表达式永远不会匹配。"
    },
    "dev": {
      "en": "The kernel's names have no `/dev/` before them.",
      "zh-CN": "内核名称前没有 `/dev/`。"
    },
    "empty": {
      "en": "No device has an empty {key}.",
      "zh-CN": "没有设备的 {key} 为空。"
    },
    "subsystem": {
      "en": "No subsystem is called `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{value}` 的子系统，是否指 `{meant}`？"
    },
    "tag": {
      "en": "Nothing looks for the tag `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有程序使用标签 `{value}`，是否指 `{meant}`？"
    },
    "attribute": {
      "en": "The file in sysfs is called `{meant}`; `{value}` is not there.",
      "zh-CN": "sysfs 中的文件名是 `{meant}`，没有 `{value}`。"
    },
    "name": {
      "en": "A network interface cannot be called `{value}`: no blanks, slashes or colons.",
      "zh-CN": "网络接口不能叫 `{value}`：不能有空格、斜杠或冒号。"
    },
    "single": {
      "en": "{key} holds one value: `+=` is taken as `=`, with a warning.",
      "zh-CN": "{key} 只有一个值：`+=` 会被当作 `=` 并产生警告。"
    },
    "option": {
      "en": "`{value}` lacks its value, or has one that udev does not know.",
      "zh-CN": "`{value}` 缺少值，或其值不被 udev 识别。"
    },
    "braces": {
      "en": "`{value}` needs a name in braces, as in `%E{…}`.",
      "zh-CN": "`{value}` 后需要花括号中的名称，例如 `%E{…}`。"
    },
    "constant": {
      "en": "There are the constants arch, virt and cvm; `{value}` is none.",
      "zh-CN": "常量只有 arch、virt 和 cvm，`{value}` 不是。"
    },
    "mode": {
      "en": "Behind TEST stands an octal mode; `{value}` is none.",
      "zh-CN": "TEST 后应为八进制权限，`{value}` 不是。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unmatchedJump = page<
  { say: 'goto'; name: string | number } | { say: 'back'; name: string | number } | { say: 'label'; name: string | number } | { say: 'again'; name: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "udev/unmatched-jump",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A jump without a label, or a label without a jump",
    "zh-CN": "没有标签的跳转或没有跳转的标签"
  },
  "help": {
    "en": "`udevadm verify FILE` (since 254) finds both.",
    "zh-CN": "`udevadm verify 文件`（254 起）两者都能发现。"
  },
  "fixable": true,
  "messages": {
    "goto": {
      "en": "No rule of this file has the label `{name}`; udev drops the rule with the GOTO.",
      "zh-CN": "此文件没有标签 `{name}`，udev 会丢弃带 GOTO 的规则。"
    },
    "back": {
      "en": "The label `{name}` stands above; a GOTO goes forward only.",
      "zh-CN": "标签 `{name}` 在上方；GOTO 只能向后跳转。"
    },
    "label": {
      "en": "No GOTO of this file goes to `{name}`.",
      "zh-CN": "此文件没有跳到 `{name}` 的 GOTO。"
    },
    "again": {
      "en": "`{name}` stands above already: a jump ends at one of both.",
      "zh-CN": "`{name}` 上面已经出现：跳转只会到其中之一。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "remove": {
      "en": "Remove the label",
      "zh-CN": "删除标签"
    }
  },
  "steps": {}
});
