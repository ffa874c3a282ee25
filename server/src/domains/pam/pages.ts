// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const brokenStack = page<
  { say: 'jump'; behind: string | number; count: string | number } | { say: 'open' } | { say: 'type'; module: string | number; type: string | number; types: string | number } | { say: 'denied' } | { say: 'passed' } | { say: 'nothing' } | { say: 'shut'; type: string | number } | { say: 'account' } | { say: 'first' } | { say: 'twice' } | { say: 'token' } | { say: 'idle' },
  { say: 'deny' } | { say: 'type'; type: string | number } | { say: 'jump'; meant: string | number } | { say: 'ask' } | { say: 'remove' }
>({
  "code": "pam/broken-stack",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A stack that does not do what it seems to",
    "zh-CN": "实际行为与表面不符的堆栈"
  },
  "help": {
    "en": "Keep a root session open while you edit these files.",
    "zh-CN": "修改这些文件时请保留一个 root 会话。"
  },
  "fixable": true,
  "messages": {
    "jump": {
      "en": "The jump over {count} lines leaves the stack: only {behind} of its type follow, so the result is an error.",
      "zh-CN": "跳过 {count} 行会越过堆栈末尾：其后同类型的只有 {behind} 行，结果是错误。"
    },
    "open": {
      "en": "A `sufficient` pam_permit lets everybody in without a password.",
      "zh-CN": "`sufficient` 的 pam_permit 会让任何人免密码通过。"
    },
    "type": {
      "en": "`{module}` does nothing for `{type}`; it works for: {types}.",
      "zh-CN": "`{module}` 对 `{type}` 不起作用；它适用于：{types}。"
    },
    "denied": {
      "en": "Success jumps onto `pam_deny`: who proves who they are is turned away.",
      "zh-CN": "成功后会跳到 `pam_deny`：通过验证的人反而被拒绝。"
    },
    "passed": {
      "en": "Failure jumps over `pam_deny`: who proves nothing goes on.",
      "zh-CN": "失败后会跳过 `pam_deny`：未通过验证的人仍可继续。"
    },
    "nothing": {
      "en": "No line of this stack fails when the proof does: everybody gets in.",
      "zh-CN": "验证失败时，该栈没有任何一行会失败：所有人都能进入。"
    },
    "shut": {
      "en": "Nothing leads around this `pam_deny`: {type} always fails.",
      "zh-CN": "没有任何途径绕过此 `pam_deny`：{type} 总是失败。"
    },
    "account": {
      "en": "`pam_permit` alone also lets in accounts that are expired or locked.",
      "zh-CN": "只有 `pam_permit` 时，过期或被锁定的账户也能进入。"
    },
    "first": {
      "en": "No module before it has asked for a password, so there is none to use.",
      "zh-CN": "之前没有模块询问过口令，因此没有口令可用。"
    },
    "twice": {
      "en": "This very line stands above already.",
      "zh-CN": "上面已有完全相同的一行。"
    },
    "token": {
      "en": "No module before it has asked for a new password, so that there is none to take and the change fails.",
      "zh-CN": "之前没有模块询问新口令，没有可用的口令，修改会失败。"
    },
    "idle": {
      "en": "What is `optional` does not count beside other lines: this `pam_deny` keeps nobody out.",
      "zh-CN": "`optional` 的行在有其他行时不计结果：此 `pam_deny` 拦不住任何人。"
    }
  },
  "fixes": {
    "deny": {
      "en": "Refuse in place of it",
      "zh-CN": "改为拒绝"
    },
    "type": {
      "en": "Write `{type}`",
      "zh-CN": "改为 `{type}`"
    },
    "jump": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "ask": {
      "en": "Ask where there is none",
      "zh-CN": "没有口令时再询问"
    },
    "remove": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {}
});

export const invalidValue = page<
  { say: 'mode'; value: string | number } | { say: 'ending'; value: string | number } | { say: 'type'; known: string | number; value: string | number } | { say: 'few' } | { say: 'control'; known: string | number; value: string | number } | { say: 'open' } | { say: 'pair'; value: string | number } | { say: 'return'; value: string | number } | { say: 'action'; known: string | number; value: string | number } | { say: 'module'; meant: string | number; value: string | number } | { say: 'argument'; meant: string | number; module: string | number; value: string | number } | { say: 'number'; argument: string | number; value: string | number } | { say: 'twice'; value: string | number } | { say: 'zero' },
  { meant: string | number }
