// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const blankAfterBackslash = page<
  { key: string | number },
  Record<never, never>
>({
  "code": "systemd/blank-after-backslash",
  "tags": [
    "syntax"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Blanks behind the backslash that continues a line",
    "zh-CN": "续行反斜杠后面有空白"
  },
  "help": {
    "en": "Blanks at the end of a line cannot be seen; let the editor remove them.",
    "zh-CN": "行尾空白看不见，请让编辑器自动删除。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "The `\\` has to be the last character of the line; with blanks behind it `{key}=` ends here, backslash included, and the next line is an error.",
      "zh-CN": "`\\` 必须是行尾最后一个字符；后面若有空白，`{key}=` 就在此处（连同反斜杠）结束，下一行则成为错误。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the blanks",
      "zh-CN": "删除空白"
    }
  },
  "steps": {}
});

export const contradictorySettings = page<
  { say: 'where'; folder: string | number } | { say: 'what' } | { say: 'path' } | { say: 'forking' } | { say: 'restart'; value: string | number } | { say: 'dbus' } | { say: 'starts'; type: string | number } | { say: 'trigger' } | { say: 'persistent' } | { say: 'first'; key: string | number } | { say: 'accept' } | { say: 'listen' } | { say: 'again' },
  { say: 'where'; folder: string | number } | { say: 'restart' } | { say: 'trigger' } | { say: 'boot' } | { say: 'remove'; key: string | number }
>({
  "code": "systemd/contradictory-settings",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Settings that cannot go together",
    "zh-CN": "不能并用的设置"
  },
  "help": {
    "en": "What systemd says about it only shows when the unit is loaded.",
    "zh-CN": "这些问题只有在加载单元时才会由 systemd 指出。"
  },
  "fixable": true,
  "messages": {
    "where": {
      "en": "The unit's name says `{folder}`; with another `Where=` it is refused.",
      "zh-CN": "单元名对应 `{folder}`；`Where=` 与之不同会被拒绝。"
    },
    "what": {
      "en": "A mount unit needs `What=`; it is refused.",
      "zh-CN": "mount 单元需要 `What=`，否则会被拒绝。"
    },
    "path": {
      "en": "A path unit without any `Path…=` watches nothing and is refused.",
      "zh-CN": "没有任何 `Path…=` 的 path 单元不监视任何内容，会被拒绝。"
    },
    "forking": {
      "en": "`Type=forking` without `PIDFile=`: systemd guesses which process is `$MAINPID`, and may signal another one.",
      "zh-CN": "`Type=forking` 没有 `PIDFile=`：systemd 只能猜测哪个进程是 `$MAINPID`，可能把信号发给别的进程。"
    },
    "restart": {
      "en": "systemd refuses `Restart={value}` with `Type=oneshot`: a oneshot that ends well would be started for ever. `on-failure` is allowed.",
      "zh-CN": "`Type=oneshot` 时 systemd 会拒绝 `Restart={value}`：正常结束的 oneshot 会被无休止地重启。可以使用 `on-failure`。"
    },
    "dbus": {
      "en": "`Type=dbus` waits for a bus name, but there is no `BusName=`, so systemd refuses to load the service.",
      "zh-CN": "`Type=dbus` 会等待总线名，但没有 `BusName=`，systemd 会拒绝加载该服务。"
    },
    "starts": {
      "en": "Only `Type=oneshot` may have several `ExecStart=`; with `Type={type}` systemd refuses to load the service. Use `ExecStartPre=` for what comes before.",
      "zh-CN": "只有 `Type=oneshot` 可以有多个 `ExecStart=`；当 `Type={type}` 时 systemd 会拒绝加载。之前要运行的内容请用 `ExecStartPre=`。"
    },
    "trigger": {
      "en": "This timer has no trigger, so systemd refuses it; add `OnCalendar=` or one of the `On…Sec=` directives.",
      "zh-CN": "该定时器没有触发条件，systemd 会拒绝加载；请添加 `OnCalendar=` 或某个 `On…Sec=`。"
    },
    "persistent": {
      "en": "`Persistent=` only makes up for missed `OnCalendar=` times; this timer has none, so the line does nothing.",
      "zh-CN": "`Persistent=` 只用于补上错过的 `OnCalendar=` 时刻；该定时器没有此类触发条件，此行不起作用。"
    },
    "first": {
      "en": "`{key}=` counts from the last run, so a timer with nothing else never runs for the first time; add `OnBootSec=` or `OnActiveSec=`.",
      "zh-CN": "`{key}=` 从上次运行起计时，若没有其他触发条件，定时器永远不会首次运行；请添加 `OnBootSec=` 或 `OnActiveSec=`。"
    },
    "accept": {
      "en": "With `Accept=yes` each connection starts an instance of the template beside the socket, so systemd refuses `Service=`.",
      "zh-CN": "`Accept=yes` 时每个连接会启动与套接字同名模板的一个实例，因此 systemd 会拒绝 `Service=`。"
    },
    "listen": {
      "en": "This socket listens nowhere, so systemd refuses to load it; add a `ListenStream=` or another `Listen…=`.",
      "zh-CN": "该套接字没有任何监听地址，systemd 会拒绝加载；请添加 `ListenStream=` 或其他 `Listen…=`。"
    },
    "again": {
      "en": "The socket listens there already; the second time fails, and the socket with it.",
      "zh-CN": "该套接字已在此监听；第二次会失败，整个套接字也随之失败。"
    }
  },
  "fixes": {
    "where": {
      "en": "Mount at `{folder}`",
      "zh-CN": "挂载到 `{folder}`"
    },
    "restart": {
      "en": "Restart on failure only",
      "zh-CN": "仅在失败时重启"
    },
    "trigger": {
      "en": "Add `OnCalendar=daily`",
      "zh-CN": "添加 `OnCalendar=daily`"
    },
    "boot": {
      "en": "Run it first 15 minutes after the boot",
      "zh-CN": "启动 15 分钟后首次运行"
    },
    "remove": {
      "en": "Remove `{key}=`",
      "zh-CN": "删除 `{key}=`"
    }
  },
  "steps": {}
});

export const duplicateDirective = page<
  { say: 'same'; key: string | number } | { say: 'differs'; key: string | number; value: string | number },
  Record<never, never>
>({
  "code": "systemd/duplicate-directive",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A directive that a later line replaces",
    "zh-CN": "被后面的行取代的指令"
  },
  "help": {
    "en": "An empty assignment in between says that replacing is meant.",
    "zh-CN": "中间加一条空赋值即表示有意替换。"
  },
  "fixable": true,
  "messages": {
    "same": {
      "en": "`{key}=` has this value already; setting it twice only makes the next change easy to get wrong. Keep one of the lines.",
      "zh-CN": "`{key}=` 已经是这个值，重复设置只会让日后修改时容易漏改一处。请只保留一行。"
    },
    "differs": {
      "en": "`{key}=` is already set to `{value}` above, which this line replaces without a warning; keep the one that is meant.",
      "zh-CN": "`{key}=` 在上面已设为 `{value}`，此行会不加警告地取代它；请只保留想要的那一行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the line above that is replaced",
      "zh-CN": "删除上面被取代的那一行"
    }
  },
  "steps": {
    "replaced": {
      "en": "this line is replaced",
      "zh-CN": "此行被取代"
    }
  }
});

export const ineffectiveReset = page<
  { key: string | number },
  Record<never, never>
