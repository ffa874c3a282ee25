// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const ineffectiveLimit = page<
  { say: 'repeated'; value: string | number } | { say: 'crossed'; hard: string | number; soft: string | number } | { say: 'root' } | { say: 'files'; value: string | number } | { say: 'gone'; item: string | number } | { say: 'free' } | { say: 'percent' },
  { meant: string | number }
>({
  "code": "limits/ineffective-limit",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A limit that does not do what it seems to",
    "zh-CN": "实际不起作用的限制"
  },
  "help": {
    "en": "`ulimit -a` in a new session shows what holds.",
    "zh-CN": "在新会话中用 `ulimit -a` 查看实际值。"
  },
  "fixable": true,
  "messages": {
    "repeated": {
      "en": "A later line sets the same limit to {value}; of both the later one holds.",
      "zh-CN": "后面有一行把同一限制设为 {value}，以后者为准。"
    },
    "crossed": {
      "en": "The soft limit {soft} is above the hard limit {hard}, so it is lowered to it.",
      "zh-CN": "软限制 {soft} 高于硬限制 {hard}，会被降为后者。"
    },
    "root": {
      "en": "`*` leaves root out: programs of root go on to write core dumps.",
      "zh-CN": "`*` 不包括 root：root 的程序仍会写核心转储。"
    },
    "files": {
      "en": "{value} is above what the kernel allows a process (1048576), so the limit is not set and logins may fail.",
      "zh-CN": "{value} 超过内核允许的单进程上限（1048576），限制无法生效，登录也可能失败。"
    },
    "gone": {
      "en": "Linux has not counted `{item}` since 2.4, so this limit does nothing.",
      "zh-CN": "自 2.4 起 Linux 就不再统计 `{item}`，该限制不起作用。"
    },
    "free": {
      "en": "The number of processes of root is not limited, whatever stands here.",
      "zh-CN": "root 的进程数不受限制，此处写什么都无效。"
    },
    "percent": {
      "en": "`%` is for `maxlogins` alone; a group is written with `@`.",
      "zh-CN": "`%` 只用于 `maxlogins`；组应写作 `@`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "写入 `{meant}`"
    }
  },
  "steps": {
    "later": {
      "en": "The later line",
      "zh-CN": "后面的行"
    },
    "hard": {
      "en": "The hard limit",
      "zh-CN": "硬限制"
    }
  }
});

export const invalidValue = page<
  { say: 'columns' } | { say: 'kind'; value: string | number } | { say: 'item'; value: string | number } | { say: 'number'; item: string | number; value: string | number } | { say: 'unit'; item: string | number; value: string | number } | { say: 'nice'; item: string | number; value: string | number } | { say: 'domain'; value: string | number } | { say: 'priority'; value: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "limits/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A limit that cannot be read",
    "zh-CN": "无法解析的限制"
  },
  "help": {
    "en": "`ulimit -a` shows what holds in a session.",
    "zh-CN": "`ulimit -a` 可查看会话中生效的限制。"
  },
  "fixable": true,
  "messages": {
    "columns": {
      "en": "A line has four columns: who, soft or hard, what, how much.",
      "zh-CN": "每行有四列：对象、soft 或 hard、项目、数值。"
    },
    "kind": {
      "en": "`{value}` is none of `soft`, `hard` and `-`, so the line is dropped.",
      "zh-CN": "`{value}` 不是 `soft`、`hard` 或 `-`，该行会被丢弃。"
    },
    "item": {
      "en": "Nothing that can be limited is called `{value}`, so the line is dropped.",
      "zh-CN": "没有名为 `{value}` 的限制项，该行会被丢弃。"
    },
    "number": {
      "en": "`{item}` takes a number or `unlimited`; `{value}` is dropped.",
      "zh-CN": "`{item}` 应为数字或 `unlimited`，`{value}` 会被丢弃。"
    },
    "unit": {
      "en": "`{item}` is a plain number; `{value}` is dropped for its unit.",
      "zh-CN": "`{item}` 只接受不带单位的数字，`{value}` 会被丢弃。"
    },
    "nice": {
      "en": "`{item}` goes from -20 to 19; `{value}` does not.",
      "zh-CN": "`{item}` 的范围为 -20 到 19，`{value}` 超出范围。"
    },
    "domain": {
      "en": "`{value}` names no user, group or range of numbers.",
      "zh-CN": "`{value}` 不是用户、组或编号范围。"
    },
    "priority": {
      "en": "Real-time priorities end at 99; {value} is above.",
      "zh-CN": "实时优先级最高为 99，{value} 超出。"
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

export const lockout = page<
  { item: string | number; value: string | number },
  never
>({
  "code": "limits/lockout",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A limit that nobody can log in with",
    "zh-CN": "会导致无法登录的限制"
  },
  "help": {
    "en": "Memory is in KiB, processor time in minutes.",
    "zh-CN": "内存以 KiB 为单位，CPU 时间以分钟为单位。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{item}` {value} is less than a login shell needs: whom this line is for cannot log in any more.",
      "zh-CN": "`{item}` 为 {value}，低于登录 shell 的最低需要：适用者将无法登录。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const missingReference = page<
  { say: 'user'; name: string | number } | { say: 'group'; name: string | number },
  { meant: string | number }
>({
  "code": "limits/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A limit for nobody",
    "zh-CN": "没有对象的限制"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "user": {
      "en": "There is no user `{name}` on this system, so the limit is nobody's.",
      "zh-CN": "该系统没有用户 `{name}`，此限制不对应任何人。"
    },
    "group": {
      "en": "There is no group `{name}` on this system, so the limit is nobody's.",
      "zh-CN": "该系统没有组 `{name}`，此限制不对应任何人。"
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

export const openLimit = page<
  { say: 'core' } | { say: 'memlock' } | { say: 'nproc' } | { say: 'rtprio'; value: string | number } | { say: 'nice'; value: string | number },
  never
>({
  "code": "limits/open-limit",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A limit that is open for everybody",
    "zh-CN": "对所有人放开的限制"
  },
  "help": {
    "en": "Name a group such as `@audio` instead of `*`.",
    "zh-CN": "用 `@audio` 之类的组代替 `*`。"
  },
  "fixable": false,
  "messages": {
    "core": {
      "en": "Core dumps of everybody's programs land on disk without a limit, with the passwords and keys that were in memory.",
      "zh-CN": "所有人的程序都能无限制地把内存转储到磁盘，其中含有口令和密钥。"
    },
    "memlock": {
      "en": "Anybody can lock all memory, and nobody else gets any; give this to a group.",
      "zh-CN": "任何人都能锁住全部内存，使其他人无内存可用；请只授予某个组。"
    },
    "nproc": {
      "en": "Without a limit one account can start processes until the system stands still.",
      "zh-CN": "没有上限，一个账户就能不断创建进程直至系统停转。"
    },
    "rtprio": {
      "en": "Anybody may run at real-time priority {value} and keep the processor from all others; give this to a group.",
      "zh-CN": "任何人都能以实时优先级 {value} 运行，使其他程序得不到 CPU；请只授予某个组。"
    },
    "nice": {
      "en": "Anybody may run before all others with nice {value}; give this to a group.",
      "zh-CN": "任何人都能以 nice {value} 抢先运行；请只授予某个组。"
    }
  },
  "fixes": {},
  "steps": {}
});
