// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidDefault = page<
  { say: 'unknown'; name: string | number } | { say: 'missing'; name: string | number } | { say: 'negated'; name: string | number } | { say: 'flag'; name: string | number } | { say: 'operator'; name: string | number } | { say: 'number'; name: string | number; value: string | number } | { say: 'mode'; name: string | number; value: string | number } | { say: 'choice'; known: string | number; name: string | number; value: string | number } | { say: 'off'; name: string | number } | { say: 'path'; name: string | number; value: string | number } | { say: 'colon'; name: string | number },
  { meant: string | number }
>({
  "code": "sudoers/invalid-default",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that sudo does not know or cannot read",
    "zh-CN": "sudo 不认识或无法解析的设置"
  },
  "help": {
    "en": "Edit with `visudo`, and keep a root session open.",
    "zh-CN": "请用 `visudo` 编辑，并保留一个 root 会话。"
  },
  "fixable": true,
  "messages": {
    "unknown": {
      "en": "sudo has no setting `{name}`.",
      "zh-CN": "sudo 没有设置 `{name}`。"
    },
    "missing": {
      "en": "`{name}` needs a value.",
      "zh-CN": "`{name}` 需要一个值。"
    },
    "negated": {
      "en": "`{name}` cannot be switched off with `!`.",
      "zh-CN": "`{name}` 不能用 `!` 关闭。"
    },
    "flag": {
      "en": "`{name}` is on by its name alone, and off with `!`; it takes no value.",
      "zh-CN": "`{name}` 只写名称为开，加 `!` 为关，不接受值。"
    },
    "operator": {
      "en": "`{name}` is no list: only `=` sets it.",
      "zh-CN": "`{name}` 不是列表，只能用 `=` 设置。"
    },
    "number": {
      "en": "`{name}` takes a number; `{value}` is none.",
      "zh-CN": "`{name}` 应为数字，`{value}` 不是。"
    },
    "mode": {
      "en": "`{name}` takes an octal mode; `{value}` is none.",
      "zh-CN": "`{name}` 应为八进制权限，`{value}` 不是。"
    },
    "choice": {
      "en": "`{name}` takes one of {known}; `{value}` is none.",
      "zh-CN": "`{name}` 只接受 {known}，`{value}` 不是。"
    },
    "off": {
      "en": "`!` switches `{name}` off, so it takes no value.",
      "zh-CN": "`!` 表示关闭 `{name}`，因此不能带值。"
    },
    "path": {
      "en": "`{name}` takes a whole path; `{value}` does not begin with `/`.",
      "zh-CN": "`{name}` 应为完整路径；`{value}` 不以 `/` 开头。"
    },
    "colon": {
      "en": "The folders of `{name}` have colons between them; with a comma they are one folder that nobody has.",
      "zh-CN": "`{name}` 的目录之间用冒号；用逗号就成了一个不存在的目录。"
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

export const invalidValue = page<
  { say: 'comma' } | { say: 'colon'; name: string | number } | { say: 'alias'; name: string | number } | { say: 'tag'; name: string | number } | { say: 'address'; name: string | number } | { say: 'relative'; name: string | number } | { say: 'network'; name: string | number; network: string | number } | { say: 'option'; name: string | number; value: string | number } | { say: 'digest'; name: string | number } | { say: 'length'; digits: string | number; name: string | number } | { say: 'folder'; name: string | number } | { say: 'arguments' } | { say: 'number'; name: string | number },
  { meant: string | number }
>({
  "code": "sudoers/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A part of a grant that sudo refuses",
    "zh-CN": "sudo 拒绝的授权内容"
  },
  "help": {
    "en": "`sudo -l -U USER` shows what a user may do.",
    "zh-CN": "`sudo -l -U 用户` 可查看某用户的权限。"
  },
  "fixable": true,
  "messages": {
    "comma": {
      "en": "Commands are parted by commas.",
      "zh-CN": "多个命令之间应以逗号分隔。"
    },
    "colon": {
      "en": "A colon stands behind the tag `{name}`.",
      "zh-CN": "标记 `{name}` 之后应有冒号。"
    },
    "alias": {
      "en": "The name of an alias is of capital letters, digits and `_`; `{name}` is refused.",
      "zh-CN": "别名应由大写字母、数字和 `_` 组成，`{name}` 会被拒绝。"
    },
    "tag": {
      "en": "sudo knows no tag `{name}`.",
      "zh-CN": "sudo 没有标记 `{name}`。"
    },
    "address": {
      "en": "`{name}` is no address; sudo takes it for the name of a host that nothing has.",
      "zh-CN": "`{name}` 不是有效地址，sudo 会把它当作不存在的主机名。"
    },
    "relative": {
      "en": "A command is named by its whole path; `{name}` is refused.",
      "zh-CN": "命令须写完整路径，`{name}` 会被拒绝。"
    },
    "network": {
      "en": "`{name}` has bits of a host set; the network is `{network}`.",
      "zh-CN": "`{name}` 含主机位；该网络应为 `{network}`。"
    },
    "option": {
      "en": "`{name}=` cannot be read: `{value}`.",
      "zh-CN": "无法解析 `{name}=`：`{value}`。"
    },
    "digest": {
      "en": "sudo knows no digest `{name}`.",
      "zh-CN": "sudo 不支持摘要 `{name}`。"
    },
    "length": {
      "en": "A digest of {name} has {digits} hex digits.",
      "zh-CN": "{name} 摘要应有 {digits} 个十六进制数字。"
    },
    "folder": {
      "en": "`{name}` is a folder and no program; with a `/` behind it all programs of the folder are meant.",
      "zh-CN": "`{name}` 是目录而非程序；后面加 `/` 才表示目录中的所有程序。"
    },
    "arguments": {
      "en": "A folder takes no arguments.",
      "zh-CN": "目录不能带参数。"
    },
    "number": {
      "en": "Behind `%#` stands the number of a group; `{name}` has none.",
      "zh-CN": "`%#` 后面应为组编号，`{name}` 没有。"
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
  { say: 'alias' } | { say: 'equals' } | { say: 'parts' } | { say: 'parenthesis' } | { say: 'comma' } | { say: 'quote' } | { say: 'keyword'; name: string | number } | { say: 'path' } | { say: 'empty' } | { say: 'between' } | { say: 'semicolon' } | { say: 'sign'; sign: string | number } | { say: 'percent' } | { say: 'nothing' },
  { say: 'equals' } | { say: 'close' } | { say: 'remove' } | { say: 'keyword'; meant: string | number } | { say: 'between' } | { say: 'escape' }
>({
  "code": "sudoers/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that sudo cannot read",
    "zh-CN": "sudo 无法解析的行"
  },
  "help": {
    "en": "Edit with `visudo`, and keep a root session open.",
    "zh-CN": "请用 `visudo` 编辑，并保留一个 root 会话。"
  },
  "fixable": true,
  "messages": {
    "alias": {
      "en": "An alias is written `Kind_Alias NAME = items`; `=` is missing.",
      "zh-CN": "别名应写作 `Kind_Alias 名称 = 列表`，此处缺少 `=`。"
    },
    "equals": {
      "en": "`=` is missing: a grant is written `who where = what`.",
      "zh-CN": "缺少 `=`：授权应写作 `用户 主机 = 命令`。"
    },
    "parts": {
      "en": "A grant names who and where before the `=`.",
      "zh-CN": "`=` 之前应有用户和主机。"
    },
    "parenthesis": {
      "en": "The parenthesis is not closed.",
      "zh-CN": "圆括号没有闭合。"
    },
    "comma": {
      "en": "Nothing follows the comma.",
      "zh-CN": "逗号之后没有内容。"
    },
    "quote": {
      "en": "The quote is not closed.",
      "zh-CN": "引号没有闭合。"
    },
    "keyword": {
      "en": "`{name}` is no word of sudo: aliases are `User_Alias`, `Host_Alias`, `Runas_Alias` and `Cmnd_Alias`.",
      "zh-CN": "`{name}` 不是 sudo 的关键字：别名只有 `User_Alias`、`Host_Alias`、`Runas_Alias` 和 `Cmnd_Alias`。"
    },
    "path": {
      "en": "Nothing says what to include.",
      "zh-CN": "没有写明要包含什么。"
    },
    "empty": {
      "en": "An item is missing between two commas.",
      "zh-CN": "两个逗号之间缺少内容。"
    },
    "between": {
      "en": "Items have commas between them.",
      "zh-CN": "各项之间用逗号分隔。"
    },
    "semicolon": {
      "en": "Commands have commas between them, not semicolons.",
      "zh-CN": "命令之间用逗号，而不是分号。"
    },
    "sign": {
      "en": "`{sign}` ends a command here; in an argument it stands behind a backslash.",
      "zh-CN": "`{sign}` 在此会结束命令；用在参数中时须加反斜杠。"
    },
    "percent": {
      "en": "With a blank behind it the group has no name.",
      "zh-CN": "后面有空格时组名为空。"
    },
    "nothing": {
      "en": "No command is granted: nothing stands behind the parentheses.",
      "zh-CN": "括号后面没有命令，等于什么也没授权。"
    }
  },
  "fixes": {
    "equals": {
      "en": "Write `=`",
      "zh-CN": "写入 `=`"
    },
    "close": {
      "en": "Close the parenthesis",
      "zh-CN": "闭合圆括号"
    },
    "remove": {
      "en": "Remove the comma",
      "zh-CN": "删除逗号"
    },
    "keyword": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "between": {
      "en": "Write a comma",
      "zh-CN": "改为逗号"
    },
    "escape": {
      "en": "Put a backslash before it",
      "zh-CN": "在前面加反斜杠"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { say: 'user'; name: string | number } | { say: 'group'; name: string | number } | { say: 'percent'; name: string | number } | { say: 'program'; name: string | number } | { say: 'path'; name: string | number },
  { meant: string | number }
>({
  "code": "sudoers/missing-reference",
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
    "user": {
      "en": "There is no user `{name}` on this system, so the line is nobody's.",
      "zh-CN": "该系统没有用户 `{name}`，此行不对应任何人。"
    },
    "group": {
      "en": "There is no group `{name}` on this system, so the line is nobody's.",
      "zh-CN": "该系统没有组 `{name}`，此行不对应任何人。"
    },
    "percent": {
      "en": "`{name}` is a group: without `%` the line is for a user of that name.",
      "zh-CN": "`{name}` 是组：不加 `%` 则表示同名用户。"
    },
    "program": {
      "en": "`{name}` does not exist on this system; the grant is for nothing.",
      "zh-CN": "该系统上不存在 `{name}`，此授权没有对象。"
    },
    "path": {
      "en": "`{name}` does not exist on this system.",
      "zh-CN": "该系统上不存在 `{name}`。"
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

export const overriddenGrant = page<
  { say: 'grant'; command: string | number } | { say: 'all'; command: string | number } | { say: 'setting'; name: string | number } | { say: 'list'; name: string | number } | { say: 'twice' },
  { say: 'tag'; meant: string | number } | { say: 'add' } | { say: 'remove' }
>({
  "code": "sudoers/overridden-grant",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A grant that undoes an earlier one",
    "zh-CN": "抵消之前授权的授权"
  },
  "help": {
    "en": "General lines first, special ones behind them.",
    "zh-CN": "先写笼统的行，再写特殊的行。"
  },
  "fixable": true,
  "messages": {
    "grant": {
      "en": "An earlier line says otherwise about the password for `{command}`; of both this one holds.",
      "zh-CN": "前面一行对 `{command}` 的密码要求与此不同，以此行为准。"
    },
    "all": {
      "en": "This grant fits `{command}` too and wants a password: the `NOPASSWD` above does nothing.",
      "zh-CN": "该授权也适用于 `{command}` 且需要密码：上面的 `NOPASSWD` 不起作用。"
    },
    "setting": {
      "en": "`{name}` is set above already; this line holds.",
      "zh-CN": "`{name}` 上面已设置，以此行为准。"
    },
    "list": {
      "en": "This replaces what stands above in `{name}`; `+=` adds to it.",
      "zh-CN": "这会替换上面 `{name}` 的内容；`+=` 才是追加。"
    },
    "twice": {
      "en": "This very line stands above already.",
      "zh-CN": "上面已有完全相同的一行。"
    }
  },
  "fixes": {
    "tag": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "add": {
      "en": "Add with `+=`",
      "zh-CN": "用 `+=` 追加"
    },
    "remove": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {
    "first": {
      "en": "The earlier grant",
      "zh-CN": "之前的授权"
    }
  }
});

export const undefinedAlias = page<
  { say: 'none'; kind: string | number; name: string | number } | { say: 'kind'; kind: string | number; name: string | number; other: string | number } | { say: 'self'; name: string | number } | { say: 'unused'; kind: string | number } | { say: 'twice'; name: string | number },
  { meant: string | number }
>({
  "code": "sudoers/undefined-alias",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An alias that nobody defines",
    "zh-CN": "未定义的别名"
  },
  "help": {
    "en": "Aliases hold from where they stand on, in all files that are included.",
    "zh-CN": "别名在所有被包含的文件中都有效。"
  },
  "fixable": true,
  "messages": {
    "none": {
      "en": "No {kind} is called `{name}`; sudo refuses the line.",
      "zh-CN": "没有名为 `{name}` 的 {kind}，sudo 会拒绝该行。"
    },
    "kind": {
      "en": "`{name}` is a {other}, and a {kind} is needed here.",
      "zh-CN": "`{name}` 是 {other}，此处需要 {kind}。"
    },
    "self": {
      "en": "`{name}` holds itself.",
      "zh-CN": "`{name}` 包含自身。"
    },
    "unused": {
      "en": "No line uses this {kind}.",
      "zh-CN": "没有任何行使用此 {kind}。"
    },
    "twice": {
      "en": "`{name}` is defined above already, which sudo refuses.",
      "zh-CN": "`{name}` 在上面已定义，sudo 会拒绝。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    }
  },
  "steps": {
    "first": {
      "en": "Defined here",
      "zh-CN": "定义于此"
    }
  }
});

export const unsafeDefault = page<
  { say: 'env_reset' } | { say: 'authenticate' } | { say: 'use_pty' } | { say: 'setenv' } | { say: 'visiblepw' } | { say: 'loader'; name: string | number } | { say: 'path'; place: string | number } | { say: 'forever' } | { say: 'tty_tickets' } | { say: 'secure_path' } | { say: 'syslog' } | { say: 'env_editor' },
  Record<never, never>
>({
  "code": "sudoers/unsafe-default",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that opens what sudo keeps shut",
    "zh-CN": "放开 sudo 默认保护的设置"
  },
  "help": {
    "en": "See sudoers(5) on each setting.",
    "zh-CN": "各设置参见 sudoers(5)。"
  },
  "fixable": true,
  "messages": {
    "env_reset": {
      "en": "Without env_reset the caller's environment reaches the command, and with it the libraries it loads.",
      "zh-CN": "没有 env_reset，调用者的环境会传给命令，并影响其加载的库。"
    },
    "authenticate": {
      "en": "Without authenticate nobody is asked for a password.",
      "zh-CN": "没有 authenticate，任何人都不会被询问密码。"
    },
    "use_pty": {
      "en": "Without use_pty a command can write to the caller's terminal after it has ended.",
      "zh-CN": "没有 use_pty，命令结束后仍可向调用者的终端写入。"
    },
    "setenv": {
      "en": "With setenv the caller sets any variable of the command.",
      "zh-CN": "启用 setenv 后，调用者可以设置命令的任意环境变量。"
    },
    "visiblepw": {
      "en": "With visiblepw the password is shown while it is typed.",
      "zh-CN": "启用 visiblepw 后，输入的密码会显示出来。"
    },
    "loader": {
      "en": "`{name}` lets the caller choose what code the command loads.",
      "zh-CN": "`{name}` 允许调用者决定命令加载什么代码。"
    },
    "path": {
      "en": "`{place}` in secure_path is a folder that others can write.",
      "zh-CN": "secure_path 中的 `{place}` 是他人可写的目录。"
    },
    "forever": {
      "en": "A negative timeout never asks again.",
      "zh-CN": "负的超时值表示之后不再询问密码。"
    },
    "tty_tickets": {
      "en": "One password opens sudo for all terminals of the account.",
      "zh-CN": "一次密码即可在该账户的所有终端使用 sudo。"
    },
    "secure_path": {
      "en": "Commands are looked for in the path of whoever calls sudo.",
      "zh-CN": "命令将在调用者自己的路径中查找。"
    },
    "syslog": {
      "en": "Nobody is told what was done with sudo.",
      "zh-CN": "sudo 的使用情况不会被记录。"
    },
    "env_editor": {
      "en": "With this, visudo and sudoedit start whatever the caller's environment names.",
      "zh-CN": "这会让 visudo 和 sudoedit 启动调用者环境指定的任何程序。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {}
});

export const unsafeGrant = page<
  { say: 'everything' } | { say: 'negated'; command: string | number } | { say: 'editor'; program: string | number } | { say: 'shell'; program: string | number } | { say: 'writable'; program: string | number } | { say: 'wildcard' } | { say: 'mighty'; program: string | number } | { say: 'folder'; folder: string | number } | { say: 'everybody' } | { say: 'not-root' } | { say: 'environment' } | { say: 'environment-free' },
  { say: 'password' } | { say: 'edit' } | { say: 'none' } | { say: 'tag' }
>({
  "code": "sudoers/unsafe-grant",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A grant that gives more than it seems to",
    "zh-CN": "实际权限超出表面的授权"
  },
  "help": {
    "en": "Name programs with all of their arguments; `\"\"` allows none.",
    "zh-CN": "请写明程序及其全部参数；`\"\"` 表示不允许参数。"
  },
  "fixable": true,
  "messages": {
    "everything": {
      "en": "All commands without a password: whoever gets at the account is root.",
      "zh-CN": "无需密码即可执行所有命令：掌握该账户即等于掌握 root。"
    },
    "negated": {
      "en": "`{command}` after ALL is no wall: a copy of the program under another name is allowed.",
      "zh-CN": "ALL 之后的 `{command}` 不构成限制：换个名字的同一程序仍可执行。"
    },
    "editor": {
      "en": "{program} starts a shell when asked to; `sudoedit` edits without one.",
      "zh-CN": "{program} 可以启动 shell；`sudoedit` 则不会。"
    },
    "shell": {
      "en": "{program} starts any other program: this is the same as ALL.",
      "zh-CN": "{program} 可以启动任何程序，等同于授予 ALL。"
    },
    "writable": {
      "en": "{program} lies where others can write: they choose what is run.",
      "zh-CN": "{program} 位于他人可写的目录：实际执行什么由他们决定。"
    },
    "wildcard": {
      "en": "`*` stands for any text, blanks and further arguments among it.",
      "zh-CN": "`*` 可匹配任意文本，包括空格和更多参数。"
    },
    "mighty": {
      "en": "`{program}` with any arguments writes any file, or runs any program: this is all of root.",
      "zh-CN": "`{program}` 若可带任意参数，就能写任意文件或运行任意程序：等于 root 的全部权限。"
    },
    "folder": {
      "en": "All programs of `{folder}` are granted, shells and editors among them, and those of tomorrow.",
      "zh-CN": "`{folder}` 中的所有程序都被授权，包括 shell 和编辑器，以及将来新增的程序。"
    },
    "everybody": {
      "en": "Everybody may run everything as root.",
      "zh-CN": "任何人都能以 root 运行一切。"
    },
    "not-root": {
      "en": "Old versions of sudo took `-u#-1` for root all the same; name the users that are meant.",
      "zh-CN": "旧版 sudo 会把 `-u#-1` 当作 root；请写明允许的用户。"
    },
    "environment": {
      "en": "With `SETENV` the caller sets `LD_PRELOAD` and runs what they like.",
      "zh-CN": "有 `SETENV` 时，调用者可设置 `LD_PRELOAD` 运行任意代码。"
    },
    "environment-free": {
      "en": "With `SETENV` the caller sets `LD_PRELOAD` and runs what they like, without a password.",
      "zh-CN": "有 `SETENV` 时，调用者无需密码即可设置 `LD_PRELOAD` 运行任意代码。"
    }
  },
  "fixes": {
    "password": {
      "en": "Ask for the password",
      "zh-CN": "要求输入密码"
    },
    "edit": {
      "en": "Use `sudoedit`",
      "zh-CN": "改用 `sudoedit`"
    },
    "none": {
      "en": "Allow no arguments",
      "zh-CN": "不允许参数"
    },
    "tag": {
      "en": "Take `SETENV` out",
      "zh-CN": "去掉 `SETENV`"
    }
  },
  "steps": {}
});