>({
  "code": "systemd/ineffective-reset",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An empty line that takes no dependency back",
    "zh-CN": "空赋值无法撤销依赖"
  },
  "help": {
    "en": "Most other lists are emptied by an empty value.",
    "zh-CN": "其他大多数列表可用空值清空。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "An empty `{key}=` changes nothing: dependencies only add up, and those that were set before stay. To be rid of one, write the whole unit anew in `/etc/systemd/system`.",
      "zh-CN": "空的 `{key}=` 不起作用：依赖只会累加，之前设置的依赖仍然有效。要去掉依赖，请在 `/etc/systemd/system` 中重写整个单元。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the empty line",
      "zh-CN": "删除此空行"
    }
  },
  "steps": {
    "stays": {
      "en": "this dependency stays",
      "zh-CN": "此依赖仍然有效"
    }
  }
});

export const invalidValue = page<
  { say: 'boolean'; key: string | number; value: string | number } | { say: 'time'; key: string | number; value: string | number } | { say: 'size'; key: string | number; value: string | number } | { say: 'number'; key: string | number; value: string | number } | { say: 'range'; expected: string | number; key: string | number; value: string | number } | { say: 'mode'; key: string | number; value: string | number } | { say: 'signal'; key: string | number; value: string | number } | { say: 'choice'; expected: string | number; key: string | number; value: string | number } | { say: 'calendar'; key: string | number; value: string | number } | { say: 'path'; key: string | number; value: string | number } | { say: 'limit'; key: string | number; value: string | number } | { say: 'port'; key: string | number; value: string | number } | { say: 'percent'; key: string | number; value: string | number } | { say: 'assignment'; key: string | number; value: string | number } | { say: 'folder-name'; key: string | number; value: string | number } | { say: 'status'; key: string | number; value: string | number } | { say: 'device'; key: string | number; value: string | number } | { say: 'address'; key: string | number; value: string | number } | { say: 'link'; key: string | number; value: string | number } | { say: 'account'; key: string | number; value: string | number } | { say: 'quote'; key: string | number; value: string | number } | { say: 'errno'; key: string | number; value: string | number } | { say: 'unit'; expected: string | number; key: string | number; value: string | number } | { say: 'share'; key: string | number; value: string | number } | { say: 'crossed'; key: string | number; value: string | number } | { say: 'socket'; key: string | number; value: string | number } | { say: 'pattern'; key: string | number } | { say: 'cpus'; key: string | number; value: string | number } | { say: 'family'; key: string | number; value: string | number } | { say: 'device-limit'; key: string | number; value: string | number } | { say: 'variable'; key: string | number; value: string | number } | { say: 'interface'; key: string | number; value: string | number } | { say: 'bus'; key: string | number; value: string | number } | { say: 'output'; key: string | number; value: string | number } | { say: 'capability'; key: string | number; value: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "systemd/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that systemd cannot read",
    "zh-CN": "systemd 无法解析的值"
  },
  "help": {
    "en": "A line that cannot be read is as good as not there.",
    "zh-CN": "无法解析的行等于不存在。"
  },
  "fixable": true,
  "messages": {
    "boolean": {
      "en": "`{key}=` is yes or no; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 的值为 yes 或 no；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "time": {
      "en": "`{key}=` is a time span such as `30s` or `1min 30s`; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是时间长度，如 `30s`、`1min 30s`；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "size": {
      "en": "`{key}=` is a size such as `512M`; the units are single letters (K, M, G, T). systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是大小，如 `512M`，单位为单个字母（K、M、G、T）；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "number": {
      "en": "`{key}=` is a whole number; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是整数；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "range": {
      "en": "`{key}=` takes {expected}; systemd refuses `{value}` and keeps the default.",
      "zh-CN": "`{key}=` 的取值为 {expected}；systemd 会拒绝 `{value}` 并保持默认值。"
    },
    "mode": {
      "en": "`{key}=` is an octal mode such as `0644`; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是八进制权限，如 `0644`；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "signal": {
      "en": "`{key}=` is a signal such as `SIGTERM`; systemd knows no `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是信号，如 `SIGTERM`；systemd 不认识 `{value}`，会警告并保持默认值。"
    },
    "choice": {
      "en": "`{key}=` is one of {expected}; systemd knows no `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 的取值为 {expected} 之一；systemd 不认识 `{value}`，会警告并保持默认值。"
    },
    "calendar": {
      "en": "systemd cannot read `{value}` in `{key}=`: hours go to 23, minutes to 59, months to 12. The trigger is dropped; try it with `systemd-analyze calendar`.",
      "zh-CN": "systemd 无法解析 `{key}=` 中的 `{value}`：小时至 23，分钟至 59，月份至 12。该触发条件会被丢弃；可用 `systemd-analyze calendar` 试验。"
    },
    "path": {
      "en": "Paths in `{key}=` begin with `/`; systemd ignores `{value}` with a warning.",
      "zh-CN": "`{key}=` 中的路径必须以 `/` 开头；systemd 会警告并忽略 `{value}`。"
    },
    "limit": {
      "en": "`{key}=` is a limit such as `65536`, `1024:65536` or `infinity`; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是资源限制，如 `65536`、`1024:65536` 或 `infinity`；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "port": {
      "en": "Ports go from 1 to 65535; systemd cannot listen on `{value}` and ignores this `{key}=`.",
      "zh-CN": "端口范围为 1 到 65535；systemd 无法监听 `{value}`，会忽略这条 `{key}=`。"
    },
    "percent": {
      "en": "`{key}=` is a share such as `20%`; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是百分比，如 `20%`；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "assignment": {
      "en": "`{key}=` is a list of NAME=value; `{value}` has no `=` and is dropped. Quote the whole assignment if the value has blanks.",
      "zh-CN": "`{key}=` 由若干 NAME=value 组成；`{value}` 中没有 `=`，会被丢弃。若值含空白，请给整个赋值加引号。"
    },
    "folder-name": {
      "en": "`{key}=` names a folder below the one that systemd makes, without a `/` before it; `{value}` is ignored.",
      "zh-CN": "`{key}=` 写的是 systemd 所建目录下的名称，前面不带 `/`；`{value}` 会被忽略。"
    },
    "status": {
      "en": "`{value}` in `{key}=` is no exit status (0 to 255) and no signal; it is ignored.",
      "zh-CN": "`{key}=` 中的 `{value}` 既不是退出码（0 到 255）也不是信号，会被忽略。"
    },
    "device": {
      "en": "`{key}=` takes a device such as `/dev/null` and letters of `rwm`; `{value}` is ignored.",
      "zh-CN": "`{key}=` 应为 `/dev/null` 之类的设备和 `rwm` 中的字母；`{value}` 会被忽略。"
    },
    "address": {
      "en": "`{value}` in `{key}=` is no address or network; it is ignored.",
      "zh-CN": "`{key}=` 中的 `{value}` 不是地址或网络，会被忽略。"
    },
    "link": {
      "en": "`{key}=` takes links that begin with http:, https:, file:, info: or man:; `{value}` is ignored.",
      "zh-CN": "`{key}=` 应为以 http:、https:、file:、info: 或 man: 开头的链接；`{value}` 会被忽略。"
    },
    "account": {
      "en": "`{value}` in `{key}=` is no name of an account; the unit is refused.",
      "zh-CN": "`{key}=` 中的 `{value}` 不是账户名，单元会被拒绝。"
    },
    "quote": {
      "en": "A quote in `{key}=` has no end: systemd drops the line with `{value}`.",
      "zh-CN": "`{key}=` 中的引号没有结束：systemd 会丢弃含 `{value}` 的行。"
    },
    "errno": {
      "en": "`{value}` in `{key}=` is no error such as `EPERM`; it is ignored.",
      "zh-CN": "`{key}=` 中的 `{value}` 不是 `EPERM` 之类的错误码，会被忽略。"
    },
    "unit": {
      "en": "`{key}=` takes the whole name of a unit, as in `web{expected}`; `{value}` is ignored.",
      "zh-CN": "`{key}=` 应为完整的单元名，例如 `web{expected}`；`{value}` 会被忽略。"
    },
    "share": {
      "en": "A share goes up to 100%; systemd ignores `{key}={value}`.",
      "zh-CN": "百分比最多为 100%；systemd 会忽略 `{key}={value}`。"
    },
    "crossed": {
      "en": "The soft limit in `{key}={value}` is above the hard one; systemd ignores the line.",
      "zh-CN": "`{key}={value}` 中软限制高于硬限制，systemd 会忽略该行。"
    },
    "socket": {
      "en": "`{value}` in `{key}=` is no address; systemd listens nowhere.",
      "zh-CN": "`{key}=` 中的 `{value}` 不是地址，systemd 不会监听。"
    },
    "pattern": {
      "en": "`{key}=` watches one path: stars are letters of its name. `PathExistsGlob=` takes patterns, and a folder is watched as a whole.",
      "zh-CN": "`{key}=` 只监视一个路径，星号按字面处理。`PathExistsGlob=` 支持通配，目录则会整体监视。"
    },
    "cpus": {
      "en": "`{key}=` takes numbers and ranges such as `0-3 5`; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 是编号或范围，如 `0-3 5`；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "family": {
      "en": "`{key}=` takes names such as `AF_INET`, or `none`; `{value}` is ignored.",
      "zh-CN": "`{key}=` 应为 `AF_INET` 之类的名称或 `none`；`{value}` 会被忽略。"
    },
    "device-limit": {
      "en": "`{key}=` is a device and one amount, as in `/dev/sda 5M`; systemd ignores `{value}` with a warning.",
      "zh-CN": "`{key}=` 由设备和一个数量组成，如 `/dev/sda 5M`；systemd 会警告并忽略 `{value}`。"
    },
    "variable": {
      "en": "`{value}` in `{key}=` is no name of a variable; it is ignored.",
      "zh-CN": "`{key}=` 中的 `{value}` 不是变量名，会被忽略。"
    },
    "interface": {
      "en": "`{value}` in `{key}=` is no name of a network interface, which has at most 15 letters and no blank, `/` or `:`.",
      "zh-CN": "`{key}=` 中的 `{value}` 不是网络接口名：最多 15 个字符，且不含空白、`/` 和 `:`。"
    },
    "bus": {
      "en": "`{value}` in `{key}=` is no name on a bus, which has two parts or more, as in `org.example.App`.",
      "zh-CN": "`{key}=` 中的 `{value}` 不是总线名：须由两段或更多段组成，如 `org.example.App`。"
    },
    "output": {
      "en": "Files of `{key}=` stand behind `file:`, `append:` or `truncate:`; systemd cannot read `{value}`, warns and keeps the default.",
      "zh-CN": "`{key}=` 的文件须写在 `file:`、`append:` 或 `truncate:` 之后；systemd 无法解析 `{value}`，会警告并保持默认值。"
    },
    "capability": {
      "en": "The kernel has no capability `{value}`; `{key}=` is ignored.",
      "zh-CN": "内核没有名为 `{value}` 的能力；`{key}=` 会被忽略。"
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

export const legacyRunPath = page<
  { key: string | number; path: string | number },
  { path: string | number }
>({
  "code": "systemd/legacy-run-path",
  "tags": [
    "value",
    "deprecated"
  ],
  "severity": "info",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A path below /var/run",
    "zh-CN": "位于 /var/run 下的路径"
  },
  "help": {
    "en": "/run is there from the first moment of the boot.",
    "zh-CN": "/run 从启动之初就存在。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`/var/run` is only a link to `/run` and may not be there when `{key}=` is needed; systemd corrects it with a warning each time. Write `{path}`.",
      "zh-CN": "`/var/run` 只是指向 `/run` 的链接，在需要 `{key}=` 时可能尚不存在；systemd 每次都会警告并更正。请写成 `{path}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{path}`",
      "zh-CN": "改写为 `{path}`"
    }
  },
  "steps": {}
});

