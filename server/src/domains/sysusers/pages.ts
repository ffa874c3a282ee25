// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'type'; value: string | number } | { say: 'name-missing' } | { say: 'group-missing' } | { say: 'name'; value: string | number } | { say: 'id'; value: string | number } | { say: 'reserved'; value: string | number } | { say: 'range'; value: string | number } | { say: 'backwards'; value: string | number } | { say: 'path'; value: string | number } | { say: 'specifier'; value: string | number } | { say: 'range-name'; value: string | number } | { say: 'colon' } | { say: 'dots'; value: string | number },
  { meant: string | number } | { say: 'dash' }
>({
  "code": "sysusers/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that systemd-sysusers refuses",
    "zh-CN": "systemd-sysusers 拒绝的行"
  },
  "help": {
    "en": "`systemd-sysusers --dry-run` reads the files without changing anything.",
    "zh-CN": "可用 `systemd-sysusers --dry-run` 检查而不修改系统。"
  },
  "fixable": true,
  "messages": {
    "type": {
      "en": "`{value}` is no type; a line begins with `u`, `u!`, `g`, `m` or `r`.",
      "zh-CN": "`{value}` 不是有效类型；行首应为 `u`、`u!`、`g`、`m` 或 `r`。"
    },
    "name-missing": {
      "en": "The line names nobody.",
      "zh-CN": "该行没有名称。"
    },
    "group-missing": {
      "en": "`m` names a user and a group.",
      "zh-CN": "`m` 需要用户和组两个名称。"
    },
    "name": {
      "en": "`{value}` cannot be a name: it begins with a letter or `_`, goes on with letters, digits, `_`, `-`, `.` and has at most 31 of them.",
      "zh-CN": "`{value}` 不能作为名称：应以字母或 `_` 开头，仅含字母、数字、`_`、`-`、`.`，最长 31 个字符。"
    },
    "id": {
      "en": "`{value}` is no number, path or `-`.",
      "zh-CN": "`{value}` 不是编号、路径或 `-`。"
    },
    "reserved": {
      "en": "`{value}` means \"no user\" to the kernel and is refused.",
      "zh-CN": "`{value}` 在内核中表示“无用户”，会被拒绝。"
    },
    "range": {
      "en": "A range is `number` or `first-last`; `{value}` is neither.",
      "zh-CN": "范围应为 `编号` 或 `起-止`，`{value}` 都不是。"
    },
    "backwards": {
      "en": "The range `{value}` runs backwards and is refused.",
      "zh-CN": "范围 `{value}` 起止颠倒，会被拒绝。"
    },
    "path": {
      "en": "`{value}` is no absolute path; a description with blanks stands in quotes.",
      "zh-CN": "`{value}` 不是绝对路径；含空格的描述应加引号。"
    },
    "specifier": {
      "en": "`{value}` stands for nothing; a percent sign itself is written `%%`.",
      "zh-CN": "`{value}` 没有含义；百分号本身应写作 `%%`。"
    },
    "range-name": {
      "en": "A range has no name: `-` stands here, not `{value}`.",
      "zh-CN": "编号范围没有名称，此处应为 `-`，而不是 `{value}`。"
    },
    "colon": {
      "en": "A description with a colon would break the lines of `/etc/passwd`, so it is refused.",
      "zh-CN": "描述中的冒号会破坏 `/etc/passwd` 的行，因此会被拒绝。"
    },
    "dots": {
      "en": "Paths with `.` or `..` in them are refused: `{value}`.",
      "zh-CN": "含 `.` 或 `..` 的路径会被拒绝：`{value}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "dash": {
      "en": "Put `-` before it",
      "zh-CN": "在前面加上 `-`"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { say: 'shell'; name: string | number } | { say: 'group'; name: string | number },
  { meant: string | number }
>({
  "code": "sysusers/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A shell that nobody has",
    "zh-CN": "shell 不存在"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "shell": {
      "en": "`{name}` does not exist on this system, so nothing can be run as this user by a login or `su`.",
      "zh-CN": "该系统上不存在 `{name}`，无法以此用户登录或通过 `su` 运行程序。"
    },
    "group": {
      "en": "There is no group `{name}` on this system, and this file makes none.",
      "zh-CN": "该系统没有组 `{name}`，此文件也不创建它。"
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

export const privilegedAccount = page<
  { say: 'root'; name: string | number } | { say: 'shell'; name: string | number; shell: string | number } | { say: 'group'; group: string | number; name: string | number } | { say: 'home'; home: string | number },
  { say: 'shell' } | { say: 'number' } | { say: 'home'; home: string | number } | { say: 'remove' }
>({
  "code": "sysusers/privileged-account",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A system account with more rights than it needs",
    "zh-CN": "权限过大的系统账户"
  },
  "help": {
    "en": "Give a service only what it opens itself.",
    "zh-CN": "只给服务它自己需要的权限。"
  },
  "fixable": true,
  "messages": {
    "root": {
      "en": "Number 0 is root: `{name}` may do everything.",
      "zh-CN": "编号 0 就是 root：`{name}` 可以为所欲为。"
    },
    "shell": {
      "en": "`{shell}` lets somebody log in as `{name}`; a system account has `/usr/sbin/nologin`.",
      "zh-CN": "`{shell}` 允许以 `{name}` 登录；系统账户应使用 `/usr/sbin/nologin`。"
    },
    "group": {
      "en": "Who is in `{group}` can become root: `{name}` then owns the system.",
      "zh-CN": "`{group}` 的成员可以成为 root：`{name}` 将控制整个系统。"
    },
    "home": {
      "en": "`{home}` can be made by anybody before the account is: they then own its home.",
      "zh-CN": "任何人都能抢先创建 `{home}`，从而占有该账户的主目录。"
    }
  },
  "fixes": {
    "shell": {
      "en": "Use `/usr/sbin/nologin`",
      "zh-CN": "改用 `/usr/sbin/nologin`"
    },
    "number": {
      "en": "Take a free number",
      "zh-CN": "自动分配编号"
    },
    "home": {
      "en": "Write `{home}`",
      "zh-CN": "改为 `{home}`"
    },
    "remove": {
      "en": "Remove the line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {}
});

export const repeatedName = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "sysusers/repeated-name",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A user or group that two lines make",
    "zh-CN": "重复创建的用户或组"
  },
  "help": {
    "en": "Keep one line a name.",
    "zh-CN": "每个名称只保留一行。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Another line makes `{name}` already; systemd drops this one.",
      "zh-CN": "已有一行创建 `{name}`，systemd 会丢弃此行。"
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
      "en": "Made here",
      "zh-CN": "首次创建处"
    }
  }
});

export const shiftedColumns = page<
  { say: 'quotes' } | { say: 'extra'; type: string | number } | { say: 'open' },
  { say: 'quote' } | { say: 'close' }
>({
  "code": "sysusers/shifted-columns",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Columns that are shifted",
    "zh-CN": "列错位"
  },
  "help": {
    "en": "`systemd-sysusers --dry-run` reads the files without changing anything.",
    "zh-CN": "可用 `systemd-sysusers --dry-run` 检查而不修改系统。"
  },
  "fixable": true,
  "messages": {
    "quotes": {
      "en": "A description with blanks stands in quotes; without them its words are home folder and shell.",
      "zh-CN": "含空格的描述应加引号，否则其中的词会被当作主目录和 shell。"
    },
    "extra": {
      "en": "`{type}` has no further columns; the line is refused.",
      "zh-CN": "`{type}` 没有更多的列，该行会被拒绝。"
    },
    "open": {
      "en": "The quote is not closed.",
      "zh-CN": "引号没有闭合。"
    }
  },
  "fixes": {
    "quote": {
      "en": "Put it in quotes",
      "zh-CN": "加上引号"
    },
    "close": {
      "en": "Close the quote",
      "zh-CN": "闭合引号"
    }
  },
  "steps": {}
});

export const unfitNumber = page<
  { say: 'people' } | { say: 'nobody' } | { say: 'taken'; id: string | number; other: string | number } | { say: 'overlap' } | { say: 'low' } | { say: 'member'; meant: string | number; name: string | number } | { say: 'swapped'; group: string | number; name: string | number } | { say: 'root' },
  { say: 'number' } | { say: 'name'; meant: string | number } | { say: 'swap' }
>({
  "code": "sysusers/unfit-number",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A number or name that others have",
    "zh-CN": "与他人冲突的编号或名称"
  },
  "help": {
    "en": "systemd-sysusers takes the next free number when `-` stands there.",
    "zh-CN": "写 `-` 时 systemd-sysusers 会自动分配空闲编号。"
  },
  "fixable": true,
  "messages": {
    "people": {
      "en": "Numbers from 1000 on belong to people; a system account has one below.",
      "zh-CN": "1000 起的编号属于普通用户；系统账户应使用更小的编号。"
    },
    "nobody": {
      "en": "65534 is `nobody`, whose files are everybody's.",
      "zh-CN": "65534 是 `nobody`，它的文件人人可用。"
    },
    "taken": {
      "en": "`{other}` has number {id} already: both would own the same files.",
      "zh-CN": "`{other}` 已使用编号 {id}：两者会拥有同样的文件。"
    },
    "overlap": {
      "en": "This range holds numbers of the one before.",
      "zh-CN": "该范围与前一个范围重叠。"
    },
    "low": {
      "en": "A range that begins at 0 gives root's number away.",
      "zh-CN": "从 0 开始的范围会把 root 的编号分配出去。"
    },
    "member": {
      "en": "The file makes `{meant}`, and this line speaks of `{name}`.",
      "zh-CN": "文件中创建的是 `{meant}`，此行写的却是 `{name}`。"
    },
    "swapped": {
      "en": "The user comes first, then the group: `{name}` is a group here and `{group}` a user.",
      "zh-CN": "先写用户再写组：此处 `{name}` 是组，`{group}` 是用户。"
    },
    "root": {
      "en": "root has number 0; systemd-sysusers does not make it again with another one.",
      "zh-CN": "root 的编号是 0，systemd-sysusers 不会以其他编号重新创建。"
    }
  },
  "fixes": {
    "number": {
      "en": "Take a free number",
      "zh-CN": "自动分配编号"
    },
    "name": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "swap": {
      "en": "Exchange both",
      "zh-CN": "交换两者"
    }
  },
  "steps": {
    "first": {
      "en": "first here",
      "zh-CN": "先在此处"
    }
  }
});
