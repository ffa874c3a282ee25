// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'missing'; name: string | number } | { say: 'count'; name: string | number; value: string | number } | { say: 'size'; name: string | number; value: string | number } | { say: 'mode'; name: string | number; value: string | number } | { say: 'extra'; name: string | number } | { say: 'group' } | { say: 'date'; value: string | number },
  { meant: string | number }
>({
  "code": "logrotate/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that logrotate cannot read",
    "zh-CN": "logrotate 无法解析的值"
  },
  "help": {
    "en": "`logrotate -d FILE` reads a file without rotating.",
    "zh-CN": "可用 `logrotate -d 文件` 检查而不轮转。"
  },
  "fixable": true,
  "messages": {
    "missing": {
      "en": "`{name}` needs a value.",
      "zh-CN": "`{name}` 需要一个值。"
    },
    "count": {
      "en": "`{name}` takes a number; `{value}` is none.",
      "zh-CN": "`{name}` 应为数字，`{value}` 不是。"
    },
    "size": {
      "en": "`{name}` takes a number with `k`, `M` or `G`; `{value}` is refused.",
      "zh-CN": "`{name}` 应为数字加 `k`、`M` 或 `G`，`{value}` 会被拒绝。"
    },
    "mode": {
      "en": "`{name}` takes an octal mode such as `0640`; `{value}` is none.",
      "zh-CN": "`{name}` 应为八进制权限，如 `0640`，`{value}` 不是。"
    },
    "extra": {
      "en": "`{name}` takes no value.",
      "zh-CN": "`{name}` 不接受值。"
    },
    "group": {
      "en": "`su` takes a user and a group.",
      "zh-CN": "`su` 需要用户和组。"
    },
    "date": {
      "en": "`{value}` has no part of a date, so all old logs get the same name.",
      "zh-CN": "`{value}` 不含日期成分，所有旧日志会同名。"
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

export const malformedBlock = page<
  { say: 'relative' } | { say: 'brace' } | { say: 'stray' } | { say: 'script'; name: string | number } | { say: 'shell'; word: string | number },
  { say: 'brace' } | { say: 'slash' }
>({
  "code": "logrotate/malformed-block",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A block or script without its end",
    "zh-CN": "没有结尾的块或脚本"
  },
  "help": {
    "en": "`logrotate -d FILE` reads a file without rotating.",
    "zh-CN": "可用 `logrotate -d 文件` 检查而不轮转。"
  },
  "fixable": true,
  "messages": {
    "relative": {
      "en": "A log is named by its absolute path; this one is never found.",
      "zh-CN": "日志须写绝对路径，否则找不到。"
    },
    "brace": {
      "en": "The block is not closed: `}` is missing, and the file is skipped.",
      "zh-CN": "块没有闭合：缺少 `}`，整个文件会被跳过。"
    },
    "stray": {
      "en": "A brace without its pair.",
      "zh-CN": "括号没有配对。"
    },
    "script": {
      "en": "`{name}` has no `endscript`: the rest of the file is taken for the script.",
      "zh-CN": "`{name}` 缺少 `endscript`，文件余下部分都会被当作脚本。"
    },
    "shell": {
      "en": "The shell cannot read this script: `{word}` has no pair.",
      "zh-CN": "shell 无法解析此脚本：`{word}` 没有配对。"
    }
  },
  "fixes": {
    "brace": {
      "en": "Add `}`",
      "zh-CN": "补上 `}`"
    },
    "slash": {
      "en": "\\\"Write `/` before it\\\"",
      "zh-CN": "\\\"在前面加上 `/`\\\""
    }
  },
  "steps": {}
});

export const missingReference = page<
  { say: 'user'; name: string | number } | { say: 'group'; name: string | number } | { say: 'path'; name: string | number },
  { meant: string | number }
>({
  "code": "logrotate/missing-reference",
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
      "en": "There is no user `{name}` on this system; logrotate skips the file.",
      "zh-CN": "该系统没有用户 `{name}`，logrotate 会跳过此文件。"
    },
    "group": {
      "en": "There is no group `{name}` on this system; logrotate skips the file.",
      "zh-CN": "该系统没有组 `{name}`，logrotate 会跳过此文件。"
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

export const openLog = page<
  { mode: string | number },
  { meant: string | number }
>({
  "code": "logrotate/open-log",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A log that everybody may write",
    "zh-CN": "任何人都可写的日志"
  },
  "help": {
    "en": "Give the log to the account that writes it.",
    "zh-CN": "请把日志的属主设为写入它的账户。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "With mode {mode} everybody can write the new log, and change what it says.",
      "zh-CN": "权限 {mode} 允许任何人写入新日志并篡改内容。"
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

export const overriddenSetting = page<
  { say: 'log'; name: string | number } | { say: 'schedule'; first: string | number; name: string | number } | { say: 'undone'; first: string | number; name: string | number } | { say: 'create' } | { say: 'delay' },
  { name: string | number }
>({
  "code": "logrotate/overridden-setting",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that another one undoes",
    "zh-CN": "被其他设置抵消的设置"
  },
  "help": {
    "en": "Use `minsize` or `maxsize` to join a size with a time.",
    "zh-CN": "要同时使用大小和时间，请用 `minsize` 或 `maxsize`。"
  },
  "fixable": true,
  "messages": {
    "log": {
      "en": "`{name}` is rotated by another block already; logrotate skips this file.",
      "zh-CN": "`{name}` 已由另一个块轮转，logrotate 会跳过此文件。"
    },
    "schedule": {
      "en": "`{name}` takes the place of `{first}`: of several times and sizes the last one holds.",
      "zh-CN": "`{name}` 会取代 `{first}`：多个时间或大小条件中只有最后一个有效。"
    },
    "undone": {
      "en": "`{name}` undoes the `{first}` before it.",
      "zh-CN": "`{name}` 会抵消前面的 `{first}`。"
    },
    "create": {
      "en": "`create` does nothing together with `copytruncate`: the log stays where it is.",
      "zh-CN": "与 `copytruncate` 并用时 `create` 不起作用：日志文件不会更换。"
    },
    "delay": {
      "en": "`delaycompress` does nothing without `compress`.",
      "zh-CN": "没有 `compress` 时 `delaycompress` 不起作用。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove `{name}`",
      "zh-CN": "删除 `{name}`"
    }
  },
  "steps": {
    "first": {
      "en": "First one",
      "zh-CN": "首次出现处"
    }
  }
});

export const unknownDirective = page<
  { say: 'near'; meant: string | number; name: string | number } | { say: 'unknown'; name: string | number },
  { meant: string | number }
>({
  "code": "logrotate/unknown-directive",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A directive that logrotate does not know",
    "zh-CN": "logrotate 不认识的指令"
  },
  "help": {
    "en": "See logrotate(8).",
    "zh-CN": "参见 logrotate(8)。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "logrotate knows no `{name}` and ignores the line; did you mean `{meant}`?",
      "zh-CN": "logrotate 不认识 `{name}`，会忽略该行；是否指 `{meant}`？"
    },
    "unknown": {
      "en": "logrotate knows no `{name}` and ignores the line.",
      "zh-CN": "logrotate 不认识 `{name}`，会忽略该行。"
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