export const malformedLine = page<
  { say: 'header' } | { say: 'sign' } | { say: 'outside'; key: string | number; section: string | number } | { say: 'key' },
  { say: 'header' } | { say: 'sign' }
>({
  "code": "systemd/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that systemd cannot read",
    "zh-CN": "systemd 无法读取的行"
  },
  "help": {
    "en": "A unit consists of [Section] headers and Key=value lines.",
    "zh-CN": "单元由 [小节] 标题和 键=值 行组成。"
  },
  "fixable": true,
  "messages": {
    "header": {
      "en": "The section header has no `]` at its end, so systemd refuses the whole file.",
      "zh-CN": "小节标题末尾缺少 `]`，systemd 会拒绝整个文件。"
    },
    "sign": {
      "en": "This line is neither a section header nor `Key=value` nor a comment; systemd ignores it with a warning. A value that goes on needs a `\\` at the end of the line before.",
      "zh-CN": "此行既不是小节标题，也不是 `键=值` 或注释；systemd 会警告并忽略。若为续行，上一行末尾需要 `\\`。"
    },
    "outside": {
      "en": "`{key}=` stands before the first section header, so systemd ignores it and what follows up to that header. Put `[{section}]` above it.",
      "zh-CN": "`{key}=` 位于第一个小节标题之前，systemd 会忽略它以及到该标题为止的内容。请在其上方写 `[{section}]`。"
    },
    "key": {
      "en": "There is no key before the `=`; systemd ignores the line with a warning.",
      "zh-CN": "`=` 之前没有键；systemd 会警告并忽略此行。"
    }
  },
  "fixes": {
    "header": {
      "en": "Close the header",
      "zh-CN": "补上 `]`"
    },
    "sign": {
      "en": "Put `=` between key and value",
      "zh-CN": "在键和值之间加上 `=`"
    }
  },
  "steps": {}
});

export const missingExec = page<
  { say: 'nothing' } | { say: 'type'; type: string | number } | { say: 'stays' },
  never
