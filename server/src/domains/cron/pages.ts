// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidTime = page<
  { say: 'range-minute'; max: string | number; min: string | number; value: string | number } | { say: 'range-hour'; max: string | number; min: string | number; value: string | number } | { say: 'range-day'; max: string | number; min: string | number; value: string | number } | { say: 'range-month'; max: string | number; min: string | number; value: string | number } | { say: 'range-weekday'; max: string | number; min: string | number; value: string | number } | { say: 'number'; value: string | number } | { say: 'backwards'; value: string | number } | { say: 'step'; value: string | number } | { say: 'nickname'; value: string | number },
  { meant: string | number }
>({
  "code": "cron/invalid-time",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A time that cron cannot read",
    "zh-CN": "cron 无法解析的时间"
  },
  "help": {
    "en": "See crontab(5).",
    "zh-CN": "参见 crontab(5)。"
  },
  "fixable": true,
  "messages": {
    "range-minute": {
      "en": "Minutes go from {min} to {max}; cron refuses `{value}`.",
      "zh-CN": "分钟的范围为 {min} 到 {max}，cron 会拒绝 `{value}`。"
    },
    "range-hour": {
      "en": "Hours go from {min} to {max}; cron refuses `{value}`.",
      "zh-CN": "小时的范围为 {min} 到 {max}，cron 会拒绝 `{value}`。"
    },
    "range-day": {
      "en": "Days of the month go from {min} to {max}; cron refuses `{value}`.",
      "zh-CN": "日的范围为 {min} 到 {max}，cron 会拒绝 `{value}`。"
    },
    "range-month": {
      "en": "Months go from {min} to {max}; cron refuses `{value}`.",
      "zh-CN": "月的范围为 {min} 到 {max}，cron 会拒绝 `{value}`。"
    },
    "range-weekday": {
      "en": "Days of the week go from {min} to {max}; cron refuses `{value}`.",
      "zh-CN": "星期的范围为 {min} 到 {max}，cron 会拒绝 `{value}`。"
    },
    "number": {
      "en": "`{value}` is no number, range or name for this field.",
      "zh-CN": "`{value}` 不是此字段的数字、范围或名称。"
    },
    "backwards": {
      "en": "The range `{value}` runs backwards; cron refuses it.",
      "zh-CN": "范围 `{value}` 起止颠倒，cron 会拒绝。"
    },
    "step": {
      "en": "A step is a number from 1; cron refuses `{value}`.",
      "zh-CN": "步长应为不小于 1 的数字，cron 会拒绝 `{value}`。"
    },
    "nickname": {
      "en": "`{value}` is no time that cron knows.",
      "zh-CN": "cron 不认识 `{value}`。"
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
  { say: 'few' } | { say: 'command' } | { say: 'many' } | { say: 'user' } | { say: 'not-here' } | { say: 'end' },
  { say: 'root' } | { say: 'remove' } | { say: 'star' } | { say: 'end' }
>({
  "code": "cron/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that cron cannot read",
    "zh-CN": "cron 无法解析的行"
  },
  "help": {
    "en": "See crontab(5).",
    "zh-CN": "参见 crontab(5)。"
  },
  "fixable": true,
  "messages": {
    "few": {
      "en": "A time has five fields; one is missing here.",
      "zh-CN": "时间应有五个字段，此处缺少。"
    },
    "command": {
      "en": "There is no command behind the time.",
      "zh-CN": "时间之后没有命令。"
    },
    "many": {
      "en": "A time has five fields; this sixth one is taken for the command.",
      "zh-CN": "时间只有五个字段，第六个会被当作命令。"
    },
    "user": {
      "en": "In this table a user stands between time and command.",
      "zh-CN": "此表中时间与命令之间应写用户名。"
    },
    "not-here": {
      "en": "In a user's own table there is no user column: `root` is taken for the command.",
      "zh-CN": "用户自己的表没有用户列，`root` 会被当作命令。"
    },
    "end": {
      "en": "The last line does not end with a newline, so cron refuses or loses it.",
      "zh-CN": "最后一行缺少换行符，cron 会拒绝或丢弃它。"
    }
  },
  "fixes": {
    "root": {
      "en": "Run it as root",
      "zh-CN": "以 root 身份运行"
    },
    "remove": {
      "en": "Remove `root`",
      "zh-CN": "删除 `root`"
    },
    "star": {
      "en": "Add `*`",
      "zh-CN": "补上 `*`"
    },
    "end": {
      "en": "Add the newline",
      "zh-CN": "补上换行符"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { say: 'program'; name: string | number } | { say: 'user'; name: string | number } | { say: 'folder'; name: string | number },
  { meant: string | number }
>({
  "code": "cron/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A program or user that nobody has",
    "zh-CN": "不存在的程序或用户"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "program": {
      "en": "`{name}` does not exist on this system, so the job fails each time.",
      "zh-CN": "该系统上不存在 `{name}`，任务每次都会失败。"
    },
    "user": {
      "en": "There is no user `{name}` on this system, so the job never runs.",
      "zh-CN": "该系统没有用户 `{name}`，任务不会执行。"
    },
    "folder": {
      "en": "There is no folder `{name}` on this system.",
      "zh-CN": "该系统没有目录 `{name}`。"
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

export const notAShell = page<
  { say: 'variable'; name: string | number } | { say: 'comment' } | { say: 'percent' } | { say: 'name'; meant: string | number; name: string | number } | { say: 'quote' } | { say: 'shell'; name: string | number } | { say: 'no-shell'; name: string | number } | { say: 'mail' } | { say: 'zone' } | { say: 'order' } | { say: 'both' } | { say: 'relative' },
  { say: 'escape' } | { say: 'remove' } | { say: 'name'; meant: string | number } | { say: 'quote' } | { say: 'shell' } | { say: 'order' } | { say: 'both' }
>({
  "code": "cron/not-a-shell",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Shell syntax that cron does not read",
    "zh-CN": "cron 不识别的 shell 语法"
  },
  "help": {
    "en": "Put what needs a shell into a script.",
    "zh-CN": "需要 shell 的内容请放入脚本。"
  },
  "fixable": true,
  "messages": {
    "variable": {
      "en": "cron does not fill in `{name}`: the letters stand in the value as they are.",
      "zh-CN": "cron 不会展开 `{name}`，值中保留的是原文。"
    },
    "comment": {
      "en": "A comment behind a value becomes part of the value.",
      "zh-CN": "值后面的注释会成为值的一部分。"
    },
    "percent": {
      "en": "cron ends the command at a `%`; escape it as `\\%`.",
      "zh-CN": "cron 在 `%` 处结束命令，应转义为 `\\%`。"
    },
    "name": {
      "en": "cron knows `{meant}`; `{name}` is only handed to the commands.",
      "zh-CN": "cron 认识 `{meant}`；`{name}` 只会传给命令。"
    },
    "quote": {
      "en": "This quote has no end.",
      "zh-CN": "引号没有结束。"
    },
    "shell": {
      "en": "`SHELL` is an absolute path; `{name}` is none.",
      "zh-CN": "`SHELL` 应为绝对路径，`{name}` 不是。"
    },
    "no-shell": {
      "en": "`{name}` runs nothing: no job of this table does anything.",
      "zh-CN": "`{name}` 不执行任何内容：此表中的任务都不会运行。"
    },
    "mail": {
      "en": "Several addresses have commas between them, not blanks.",
      "zh-CN": "多个地址之间用逗号，而不是空格。"
    },
    "zone": {
      "en": "`TZ` is for the commands alone: the times of this table stay those of the system. cronie has `CRON_TZ`.",
      "zh-CN": "`TZ` 只影响命令：此表的时间仍按系统时区。cronie 可用 `CRON_TZ`。"
    },
    "order": {
      "en": "The errors go where the output went before, not to the file: `2>&1` stands behind it.",
      "zh-CN": "错误输出会去往原先的输出，而不是该文件：`2>&1` 应写在后面。"
    },
    "both": {
      "en": "Only bash knows this; `/bin/sh` runs the command in the background or fails.",
      "zh-CN": "只有 bash 认识这种写法；`/bin/sh` 会把命令放到后台或报错。"
    },
    "relative": {
      "en": "cron starts commands in the home of their user, where this program will hardly be.",
      "zh-CN": "cron 在用户主目录中启动命令，该程序大概不在那里。"
    }
  },
  "fixes": {
    "escape": {
      "en": "Write `\\%`",
      "zh-CN": "改写为 `\\%`"
    },
    "remove": {
      "en": "Remove the comment",
      "zh-CN": "删除注释"
    },
    "name": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "quote": {
      "en": "Close the quote",
      "zh-CN": "补上引号"
    },
    "shell": {
      "en": "Use `/bin/sh`",
      "zh-CN": "使用 `/bin/sh`"
    },
    "order": {
      "en": "Put `2>&1` behind it",
      "zh-CN": "把 `2>&1` 移到后面"
    },
    "both": {
      "en": "Write it for any shell",
      "zh-CN": "改为通用写法"
    }
  },
  "steps": {}
});

export const unexpectedSchedule = page<
  { say: 'step'; first: string | number; value: string | number } | { say: 'every' } | { say: 'either' } | { say: 'never' } | { say: 'twice' } | { say: 'uneven'; left: string | number; own: string | number; value: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "cron/unexpected-schedule",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A time that is not what it looks like",
    "zh-CN": "与表面含义不同的时间"
  },
  "help": {
    "en": "See crontab(5) on steps and on days.",
    "zh-CN": "参见 crontab(5) 关于步长和日期的说明。"
  },
  "fixable": true,
  "messages": {
    "step": {
      "en": "The step of `{value}` is larger than the field: only {first} is left.",
      "zh-CN": "`{value}` 的步长超出字段范围，只剩 {first}。"
    },
    "every": {
      "en": "`*` runs the job in each of the sixty minutes of these hours.",
      "zh-CN": "`*` 会使任务在这些小时的每一分钟都执行。"
    },
    "either": {
      "en": "With a day of the month and a day of the week, the job runs on either of them.",
      "zh-CN": "同时限定日期与星期时，满足其一任务就会执行。"
    },
    "never": {
      "en": "No month among these has such a day: the job never runs.",
      "zh-CN": "所列月份没有这一天，任务永远不会执行。"
    },
    "twice": {
      "en": "This very line stands above already, so the command runs twice.",
      "zh-CN": "上面已有完全相同的一行，命令会运行两次。"
    },
    "uneven": {
      "en": "`{value}` starts anew with each round: after {own} comes a gap of {left} only.",
      "zh-CN": "`{value}` 每一轮都从头开始：间隔 {own} 之后只隔 {left}。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "remove": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {}
});

export const unsafeCommand = page<
  { say: 'place'; folder: string | number } | { say: 'path'; folder: string | number } | { say: 'download' } | { say: 'secret' } | { say: 'world' } | { say: 'empty' },
  { folder: string | number }
>({
  "code": "cron/unsafe-command",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A command that others can change",
    "zh-CN": "他人可以篡改的命令"
  },
  "help": {
    "en": "Keep scripts below `/usr/local` or `/opt`, owned by root, and secrets in a file that only the job can read.",
    "zh-CN": "把脚本放在 root 拥有的 `/usr/local` 或 `/opt` 下，把机密放在只有该任务可读的文件中。"
  },
  "fixable": true,
  "messages": {
    "place": {
      "en": "Whoever writes in `{folder}` chooses what runs here.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定这里运行什么。"
    },
    "path": {
      "en": "Programs are looked for in `{folder}` too, where others can put theirs.",
      "zh-CN": "程序也会在 `{folder}` 中查找，而他人可以在那里放置自己的程序。"
    },
    "download": {
      "en": "What the other side sends is run at once, whatever it is by then.",
      "zh-CN": "无论对方届时发来什么，都会立即执行。"
    },
    "secret": {
      "en": "Everybody sees this secret in the list of processes, and mails and logs repeat it.",
      "zh-CN": "任何人都能在进程列表中看到这个机密，邮件和日志也会重复它。"
    },
    "world": {
      "en": "This lets everybody write there.",
      "zh-CN": "这会让所有人都能写入。"
    },
    "empty": {
      "en": "With an empty variable this deletes from the root on.",
      "zh-CN": "变量为空时会从根目录开始删除。"
    }
  },
  "fixes": {
    "default": {
      "en": "Take `{folder}` out",
      "zh-CN": "去掉 `{folder}`"
    }
  },
  "steps": {}
});
