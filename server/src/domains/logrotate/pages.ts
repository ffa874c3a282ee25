// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'missing'; name: string | number } | { say: 'count'; name: string | number; value: string | number } | { say: 'size'; name: string | number; value: string | number } | { say: 'mode'; name: string | number; value: string | number } | { say: 'extra'; name: string | number } | { say: 'group' } | { say: 'date'; value: string | number } | { say: 'more'; name: string | number } | { say: 'options' } | { say: 'order' } | { say: 'day'; name: string | number; value: string | number } | { say: 'dot'; value: string | number } | { say: 'letter'; value: string | number } | { say: 'joined'; value: string | number },
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
    },
    "more": {
      "en": "`{name}` takes one value; with more the file is refused.",
      "zh-CN": "`{name}` 只接受一个值，多余内容会使文件被拒绝。"
    },
    "options": {
      "en": "`compresscmd` is the program alone; its options stand behind `compressoptions`.",
      "zh-CN": "`compresscmd` 只写程序；其选项应写在 `compressoptions` 后。"
    },
    "order": {
      "en": "The mode comes first, then owner and group.",
      "zh-CN": "应先写权限，再写属主和属组。"
    },
    "day": {
      "en": "`{name}` may name a day by its number; `{value}` is none.",
      "zh-CN": "`{name}` 后可用数字指定日子，`{value}` 不是。"
    },
    "dot": {
      "en": "This is put behind the name as it is: a dot belongs before `{value}`.",
      "zh-CN": "该后缀会原样附在名称后：`{value}` 前应有点号。"
    },
    "letter": {
      "en": "A date here knows %Y, %m, %d, %H, %M, %S, %V and %s; `{value}` stays as it is.",
      "zh-CN": "此处的日期只支持 %Y、%m、%d、%H、%M、%S、%V 和 %s；`{value}` 会原样保留。"
    },
    "joined": {
      "en": "Owner and group have a blank between them; nobody is called `{value}`.",
      "zh-CN": "属主和属组之间用空格；没有名为 `{value}` 的用户。"
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
  { say: 'relative' } | { say: 'brace' } | { say: 'stray' } | { say: 'script'; name: string | number } | { say: 'shell'; word: string | number } | { say: 'comma' } | { say: 'line'; name: string | number } | { say: 'inside' },
  { say: 'brace' } | { say: 'slash' } | { say: 'comma' } | { say: 'line' }
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
    },
    "comma": {
      "en": "Logs have blanks between them; with the comma this is another name.",
      "zh-CN": "日志之间用空格分隔；带上逗号就成了另一个名称。"
    },
    "line": {
      "en": "What stands behind `{name}` on its line is not run.",
      "zh-CN": "`{name}` 同一行后面的内容不会执行。"
    },
    "inside": {
      "en": "A log is named before the brace; inside of the block logrotate refuses the file.",
      "zh-CN": "日志应写在花括号之前；写在块内 logrotate 会拒绝整个文件。"
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
    },
    "comma": {
      "en": "Take the comma out",
      "zh-CN": "去掉逗号"
    },
    "line": {
      "en": "Put it on the next line",
      "zh-CN": "移到下一行"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { say: 'user'; name: string | number } | { say: 'group'; name: string | number } | { say: 'path'; name: string | number } | { say: 'unit'; name: string | number },
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

export const openLog = page<
  { say: 'log'; mode: string | number } | { say: 'folder'; mode: string | number } | { say: 'place'; folder: string | number } | { say: 'program'; folder: string | number },
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
    "log": {
      "en": "With mode {mode} everybody can write the new log, and change what it says.",
      "zh-CN": "权限 {mode} 允许任何人写入新日志并篡改内容。"
    },
    "folder": {
      "en": "With mode {mode} everybody may put files in the folder of the old logs.",
      "zh-CN": "权限 {mode} 允许任何人在旧日志目录中放入文件。"
    },
    "place": {
      "en": "In `{folder}` somebody else can put a link in the place of the log, and root follows it; `su` rotates as them.",
      "zh-CN": "他人可在 `{folder}` 中用链接替换日志，而 root 会跟随；请用 `su` 以其身份轮转。"
    },
    "program": {
      "en": "Whoever writes in `{folder}` chooses what root runs.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定 root 运行什么。"
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
  { say: 'log'; name: string | number } | { say: 'schedule'; first: string | number; name: string | number } | { say: 'undone'; first: string | number; name: string | number } | { say: 'create' } | { say: 'delay' } | { say: 'again'; name: string | number } | { say: 'size'; name: string | number } | { say: 'crossed' } | { say: 'dates' } | { say: 'scripts' } | { say: 'none' } | { say: 'own' } | { say: 'hour' },
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
    },
    "again": {
      "en": "`{name}` stands above already; this line holds.",
      "zh-CN": "`{name}` 上面已出现，以此行为准。"
    },
    "size": {
      "en": "`size` rotates by size alone, so `{name}` is not looked at.",
      "zh-CN": "`size` 只按大小轮转，`{name}` 不会被考虑。"
    },
    "crossed": {
      "en": "No log can be larger than `minsize` and not have been rotated for `maxsize` before.",
      "zh-CN": "`minsize` 大于 `maxsize`，前者永远不会起作用。"
    },
    "dates": {
      "en": "`dateformat` is only used with `dateext`.",
      "zh-CN": "`dateformat` 只在有 `dateext` 时使用。"
    },
    "scripts": {
      "en": "There is no script to share.",
      "zh-CN": "没有可共享的脚本。"
    },
    "none": {
      "en": "`rotate 0` deletes the old log at once.",
      "zh-CN": "`rotate 0` 会立即删除旧日志。"
    },
    "own": {
      "en": "This takes in the rotated logs too, which are then rotated again and again; name an ending such as `*.log`.",
      "zh-CN": "这也会包含已轮转的日志，使其一再被轮转；请指定 `*.log` 之类的后缀。"
    },
    "hour": {
      "en": "All logs of one day get the same name, so that only the first is rotated; `%H` tells the hours apart.",
      "zh-CN": "同一天的日志会同名，只有第一份被轮转；可用 `%H` 区分小时。"
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
  { say: 'near'; meant: string | number; name: string | number } | { say: 'unknown'; name: string | number } | { say: 'end' },
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
    },
    "end": {
      "en": "`endscript` ends no script here: `postrotate` or another beginning is missing.",
      "zh-CN": "此处的 `endscript` 没有对应的脚本：缺少 `postrotate` 之类的开头。"
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
