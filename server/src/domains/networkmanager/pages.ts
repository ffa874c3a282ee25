// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const incompleteProfile = page<
  { say: 'manual' } | { say: 'unused'; method: string | number } | { say: 'alone' } | { say: 'outside'; value: string | number } | { say: 'prefix'; value: string | number } | { say: 'again'; value: string | number } | { say: 'port'; key: string | number } | { say: 'ssid' } | { say: 'vlan' } | { say: 'key' } | { say: 'management' } | { say: 'password'; value: string | number } | { say: 'enterprise'; value: string | number } | { say: 'wep' },
  never
>({
  "code": "networkmanager/incomplete-profile",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A profile whose keys do not go together",
    "zh-CN": "各键不相配的连接配置"
  },
  "help": {
    "en": "`nmcli connection load FILE` tells why a profile is refused.",
    "zh-CN": "`nmcli connection load 文件` 会说明配置被拒绝的原因。"
  },
  "fixable": false,
  "messages": {
    "manual": {
      "en": "`manual` needs an address: without `address1=` the profile is refused.",
      "zh-CN": "`manual` 需要地址：没有 `address1=` 时配置会被拒绝。"
    },
    "unused": {
      "en": "With `method={method}` there may be no addresses: the profile is refused.",
      "zh-CN": "`method={method}` 时不能有地址：配置会被拒绝。"
    },
    "alone": {
      "en": "A gateway needs an address on the same network; without one it is dropped.",
      "zh-CN": "网关需要同一网络中的地址；没有地址时会被丢弃。"
    },
    "outside": {
      "en": "The gateway `{value}` lies on none of the networks of the addresses, so it cannot be reached.",
      "zh-CN": "网关 `{value}` 不在任何一个地址所属的网络中，无法到达。"
    },
    "prefix": {
      "en": "`{value}` has no prefix such as `/24`; which network it lies on is guessed.",
      "zh-CN": "`{value}` 缺少 `/24` 之类的前缀长度，所属网络只能靠猜测。"
    },
    "again": {
      "en": "`{value}` stands there already.",
      "zh-CN": "`{value}` 已经列出。"
    },
    "port": {
      "en": "`{key}` needs `port-type`, which says what kind of device this is a port of; without it the profile is refused.",
      "zh-CN": "`{key}` 需要 `port-type` 说明所属设备的类型；缺少时配置会被拒绝。"
    },
    "ssid": {
      "en": "A wireless connection needs `ssid` in `[wifi]`; without it the profile is refused.",
      "zh-CN": "无线连接需要在 `[wifi]` 中设置 `ssid`；缺少时配置会被拒绝。"
    },
    "vlan": {
      "en": "A VLAN needs `id` in `[vlan]`.",
      "zh-CN": "VLAN 需要在 `[vlan]` 中设置 `id`。"
    },
    "key": {
      "en": "A tunnel needs `private-key` in `[wireguard]`, or `private-key-flags` that say who has it.",
      "zh-CN": "隧道需要在 `[wireguard]` 中设置 `private-key`，或以 `private-key-flags` 说明由谁保存。"
    },
    "management": {
      "en": "A password needs `key-mgmt` beside it, such as `wpa-psk` or `sae`; without it the profile is refused.",
      "zh-CN": "口令需要同时设置 `key-mgmt`，如 `wpa-psk` 或 `sae`；缺少时配置会被拒绝。"
    },
    "password": {
      "en": "`key-mgmt={value}` takes no `psk`: it is not used.",
      "zh-CN": "`key-mgmt={value}` 不使用 `psk`，此处无效。"
    },
    "enterprise": {
      "en": "`{value}` needs a section `[802-1x]` with a user and a method; without it the profile is refused.",
      "zh-CN": "`{value}` 需要带有用户和认证方法的 `[802-1x]` 节；缺少时配置会被拒绝。"
    },
    "wep": {
      "en": "WEP is broken in minutes by anybody nearby, and current systems no longer connect with it.",
      "zh-CN": "附近任何人几分钟内即可破解 WEP，当前系统已不再支持。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const invalidValue = page<
  { say: 'truth'; key: string | number; value: string | number } | { say: 'number'; key: string | number; value: string | number } | { say: 'range'; expected: string | number; key: string | number; value: string | number } | { say: 'choice'; expected: string | number; key: string | number; value: string | number } | { say: 'mac'; key: string | number; value: string | number } | { say: 'address'; expected: string | number; key: string | number; value: string | number } | { say: 'form'; expected: string | number; key: string | number; value: string | number } | { say: 'secret'; expected: string | number; key: string | number },
  { meant: string | number }
>({
  "code": "networkmanager/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that NetworkManager cannot read",
    "zh-CN": "NetworkManager 无法解析的值"
  },
  "help": {
    "en": "`nmcli connection load FILE` tells what it does not like.",
    "zh-CN": "`nmcli connection load 文件` 会指出其中的问题。"
  },
  "fixable": true,
  "messages": {
    "truth": {
      "en": "`{key}` is `true` or `false`; `{value}` is neither for a profile.",
      "zh-CN": "`{key}` 应为 `true` 或 `false`；连接配置中 `{value}` 无效。"
    },
    "number": {
      "en": "`{key}` is a number; `{value}` is none.",
      "zh-CN": "`{key}` 应为数字，`{value}` 不是。"
    },
    "range": {
      "en": "`{key}` is a number in {expected}; `{value}` is not in it.",
      "zh-CN": "`{key}` 应在 {expected} 之间；`{value}` 超出范围。"
    },
    "choice": {
      "en": "`{key}` takes one of {expected}; `{value}` is none of them.",
      "zh-CN": "`{key}` 只接受 {expected}；`{value}` 不在其中。"
    },
    "mac": {
      "en": "`{key}` is an address of a card such as `00:11:22:33:44:55`; `{value}` is none.",
      "zh-CN": "`{key}` 应为网卡地址，如 `00:11:22:33:44:55`；`{value}` 不是。"
    },
    "address": {
      "en": "`{key}` takes an {expected} address here; `{value}` is none.",
      "zh-CN": "`{key}` 此处应为 {expected} 地址；`{value}` 不是。"
    },
    "form": {
      "en": "`{key}` takes values such as {expected}; `{value}` is none.",
      "zh-CN": "`{key}` 的值形如 {expected}；`{value}` 不是。"
    },
    "secret": {
      "en": "This is no `{key}`, which has the form {expected}.",
      "zh-CN": "此值不是有效的 `{key}`，其形式应为 {expected}。"
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
  { say: 'stray' } | { say: 'comment' } | { say: 'open' } | { say: 'before'; key: string | number } | { say: 'behind'; key: string | number } | { say: 'twice'; key: string | number },
  { say: 'comment' } | { say: 'close' } | { say: 'cut' } | { say: 'remove' }
>({
  "code": "networkmanager/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that is read otherwise than it looks",
    "zh-CN": "实际读法与表面不同的行"
  },
  "help": {
    "en": "Files of this kind are read as a whole or not at all.",
    "zh-CN": "此类文件要么整体读取，要么完全不读。"
  },
  "fixable": true,
  "messages": {
    "stray": {
      "en": "This is neither a section nor `key=value`: the whole file is refused.",
      "zh-CN": "此行既不是节也不是 `键=值`：整个文件会被拒绝。"
    },
    "comment": {
      "en": "Comments begin with `#` here; with this line the whole file is refused.",
      "zh-CN": "此处注释以 `#` 开头；有此行则整个文件会被拒绝。"
    },
    "open": {
      "en": "The bracket of this section is not closed, so the whole file is refused.",
      "zh-CN": "此节的括号没有结束，整个文件会被拒绝。"
    },
    "before": {
      "en": "`{key}` stands before the first section, so the whole file is refused.",
      "zh-CN": "`{key}` 位于第一个节之前，整个文件会被拒绝。"
    },
    "behind": {
      "en": "A comment needs a line of its own; here it becomes part of the value of `{key}`.",
      "zh-CN": "注释必须单独成行；此处会成为 `{key}` 的值的一部分。"
    },
    "twice": {
      "en": "A later line sets `{key}` again, and the last one holds.",
      "zh-CN": "后面又设置了 `{key}`，以最后一次为准。"
    }
  },
  "fixes": {
    "comment": {
      "en": "Begin it with `#`",
      "zh-CN": "以 `#` 开头"
    },
    "close": {
      "en": "Close the bracket",
      "zh-CN": "补上括号"
    },
    "cut": {
      "en": "Remove the comment",
      "zh-CN": "删除注释"
    },
    "remove": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {
    "last": {
      "en": "this value holds",
      "zh-CN": "此值生效"
    }
  }
});

export const unknownKey = page<
  { say: 'near'; key: string | number; meant: string | number; section: string | number } | { say: 'elsewhere'; key: string | number; other: string | number; section: string | number } | { say: 'unknown'; key: string | number; section: string | number },
  { say: 'write'; meant: string | number } | { say: 'move'; other: string | number }
>({
  "code": "networkmanager/unknown-key",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that NetworkManager does not read",
    "zh-CN": "NetworkManager 不读取的键"
  },
  "help": {
    "en": "nm-settings-keyfile(5) and NetworkManager.conf(5) list them.",
    "zh-CN": "参见 nm-settings-keyfile(5) 与 NetworkManager.conf(5)。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "`[{section}]` has no key `{key}`; `{meant}` is meant most likely. The line is ignored.",
      "zh-CN": "`[{section}]` 中没有键 `{key}`，很可能应为 `{meant}`。此行会被忽略。"
    },
    "elsewhere": {
      "en": "`{key}` belongs into `[{other}]`; in `[{section}]` it is ignored.",
      "zh-CN": "`{key}` 应写在 `[{other}]` 中；写在 `[{section}]` 中会被忽略。"
    },
    "unknown": {
      "en": "`[{section}]` has no key `{key}`; the line is ignored.",
      "zh-CN": "`[{section}]` 中没有键 `{key}`，此行会被忽略。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "move": {
      "en": "Move the line to `[{other}]`",
      "zh-CN": "移到 `[{other}]`"
    }
  },
  "steps": {}
});

export const unknownSection = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "networkmanager/unknown-section",
  "tags": [
    "section"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A section that NetworkManager does not read",
    "zh-CN": "NetworkManager 不读取的节"
  },
  "help": {
    "en": "`nmcli connection show NAME` prints what a profile has come to.",
    "zh-CN": "可用 `nmcli connection show 名称` 查看配置的实际内容。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "NetworkManager knows no section `[{name}]`; all that stands in it is lost.",
      "zh-CN": "NetworkManager 不认识节 `[{name}]`，其中的内容全部无效。"
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
