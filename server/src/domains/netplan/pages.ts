// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const conflictingSettings = page<
  { say: 'port'; name: string | number; other: string | number } | { say: 'way'; name: string | number } | { say: 'address'; name: string | number; other: string | number } | { say: 'needs'; key: string | number; name: string | number } | { say: 'rename' },
  never
>({
  "code": "netplan/conflicting-settings",
  "tags": [
    "semantic"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Settings that do not go together",
    "zh-CN": "互不相容的设置"
  },
  "help": {
    "en": "`netplan get` prints what all files together come to.",
    "zh-CN": "`netplan get` 可打印所有文件合并后的结果。"
  },
  "fixable": false,
  "messages": {
    "port": {
      "en": "`{name}` is part of `{other}` already, and can be part of one device only: netplan refuses the file.",
      "zh-CN": "`{name}` 已属于 `{other}`，而一个设备只能属于一处：netplan 会拒绝此文件。"
    },
    "way": {
      "en": "`{name}` has a default route already, and nothing says which of both is taken. Give each a `metric`.",
      "zh-CN": "`{name}` 已有默认路由，而哪一条生效并无规定。请为各路由设置 `metric`。"
    },
    "address": {
      "en": "`{other}` has the address `{name}` already: answers go to one of both devices only.",
      "zh-CN": "`{other}` 已使用地址 `{name}`：应答只会到达其中一个设备。"
    },
    "needs": {
      "en": "`{name}` needs the key `{key}`; without it netplan refuses the file.",
      "zh-CN": "`{name}` 需要键 `{key}`；缺少时 netplan 会拒绝此文件。"
    },
    "rename": {
      "en": "`set-name` needs a `match` that says which device gets the name: netplan refuses the file.",
      "zh-CN": "`set-name` 需要用 `match` 说明为哪个设备改名：否则 netplan 会拒绝此文件。"
    }
  },
  "fixes": {},
  "steps": {
    "first": {
      "en": "used here",
      "zh-CN": "用于此处"
    }
  }
});

export const invalidValue = page<
  { say: 'list'; key: string | number } | { say: 'map'; key: string | number } | { say: 'single'; key: string | number } | { say: 'truth'; key: string | number; value: string | number } | { say: 'number'; key: string | number; value: string | number } | { say: 'choice'; expected: string | number; key: string | number; value: string | number } | { say: 'mac'; key: string | number; value: string | number } | { say: 'address'; expected: string | number; key: string | number; value: string | number } | { say: 'prefix'; value: string | number } | { say: 'destination'; key: string | number; value: string | number } | { say: 'vlan'; value: string | number } | { say: 'time'; key: string | number; value: string | number },
  { say: 'write'; meant: string | number } | { say: 'brackets' }
>({
  "code": "netplan/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that netplan cannot read",
    "zh-CN": "netplan 无法解析的值"
  },
  "help": {
    "en": "`netplan generate` checks all files without touching the network.",
    "zh-CN": "`netplan generate` 可检查全部文件而不改动网络。"
  },
  "fixable": true,
  "messages": {
    "list": {
      "en": "`{key}` takes a list, such as `[a, b]` or lines that begin with `-`.",
      "zh-CN": "`{key}` 应为列表，如 `[a, b]` 或以 `-` 开头的各行。"
    },
    "map": {
      "en": "`{key}` takes keys of its own, indented below it.",
      "zh-CN": "`{key}` 之下应缩进书写其自身的键。"
    },
    "single": {
      "en": "`{key}` takes one value, not a list or keys.",
      "zh-CN": "`{key}` 应为单个值，而不是列表或键。"
    },
    "truth": {
      "en": "`{key}` is `true` or `false`; `{value}` is neither.",
      "zh-CN": "`{key}` 应为 `true` 或 `false`，`{value}` 两者都不是。"
    },
    "number": {
      "en": "`{key}` is a number; `{value}` is none.",
      "zh-CN": "`{key}` 应为数字，`{value}` 不是。"
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
      "en": "`{key}` takes an {expected} address; `{value}` is none.",
      "zh-CN": "`{key}` 应为 {expected} 地址；`{value}` 不是。"
    },
    "prefix": {
      "en": "`{value}` needs the length of its network behind it, such as `/24`.",
      "zh-CN": "`{value}` 后面需要网络前缀长度，如 `/24`。"
    },
    "destination": {
      "en": "`{key}` takes `default` or a network such as `192.0.2.0/24`; `{value}` is neither.",
      "zh-CN": "`{key}` 应为 `default` 或网络，如 `192.0.2.0/24`；`{value}` 两者都不是。"
    },
    "vlan": {
      "en": "The number of a VLAN is one from 0 to 4094; `{value}` is none.",
      "zh-CN": "VLAN 编号应为 0 到 4094；`{value}` 不是。"
    },
    "time": {
      "en": "`{key}` is a number of seconds or milliseconds, such as `100` or `5s`; `{value}` is none.",
      "zh-CN": "`{key}` 应为秒数或毫秒数，如 `100`、`5s`；`{value}` 不是。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "brackets": {
      "en": "Make it a list",
      "zh-CN": "改为列表"
    }
  },
  "steps": {}
});

export const malformedYaml = page<
  { say: 'tab' } | { say: 'indent' } | { say: 'documents' } | { say: 'other'; name: string | number },
  Record<never, never>
