// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const contradictingOptions = page<
  { first: string | number; last: string | number },
  { first: string | number }
>({
  "code": "fstab/contradicting-options",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Options that contradict each other",
    "zh-CN": "相互矛盾的选项"
  },
  "help": {
    "en": "Remove the one that is not meant.",
    "zh-CN": "删除不需要的那个。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{last}` undoes the `{first}` before it; leave one of them.",
      "zh-CN": "`{last}` 会抵消前面的 `{first}`，请只保留一个。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove `{first}`",
      "zh-CN": "删除 `{first}`"
    }
  },
  "steps": {}
});

export const duplicateMountPoint = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "fstab/duplicate-mount-point",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A folder that two lines mount at",
    "zh-CN": "同一挂载点出现两次"
  },
  "help": {
    "en": "Keep one line a folder.",
    "zh-CN": "每个目录只保留一行。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Another line mounts at `{name}` already; systemd drops this one.",
      "zh-CN": "已有一行挂载到 `{name}`，systemd 会丢弃此行。"
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
      "en": "The folder is mounted here",
      "zh-CN": "此处已挂载该目录"
    }
  }
});

export const invalidOption = page<
  { say: 'near'; meant: string | number; name: string | number } | { say: 'foreign'; name: string | number; type: string | number; types: string | number } | { say: 'choice'; choices: string | number; name: string | number; value: string | number } | { say: 'time'; name: string | number; value: string | number } | { say: 'size'; name: string | number; value: string | number } | { say: 'mode'; name: string | number; value: string | number } | { say: 'number'; name: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "fstab/invalid-option",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A mount option that the kernel refuses",
    "zh-CN": "内核拒绝的挂载选项"
  },
  "help": {
    "en": "`mount -fav` shows what would be mounted.",
    "zh-CN": "`mount -fav` 可查看将要挂载的内容。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "Nothing knows the option `{name}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{name}` 的选项，是否指 `{meant}`？"
    },
    "foreign": {
      "en": "`{name}` is an option of {types}; {type} refuses to mount with it.",
      "zh-CN": "`{name}` 是 {types} 的选项，{type} 会因此拒绝挂载。"
    },
    "choice": {
      "en": "`{name}` takes one of {choices}; with `{value}` the file system is not mounted.",
      "zh-CN": "`{name}` 只接受 {choices}；值为 `{value}` 时无法挂载。"
    },
    "time": {
      "en": "`{name}` is a time such as `30s` or `2min`; `{value}` is ignored.",
      "zh-CN": "`{name}` 应为时间，如 `30s`、`2min`；`{value}` 会被忽略。"
    },
    "size": {
      "en": "A size is a number with k, m, g or %, such as `1g`; `{name}={value}` is refused.",
      "zh-CN": "大小应为数字加 k、m、g 或 %，如 `1g`；`{name}={value}` 会被拒绝。"
    },
    "mode": {
      "en": "`{name}` is an octal mode such as `0755`; `{value}` is refused.",
      "zh-CN": "`{name}` 应为八进制权限，如 `0755`；`{value}` 会被拒绝。"
    },
    "number": {
      "en": "`{name}` is a number for this file system; `{value}` is a name.",
      "zh-CN": "此文件系统的 `{name}` 应为数字，`{value}` 是名称。"
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

export const invalidValue = page<
  { say: 'device'; value: string | number } | { say: 'server'; value: string | number } | { say: 'tag'; meant: string | number; value: string | number } | { say: 'uuid'; value: string | number } | { say: 'folder'; value: string | number } | { say: 'type'; meant: string | number; value: string | number } | { say: 'number'; value: string | number },
  { meant: string | number }
>({
  "code": "fstab/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A column that cannot be read",
    "zh-CN": "无法解析的列"
  },
  "help": {
    "en": "`blkid` shows the identifiers of this machine's file systems.",
    "zh-CN": "`blkid` 可列出本机文件系统的标识符。"
  },
  "fixable": true,
  "messages": {
    "device": {
      "en": "`{value}` is no absolute path.",
      "zh-CN": "`{value}` 不是绝对路径。"
    },
    "server": {
      "en": "A share is `server:/path`; `{value}` names no server.",
      "zh-CN": "网络共享应写作 `服务器:/路径`，`{value}` 没有指明服务器。"
    },
    "tag": {
      "en": "No device is named by `{value}=`; did you mean `{meant}=`?",
      "zh-CN": "没有以 `{value}=` 指定设备的写法，是否指 `{meant}=`？"
    },
    "uuid": {
      "en": "No file system can have the identifier in `{value}`: digits are missing or too many.",
      "zh-CN": "`{value}` 中的标识符位数不对，不可能有这样的文件系统。"
    },
    "folder": {
      "en": "A mount point begins with `/`; `{value}` is skipped or mounted nowhere.",
      "zh-CN": "挂载点应以 `/` 开头；`{value}` 无法挂载。"
    },
    "type": {
      "en": "No file system is called `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{value}` 的文件系统，是否指 `{meant}`？"
    },
    "number": {
      "en": "This column is a number; `{value}` is none.",
      "zh-CN": "此列应为数字，`{value}` 不是数字。"
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
  { say: 'few' } | { say: 'many' },
  { added: string | number }
>({
  "code": "fstab/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line with too few or too many columns",
    "zh-CN": "列数不正确的行"
  },
  "help": {
    "en": "`findmnt --verify` reads the table without mounting.",
    "zh-CN": "可用 `findmnt --verify` 检查而不挂载。"
  },
  "fixable": true,
  "messages": {
    "few": {
      "en": "The line has no file system type, so it is skipped: nothing is mounted.",
      "zh-CN": "该行缺少文件系统类型，会被忽略，不会挂载任何内容。"
    },
    "many": {
      "en": "There are words behind the sixth column; a blank in a name is written `\\040`.",
      "zh-CN": "第六列之后还有内容；名称中的空格应写作 `\\040`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{added}`",
      "zh-CN": "补上 `{added}`"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "fstab/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A file that the line needs and nobody has",
    "zh-CN": "引用了不存在的文件"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` does not exist on this system, so the mount fails.",
      "zh-CN": "该系统上不存在 `{name}`，挂载会失败。"
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

export const unfitCombination = page<
  { say: 'sticky' } | { say: 'bind'; type: string | number } | { say: 'swap'; folder: string | number } | { say: 'none' } | { say: 'network'; type: string | number } | { say: 'password' },
  { say: 'write'; meant: string | number } | { say: 'add' }
>({
  "code": "fstab/unfit-combination",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Columns that do not go together",
    "zh-CN": "相互不配的列"
  },
  "help": {
    "en": "See fstab(5) for what belongs together.",
    "zh-CN": "参见 fstab(5)。"
  },
  "fixable": true,
  "messages": {
    "sticky": {
      "en": "Everybody can remove the files of everybody here; `mode=1777` keeps them apart.",
      "zh-CN": "任何人都能删除他人在此处的文件；`mode=1777` 可避免。"
    },
    "bind": {
      "en": "A bind mount has the type `none`; `{type}` says that the folder is a device.",
      "zh-CN": "bind 挂载的类型应为 `none`；`{type}` 会把目录当作设备。"
    },
    "swap": {
      "en": "Swap is not mounted at a folder: `none` stands in place of `{folder}`.",
      "zh-CN": "交换空间不挂载到目录，此处应为 `none` 而非 `{folder}`。"
    },
    "none": {
      "en": "Without `bind`, nothing is mounted from a folder or device with the type `none`.",
      "zh-CN": "没有 `bind` 选项时，类型 `none` 不会挂载任何内容。"
    },
    "network": {
      "en": "Without `nofail`, boot waits for the server of this {type} share, and fails units when it is away.",
      "zh-CN": "没有 `nofail` 时，启动会等待该 {type} 共享的服务器，不可用时相关单元会失败。"
    },
    "password": {
      "en": "Everybody can read this file, and the password in it; use `credentials=` and a file of mode 0600.",
      "zh-CN": "任何人都能读取此文件及其中的密码；请改用 `credentials=` 与权限为 0600 的文件。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "add": {
      "en": "Add `nofail`",
      "zh-CN": "添加 `nofail`"
    }
  },
  "steps": {}
});

export const wrongCheckOrder = page<
  { say: 'high' } | { say: 'root' } | { say: 'other' } | { say: 'never'; type: string | number } | { say: 'bind' },
  { meant: string | number }
>({
  "code": "fstab/wrong-check-order",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A file system that is checked at the wrong moment",
    "zh-CN": "检查顺序不当的文件系统"
  },
  "help": {
    "en": "0 is never, 1 is first, 2 is behind it.",
    "zh-CN": "0 为不检查，1 最先，2 随后。"
  },
  "fixable": true,
  "messages": {
    "high": {
      "en": "The number is 0, 1 or 2.",
      "zh-CN": "此处只能为 0、1 或 2。"
    },
    "root": {
      "en": "The root file system is checked first: its number is 1.",
      "zh-CN": "根文件系统应最先检查，此处应为 1。"
    },
    "other": {
      "en": "1 is for the root file system; others have 2.",
      "zh-CN": "1 仅用于根文件系统，其他应为 2。"
    },
    "never": {
      "en": "Nothing checks {type} at boot; the number is 0.",
      "zh-CN": "启动时不会检查 {type}，此处应为 0。"
    },
    "bind": {
      "en": "A bind mount is a folder, not a device: there is nothing to check, the number is 0.",
      "zh-CN": "bind 挂载是目录而非设备，无需检查，此处应为 0。"
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
