// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'choice'; expected: string | number; key: string | number; value: string | number } | { say: 'number'; key: string | number; value: string | number } | { say: 'time'; key: string | number; value: string | number } | { say: 'port'; key: string | number; value: string | number } | { say: 'address'; key: string | number; value: string | number } | { say: 'mode'; key: string | number; value: string | number } | { say: 'startups'; key: string | number; value: string | number } | { say: 'algorithm'; key: string | number; value: string | number } | { say: 'form'; expected: string | number; key: string | number; value: string | number } | { say: 'quote'; key: string | number },
  { meant: string | number }
>({
  "code": "sshd/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that the server cannot read",
    "zh-CN": "服务器无法解析的值"
  },
  "help": {
    "en": "`sshd -t` checks the file without starting the server.",
    "zh-CN": "可用 `sshd -t` 检查配置而不启动服务器。"
  },
  "fixable": true,
  "messages": {
    "choice": {
      "en": "`{key}` takes one of {expected}; with `{value}` the server refuses to start.",
      "zh-CN": "`{key}` 只接受 {expected}；值为 `{value}` 时服务器会拒绝启动。"
    },
    "number": {
      "en": "`{key}` is a number; with `{value}` the server refuses to start.",
      "zh-CN": "`{key}` 应为数字；值为 `{value}` 时服务器会拒绝启动。"
    },
    "time": {
      "en": "`{key}` is a time such as `30`, `2m` or `1h`; with `{value}` the server refuses to start.",
      "zh-CN": "`{key}` 应为时间，如 `30`、`2m`、`1h`；值为 `{value}` 时服务器会拒绝启动。"
    },
    "port": {
      "en": "A port is a number from 1 to 65535; with `{value}` for `{key}` the server refuses to start.",
      "zh-CN": "端口应为 1 到 65535 的数字；`{key}` 为 `{value}` 时服务器会拒绝启动。"
    },
    "address": {
      "en": "`{value}` is no address, so the server cannot listen there and refuses to start. Correct `{key}`.",
      "zh-CN": "`{value}` 不是有效地址，服务器无法监听，会拒绝启动。请改正 `{key}`。"
    },
    "mode": {
      "en": "`{key}` is an octal mode such as `0177`; with `{value}` the server refuses to start.",
      "zh-CN": "`{key}` 应为八进制权限，如 `0177`；值为 `{value}` 时服务器会拒绝启动。"
    },
    "startups": {
      "en": "`{key}` is a number or `start:rate:full`; with `{value}` the server refuses to start.",
      "zh-CN": "`{key}` 应为数字或 `开始:概率:上限`；值为 `{value}` 时服务器会拒绝启动。"
    },
    "algorithm": {
      "en": "No algorithm for `{key}` is called `{value}`; the server refuses to start.",
      "zh-CN": "`{key}` 没有名为 `{value}` 的算法，服务器会拒绝启动。"
    },
    "form": {
      "en": "`{key}` takes values such as {expected}; `{value}` is none.",
      "zh-CN": "`{key}` 的值形如 {expected}，`{value}` 不是。"
    },
    "quote": {
      "en": "A quote behind `{key}` has no end.",
      "zh-CN": "`{key}` 后面的引号没有结束。"
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

export const malformedMatch = page<
  { say: 'value'; name: string | number } | { say: 'unknown'; known: string | number; name: string | number },
  { meant: string | number }
>({
  "code": "sshd/malformed-match",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A Match line that cannot be read",
    "zh-CN": "无法解析的 Match 行"
  },
  "help": {
    "en": "Criteria are pairs: `Match User alice Address 192.0.2.0/24`.",
    "zh-CN": "条件成对出现：`Match User alice Address 192.0.2.0/24`。"
  },
  "fixable": true,
  "messages": {
    "value": {
      "en": "The criterion `{name}` needs a pattern behind it; the server refuses to start.",
      "zh-CN": "条件 `{name}` 后面需要模式；服务器会拒绝启动。"
    },
    "unknown": {
      "en": "`{name}` is no criterion; the server knows {known} and all, and refuses to start.",
      "zh-CN": "`{name}` 不是有效条件；服务器只认识 {known} 和 all，会拒绝启动。"
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

export const misplacedInMatch = page<
  { key: string | number },
  Record<never, never>
>({
  "code": "sshd/misplaced-in-match",
  "tags": [
    "section"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword that may not stand in a Match block",
    "zh-CN": "不能用于 Match 块的关键字"
  },
  "help": {
    "en": "A block ends at the next `Match` or at the end of the file.",
    "zh-CN": "块到下一个 `Match` 或文件末尾才结束。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` holds for the whole server and may not stand below a `Match`; the server refuses to start. Move it above the first `Match`.",
      "zh-CN": "`{key}` 作用于整个服务器，不能写在 `Match` 之后，否则服务器会拒绝启动。请移到第一个 `Match` 之前。"
    }
  },
  "fixes": {
    "default": {
      "en": "Move the line above the first `Match`",
      "zh-CN": "移到第一个 `Match` 之前"
    }
  },
  "steps": {
    "block": {
      "en": "the block begins here",
      "zh-CN": "该块从这里开始"
    }
  }
});

export const missingReference = page<
  { say: 'user'; name: string | number } | { say: 'group'; name: string | number } | { say: 'path'; name: string | number } | { say: 'include'; name: string | number },
  { meant: string | number }
>({
  "code": "sshd/missing-reference",
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
    "en": "Only looked for where the whole system is known: in its own files, or with `--root`.",
    "zh-CN": "仅在整个系统已知时检查：文件属于本机，或使用 `--root`。"
  },
  "fixable": true,
  "messages": {
    "user": {
      "en": "There is no user `{name}` on this system, so the line means nobody.",
      "zh-CN": "该系统没有用户 `{name}`，此行不对应任何人。"
    },
    "group": {
      "en": "There is no group `{name}` on this system, so the line means nobody.",
      "zh-CN": "该系统没有组 `{name}`，此行不对应任何人。"
    },
    "path": {
      "en": "`{name}` does not exist on this system.",
      "zh-CN": "该系统上不存在 `{name}`。"
    },
    "include": {
      "en": "`{name}` does not exist on this system, so nothing is included.",
      "zh-CN": "该系统上不存在 `{name}`，因此不会包含任何内容。"
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

export const newerThanTarget = page<
  { key: string | number; since: string | number; target: string | number },
  never
>({
  "code": "sshd/newer-than-target",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword that the target does not have yet",
    "zh-CN": "目标系统尚未提供的关键字"
  },
  "help": {
    "en": "Put such lines in a file that only new systems include.",
    "zh-CN": "此类行请放在只由新系统包含的文件中。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{key}` came with OpenSSH {since}; the target has {target}, which refuses to start with it.",
      "zh-CN": "`{key}` 自 OpenSSH {since} 起才有；目标为 {target}，会因此拒绝启动。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const outdatedKeyword = page<
  { say: 'gone'; key: string | number } | { say: 'renamed'; key: string | number; next: string | number } | { say: 'value'; key: string | number; next: string | number },
  { say: 'remove' } | { say: 'rename'; next: string | number }
>({
  "code": "sshd/outdated-keyword",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword of old versions",
    "zh-CN": "旧版本的关键字"
  },
  "help": {
    "en": "Old names go away with some later version, and a server that does not know a name does not start.",
    "zh-CN": "旧名称会在之后的某个版本消失，而遇到不认识的名称时服务器不会启动。"
  },
  "fixable": true,
  "messages": {
    "gone": {
      "en": "`{key}` was removed and does nothing but a message in the log; remove the line.",
      "zh-CN": "`{key}` 已被移除，除了在日志中留下一条消息外不起作用；请删去此行。"
    },
    "renamed": {
      "en": "`{key}` is an old name; write `{next}`, which means the same.",
      "zh-CN": "`{key}` 是旧名称；请改用含义相同的 `{next}`。"
    },
    "value": {
      "en": "`{key}` is the old word for `{next}`.",
      "zh-CN": "`{key}` 是 `{next}` 的旧写法。"
    }
  },
  "fixes": {
    "remove": {
      "en": "Remove the line",
      "zh-CN": "删除此行"
    },
    "rename": {
      "en": "Rename to `{next}`",
      "zh-CN": "改名为 `{next}`"
    }
  },
  "steps": {}
});

export const repeatedKeyword = page<
  { key: string | number; value: string | number },
  Record<never, never>
>({
  "code": "sshd/repeated-keyword",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A second value that is never used",
    "zh-CN": "不会生效的第二个值"
  },
  "help": {
    "en": "Other than in most formats, the first value of a keyword holds.",
    "zh-CN": "与大多数格式不同，同一关键字以首个值为准。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` already has the value `{value}` above, and the first one holds; this line does nothing. Remove one of them.",
      "zh-CN": "`{key}` 在上面已设为 `{value}`，以先出现的为准；此行不起作用。请删去其中一行。"
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
      "en": "this value holds",
      "zh-CN": "此值生效"
    }
  }
});

export const selfDefeatingSetting = page<
  { say: 'alive' } | { say: 'locked' } | { say: 'off'; name: string | number } | { say: 'either' } | { say: 'keys' } | { say: 'tilde' } | { say: 'pam' } | { say: 'count' } | { say: 'display' } | { say: 'comma' } | { say: 'both'; name: string | number } | { say: 'root' } | { say: 'twice'; name: string | number } | { say: 'empty' } | { say: 'jail' } | { say: 'everybody' } | { say: 'swallowed' } | { say: 'family'; family: string | number } | { say: 'port'; own: string | number; port: string | number } | { say: 'subsystem'; name: string | number } | { say: 'bound'; name: string | number } | { say: 'first'; key: string | number } | { say: 'tries' },
  { say: 'comma' } | { say: 'home' } | { say: 'tries' } | { say: 'blanks' }
>({
  "code": "sshd/self-defeating-setting",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that does not do what it seems to",
    "zh-CN": "与表面含义不符的设置"
  },
  "help": {
    "en": "Keep a second connection open while you try a new configuration.",
    "zh-CN": "尝试新配置时，请保持另一个连接不断开。"
  },
  "fixable": true,
  "messages": {
    "alive": {
      "en": "Since OpenSSH 8.2 the value 0 means that silent connections are never closed; write 1 or more to close them.",
      "zh-CN": "自 OpenSSH 8.2 起，值 0 表示从不断开无响应的连接；要断开请写 1 或更大的数。"
    },
    "locked": {
      "en": "Passwords, keys and questions are all switched off, so nobody can log in; leave one of them on.",
      "zh-CN": "口令、密钥和键盘交互都已关闭，任何人都无法登录；请至少保留一种。"
    },
    "off": {
      "en": "`{name}` is asked for here and switched off in this file, so that nobody gets in this way.",
      "zh-CN": "此处要求 `{name}`，但文件中已关闭它，因此无人能以此方式登录。"
    },
    "either": {
      "en": "Blanks stand between ways to choose from: either is enough. A comma asks for both.",
      "zh-CN": "空格表示任选其一即可；逗号才表示两者都需要。"
    },
    "keys": {
      "en": "Keys are allowed and looked for nowhere.",
      "zh-CN": "允许密钥登录，却没有可查找的密钥文件。"
    },
    "tilde": {
      "en": "sshd knows no `~`: paths begin in the home anyhow, or at `%h`.",
      "zh-CN": "sshd 不认识 `~`：路径本来就从主目录或 `%h` 开始。"
    },
    "pam": {
      "en": "Without PAM there are no session limits, no account checks of PAM, and on many systems no passwords.",
      "zh-CN": "没有 PAM 就没有会话限制和 PAM 的账户检查，在许多系统上也没有口令登录。"
    },
    "count": {
      "en": "With `ClientAliveInterval 0` nothing is sent, so that this counts nothing.",
      "zh-CN": "`ClientAliveInterval 0` 时不发送任何内容，此处也就无从计数。"
    },
    "display": {
      "en": "X11 is not forwarded, so that this does nothing.",
      "zh-CN": "没有转发 X11，此行不起作用。"
    },
    "comma": {
      "en": "Names have blanks between them: with the comma this is one name that nobody has.",
      "zh-CN": "名称之间用空格分隔：带逗号就成了一个谁也没有的名称。"
    },
    "both": {
      "en": "`{name}` is let in and kept out; keeping out wins.",
      "zh-CN": "`{name}` 既被允许又被拒绝，以拒绝为准。"
    },
    "root": {
      "en": "`PermitRootLogin no` keeps root out all the same.",
      "zh-CN": "`PermitRootLogin no` 仍会拒绝 root。"
    },
    "twice": {
      "en": "A second `{name}` in one line leaves nobody who fits both, or replaces the first.",
      "zh-CN": "同一行出现第二个 `{name}`，要么无人同时符合，要么取代前者。"
    },
    "empty": {
      "en": "An empty pattern fits nobody.",
      "zh-CN": "空的模式不匹配任何人。"
    },
    "jail": {
      "en": "Nothing is run but what is in the folder: without `ForceCommand internal-sftp` a shell and its libraries have to be there.",
      "zh-CN": "只能运行该目录中的内容：没有 `ForceCommand internal-sftp` 就必须在其中放置 shell 及其库。"
    },
    "everybody": {
      "en": "This block holds for everybody: what stands above holds first.",
      "zh-CN": "该块对所有人有效：上面的设置优先。"
    },
    "swallowed": {
      "en": "This belongs to the block above, indented or not: a block ends with the next `Match`.",
      "zh-CN": "无论是否缩进，这一行都属于上面的块：块到下一个 `Match` 才结束。"
    },
    "family": {
      "en": "`AddressFamily {family}` leaves this address out.",
      "zh-CN": "`AddressFamily {family}` 会排除此地址。"
    },
    "port": {
      "en": "The address brings port {own}, so that `Port {port}` does not hold for it.",
      "zh-CN": "该地址自带端口 {own}，`Port {port}` 对它无效。"
    },
    "subsystem": {
      "en": "`{name}` has a program above; the server refuses to start with a second one.",
      "zh-CN": "`{name}` 在上面已有程序；再次定义会使服务器拒绝启动。"
    },
    "bound": {
      "en": "Port {name} stands above already; it cannot be bound twice.",
      "zh-CN": "端口 {name} 上面已经写过，不能绑定两次。"
    },
    "first": {
      "en": "A block above with the same criteria sets `{key}`, and the first value holds.",
      "zh-CN": "上面条件相同的块已设置 `{key}`，以首个值为准。"
    },
    "tries": {
      "en": "With no try at all nobody gets in.",
      "zh-CN": "一次尝试都不允许，任何人都无法登录。"
    }
  },
  "fixes": {
    "comma": {
      "en": "Ask for both",
      "zh-CN": "要求两者"
    },
    "home": {
      "en": "Write `%h`",
      "zh-CN": "改为 `%h`"
    },
    "tries": {
      "en": "Write `3`",
      "zh-CN": "改为 `3`"
    },
    "blanks": {
      "en": "Write blanks",
      "zh-CN": "改为空格"
    }
  },
  "steps": {
    "block": {
      "en": "The block begins here",
      "zh-CN": "块从此处开始"
    }
  }
});

export const unknownKeyword = page<
  { say: 'near'; key: string | number; meant: string | number } | { say: 'unknown'; key: string | number },
  { meant: string | number }
>({
  "code": "sshd/unknown-keyword",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword that the server does not know",
    "zh-CN": "服务器不认识的关键字"
  },
  "help": {
    "en": "Upper and lower case do not matter.",
    "zh-CN": "关键字不区分大小写。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "There is no keyword `{key}`; `{meant}` is meant most likely. The server refuses to start with it.",
      "zh-CN": "不存在关键字 `{key}`，很可能应为 `{meant}`。带有它服务器将拒绝启动。"
    },
    "unknown": {
      "en": "No version of the server knows the keyword `{key}`; it refuses to start with it. Remove the line or correct the name.",
      "zh-CN": "任何版本的服务器都不认识关键字 `{key}`，会拒绝启动。请删去此行或改正名称。"
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

export const weakSetting = page<
  { say: 'algorithm'; name: string | number } | { say: 'empty' } | { say: 'root' } | { say: 'environment' } | { say: 'modes' } | { say: 'rhosts' } | { say: 'hosts' } | { say: 'grace' } | { say: 'display' } | { say: 'ports' } | { say: 'tries' } | { say: 'tunnel' } | { say: 'quiet' } | { say: 'debug' } | { say: 'keys' } | { say: 'accept'; name: string | number },
  { text: string | number }
>({
  "code": "sshd/weak-setting",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that opens a closed door",
    "zh-CN": "打开本已关闭的缺口的设置"
  },
  "help": {
    "en": "The defaults of the installed version are a good list; name only what differs.",
    "zh-CN": "已安装版本的默认值就很好；只需写出不同之处。"
  },
  "fixable": true,
  "messages": {
    "algorithm": {
      "en": "`{name}` is broken or too short, and new versions offer it no longer by themselves; remove it from the list.",
      "zh-CN": "`{name}` 已被攻破或强度不足，新版本默认不再提供；请从列表中移除。"
    },
    "empty": {
      "en": "Anybody may log in to an account whose password is empty; set it to `no`.",
      "zh-CN": "任何人都可登录空口令账户；请设为 `no`。"
    },
    "root": {
      "en": "Passwords for root can be guessed from the whole network; `prohibit-password` leaves keys.",
      "zh-CN": "全网都可以猜测 root 的口令；`prohibit-password` 只保留密钥登录。"
    },
    "environment": {
      "en": "Users may set variables such as `LD_PRELOAD` and get around restrictions; set it to `no`.",
      "zh-CN": "用户可设置 `LD_PRELOAD` 之类的变量绕过限制；请设为 `no`。"
    },
    "modes": {
      "en": "Keys in files that others can write are accepted; set it to `yes`.",
      "zh-CN": "他人可写的密钥文件也会被接受；请设为 `yes`。"
    },
    "rhosts": {
      "en": "Hosts that a user names in a file are trusted; set it to `yes`.",
      "zh-CN": "用户文件中列出的主机会被信任；请设为 `yes`。"
    },
    "hosts": {
      "en": "Whoever owns one of the trusted machines is whoever they say they are here.",
      "zh-CN": "只要控制了一台受信任的主机，就能在此冒充任何用户。"
    },
    "grace": {
      "en": "Without a limit anybody can hold connections open until nobody else gets in.",
      "zh-CN": "没有时限，任何人都能占住连接，使其他人无法登录。"
    },
    "display": {
      "en": "Everybody on the network can reach the forwarded displays.",
      "zh-CN": "网络上的任何人都能访问转发的显示。"
    },
    "ports": {
      "en": "Every forwarded port is open for the whole network.",
      "zh-CN": "所有转发端口都会对整个网络开放。"
    },
    "tries": {
      "en": "So many guesses on one connection make it easy to try passwords.",
      "zh-CN": "一次连接允许这么多次猜测，便于试探口令。"
    },
    "tunnel": {
      "en": "Whoever logs in may lead a whole network in.",
      "zh-CN": "登录者可以把整个网络接入进来。"
    },
    "quiet": {
      "en": "Nobody is told who has logged in.",
      "zh-CN": "不会记录谁登录过。"
    },
    "debug": {
      "en": "Debugging writes to the log what people do, which the manual warns of.",
      "zh-CN": "调试级别会把用户行为写入日志，手册对此有警告。"
    },
    "keys": {
      "en": "Everybody can put their key there.",
      "zh-CN": "任何人都能在此放入自己的密钥。"
    },
    "accept": {
      "en": "`{name}` from the other side chooses what programs are loaded here.",
      "zh-CN": "对方传来的 `{name}` 可决定此处加载哪些程序。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{text}`",
      "zh-CN": "改写为 `{text}`"
    }
  },
  "steps": {}
});

export const wrongNumberOfValues = page<
  { say: 'missing'; key: string | number } | { say: 'extra'; key: string | number },
  Record<never, never>
>({
  "code": "sshd/wrong-number-of-values",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A keyword with too few or too many values",
    "zh-CN": "值过少或过多的关键字"
  },
  "help": {
    "en": "A value with blanks stands in double quotes.",
    "zh-CN": "含空格的值应放在双引号中。"
  },
  "fixable": true,
  "messages": {
    "missing": {
      "en": "`{key}` needs a value; without one the server refuses to start.",
      "zh-CN": "`{key}` 需要一个值；缺少时服务器会拒绝启动。"
    },
    "extra": {
      "en": "`{key}` takes one value; with more words on the line the server refuses to start. Put a comment behind # or on a line of its own.",
      "zh-CN": "`{key}` 只接受一个值；行内多出的词会使服务器拒绝启动。注释请写在 # 之后或单独成行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove what stands behind the value",
      "zh-CN": "删除值后面的内容"
    }
  },
  "steps": {}
});
