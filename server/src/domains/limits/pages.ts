// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const ineffectiveLimit = page<
  { say: 'repeated'; value: string | number } | { say: 'crossed'; hard: string | number; soft: string | number } | { say: 'root' } | { say: 'files'; value: string | number },
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
  { say: 'columns' } | { say: 'kind'; value: string | number } | { say: 'item'; value: string | number } | { say: 'number'; item: string | number; value: string | number } | { say: 'unit'; item: string | number; value: string | number } | { say: 'nice'; item: string | number; value: string | number },
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
