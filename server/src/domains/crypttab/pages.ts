// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const duplicateName = page<
  { say: 'name'; name: string | number } | { say: 'device'; name: string | number },
  never
>({
  "code": "crypttab/duplicate-name",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A name or a device used twice",
    "zh-CN": "名称或设备重复"
  },
  "help": {
    "en": "Give each device a name of its own.",
    "zh-CN": "为每个设备取不同的名称。"
  },
  "fixable": false,
  "messages": {
    "name": {
      "en": "`{name}` is used by another line already, so this one is dropped.",
      "zh-CN": "`{name}` 已被另一行使用，此行会被丢弃。"
    },
    "device": {
      "en": "`{name}` is opened by another line already, so this one fails.",
      "zh-CN": "`{name}` 已由另一行解锁，此行会失败。"
    }
  },
  "fixes": {},
  "steps": {
    "first": {
      "en": "Used here",
      "zh-CN": "首次使用处"
    }
  }
});

export const invalidValue = page<
  { say: 'device'; value: string | number } | { say: 'few' } | { say: 'uuid'; value: string | number } | { say: 'name'; value: string | number } | { say: 'key'; value: string | number } | { say: 'near'; meant: string | number; name: string | number } | { say: 'option'; name: string | number } | { say: 'number'; name: string | number; value: string | number } | { say: 'bits'; value: string | number } | { say: 'cipher'; value: string | number },
  { meant: string | number }
>({
  "code": "crypttab/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A column or option that cannot be read",
    "zh-CN": "无法解析的列或选项"
  },
  "help": {
    "en": "See crypttab(5).",
    "zh-CN": "参见 crypttab(5)。"
  },
  "fixable": true,
  "messages": {
    "device": {
      "en": "`{value}` is no device: a path or `UUID=…` stands here.",
      "zh-CN": "`{value}` 不是设备：此处应为路径或 `UUID=…`。"
    },
    "few": {
      "en": "A line names at least a volume and its device.",
      "zh-CN": "每行至少要有卷名和设备。"
    },
    "uuid": {
      "en": "No device can have the identifier in `{value}`: digits are missing or too many.",
      "zh-CN": "`{value}` 中的标识符位数不对，不可能有这样的设备。"
    },
    "name": {
      "en": "`{value}` becomes a file name below `/dev/mapper`, so it has no `/`.",
      "zh-CN": "`{value}` 会成为 `/dev/mapper` 下的文件名，不能含 `/`。"
    },
    "key": {
      "en": "A key is an absolute path, `none` or `-`; `{value}` is none of them.",
      "zh-CN": "密钥应为绝对路径、`none` 或 `-`，`{value}` 均不是。"
    },
    "near": {
      "en": "Nothing knows the option `{name}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{name}` 的选项，是否指 `{meant}`？"
    },
    "option": {
      "en": "`{name}` is not an option that we know.",
      "zh-CN": "未知选项 `{name}`。"
    },
    "number": {
      "en": "`{name}` is a number; `{value}` is none.",
      "zh-CN": "`{name}` 应为数字，`{value}` 不是。"
    },
    "bits": {
      "en": "The key size is in bits, a multiple of 8; `{value}` is none.",
      "zh-CN": "密钥长度以位为单位，应为 8 的倍数，`{value}` 不是。"
    },
    "cipher": {
      "en": "The kernel has no cipher, mode or IV generator called `{value}`.",
      "zh-CN": "内核没有名为 `{value}` 的算法、模式或 IV 生成器。"
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

export const lostContent = page<
  { say: 'luks' } | { say: 'data' } | { say: 'uuid' } | { say: 'format' },
  never
>({
  "code": "crypttab/lost-content",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A device whose content is lost at boot",
    "zh-CN": "内容会在启动时丢失的设备"
  },
  "help": {
    "en": "See crypttab(5) on `swap` and `tmp`.",
    "zh-CN": "参见 crypttab(5) 的 `swap` 与 `tmp`。"
  },
  "fixable": false,
  "messages": {
    "luks": {
      "en": "A LUKS device is never opened by a key from a random source.",
      "zh-CN": "LUKS 设备无法用随机密钥解锁。"
    },
    "data": {
      "en": "With a random key and neither `swap` nor `tmp`, what is written is lost at the next boot.",
      "zh-CN": "使用随机密钥且没有 `swap` 或 `tmp` 时，写入的内容会在下次启动时丢失。"
    },
    "uuid": {
      "en": "A random key overwrites what the UUID was read from; name the partition by PARTUUID or path.",
      "zh-CN": "随机密钥会覆盖存放 UUID 的内容；请用 PARTUUID 或路径指定分区。"
    },
    "format": {
      "en": "`swap` formats the opened device at every boot; with `luks` that is rarely meant.",
      "zh-CN": "`swap` 在每次启动时格式化已解锁的设备，与 `luks` 并用通常不是本意。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const missingReference = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "crypttab/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key file that nobody has",
    "zh-CN": "密钥文件不存在"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` does not exist on this system, so boot asks for a password, or leaves the device shut.",
      "zh-CN": "该系统上不存在 `{name}`，启动时会询问密码，或设备保持锁定。"
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
