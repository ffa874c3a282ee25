// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidDefault = page<
  { say: 'unknown'; name: string | number } | { say: 'missing'; name: string | number } | { say: 'negated'; name: string | number } | { say: 'flag'; name: string | number } | { say: 'operator'; name: string | number } | { say: 'number'; name: string | number; value: string | number } | { say: 'mode'; name: string | number; value: string | number } | { say: 'choice'; known: string | number; name: string | number; value: string | number },
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
  { say: 'comma' } | { say: 'colon'; name: string | number } | { say: 'alias'; name: string | number } | { say: 'tag'; name: string | number } | { say: 'address'; name: string | number } | { say: 'relative'; name: string | number },
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
  { say: 'alias' } | { say: 'equals' } | { say: 'parts' } | { say: 'parenthesis' } | { say: 'comma' } | { say: 'quote' },
  { say: 'equals' } | { say: 'close' } | { say: 'remove' }
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
    }
  },
  "steps": {}
});

export const missingReference = page<
  { say: 'user'; name: string | number } | { say: 'group'; name: string | number } | { say: 'percent'; name: string | number } | { say: 'program'; name: string | number },
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
  { command: string | number },
  { meant: string | number }
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
    "default": {
      "en": "An earlier line says otherwise about the password for `{command}`; of both this one holds.",
      "zh-CN": "前面一行对 `{command}` 的密码要求与此不同，以此行为准。"
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
      "en": "The earlier grant",
      "zh-CN": "之前的授权"
    }
  }
});

export const undefinedAlias = page<
  { kind: string | number; name: string | number },
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
    "default": {
      "en": "No {kind} is called `{name}`; sudo refuses the line.",
      "zh-CN": "没有名为 `{name}` 的 {kind}，sudo 会拒绝该行。"
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

export const unsafeDefault = page<
  { say: 'env_reset' } | { say: 'authenticate' } | { say: 'use_pty' } | { say: 'setenv' } | { say: 'visiblepw' } | { say: 'loader'; name: string | number } | { say: 'path'; place: string | number } | { say: 'forever' },
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
  { say: 'everything' } | { say: 'negated'; command: string | number } | { say: 'editor'; program: string | number } | { say: 'shell'; program: string | number } | { say: 'writable'; program: string | number } | { say: 'wildcard' },
  { say: 'password' } | { say: 'edit' } | { say: 'none' }
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
    }
  },
  "steps": {}
});