>({
  "code": "pam/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A word that PAM does not know",
    "zh-CN": "PAM 不认识的词"
  },
  "help": {
    "en": "Keep a root session open while you edit these files.",
    "zh-CN": "修改这些文件时请保留一个 root 会话。"
  },
  "fixable": true,
  "messages": {
    "mode": {
      "en": "A mask is octal, such as `022`; `{value}` is none.",
      "zh-CN": "掩码应为八进制，如 `022`，`{value}` 不是。"
    },
    "ending": {
      "en": "A module is named by its file: `{value}.so`.",
      "zh-CN": "模块应写文件名：`{value}.so`。"
    },
    "type": {
      "en": "`{value}` is no type of line; there are {known}.",
      "zh-CN": "`{value}` 不是有效类型；可用的有 {known}。"
    },
    "few": {
      "en": "A line has a type, a control and a module.",
      "zh-CN": "每行应有类型、控制标志和模块。"
    },
    "control": {
      "en": "`{value}` is no control; there are {known} and `[value=action …]`.",
      "zh-CN": "`{value}` 不是有效控制标志；可用的有 {known} 以及 `[值=动作 …]`。"
    },
    "open": {
      "en": "The bracket is not closed.",
      "zh-CN": "方括号没有闭合。"
    },
    "pair": {
      "en": "`{value}` has no action: write `{value}=ignore` or another one.",
      "zh-CN": "`{value}` 没有动作，应写作 `{value}=ignore` 等。"
    },
    "return": {
      "en": "No module returns `{value}`.",
      "zh-CN": "没有模块会返回 `{value}`。"
    },
    "action": {
      "en": "`{value}` is no action; there are {known} and numbers.",
      "zh-CN": "`{value}` 不是有效动作；可用的有 {known} 以及数字。"
    },
    "module": {
      "en": "No module that we know is called `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有已知模块名为 `{value}`，是否指 `{meant}`？"
    },
    "argument": {
      "en": "{module} knows no argument `{value}`; did you mean `{meant}`?",
      "zh-CN": "{module} 没有参数 `{value}`，是否指 `{meant}`？"
    },
    "number": {
      "en": "`{argument}` is a number; `{value}` is none.",
      "zh-CN": "`{argument}` 应为数字，`{value}` 不是。"
    },
    "twice": {
      "en": "`{value}` has an action already; only the last one holds.",
      "zh-CN": "`{value}` 已有动作，只有最后一个有效。"
    },
    "zero": {
      "en": "A jump over 0 lines is refused by libpam; `ignore` goes on with the next line.",
      "zh-CN": "libpam 会拒绝跳过 0 行；要继续下一行请用 `ignore`。"
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

export const missingReference = page<
  { say: 'module'; name: string | number } | { say: 'file'; name: string | number } | { say: 'path'; name: string | number } | { say: 'group'; name: string | number },
  { meant: string | number }
>({
  "code": "pam/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A module or file that nobody has",
    "zh-CN": "模块或文件不存在"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "module": {
      "en": "{name} is not installed on this system; a line of it always fails.",
      "zh-CN": "该系统未安装 {name}，此行必定失败。"
    },
    "file": {
      "en": "There is no `{name}` in `/etc/pam.d` of this system; the line always fails.",
      "zh-CN": "该系统的 `/etc/pam.d` 中没有 `{name}`，此行必定失败。"
    },
    "path": {
      "en": "`{name}` does not exist on this system.",
      "zh-CN": "该系统上不存在 `{name}`。"
    },
    "group": {
      "en": "There is no group `{name}` on this system.",
      "zh-CN": "该系统没有组 `{name}`。"
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

export const outdatedModule = page<
  { say: 'gone'; module: string | number } | { say: 'next'; meant: string | number; module: string | number } | { say: 'environment' },
  { meant: string | number }
>({
  "code": "pam/outdated-module",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A module or argument that is gone",
    "zh-CN": "已移除的模块或参数"
  },
  "help": {
    "en": "The arguments may differ: see the manual of the new module.",
    "zh-CN": "参数可能不同：参见新模块的手册。"
  },
  "fixable": true,
  "messages": {
    "gone": {
      "en": "Linux-PAM has no `{module}` any more; a line with a module that is missing fails.",
      "zh-CN": "Linux-PAM 已没有 `{module}`；缺失模块的行会失败。"
    },
    "next": {
      "en": "`{module}` is gone or on its way out; `{meant}` takes its place.",
      "zh-CN": "`{module}` 已移除或即将移除，应使用 `{meant}`。"
    },
    "environment": {
      "en": "`user_readenv` is deprecated and will be removed: people could change the environment of services with it.",
      "zh-CN": "`user_readenv` 已弃用并将移除：用户可借此改变服务的环境。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const weakSetting = page<
  { say: 'hash'; value: string | number } | { say: 'mask'; value: string | number } | { say: 'rhosts' } | { say: 'trust' } | { say: 'place'; folder: string | number } | { say: 'short'; value: string | number } | { say: 'endless' },
  { say: 'write'; meant: string | number } | { say: 'remove'; name: string | number }
>({
  "code": "pam/weak-setting",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that opens the door",
    "zh-CN": "敞开大门的设置"
  },
  "help": {
    "en": "See the manual of the module.",
    "zh-CN": "参见该模块的手册。"
  },
  "fixable": true,
  "messages": {
    "hash": {
      "en": "`{value}` hashes of passwords are guessed quickly; `yescrypt` is the default of today.",
      "zh-CN": "`{value}` 口令散列很快就能被猜出；如今默认使用 `yescrypt`。"
    },
    "mask": {
      "en": "With umask {value} everybody may write the new files of everybody.",
      "zh-CN": "umask 为 {value} 时，任何人都能写其他人的新文件。"
    },
    "rhosts": {
      "en": "`pam_rhosts` believes what the other machine says; no password is asked for.",
      "zh-CN": "`pam_rhosts` 相信对方机器的说法，不询问口令。"
    },
    "trust": {
      "en": "With `trust` members of the group become root without a password.",
      "zh-CN": "有 `trust` 时，组成员无需口令即可成为 root。"
    },
    "place": {
      "en": "Whoever writes in `{folder}` chooses what runs at each login, mostly as root.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定每次登录时运行什么，且多以 root 身份。"
    },
    "short": {
      "en": "Passwords of {value} characters are guessed quickly.",
      "zh-CN": "{value} 个字符的口令很快就会被猜出。"
    },
    "endless": {
      "en": "With `deny=0` nobody is locked out, however often they guess.",
      "zh-CN": "`deny=0` 时无论猜多少次都不会锁定。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "remove": {
      "en": "Take `{name}` out",
      "zh-CN": "去掉 `{name}`"
    }
  },
  "steps": {}
});
