// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const dangerousPath = page<
  { say: 'recursive'; path: string | number } | { say: 'remove'; path: string | number } | { say: 'folder'; mode: string | number } | { say: 'file'; mode: string | number },
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
  { say: 'quote' } | { say: 'type'; value: string | number } | { say: 'modifier'; value: string | number } | { say: 'useless'; type: string | number; value: string | number } | { say: 'path-missing' } | { say: 'path'; value: string | number } | { say: 'specifier'; value: string | number } | { say: 'mode'; value: string | number } | { say: 'age'; value: string | number },
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
  { say: 'source'; path: string | number } | { say: 'argument'; type: string | number } | { say: 'device'; type: string | number },
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
  { say: 'truncate' } | { say: 'moved'; now: string | number; old: string | number },
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
