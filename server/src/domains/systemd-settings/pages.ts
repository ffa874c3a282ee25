// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'boolean'; key: string | number; value: string | number } | { say: 'time'; key: string | number; value: string | number } | { say: 'number'; key: string | number; value: string | number } | { say: 'choice'; key: string | number; known: string | number; value: string | number } | { say: 'older'; meant: string | number; value: string | number } | { say: 'address'; key: string | number; value: string | number } | { say: 'form'; expected: string | number; key: string | number; value: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "systemd-settings/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that systemd cannot read",
    "zh-CN": "systemd 无法解析的值"
  },
  "help": {
    "en": "`journalctl -b -u systemd-networkd` shows the warnings of the network.",
    "zh-CN": "`journalctl -b -u systemd-networkd` 可查看网络相关的警告。"
  },
  "fixable": true,
  "messages": {
    "boolean": {
      "en": "`{key}` is `yes` or `no`; `{value}` is skipped.",
      "zh-CN": "`{key}` 应为 `yes` 或 `no`，`{value}` 会被忽略。"
    },
    "time": {
      "en": "`{key}` is a time such as `5s`; `{value}` is skipped.",
      "zh-CN": "`{key}` 应为时间，如 `5s`，`{value}` 会被忽略。"
    },
    "number": {
      "en": "`{key}` is a number; `{value}` is skipped.",
      "zh-CN": "`{key}` 应为数字，`{value}` 会被忽略。"
    },
    "choice": {
      "en": "`{key}` takes one of {known}; `{value}` is skipped.",
      "zh-CN": "`{key}` 只接受 {known}，`{value}` 会被忽略。"
    },
    "older": {
      "en": "`{value}` is an old word for `{meant}`; new versions complain.",
      "zh-CN": "`{value}` 是 `{meant}` 的旧写法，新版本会告警。"
    },
    "address": {
      "en": "`{value}` is no address; `{key}` is skipped.",
      "zh-CN": "`{value}` 不是有效地址，`{key}` 会被忽略。"
    },
    "form": {
      "en": "`{key}` takes values such as `{expected}`; `{value}` is skipped.",
      "zh-CN": "`{key}` 的值形如 `{expected}`；`{value}` 会被跳过。"
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

export const malformedLine = page<
  { say: 'header' } | { say: 'sign' } | { say: 'outside'; key: string | number },
  Record<never, never>
>({
  "code": "systemd-settings/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that systemd cannot read",
    "zh-CN": "systemd 无法解析的行"
  },
  "help": {
    "en": "See systemd.syntax(7).",
    "zh-CN": "参见 systemd.syntax(7)。"
  },
  "fixable": true,
  "messages": {
    "header": {
      "en": "The header is not closed: `]` is missing.",
      "zh-CN": "小节标题没有闭合：缺少 `]`。"
    },
    "sign": {
      "en": "A line is `Key=value`, `[Section]` or a comment.",
      "zh-CN": "每行应为 `键=值`、`[小节]` 或注释。"
    },
    "outside": {
      "en": "`{key}` stands before the first section and is skipped.",
      "zh-CN": "`{key}` 位于第一个小节之前，会被跳过。"
    }
  },
  "fixes": {
    "default": {
      "en": "Close the header",
      "zh-CN": "闭合标题"
    }
  },
  "steps": {}
});

export const outdatedSetting = page<
  { say: 'renamed'; meant: string | number; name: string | number } | { say: 'gone'; name: string | number } | { say: 'newer'; name: string | number; since: string | number; target: string | number } | { say: 'moved'; moved: string | number; name: string | number },
  { say: 'rename'; meant: string | number } | { say: 'remove' }
>({
  "code": "systemd-settings/outdated-setting",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting of another version",
    "zh-CN": "属于其他版本的设置"
  },
  "help": {
    "en": "See the NEWS file of systemd.",
    "zh-CN": "参见 systemd 的 NEWS 文件。"
  },
  "fixable": true,
  "messages": {
    "renamed": {
      "en": "`{name}` is the old name of `{meant}`.",
      "zh-CN": "`{name}` 是 `{meant}` 的旧名。"
    },
    "gone": {
      "en": "`{name}` does nothing any more.",
      "zh-CN": "`{name}` 已不起作用。"
    },
    "newer": {
      "en": "`{name}` needs systemd {since}; the target has {target}.",
      "zh-CN": "`{name}` 需要 systemd {since}，目标为 {target}。"
    },
    "moved": {
      "en": "`{name}` is the old form; the manual has {moved} now.",
      "zh-CN": "`{name}` 是旧写法；手册中现为 {moved}。"
    }
  },
  "fixes": {
    "rename": {
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

export const secretInFile = page<
  { key: string | number },
  never
>({
  "code": "systemd-settings/secret-in-file",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "preview",
  "since": "0.1.0",
  "title": {
    "en": "A secret in a file that everybody can read",
    "zh-CN": "机密写在人人可读的文件里"
  },
  "help": {
    "en": "Make the file that holds the key readable for root and systemd-network alone.",
    "zh-CN": "保存密钥的文件应只允许 root 和 systemd-network 读取。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{key}` stands in a file that everybody can read; `{key}File=` names one that only networkd reads.",
      "zh-CN": "`{key}` 写在人人可读的文件里；`{key}File=` 可指向只有 networkd 能读的文件。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unfitNetwork = page<
  { say: 'vlan' } | { say: 'section'; kind: string | number; section: string | number } | { say: 'long'; name: string | number } | { say: 'prefix'; address: string | number; bits: string | number } | { say: 'gateway'; address: string | number } | { say: 'match' } | { say: 'netdev'; key: string | number } | { say: 'twice'; key: string | number; value: string | number } | { say: 'network'; address: string | number } | { say: 'broadcast'; address: string | number } | { say: 'itself'; address: string | number } | { say: 'host'; address: string | number; meant: string | number } | { say: 'everything' } | { say: 'taken'; name: string | number } | { say: 'policy' } | { say: 'multicast' } | { say: 'peer' } | { say: 'family'; address: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "systemd-settings/unfit-network",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A network that does not do what it seems to",
    "zh-CN": "实际效果与表面不符的网络配置"
  },
  "help": {
    "en": "`networkctl status` shows what holds.",
    "zh-CN": "`networkctl status` 可查看实际状态。"
  },
  "fixable": true,
  "messages": {
    "vlan": {
      "en": "A VLAN needs `Id=` in [VLAN]; the file is skipped.",
      "zh-CN": "VLAN 需要 [VLAN] 中的 `Id=`，该文件会被跳过。"
    },
    "section": {
      "en": "[{section}] is not read for a device of the kind {kind}.",
      "zh-CN": "{kind} 类型的设备不读取 [{section}]。"
    },
    "long": {
      "en": "An interface's name has at most 15 characters; the kernel refuses `{name}`.",
      "zh-CN": "接口名最长 15 个字符，内核会拒绝 `{name}`。"
    },
    "prefix": {
      "en": "Without a prefix length `{address}` is a network of its own (/{bits}): neighbours and the gateway are out of reach.",
      "zh-CN": "没有前缀长度时，`{address}` 自成一个网络（/{bits}），无法到达邻居和网关。"
    },
    "gateway": {
      "en": "`{address}` lies in none of the interface's networks, so the route is refused.",
      "zh-CN": "`{address}` 不在该接口的任何网络中，路由会被拒绝。"
    },
    "match": {
      "en": "Without a match the file is for every interface, lo and containers among them.",
      "zh-CN": "没有匹配条件时，此文件对所有接口生效，包括 lo 和容器接口。"
    },
    "netdev": {
      "en": "A device needs `{key}=`; the file is skipped.",
      "zh-CN": "设备需要 `{key}=`，该文件会被跳过。"
    },
    "twice": {
      "en": "`{key}` is set to `{value}` above already; this line holds.",
      "zh-CN": "`{key}` 在上面已设为 `{value}`；以此行为准。"
    },
    "network": {
      "en": "`{address}` names the network and no host in it.",
      "zh-CN": "`{address}` 是网络地址，不是其中的主机。"
    },
    "broadcast": {
      "en": "`{address}` is the broadcast address of the network and no host.",
      "zh-CN": "`{address}` 是该网络的广播地址，不是主机。"
    },
    "itself": {
      "en": "The gateway `{address}` is this interface itself.",
      "zh-CN": "网关 `{address}` 就是本接口自己。"
    },
    "host": {
      "en": "`{address}` has bits of a host set; the network is `{meant}`.",
      "zh-CN": "`{address}` 含主机位；该网络应为 `{meant}`。"
    },
    "everything": {
      "en": "This takes every interface, the loopback and those of containers among them.",
      "zh-CN": "这会匹配所有接口，包括回环和容器的接口。"
    },
    "taken": {
      "en": "The kernel gives `{name}` away itself, so that the rename may fail; choose a name of your own.",
      "zh-CN": "内核自己会分配 `{name}`，改名可能失败；请换一个名称。"
    },
    "policy": {
      "en": "`NamePolicy=` comes first: this name is only used when the policy finds none.",
      "zh-CN": "`NamePolicy=` 优先：策略找不到名称时才会使用此名称。"
    },
    "multicast": {
      "en": "The first byte of this address is odd: it is one of a group and no card may have it.",
      "zh-CN": "该地址首字节为奇数：这是组播地址，网卡不能使用。"
    },
    "peer": {
      "en": "A peer without `PublicKey=` is skipped.",
      "zh-CN": "没有 `PublicKey=` 的对端会被跳过。"
    },
    "family": {
      "en": "A network of IPv6 is not reached over `{address}`; the route is refused.",
      "zh-CN": "IPv6 网络不能经由 `{address}` 到达；该路由会被拒绝。"
    }
  },
  "fixes": {
    "write": {
      "en": "Add `{meant}`",
      "zh-CN": "补上 `{meant}`"
    },
    "remove": {
      "en": "Take the line above out",
      "zh-CN": "去掉上面的行"
    }
  },
  "steps": {
    "first": {
      "en": "Set here",
      "zh-CN": "设置于此"
    }
  }
});

export const unknownSetting = page<
  { say: 'section'; name: string | number } | { say: 'near'; meant: string | number; name: string | number; section: string | number } | { say: 'elsewhere'; name: string | number; other: string | number; section: string | number } | { say: 'key'; name: string | number; section: string | number },
  { meant: string | number }
>({
  "code": "systemd-settings/unknown-setting",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A section or key that systemd does not read",
    "zh-CN": "systemd 不读取的小节或键"
  },
  "help": {
    "en": "`journalctl -b -u systemd-networkd` shows the warnings of the network.",
    "zh-CN": "`journalctl -b -u systemd-networkd` 可查看网络相关的警告。"
  },
  "fixable": true,
  "messages": {
    "section": {
      "en": "systemd reads no section [{name}] in this file and skips all of it.",
      "zh-CN": "systemd 不读取此文件中的 [{name}] 小节，会整体跳过。"
    },
    "near": {
      "en": "systemd reads no `{name}` in [{section}]; did you mean `{meant}`?",
      "zh-CN": "systemd 不读取 [{section}] 中的 `{name}`，是否指 `{meant}`？"
    },
    "elsewhere": {
      "en": "`{name}` belongs into [{other}], not into [{section}].",
      "zh-CN": "`{name}` 属于 [{other}]，而非 [{section}]。"
    },
    "key": {
      "en": "systemd reads no `{name}` in [{section}].",
      "zh-CN": "systemd 不读取 [{section}] 中的 `{name}`。"
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