>({
  "code": "netplan/malformed-yaml",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A file that is no YAML",
    "zh-CN": "不合法的 YAML 文件"
  },
  "help": {
    "en": "`netplan try` goes back by itself when nobody confirms the new network.",
    "zh-CN": "`netplan try` 在无人确认新网络时会自动回退。"
  },
  "fixable": true,
  "messages": {
    "tab": {
      "en": "Tabs may not indent YAML: netplan reads nothing of the file.",
      "zh-CN": "YAML 不允许用制表符缩进：netplan 不会读取此文件的任何内容。"
    },
    "indent": {
      "en": "The indentation of this line fits none of those above, so that netplan reads nothing of the file.",
      "zh-CN": "此行的缩进与上文不符，netplan 不会读取此文件的任何内容。"
    },
    "documents": {
      "en": "netplan reads one document a file; what follows is lost.",
      "zh-CN": "netplan 每个文件只读取一个文档，其后的内容无效。"
    },
    "other": {
      "en": "YAML cannot be read from here on: `{name}`. netplan reads nothing of the file.",
      "zh-CN": "从此处起无法解析 YAML：`{name}`。netplan 不会读取此文件的任何内容。"
    }
  },
  "fixes": {
    "default": {
      "en": "Indent with blanks",
      "zh-CN": "改用空格缩进"
    }
  },
  "steps": {}
});

export const missingDevice = page<
  { device: string | number; key: string | number; name: string | number },
  { meant: string | number }
>({
  "code": "netplan/missing-device",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A device that is nowhere defined",
    "zh-CN": "未定义的设备"
  },
  "help": {
    "en": "netplan reads all files of the folder as one, in the order of their names.",
    "zh-CN": "netplan 按文件名顺序把该目录的所有文件当作一个读取。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` of `{device}` names `{name}`, which none of netplan's files defines: all of them are refused. An entry `{name}: {}` below `ethernets` is enough.",
      "zh-CN": "`{device}` 的 `{key}` 引用了 `{name}`，而 netplan 的任何文件都没有定义它：全部文件会被拒绝。在 `ethernets` 下写 `{name}: {}` 即可。"
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

export const outdatedKey = page<
  { say: 'gateway'; key: string | number } | { say: 'renamed'; key: string | number; next: string | number },
  { say: 'route' } | { say: 'rename'; next: string | number }
>({
  "code": "netplan/outdated-key",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key with a newer way to say the same",
    "zh-CN": "已有新写法的键"
  },
  "help": {
    "en": "A route may have a metric and a table; the older key had neither.",
    "zh-CN": "路由可以带有度量值和路由表，旧键则不能。"
  },
  "fixable": true,
  "messages": {
    "gateway": {
      "en": "`{key}` is deprecated: write a route `to: default`. netplan warns at every run.",
      "zh-CN": "`{key}` 已弃用：请改写为 `to: default` 的路由。netplan 每次运行都会警告。"
    },
    "renamed": {
      "en": "`{key}` is an older spelling of `{next}`.",
      "zh-CN": "`{key}` 是 `{next}` 的旧写法。"
    }
  },
  "fixes": {
    "route": {
      "en": "Write a default route",
      "zh-CN": "改写为默认路由"
    },
    "rename": {
      "en": "Rename to `{next}`",
      "zh-CN": "改名为 `{next}`"
    }
  },
  "steps": {}
});

export const repeatedKey = page<
  { key: string | number },
  never
>({
  "code": "netplan/repeated-key",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that stands twice in one place",
    "zh-CN": "同一位置出现两次的键"
  },
  "help": {
    "en": "Two lists of addresses are one list, not two keys.",
    "zh-CN": "两组地址应写成一个列表，而不是两个键。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{key}` stands in the same place already, and the last one holds; what the first one says is lost.",
      "zh-CN": "同一位置已有 `{key}`，以最后一个为准；前面的内容会丢失。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unknownKey = page<
  { say: 'near'; key: string | number; meant: string | number } | { say: 'inside'; key: string | number; other: string | number } | { say: 'outside'; device: string | number; key: string | number } | { say: 'type'; key: string | number; other: string | number } | { say: 'device'; key: string | number } | { say: 'unknown'; key: string | number },
  { meant: string | number }
>({
  "code": "netplan/unknown-key",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that netplan does not know here",
    "zh-CN": "netplan 在此处不认识的键"
  },
  "help": {
    "en": "Indentation decides what a key belongs to.",
    "zh-CN": "缩进决定键属于谁。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "There is no key `{key}` here; `{meant}` is meant most likely. netplan refuses the file.",
      "zh-CN": "此处没有键 `{key}`，很可能应为 `{meant}`。netplan 会拒绝此文件。"
    },
    "inside": {
      "en": "`{key}` belongs below `{other}`: indent it there. netplan refuses the file as it is.",
      "zh-CN": "`{key}` 应写在 `{other}` 之下，请缩进到那里。目前 netplan 会拒绝此文件。"
    },
    "outside": {
      "en": "`{key}` belongs to the device `{device}` itself and is indented too far. netplan refuses the file.",
      "zh-CN": "`{key}` 应直接属于设备 `{device}`，此处缩进过深。netplan 会拒绝此文件。"
    },
    "type": {
      "en": "Devices of this kind have no `{key}`; those of {other} do. netplan refuses the file.",
      "zh-CN": "此类设备没有 `{key}`，{other} 才有。netplan 会拒绝此文件。"
    },
    "device": {
      "en": "`{key}` is a device and belongs below `ethernets`, `bonds` or another kind. netplan refuses the file.",
      "zh-CN": "`{key}` 是设备，应写在 `ethernets`、`bonds` 等类别之下。netplan 会拒绝此文件。"
    },
    "unknown": {
      "en": "netplan knows no key `{key}` here and refuses the file.",
      "zh-CN": "netplan 在此处不认识键 `{key}`，会拒绝此文件。"
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
