// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const dangerousPath = page<
  { say: 'recursive'; path: string | number } | { say: 'remove'; path: string | number } | { say: 'folder'; mode: string | number } | { say: 'file'; mode: string | number } | { say: 'secret'; path: string | number } | { say: 'setuid'; mode: string | number } | { say: 'enter'; mode: string | number } | { say: 'folders'; mode: string | number } | { say: 'age'; path: string | number },
  { meant: string | number }
>({
  "code": "tmpfiles/dangerous-path",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that opens or destroys too much",
    "zh-CN": "过度开放或破坏的行"
  },
  "help": {
    "en": "Name the folder that is meant, and give it an owner in place of a wide mode.",
    "zh-CN": "请指明确切的目录，并用属主代替宽松的权限。"
  },
  "fixable": true,
  "messages": {
    "recursive": {
      "en": "This sets the mode and owner of everything below `{path}`.",
      "zh-CN": "这会改写 `{path}` 下所有内容的权限和属主。"
    },
    "remove": {
      "en": "This removes everything below `{path}`.",
      "zh-CN": "这会删除 `{path}` 下的所有内容。"
    },
    "folder": {
      "en": "With mode {mode} everybody can remove the files of everybody in this folder; `1777` keeps them apart.",
      "zh-CN": "权限 {mode} 允许任何人删除他人在此目录的文件；`1777` 可避免。"
    },
    "file": {
      "en": "With mode {mode} everybody can write this file.",
      "zh-CN": "权限 {mode} 允许任何人写入此文件。"
    },
    "secret": {
      "en": "`{path}` holds secrets, and this mode lets others read it.",
      "zh-CN": "`{path}` 含有机密，此权限允许他人读取。"
    },
    "setuid": {
      "en": "With mode {mode} everybody runs this file with the rights of its owner.",
      "zh-CN": "权限 {mode} 会让任何人都以属主身份运行该文件。"
    },
    "enter": {
      "en": "With mode {mode} the folder can be read and not entered: nobody reaches what is in it.",
      "zh-CN": "权限 {mode} 只能读而不能进入该目录：无法访问其中内容。"
    },
    "folders": {
      "en": "Mode {mode} is set on folders too, which then cannot be entered; `~` before it keeps their `x`.",
      "zh-CN": "权限 {mode} 也会设到目录上，使其无法进入；在前面加 `~` 可保留目录的 `x`。"
    },
    "age": {
      "en": "Everything in `{path}` that is older is deleted, whoever needs it.",
      "zh-CN": "`{path}` 中超过时限的内容都会被删除，不论谁还需要。"
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
  { say: 'quote' } | { say: 'type'; value: string | number } | { say: 'modifier'; value: string | number } | { say: 'useless'; type: string | number; value: string | number } | { say: 'path-missing' } | { say: 'path'; value: string | number } | { say: 'specifier'; value: string | number } | { say: 'mode'; value: string | number } | { say: 'age'; value: string | number } | { say: 'account'; value: string | number } | { say: 'h'; value: string | number } | { say: 't'; value: string | number } | { say: 'a'; value: string | number } | { say: 'dots'; value: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "tmpfiles/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A column that systemd-tmpfiles cannot read",
    "zh-CN": "systemd-tmpfiles 无法解析的列"
  },
  "help": {
    "en": "`systemd-tmpfiles --dry-run --create FILE` (since 256) reads a file without changing anything.",
    "zh-CN": "可用 `systemd-tmpfiles --dry-run --create FILE`（256 起）检查而不修改系统。"
  },
  "fixable": true,
  "messages": {
    "quote": {
      "en": "The quote is not closed; the line is passed over.",
      "zh-CN": "引号没有闭合，该行会被忽略。"
    },
    "type": {
      "en": "`{value}` is no type of line.",
      "zh-CN": "`{value}` 不是有效的行类型。"
    },
    "modifier": {
      "en": "`{value}` is no modifier, so the line is passed over.",
      "zh-CN": "`{value}` 不是有效修饰符，该行会被忽略。"
    },
    "useless": {
      "en": "`{value}` means nothing for `{type}`, or stands there twice.",
      "zh-CN": "`{value}` 对 `{type}` 无意义，或重复出现。"
    },
    "path-missing": {
      "en": "The line has no path.",
      "zh-CN": "该行没有路径。"
    },
    "path": {
      "en": "A path is absolute; the line with `{value}` is passed over.",
      "zh-CN": "路径必须为绝对路径；含 `{value}` 的行会被忽略。"
    },
    "specifier": {
      "en": "`{value}` is no specifier; write `%%` for a percent sign.",
      "zh-CN": "`{value}` 不是有效占位符；百分号请写作 `%%`。"
    },
    "mode": {
      "en": "A mode is octal, such as `0755`; the line with `{value}` is passed over.",
      "zh-CN": "权限应为八进制，如 `0755`；含 `{value}` 的行会被忽略。"
    },
    "age": {
      "en": "An age is a time such as `10d` or `12h`; the line with `{value}` is passed over.",
      "zh-CN": "期限应为时间，如 `10d`、`12h`；含 `{value}` 的行会被忽略。"
    },
    "account": {
      "en": "`{value}` is no name of a user or group; user and group are two columns.",
      "zh-CN": "`{value}` 不是用户或组名；用户和组是两列。"
    },
    "h": {
      "en": "`{value}` has letters that are no file attributes, see chattr(1).",
      "zh-CN": "`{value}` 中有并非文件属性的字母，参见 chattr(1)。"
    },
    "t": {
      "en": "An extended attribute is `namespace.name=value`, as in `user.note=x`; `{value}` is not.",
      "zh-CN": "扩展属性的形式是 `命名空间.名称=值`，例如 `user.note=x`；`{value}` 不是。"
    },
    "a": {
      "en": "`{value}` is no entry of an access list, as in `u:web:r-x`.",
      "zh-CN": "`{value}` 不是访问控制列表条目，例如 `u:web:r-x`。"
    },
    "dots": {
      "en": "A path with `..` in it may lead elsewhere; write where `{value}` is.",
      "zh-CN": "含 `..` 的路径可能指向别处；请写出 `{value}` 的实际位置。"
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

export const missingArgument = page<
  { say: 'source'; path: string | number } | { say: 'argument'; type: string | number } | { say: 'device'; type: string | number } | { say: 'effect' },
  never
>({
  "code": "tmpfiles/missing-argument",
  "tags": [
    "semantic"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line without the argument that it needs",
    "zh-CN": "缺少必需参数的行"
  },
  "help": {
    "en": "The argument is the seventh column: `- - - -` stands for the four before it.",
    "zh-CN": "参数是第七列：前面四列可写作 `- - - -`。"
  },
  "fixable": false,
  "messages": {
    "source": {
      "en": "Without an argument the source is `/usr/share/factory{path}`, and the factory folder holds parts of `/etc` only.",
      "zh-CN": "没有参数时来源为 `/usr/share/factory{path}`，而该目录只含 `/etc` 的内容。"
    },
    "argument": {
      "en": "`{type}` needs an argument; the line is passed over.",
      "zh-CN": "`{type}` 需要参数，该行会被忽略。"
    },
    "device": {
      "en": "`{type}` needs `major:minor`; the line is passed over.",
      "zh-CN": "`{type}` 需要 `主设备号:次设备号`，该行会被忽略。"
    },
    "effect": {
      "en": "`e` changes what is there: without mode, owner or age it does nothing.",
      "zh-CN": "`e` 用于调整已有目录：没有权限、属主或期限就什么也不做。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const missingReference = page<
  { say: 'source'; name: string | number } | { say: 'target'; name: string | number } | { say: 'user'; name: string | number } | { say: 'group'; name: string | number },
  { meant: string | number }
>({
  "code": "tmpfiles/missing-reference",
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
    "source": {
      "en": "`{name}` does not exist on this system, so nothing is copied.",
      "zh-CN": "该系统上不存在 `{name}`，不会复制任何内容。"
    },
    "target": {
      "en": "`{name}` does not exist on this system, so nothing is written.",
      "zh-CN": "该系统上不存在 `{name}`，不会写入任何内容。"
    },
    "user": {
      "en": "There is no user `{name}` on this system, so the line is passed over.",
      "zh-CN": "该系统没有用户 `{name}`，该行会被忽略。"
    },
    "group": {
      "en": "There is no group `{name}` on this system, so the line is passed over.",
      "zh-CN": "该系统没有组 `{name}`，该行会被忽略。"
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

export const outdatedForm = page<
  { say: 'truncate' } | { say: 'moved'; now: string | number; old: string | number } | { say: 'mode' },
  { meant: string | number }
>({
  "code": "tmpfiles/outdated-form",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A form of earlier days",
    "zh-CN": "过时的写法"
  },
  "help": {
    "en": "systemd reads both forms; the new one works for all versions since 2017.",
    "zh-CN": "两种写法 systemd 都能读取；新写法自 2017 年的版本起均可用。"
  },
  "fixable": true,
  "messages": {
    "truncate": {
      "en": "`F` is written `f+` since systemd 235.",
      "zh-CN": "自 systemd 235 起，`F` 应写作 `f+`。"
    },
    "moved": {
      "en": "`{old}` is a link to `{now}`; systemd corrects the line and complains.",
      "zh-CN": "`{old}` 是指向 `{now}` 的链接；systemd 会更正并告警。"
    },
    "mode": {
      "en": "`m` is the old name of `z`.",
      "zh-CN": "`m` 是 `z` 的旧名。"
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

export const repeatedPath = page<
  { path: string | number },
  Record<never, never>
>({
  "code": "tmpfiles/repeated-path",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A path that two lines own",
    "zh-CN": "重复的路径"
  },
  "help": {
    "en": "Keep one line a path.",
    "zh-CN": "每个路径只保留一行。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Another line owns `{path}` already; systemd drops this one.",
      "zh-CN": "已有一行管理 `{path}`，systemd 会丢弃此行。"
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
      "en": "Owned here",
      "zh-CN": "首次出现处"
    }
  }
});

export const unsafeOwner = page<
  { say: 'refused'; folder: string | number; own: string | number; owner: string | number } | { say: 'within'; folder: string | number; own: string | number; owner: string | number },
  { owner: string | number }
>({
  "code": "tmpfiles/unsafe-owner",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Something of one account in the folder of another",
    "zh-CN": "在他人目录中创建的内容"
  },
  "help": {
    "en": "Let one account own both, or root the folder.",
    "zh-CN": "让同一账户拥有两者，或让 root 拥有该目录。"
  },
  "fixable": true,
  "messages": {
    "refused": {
      "en": "systemd-tmpfiles follows no path from a folder of `{owner}` (`{folder}`) to one of `{own}`: `{owner}` could put another in its place. The line is refused.",
      "zh-CN": "systemd-tmpfiles 不会沿着从 `{owner}` 的目录（`{folder}`）到 `{own}` 的目录的路径前进：`{owner}` 可以把它换成别的。此行会被拒绝。"
    },
    "within": {
      "en": "`{folder}` belongs to `{owner}`, who can replace what `{own}` gets here.",
      "zh-CN": "`{folder}` 属于 `{owner}`，后者可以替换此处给 `{own}` 的内容。"
    }
  },
  "fixes": {
    "default": {
      "en": "Give it to `{owner}`",
      "zh-CN": "改属 `{owner}`"
    }
  },
  "steps": {}
});

export const unusedColumn = page<
  { say: 'argument'; type: string | number } | { say: 'comment' } | { say: 'pattern'; type: string | number } | { say: 'self' } | { say: 'folder' } | { say: 'age'; type: string | number } | { say: 'mode'; type: string | number } | { say: 'owner'; type: string | number },
  { say: 'cut' } | { say: 'dash' }
>({
  "code": "tmpfiles/unused-column",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A column that the type does not read",
    "zh-CN": "该类型不读取的列"
  },
  "help": {
    "en": "The columns are type, path, mode, user, group, age and argument.",
    "zh-CN": "各列依次为类型、路径、权限、用户、组、时限和参数。"
  },
  "fixable": true,
  "messages": {
    "argument": {
      "en": "`{type}` takes no argument: this is ignored.",
      "zh-CN": "`{type}` 不带参数，此处会被忽略。"
    },
    "comment": {
      "en": "Comments stand on lines of their own: this is read as an argument.",
      "zh-CN": "注释须独占一行：此处会被当作参数读取。"
    },
    "pattern": {
      "en": "`{type}` takes a name and no pattern: a file with these very signs in its name is meant.",
      "zh-CN": "`{type}` 只接受名称而非通配模式：这里会按字面当作文件名。"
    },
    "self": {
      "en": "A link to itself leads nowhere.",
      "zh-CN": "指向自身的链接没有意义。"
    },
    "folder": {
      "en": "Another line makes a folder of this name, and `r` does not remove folders with something in them.",
      "zh-CN": "另一行会创建同名目录，而 `r` 不会删除非空目录。"
    },
    "age": {
      "en": "`{type}` is never cleaned up, so the age does nothing.",
      "zh-CN": "`{type}` 不会被清理，时限不起作用。"
    },
    "mode": {
      "en": "`{type}` sets no mode, so this does nothing.",
      "zh-CN": "`{type}` 不设置权限，此处不起作用。"
    },
    "owner": {
      "en": "`{type}` sets no owner, so this does nothing.",
      "zh-CN": "`{type}` 不设置属主，此处不起作用。"
    }
  },
  "fixes": {
    "cut": {
      "en": "Cut it off",
      "zh-CN": "删去"
    },
    "dash": {
      "en": "Write `-`",
      "zh-CN": "改为 `-`"
    }
  },
  "steps": {}
});