>({
  "code": "systemd/missing-exec",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A service without a program",
    "zh-CN": "没有程序的服务"
  },
  "help": {
    "en": "Drop-ins need none; they add to a unit that has one.",
    "zh-CN": "插入式配置（drop-in）不需要，它们只是补充已有的单元。"
  },
  "fixable": false,
  "messages": {
    "nothing": {
      "en": "This service has neither `ExecStart=` nor `ExecStop=`, so systemd refuses to load it. Add the program that it runs.",
      "zh-CN": "该服务既没有 `ExecStart=` 也没有 `ExecStop=`，systemd 会拒绝加载。请添加要运行的程序。"
    },
    "type": {
      "en": "Only `Type=oneshot` may do without `ExecStart=`; with `Type={type}` systemd refuses to load the service.",
      "zh-CN": "只有 `Type=oneshot` 可以没有 `ExecStart=`；当 `Type={type}` 时，systemd 会拒绝加载该服务。"
    },
    "stays": {
      "en": "A service that only has `ExecStop=` needs `RemainAfterExit=yes`, or systemd refuses to load it.",
      "zh-CN": "只有 `ExecStop=` 的服务需要 `RemainAfterExit=yes`，否则 systemd 会拒绝加载。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const missingReference = page<
  { say: 'program'; name: string | number } | { say: 'user'; name: string | number } | { say: 'group'; name: string | number } | { say: 'path'; name: string | number } | { say: 'unit'; name: string | number },
  { meant: string | number }
>({
  "code": "systemd/missing-reference",
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
    "program": {
      "en": "`{name}` does not exist on this system; the unit fails with 203/EXEC.",
      "zh-CN": "该系统上不存在 `{name}`，单元会以 203/EXEC 失败。"
    },
    "user": {
      "en": "There is no user `{name}` on this system; the unit fails with 217/USER.",
      "zh-CN": "该系统没有用户 `{name}`，单元会以 217/USER 失败。"
    },
    "group": {
      "en": "There is no group `{name}` on this system; the unit fails with 216/GROUP.",
      "zh-CN": "该系统没有组 `{name}`，单元会以 216/GROUP 失败。"
    },
    "path": {
      "en": "`{name}` does not exist on this system; without a `-` before it the unit fails.",
      "zh-CN": "该系统上不存在 `{name}`；前面没有 `-` 时单元会失败。"
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

export const misspeltName = page<
  { say: 'option'; meant: string | number; name: string | number } | { say: 'family'; meant: string | number; name: string | number } | { say: 'capability'; key: string | number; name: string | number } | { say: 'calls'; key: string | number; name: string | number } | { say: 'unit'; meant: string | number; name: string | number } | { say: 'suffix'; key: string | number; name: string | number } | { say: 'comma'; key: string | number; name: string | number } | { say: 'slice'; meant: string | number; name: string | number } | { say: 'alias'; kind: string | number; name: string | number } | { say: 'fs'; meant: string | number; name: string | number },
  { meant: string | number }
>({
  "code": "systemd/misspelt-name",
  "tags": [
    "reference",
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A name that nothing answers to",
    "zh-CN": "无人认领的名称"
  },
  "help": {
    "en": "Names of your own units and modules are never reported unless they are a letter or two away from a well-known one.",
    "zh-CN": "自定义的单元名和模块名不会被报告，除非与众所周知的名称只差一两个字母。"
  },
  "fixable": true,
  "messages": {
    "option": {
      "en": "No mount option is called `{name}`; `{meant}` is meant most likely, and mounting fails.",
      "zh-CN": "没有名为 `{name}` 的挂载选项，很可能应为 `{meant}`，挂载会失败。"
    },
    "family": {
      "en": "The kernel has no address family `{name}`; `{meant}` is meant most likely.",
      "zh-CN": "内核没有地址族 `{name}`，很可能应为 `{meant}`。"
    },
    "capability": {
      "en": "The kernel has no capability `{name}`; systemd drops it from `{key}=` with a warning, so the set is not what it says.",
      "zh-CN": "内核没有名为 `{name}` 的能力；systemd 会警告并将其从 `{key}=` 中去掉，结果与所写的集合不符。"
    },
    "calls": {
      "en": "systemd has no system call group `{name}`; it drops it from `{key}=` with a warning, so the filter is not what it says.",
      "zh-CN": "systemd 没有系统调用组 `{name}`；会警告并将其从 `{key}=` 中去掉，过滤器与所写的不符。"
    },
    "unit": {
      "en": "No target is called `{name}`; `{meant}` is meant most likely. systemd does not complain, it waits for nothing.",
      "zh-CN": "没有名为 `{name}` 的目标，很可能应为 `{meant}`。systemd 不会报错，只是什么也不会等待。"
    },
    "suffix": {
      "en": "Unit names in `{key}=` carry their kind, such as `.service`; systemd ignores `{name}` with a warning.",
      "zh-CN": "`{key}=` 中的单元名必须带类型后缀，如 `.service`；systemd 会警告并忽略 `{name}`。"
    },
    "comma": {
      "en": "Blanks part the units of `{key}=`; with its comma `{name}` is one name, that of no unit.",
      "zh-CN": "`{key}=` 中的单元以空白分隔；带逗号的 `{name}` 会被当作一个名称，没有这样的单元。"
    },
    "slice": {
      "en": "systemd makes a new slice `{name}` without the limits of `{meant}`, which is meant most likely.",
      "zh-CN": "systemd 会新建切片 `{name}`，它没有 `{meant}` 的限制；很可能应为后者。"
    },
    "alias": {
      "en": "An alias is of the kind of its unit, `.{kind}`; `systemctl enable` refuses `{name}`.",
      "zh-CN": "别名须与单元类型相同（`.{kind}`）；`systemctl enable` 会拒绝 `{name}`。"
    },
    "fs": {
      "en": "The kernel has no file system `{name}`; `{meant}` is meant most likely, and mounting fails.",
      "zh-CN": "内核没有文件系统 `{name}`，很可能应为 `{meant}`，挂载会失败。"
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

export const needlessOverride = page<
  { key: string | number; unit: string | number; value: string | number },
  Record<never, never>
>({
  "code": "systemd/needless-override",
  "tags": [
    "value",
    "unnecessary"
  ],
  "severity": "info",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A drop-in that changes nothing",
    "zh-CN": "不改变任何内容的覆盖"
  },
  "help": {
    "en": "The hover of a directive shows the value in effect and where it stands.",
    "zh-CN": "将鼠标悬停在指令上可查看生效的值及其位置。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{unit}` has `{key}={value}` already, so this line changes nothing now, and hides it when the unit's own value changes one day.",
      "zh-CN": "`{unit}` 已有 `{key}={value}`，此行目前不改变任何内容，日后单元自身的值变化时反而会将其掩盖。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {
    "same": {
      "en": "the same value",
      "zh-CN": "相同的值"
    }
  }
});

export const needlessRoot = page<
  Record<never, never>,
  Record<never, never>
>({
  "code": "systemd/needless-root",
  "tags": [
    "security"
  ],
  "severity": "info",
  "confidence": "medium",
  "stage": "preview",
  "since": "0.1.0",
  "title": {
    "en": "A service that runs as root without need",
    "zh-CN": "无需 root 却以 root 运行的服务"
  },
  "help": {
    "en": "`systemd-analyze security UNIT` lists what else can be taken away.",
    "zh-CN": "`systemd-analyze security 单元` 可列出还能收紧的项目。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "The service keeps no capability but the one for low ports, and runs as root all the same: give it a user of its own.",
      "zh-CN": "该服务除低端口能力外不保留任何能力，却仍以 root 运行：请为其设置专用用户。"
    }
  },
  "fixes": {
    "default": {
      "en": "Give it a user of its own",
      "zh-CN": "为其设置专用用户"
    }
  },
  "steps": {}
});

export const newerThanTarget = page<
  { say: 'directive'; key: string | number; since: string | number; target: string | number } | { say: 'value'; key: string | number; since: string | number; target: string | number; value: string | number },
  never
>({
  "code": "systemd/newer-than-target",
  "tags": [
    "key",
    "drift"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that the target's systemd does not know yet",
    "zh-CN": "目标系统的 systemd 尚不认识的设置"
  },
  "help": {
    "en": "The version comes from the manual, or from systemd's own tables.",
    "zh-CN": "版本取自手册或 systemd 自身的表。"
  },
  "fixable": false,
  "messages": {
    "directive": {
      "en": "`{key}=` came with systemd {since}, the target has {target}: there the line is ignored with a warning. Do without it, or say in the package that it needs systemd {since}.",
      "zh-CN": "`{key}=` 自 systemd {since} 才有，而目标为 {target}：此行在目标上会被警告并忽略。请避免使用，或在软件包中声明需要 systemd {since}。"
    },
    "value": {
      "en": "`{key}={value}` is found in systemd {since}, the target has {target}: there the value is refused and the default holds.",
      "zh-CN": "`{key}={value}` 见于 systemd {since}，而目标为 {target}：该值在目标上会被拒绝并使用默认值。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const obsoleteValue = page<
  { say: 'output'; next: string | number; value: string | number } | { say: 'kill' } | { say: 'target' } | { say: 'permissions' } | { say: 'settle' },
  { say: 'output'; next: string | number } | { say: 'remove' }
>({
  "code": "systemd/obsolete-value",
  "tags": [
    "value",
    "deprecated"
  ],
  "severity": "info",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value of earlier times",
    "zh-CN": "已过时的值"
  },
  "help": {
    "en": "systemd keeps such values for old units.",
    "zh-CN": "systemd 仅为旧单元保留这些值。"
  },
  "fixable": true,
  "messages": {
    "output": {
      "en": "`{value}` is obsolete: everything goes through the journal, and systemd warns about it on every load. Write `{next}`.",
      "zh-CN": "`{value}` 已过时：所有输出都经由日志服务（journal），systemd 每次加载都会警告。请写成 `{next}`。"
    },
    "kill": {
      "en": "`KillMode=none` leaves processes behind that nobody watches; systemd warns on every load and may drop it. `mixed` or `process` spare the main work as well.",
      "zh-CN": "`KillMode=none` 会留下无人看管的进程；systemd 每次加载都会警告，将来可能取消。`mixed` 或 `process` 通常也能满足需要。"
    },
    "target": {
      "en": "There is no `syslog.target` any more; logging works from the start through a socket, so the order is not needed.",
      "zh-CN": "`syslog.target` 早已不存在；日志通过套接字从一开始就可用，不需要这一顺序。"
    },
    "permissions": {
      "en": "`PermissionsStartOnly=` is a setting of earlier times; `+` before the program of `ExecStartPre=` and its kin gives that command alone all rights.",
      "zh-CN": "`PermissionsStartOnly=` 是早期设置；在 `ExecStartPre=` 等的程序前加 `+`，可只让该命令拥有全部权限。"
    },
    "settle": {
      "en": "`systemd-udev-settle.service` is deprecated: it waits for devices that may come later all the same. Order the unit behind the device that it needs.",
      "zh-CN": "`systemd-udev-settle.service` 已弃用：它等待之后设备仍可能出现。请让单元排在所需设备之后。"
    }
  },
  "fixes": {
    "output": {
      "en": "Write `{next}`",
      "zh-CN": "改写为 `{next}`"
    },
    "remove": {
      "en": "Remove `syslog.target`",
      "zh-CN": "删除 `syslog.target`"
    }
  },
  "steps": {}
});

export const orphanedDropIn = page<
  { unit: string | number },
  never
>({
  "code": "systemd/orphaned-drop-in",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A drop-in of a unit that does not exist",
    "zh-CN": "附加配置片段对应的单元不存在"
  },
  "help": {
    "en": "The folder has the whole name of the unit with `.d` behind it.",
    "zh-CN": "目录名为完整的单元名加上 `.d`。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "The system of this file has no `{unit}`, so nothing ever reads this drop-in; see whether the folder's name is misspelt or the unit is gone.",
      "zh-CN": "此文件所属的系统中没有 `{unit}`，因此该附加配置片段不会被读取；请检查目录名是否拼写错误，或该单元是否已被移除。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const relativeProgram = page<
  { say: 'relative'; key: string | number; program: string | number } | { say: 'home'; key: string | number; program: string | number } | { say: 'variable'; key: string | number; program: string | number },
  { text: string | number }
>({
  "code": "systemd/relative-program",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A program that is not an absolute path",
    "zh-CN": "程序不是绝对路径"
  },
  "help": {
    "en": "A bare name such as `sleep` is looked up in fixed folders.",
    "zh-CN": "单纯的程序名（如 `sleep`）会在固定目录中查找。"
  },
  "fixable": true,
  "messages": {
    "relative": {
      "en": "`{program}` in `{key}=` is neither an absolute path nor a bare name, so systemd refuses the line; units have no working folder at this point. Write the full path.",
      "zh-CN": "`{key}=` 中的 `{program}` 既不是绝对路径也不是单纯的程序名，systemd 会拒绝此行；此时单元还没有工作目录。请写完整路径。"
    },
    "home": {
      "en": "systemd does not expand `~` in `{key}=`, so `{program}` is refused; in user units `%h` is the home folder.",
      "zh-CN": "systemd 不会展开 `{key}=` 中的 `~`，因此会拒绝 `{program}`；在用户单元中可用 `%h` 表示主目录。"
    },
    "variable": {
      "en": "The program itself cannot come from a variable: systemd does not expand `{program}` at the start of `{key}=` and refuses the line. Write the path, or run it by `/bin/sh -c`.",
      "zh-CN": "程序本身不能来自变量：systemd 不会展开 `{key}=` 开头的 `{program}`，会拒绝此行。请写出路径，或通过 `/bin/sh -c` 运行。"
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

export const removedDirective = page<
  { say: 'next'; key: string | number; next: string | number } | { say: 'gone'; key: string | number },
  { say: 'rename'; next: string | number } | { say: 'remove'; key: string | number }
>({
  "code": "systemd/removed-directive",
  "tags": [
    "key",
    "deprecated",
    "drift"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A directive that systemd ignores now",
    "zh-CN": "systemd 现已忽略的指令"
  },
  "help": {
    "en": "systemd 258 dropped the directives of control groups version 1.",
    "zh-CN": "systemd 258 移除了 cgroup v1 的相关指令。"
  },
  "fixable": true,
  "messages": {
    "next": {
      "en": "systemd of the target ignores `{key}=`; what it did is done by `{next}=` now, so this unit runs without the setting.",
      "zh-CN": "目标系统的 systemd 会忽略 `{key}=`，其作用现由 `{next}=` 承担；本单元实际上没有该设置。"
    },
    "gone": {
      "en": "systemd of the target ignores `{key}=`, so the line does nothing; remove it.",
      "zh-CN": "目标系统的 systemd 会忽略 `{key}=`，此行不起作用；请删去。"
    }
  },
  "fixes": {
    "rename": {
      "en": "Use `{next}=`",
      "zh-CN": "改用 `{next}=`"
    },
    "remove": {
      "en": "Remove `{key}=`",
      "zh-CN": "删除 `{key}=`"
    }
  },
  "steps": {}
});

export const renamedDirective = page<
  { say: 'same'; key: string | number; next: string | number } | { say: 'other'; key: string | number; next: string | number },
  { next: string | number }
>({
  "code": "systemd/renamed-directive",
  "tags": [
    "key",
    "deprecated"
  ],
  "severity": "info",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A directive under its old name",
    "zh-CN": "使用旧名称的指令"
  },
  "help": {
    "en": "Old names are kept for compatibility and may go.",
    "zh-CN": "旧名称仅为兼容而保留，将来可能移除。"
  },
  "fixable": true,
  "messages": {
    "same": {
      "en": "`{key}=` is the old name of `{next}=`; systemd still reads it, but the manual and newer tools do not mention it. Use the new name.",
      "zh-CN": "`{key}=` 是 `{next}=` 的旧名称；systemd 仍能读取，但手册和新工具已不再提及。请使用新名称。"
    },
    "other": {
      "en": "`{key}=` is replaced by `{next}=`, whose values differ; systemd still reads the old one. Rewrite it when you touch this unit.",
      "zh-CN": "`{key}=` 已被 `{next}=` 取代，两者取值不同；systemd 仍读取旧指令。修改本单元时请一并改写。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use `{next}=`",
      "zh-CN": "改用 `{next}=`"
    }
  },
  "steps": {}
});

export const selfDefeatingSetting = page<
  { say: 'order'; name: string | number } | { say: 'conflict'; name: string | number } | { say: 'self' } | { say: 'unordered'; name: string | number } | { say: 'install' } | { say: 'online' } | { say: 'dynamic' } | { say: 'pid'; type: string | number } | { say: 'notify' } | { say: 'limit'; burst: string | number } | { say: 'ambient'; name: string | number } | { say: 'mode'; key: string | number } | { say: 'home'; value: string | number } | { say: 'memory'; above: string | number; key: string | number } | { say: 'starts'; name: string | number } | { say: 'wanted' } | { say: 'past' } | { say: 'where' } | { say: 'remote'; type: string | number } | { say: 'blank' } | { say: 'pair'; name: string | number; other: string | number } | { say: 'fstab'; name: string | number } | { say: 'other'; name: string | number; type: string | number },
  { say: 'install'; target: string | number } | { say: 'remove'; key: string | number } | { say: 'after'; name: string | number } | { say: 'timers' } | { say: 'type' } | { say: 'comma' }
>({
  "code": "systemd/self-defeating-setting",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Settings that undo each other",
    "zh-CN": "相互抵消的设置"
  },
  "help": {
    "en": "`systemd-analyze verify` says nothing about most of these.",
    "zh-CN": "`systemd-analyze verify` 对其中多数不会提示。"
  },
  "fixable": true,
  "messages": {
    "order": {
      "en": "`{name}` cannot be both before and after this unit; systemd drops one of both orders.",
      "zh-CN": "`{name}` 不可能既在本单元之前又在之后；systemd 会丢弃其中一个顺序。"
    },
    "conflict": {
      "en": "Starting this unit both needs and stops `{name}`.",
      "zh-CN": "启动本单元既需要 `{name}` 又会停止它。"
    },
    "self": {
      "en": "The unit names itself; systemd ignores this.",
      "zh-CN": "单元指向自身，systemd 会忽略。"
    },
    "unordered": {
      "en": "Without `After={name}` both start at the same time, and this one does not wait.",
      "zh-CN": "没有 `After={name}` 时两者同时启动，本单元不会等待。"
    },
    "install": {
      "en": "`systemctl enable` does nothing for a unit whose [Install] is empty.",
      "zh-CN": "[Install] 为空的单元无法用 `systemctl enable` 启用。"
    },
    "online": {
      "en": "`network-online.target` waits for this unit then, and not the other way round; `multi-user.target` is meant mostly.",
      "zh-CN": "这样会让 `network-online.target` 等待本单元，而不是相反；通常应写 `multi-user.target`。"
    },
    "dynamic": {
      "en": "A dynamic user is made for the service, and root is none.",
      "zh-CN": "动态用户是为服务新建的，root 不是。"
    },
    "pid": {
      "en": "With `Type={type}` systemd knows the process already; `PIDFile=` is for `Type=forking`.",
      "zh-CN": "`Type={type}` 时 systemd 已知道进程；`PIDFile=` 只用于 `Type=forking`。"
    },
    "notify": {
      "en": "The service has to say that it is ready, and is not listened to: its start never ends well.",
      "zh-CN": "服务须通知已就绪，却不被监听：启动永远不会成功。"
    },
    "limit": {
      "en": "{burst} starts with this pause take longer than the interval of the limit, so that it never holds.",
      "zh-CN": "以此间隔启动 {burst} 次已超过限制的时间窗，因此限制永远不会生效。"
    },
    "ambient": {
      "en": "`{name}` is not in the bounding set, so that it cannot be given.",
      "zh-CN": "`{name}` 不在边界集中，因此无法授予。"
    },
    "mode": {
      "en": "There is no `{key}=` that this could be the mode of.",
      "zh-CN": "没有 `{key}=`，此权限无处可用。"
    },
    "home": {
      "en": "`ProtectHome={value}` hides this path from the service.",
      "zh-CN": "`ProtectHome={value}` 会让服务看不到此路径。"
    },
    "memory": {
      "en": "`{key}=` is above `{above}=`, which comes first.",
      "zh-CN": "`{key}=` 高于先生效的 `{above}=`。"
    },
    "starts": {
      "en": "`{name}` would start what starts it.",
      "zh-CN": "`{name}` 会启动启动它的单元。"
    },
    "wanted": {
      "en": "The timer then only runs once that service was started; timers hang on `timers.target`.",
      "zh-CN": "这样只有该服务启动后定时器才会运行；定时器应挂在 `timers.target` 上。"
    },
    "past": {
      "en": "This moment is over, so that the timer never elapses.",
      "zh-CN": "该时刻已过去，定时器永远不会触发。"
    },
    "where": {
      "en": "A mount unit needs `Where=`; it is refused.",
      "zh-CN": "mount 单元需要 `Where=`，否则会被拒绝。"
    },
    "remote": {
      "en": "`{type}` is on disks; another machine is mounted with nfs or cifs.",
      "zh-CN": "`{type}` 是磁盘文件系统；挂载其他机器应使用 nfs 或 cifs。"
    },
    "blank": {
      "en": "Options have no blanks between them.",
      "zh-CN": "选项之间不能有空格。"
    },
    "pair": {
      "en": "`{name}` undoes `{other}`, which stands before it.",
      "zh-CN": "`{name}` 会抵消前面的 `{other}`。"
    },
    "fstab": {
      "en": "`{name}` is for fstab: a unit is started by `WantedBy=`, or not.",
      "zh-CN": "`{name}` 只用于 fstab：单元是否启动取决于 `WantedBy=`。"
    },
    "other": {
      "en": "`{type}` has no option `{name}`; the mount fails.",
      "zh-CN": "`{type}` 没有选项 `{name}`，挂载会失败。"
    }
  },
  "fixes": {
    "install": {
      "en": "Add `WantedBy={target}`",
      "zh-CN": "添加 `WantedBy={target}`"
    },
    "remove": {
      "en": "Take `{key}=` out",
      "zh-CN": "去掉 `{key}=`"
    },
    "after": {
      "en": "Add `After={name}`",
      "zh-CN": "添加 `After={name}`"
    },
    "timers": {
      "en": "Write `timers.target`",
      "zh-CN": "改为 `timers.target`"
    },
    "type": {
      "en": "Write `nfs`",
      "zh-CN": "改为 `nfs`"
    },
    "comma": {
      "en": "Write a comma alone",
      "zh-CN": "只写逗号"
    }
  },
  "steps": {
    "home": {
      "en": "Hidden here",
      "zh-CN": "在此被隐藏"
    }
  }
});

export const shellSyntax = page<
  { say: 'operator'; key: string | number; operator: string | number } | { say: 'command'; key: string | number; operator: string | number } | { say: 'home'; key: string | number; operator: string | number } | { say: 'pattern'; key: string | number; operator: string | number } | { say: 'fallback'; key: string | number; operator: string | number } | { say: 'assignment'; key: string | number; operator: string | number } | { say: 'builtin'; key: string | number; operator: string | number } | { say: 'sudo'; key: string | number; operator: string | number } | { say: 'nohup'; key: string | number; operator: string | number } | { say: 'semicolon'; key: string | number; operator: string | number } | { say: 'variable'; key: string | number; operator: string | number },
  { say: 'wrap' } | { say: 'semicolon' }
>({
  "code": "systemd/shell-syntax",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Shell syntax in a command",
    "zh-CN": "命令中的 shell 语法"
  },
  "help": {
    "en": "Only a lone `;` between blanks separates commands.",
    "zh-CN": "只有两侧带空白的单独 `;` 才用于分隔命令。"
  },
  "fixable": true,
  "messages": {
    "operator": {
      "en": "systemd runs the program of `{key}=` itself, without a shell: `{operator}` is handed to it as an argument. Use `/bin/sh -c '…'`, several lines, or a script.",
      "zh-CN": "systemd 直接运行 `{key}=` 的程序，不经过 shell：`{operator}` 会作为参数传给它。请使用 `/bin/sh -c '…'`、拆成多行或写成脚本。"
    },
    "command": {
      "en": "`{key}=` runs no shell: `{operator}` is handed to the program as it is.",
      "zh-CN": "`{key}=` 不经过 shell：`{operator}` 会原样传给程序。"
    },
    "home": {
      "en": "`{key}=` runs no shell: `{operator}` is a folder called `~`; `%h` is the home.",
      "zh-CN": "`{key}=` 不经过 shell：`{operator}` 是名为 `~` 的目录；主目录应写 `%h`。"
    },
    "pattern": {
      "en": "`{key}=` runs no shell: nobody replaces `{operator}` by the files that fit.",
      "zh-CN": "`{key}=` 不经过 shell：没有人会把 `{operator}` 展开为匹配的文件。"
    },
    "fallback": {
      "en": "`{key}=` knows plain variables alone; `{operator}` is not replaced.",
      "zh-CN": "`{key}=` 只认识简单的变量；`{operator}` 不会被替换。"
    },
    "assignment": {
      "en": "`{key}=` begins with the program; variables are set by `Environment=`, not by `{operator}`.",
      "zh-CN": "`{key}=` 以程序开头；变量应由 `Environment=` 设置，而不是 `{operator}`。"
    },
    "builtin": {
      "en": "`{operator}` is a word of the shell, and `{key}=` runs none: there is no such program. A directory is set by `WorkingDirectory=`, variables by `Environment=`.",
      "zh-CN": "`{operator}` 是 shell 的内建命令，而 `{key}=` 不经过 shell，没有这样的程序。目录用 `WorkingDirectory=`，变量用 `Environment=` 设置。"
    },
    "sudo": {
      "en": "`{key}=` needs no `{operator}`: systemd sets the user with `User=`, and `+` before the program runs it as root.",
      "zh-CN": "`{key}=` 不需要 `{operator}`：用户由 `User=` 决定，程序前加 `+` 即以 root 运行。"
    },
    "nohup": {
      "en": "`{key}=` needs no `{operator}`: a service has no terminal, and its output would go to a file that nobody looks for.",
      "zh-CN": "`{key}=` 不需要 `{operator}`：服务没有终端，其输出会写入无人查看的文件。"
    },
    "semicolon": {
      "en": "In `{key}=` a `{operator}` parts commands only with blanks on both sides; here it is a letter of the argument.",
      "zh-CN": "`{key}=` 中的 `{operator}` 只有两侧都有空格时才分隔命令；此处只是参数的一个字符。"
    },
    "variable": {
      "en": "`{key}=` fills in no variables: `{operator}` is part of the value as it stands.",
      "zh-CN": "`{key}=` 不会替换变量：`{operator}` 会原样成为值的一部分。"
    }
  },
  "fixes": {
    "wrap": {
      "en": "Run the command with /bin/sh -c",
      "zh-CN": "用 /bin/sh -c 运行该命令"
    },
    "semicolon": {
      "en": "Put a blank before it",
      "zh-CN": "在前面加空格"
    }
  },
  "steps": {}
});

export const trailingComment = page<
  { key: string | number },
  Record<never, never>
>({
  "code": "systemd/trailing-comment",
  "tags": [
    "syntax"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A comment behind a value",
    "zh-CN": "值后面的注释"
  },
  "help": {
    "en": "Only a line that begins with # or ; is a comment.",
    "zh-CN": "只有以 # 或 ; 开头的行才是注释。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Units have no trailing comments, so this text becomes part of `{key}=` and systemd cannot read the value. Put the comment on a line of its own.",
      "zh-CN": "单元文件没有行尾注释，这段文字会成为 `{key}=` 的一部分，使 systemd 无法解析该值。请把注释移到单独一行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Move the comment to the line above",
      "zh-CN": "把注释移到上一行"
    }
  },
  "steps": {}
});

export const unescapedPercent = page<
  { format: string | number },
  Record<never, never>
>({
  "code": "systemd/unescaped-percent",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A date format that systemd takes apart",
    "zh-CN": "被 systemd 替换的日期格式"
  },
  "help": {
    "en": "`%%` is a percent sign.",
    "zh-CN": "`%%` 表示一个百分号。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "systemd replaces `%` and a letter before the program runs: `{format}` does not reach it as written. Double each `%`.",
      "zh-CN": "systemd 会在程序运行前替换 `%` 加字母：`{format}` 不会原样到达程序。请把每个 `%` 写成两个。"
    }
  },
  "fixes": {
    "default": {
      "en": "Double the percent signs",
      "zh-CN": "把百分号写成两个"
    }
  },
  "steps": {}
});

export const unknownDirective = page<
  { say: 'near'; key: string | number; meant: string | number; section: string | number } | { say: 'unknown'; key: string | number; section: string | number },
  { meant: string | number }
>({
  "code": "systemd/unknown-directive",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A directive that systemd does not know",
    "zh-CN": "systemd 不认识的指令"
  },
  "help": {
    "en": "Names are case-sensitive. Keys and sections that begin with X- are left to other programs.",
    "zh-CN": "名称区分大小写。以 X- 开头的键和小节留给其他程序使用。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "There is no `{key}=` in [{section}]; `{meant}=` is meant most likely. systemd warns and ignores the line, so the setting never holds.",
      "zh-CN": "[{section}] 中没有 `{key}=`，很可能应为 `{meant}=`。systemd 会警告并忽略此行，该设置不会生效。"
    },
    "unknown": {
      "en": "No systemd from 247 to 262 knows `{key}=`, so the line in [{section}] is ignored with a warning. Check the name, or put `X-` before it if it is meant for another program.",
      "zh-CN": "systemd 247 到 262 都不认识 `{key}=`，[{section}] 中的此行会被警告并忽略。请检查名称；若供其他程序使用，请加前缀 `X-`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}=`",
      "zh-CN": "改写为 `{meant}=`"
    }
  },
  "steps": {}
});

export const unknownSection = page<
  { say: 'near'; meant: string | number; name: string | number } | { say: 'kind'; kind: string | number; name: string | number } | { say: 'unknown'; name: string | number } | { say: 'blank'; name: string | number },
  { meant: string | number }
>({
  "code": "systemd/unknown-section",
  "tags": [
    "section"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A section that systemd does not read here",
    "zh-CN": "systemd 在此不读取的小节"
  },
  "help": {
    "en": "Section names are case-sensitive.",
    "zh-CN": "小节名区分大小写。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "There is no section [{name}]; [{meant}] is meant most likely. systemd ignores everything in it.",
      "zh-CN": "没有小节 [{name}]，很可能应为 [{meant}]。systemd 会忽略其中的全部内容。"
    },
    "kind": {
      "en": "A .{kind} unit has no section [{name}], so systemd ignores everything in it. Move it to a unit of that kind.",
      "zh-CN": ".{kind} 单元没有小节 [{name}]，其中的全部内容都会被忽略。请移到相应类型的单元。"
    },
    "unknown": {
      "en": "systemd does not know a section [{name}] and ignores everything in it; put `X-` before the name if it is meant for another program.",
      "zh-CN": "systemd 不认识小节 [{name}]，会忽略其中的全部内容；若供其他程序使用，请在名称前加 `X-`。"
    },
    "blank": {
      "en": "The blanks are part of the name: systemd knows no such section and ignores all of it; write `[{name}]`.",
      "zh-CN": "空格会成为名称的一部分：systemd 不认识这个节，会忽略其全部内容；请写成 `[{name}]`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write [{meant}]",
      "zh-CN": "改写为 [{meant}]"
    }
  },
  "steps": {}
});

export const unorderedNetworkOnline = page<
  { say: 'pull' } | { say: 'wait' },
  { key: string | number }
>({
  "code": "systemd/unordered-network-online",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "network-online.target pulled in but not waited for",
    "zh-CN": "拉起了 network-online.target 却没有等待它"
  },
  "help": {
    "en": "Requirement and order are two separate things in systemd.",
    "zh-CN": "在 systemd 中，依赖关系与先后顺序是两回事。"
  },
  "fixable": true,
  "messages": {
    "pull": {
      "en": "Pulling in `network-online.target` does not wait for it: without `After=network-online.target` the unit starts at the same time.",
      "zh-CN": "拉起 `network-online.target` 并不等于等待它：没有 `After=network-online.target` 时，单元会与它同时启动。"
    },
    "wait": {
      "en": "`After=` only orders; if nothing else pulls in `network-online.target`, the unit does not wait for the network. Add `Wants=network-online.target`.",
      "zh-CN": "`After=` 只规定顺序；若没有其他单元拉起 `network-online.target`，本单元就不会等待网络。请添加 `Wants=network-online.target`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{key}=network-online.target`",
      "zh-CN": "添加 `{key}=network-online.target`"
    }
  },
  "steps": {}
});

export const unresetCommand = page<
  { say: 'adds'; type: string | number } | { say: 'again'; type: string | number },
  Record<never, never>
>({
  "code": "systemd/unreset-command",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A second command where the first is meant to be replaced",
    "zh-CN": "本想替换命令，却又添加了一条"
  },
  "help": {
    "en": "Lists grow with every file; an empty value empties them.",
    "zh-CN": "列表会随每个文件增长；空值会将其清空。"
  },
  "fixable": true,
  "messages": {
    "adds": {
      "en": "The unit has an `ExecStart=` already, and a drop-in adds to it: with `Type={type}` systemd refuses a service with two. An empty `ExecStart=` before this line takes the first one back.",
      "zh-CN": "该单元已有 `ExecStart=`，附加配置片段只会追加：`Type={type}` 时 systemd 会拒绝有两条命令的服务。请在此行之前加一条空的 `ExecStart=` 清除原有命令。"
    },
    "again": {
      "en": "Only `Type=oneshot` may have several `ExecStart=`; with `Type={type}` systemd refuses to load the service.",
      "zh-CN": "只有 `Type=oneshot` 可以有多个 `ExecStart=`；当 `Type={type}` 时 systemd 会拒绝加载该服务。"
    }
  },
  "fixes": {
    "default": {
      "en": "Take the unit's own command back first",
      "zh-CN": "先清除单元原有的命令"
    }
  },
  "steps": {
    "first": {
      "en": "the command that is there already",
      "zh-CN": "已有的命令"
    }
  }
});

export const unsafeService = page<
  { say: 'place'; folder: string | number } | { say: 'full' } | { say: 'secret'; name: string | number } | { say: 'told'; name: string | number } | { say: 'fetched' } | { say: 'mask'; mode: string | number } | { say: 'folder'; mode: string | number } | { say: 'socket'; mode: string | number } | { say: 'device'; name: string | number } | { say: 'pid'; folder: string | number } | { say: 'mighty'; name: string | number } | { say: 'nobody' } | { say: 'root' } | { say: 'privileges' },
  { meant: string | number }
>({
  "code": "systemd/unsafe-service",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that gives a service into other hands",
    "zh-CN": "把服务交到他人手中的设置"
  },
  "help": {
    "en": "`systemd-analyze security` shows what a service may do.",
    "zh-CN": "`systemd-analyze security` 可显示服务的权限。"
  },
  "fixable": true,
  "messages": {
    "place": {
      "en": "Whoever writes in `{folder}` chooses what this service runs.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定该服务运行什么。"
    },
    "full": {
      "en": "`+` runs the program as root and outside of the sandbox, whatever `User=` says.",
      "zh-CN": "`+` 会让程序以 root 身份在沙箱之外运行，不管 `User=` 写什么。"
    },
    "secret": {
      "en": "Everybody can read `{name}` with `systemctl show`; `LoadCredential=` or a file with mode 0600 keeps it.",
      "zh-CN": "任何人都能用 `systemctl show` 看到 `{name}`；请用 `LoadCredential=` 或权限 0600 的文件保存。"
    },
    "told": {
      "en": "Everybody sees the value of `{name}` in the list of processes; `LoadCredential=` or a file with mode 0600 keeps it.",
      "zh-CN": "任何人都能在进程列表中看到 `{name}` 的值；请用 `LoadCredential=` 或权限 0600 的文件保存。"
    },
    "fetched": {
      "en": "What the network hands out runs here unseen, each time.",
      "zh-CN": "每次都会不加查看地运行网络上取来的内容。"
    },
    "mask": {
      "en": "With umask {mode} everybody may write what the service makes.",
      "zh-CN": "umask 为 {mode} 时，任何人都能写服务创建的文件。"
    },
    "folder": {
      "en": "With mode {mode} everybody may write in the folder of the service.",
      "zh-CN": "权限 {mode} 允许任何人写入服务的目录。"
    },
    "socket": {
      "en": "With mode {mode} every account may talk to the service.",
      "zh-CN": "权限 {mode} 允许任何账户与该服务通信。"
    },
    "device": {
      "en": "Who writes to `{name}` owns the system.",
      "zh-CN": "能写 `{name}` 就能控制整个系统。"
    },
    "pid": {
      "en": "Whoever writes in `{folder}` chooses which process systemd stops and watches.",
      "zh-CN": "谁能写 `{folder}`，谁就能决定 systemd 停止和监视哪个进程。"
    },
    "mighty": {
      "en": "`{name}` is as good as root.",
      "zh-CN": "`{name}` 几乎等同于 root。"
    },
    "nobody": {
      "en": "`nobody` owns what other services have left over; a user of its own, or `DynamicUser=yes`, keeps them apart.",
      "zh-CN": "`nobody` 拥有其他服务的遗留文件；请使用专用用户或 `DynamicUser=yes`。"
    },
    "root": {
      "en": "The sandbox takes away what root can do, and the service still owns all files of root.",
      "zh-CN": "沙箱虽去掉了 root 的能力，但服务仍拥有 root 的全部文件。"
    },
    "privileges": {
      "en": "Programs with the setuid bit give the service more rights than it has.",
      "zh-CN": "带 setuid 位的程序会让服务获得更多权限。"
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

export const wrongSection = page<
  { say: 'section'; key: string | number; right: string | number; section: string | number } | { say: 'kind'; key: string | number; kind: string | number; right: string | number; section: string | number },
  { right: string | number }
>({
  "code": "systemd/wrong-section",
  "tags": [
    "section"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A directive in the wrong section",
    "zh-CN": "指令放错了小节"
  },
  "help": {
    "en": "Each directive is read in certain sections only.",
    "zh-CN": "每个指令只在特定小节中读取。"
  },
  "fixable": true,
  "messages": {
    "section": {
      "en": "`{key}=` is read in [{right}] only; in [{section}] systemd ignores it with a warning. Move the line.",
      "zh-CN": "`{key}=` 只在 [{right}] 中有效，写在 [{section}] 中会被 systemd 警告并忽略。请移动此行。"
    },
    "kind": {
      "en": "`{key}=` belongs in [{right}], which a .{kind} unit does not have; systemd ignores the line in [{section}]. Put it into a unit of the right kind.",
      "zh-CN": "`{key}=` 属于 [{right}]，而 .{kind} 单元没有该小节；[{section}] 中的此行会被忽略。请写入相应类型的单元。"
    }
  },
  "fixes": {
    "default": {
      "en": "Move the line to [{right}]",
      "zh-CN": "把此行移到 [{right}]"
    }
  },
  "steps": {}
});
