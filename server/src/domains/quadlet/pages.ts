// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const incompleteQuadlet = page<
  { say: 'image' } | { say: 'yaml' } | { say: 'tag' } | { say: 'source' } | { say: 'both' } | { say: 'short'; name: string | number } | { say: 'pod'; name: string | number } | { say: 'user'; key: string | number } | { say: 'type'; value: string | number } | { say: 'kill'; value: string | number } | { say: 'group' } | { say: 'subnet'; key: string | number } | { say: 'driver' } | { say: 'relative'; name: string | number } | { say: 'remap'; other: string | number },
  never
>({
  "code": "quadlet/incomplete-quadlet",
  "tags": [
    "semantic"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A quadlet that podman makes no unit of",
    "zh-CN": "podman 无法生成单元的 quadlet"
  },
  "help": {
    "en": "After a change `systemctl daemon-reload` makes the units anew.",
    "zh-CN": "修改后执行 `systemctl daemon-reload` 重新生成单元。"
  },
  "fixable": false,
  "messages": {
    "image": {
      "en": "This needs `Image=`: podman makes no unit without it.",
      "zh-CN": "此处需要 `Image=`，否则 podman 不会生成单元。"
    },
    "yaml": {
      "en": "This needs `Yaml=`: podman makes no unit without it.",
      "zh-CN": "此处需要 `Yaml=`，否则 podman 不会生成单元。"
    },
    "tag": {
      "en": "A build needs `ImageTag=`, the name of what is built.",
      "zh-CN": "构建需要 `ImageTag=`，即所构建镜像的名称。"
    },
    "source": {
      "en": "A build needs `File=` or `SetWorkingDirectory=`, to know what is built.",
      "zh-CN": "构建需要 `File=` 或 `SetWorkingDirectory=`，以确定构建内容。"
    },
    "both": {
      "en": "`Image` and `Rootfs` exclude each other: podman makes no unit of this file.",
      "zh-CN": "`Image` 与 `Rootfs` 互斥：podman 不会据此文件生成单元。"
    },
    "short": {
      "en": "`AutoUpdate=registry` needs an image with its registry, such as `docker.io/library/{name}`: `podman auto-update` refuses this one.",
      "zh-CN": "`AutoUpdate=registry` 需要带仓库地址的镜像，如 `docker.io/library/{name}`；否则 `podman auto-update` 会拒绝。"
    },
    "pod": {
      "en": "`Pod` names a quadlet with the ending `.pod`; with `{name}` podman makes no unit of this file.",
      "zh-CN": "`Pod` 应为扩展名 `.pod` 的 quadlet；值为 `{name}` 时 podman 不会生成单元。"
    },
    "user": {
      "en": "podman does not work with `{key}` in `[Service]`: say the user in `[Container]`, or make it a quadlet of that user.",
      "zh-CN": "podman 不能与 `[Service]` 中的 `{key}` 一起使用：请在 `[Container]` 中指定用户，或改为该用户的 quadlet。"
    },
    "type": {
      "en": "A container takes `Type=notify` or `oneshot`; with `{value}` podman makes no unit of this file.",
      "zh-CN": "容器只接受 `Type=notify` 或 `oneshot`；值为 `{value}` 时 podman 不会生成单元。"
    },
    "kill": {
      "en": "podman takes `KillMode=mixed` or `control-group`; with `{value}` it makes no unit of this file.",
      "zh-CN": "podman 只接受 `KillMode=mixed` 或 `control-group`；值为 `{value}` 时不会生成单元。"
    },
    "group": {
      "en": "`Group` needs `User` beside it: podman makes no unit of this file.",
      "zh-CN": "`Group` 需要同时设置 `User`，否则 podman 不会生成单元。"
    },
    "subnet": {
      "en": "Each `{key}` needs a `Subnet` of its own: podman makes no unit of this file.",
      "zh-CN": "每个 `{key}` 都需要对应的 `Subnet`，否则 podman 不会生成单元。"
    },
    "driver": {
      "en": "A volume of an image needs `Image=`: podman makes no unit without it.",
      "zh-CN": "基于镜像的卷需要 `Image=`，否则 podman 不会生成单元。"
    },
    "relative": {
      "en": "`{name}` is no absolute path, so that `SetWorkingDirectory=` has to say where it begins: podman makes no unit of this file.",
      "zh-CN": "`{name}` 不是绝对路径，需要用 `SetWorkingDirectory=` 说明起点，否则 podman 不会生成单元。"
    },
    "remap": {
      "en": "`RemapUsers` is the older form of `{other}`, and both together are refused.",
      "zh-CN": "`RemapUsers` 是 `{other}` 的旧写法，两者不能同时使用。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const invalidValue = page<
  { say: 'choice'; expected: string | number; key: string | number; value: string | number } | { say: 'address'; key: string | number; value: string | number } | { say: 'form'; expected: string | number; key: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "quadlet/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that podman cannot use",
    "zh-CN": "podman 无法使用的值"
  },
  "help": {
    "en": "Values go to podman as they stand here, so that some mistakes show only when the container starts.",
    "zh-CN": "值会原样交给 podman，因此有些错误要到容器启动时才会暴露。"
  },
  "fixable": true,
  "messages": {
    "choice": {
      "en": "`{key}` takes one of {expected}; `{value}` is none of them.",
      "zh-CN": "`{key}` 只接受 {expected}；`{value}` 不在其中。"
    },
    "address": {
      "en": "`{key}` takes an address; `{value}` is none.",
      "zh-CN": "`{key}` 应为地址；`{value}` 不是。"
    },
    "form": {
      "en": "`{key}` takes values such as {expected}; `{value}` is none.",
      "zh-CN": "`{key}` 的值形如 {expected}；`{value}` 不是。"
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

export const missingQuadlet = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "quadlet/missing-quadlet",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A quadlet that is not there",
    "zh-CN": "不存在的 quadlet"
  },
  "help": {
    "en": "A network or a volume of that name which podman has already is written without the ending.",
    "zh-CN": "若要使用 podman 中已有的同名网络或卷，请不要写扩展名。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "There is no `{name}` beside this file: podman makes no unit when it finds none in its other folders either.",
      "zh-CN": "此文件旁边没有 `{name}`：若 podman 在其他目录中也找不到，就不会生成单元。"
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

export const repeatedKey = page<
  { key: string | number; value: string | number },
  Record<never, never>
>({
  "code": "quadlet/repeated-key",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that a later one replaces",
    "zh-CN": "被后面取值覆盖的值"
  },
  "help": {
    "en": "`Environment`, `Volume`, `PublishPort`, `Label` and others may well stand several times.",
    "zh-CN": "`Environment`、`Volume`、`PublishPort`、`Label` 等可以出现多次。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` takes one value, and a later line says `{value}`: this one does nothing.",
      "zh-CN": "`{key}` 只有一个值，而后面又设为 `{value}`：此行不起作用。"
    }
  },
  "fixes": {
    "default": {
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
  { say: 'near'; key: string | number; meant: string | number; section: string | number } | { say: 'systemd'; key: string | number; other: string | number; section: string | number } | { say: 'elsewhere'; key: string | number; other: string | number; section: string | number } | { say: 'unknown'; key: string | number; section: string | number },
  { say: 'write'; meant: string | number } | { say: 'move'; other: string | number }
>({
  "code": "quadlet/unknown-key",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that podman does not know",
    "zh-CN": "podman 不认识的键"
  },
  "help": {
    "en": "`PodmanArgs=` takes what no key has; podman's generator tells with `-dryrun` what it does not like.",
    "zh-CN": "没有对应键的参数可写在 `PodmanArgs=` 中；podman 的生成器加 `-dryrun` 会指出问题。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "`[{section}]` has no key `{key}`; `{meant}` is meant most likely. podman makes no unit of this file.",
      "zh-CN": "`[{section}]` 中没有键 `{key}`，很可能应为 `{meant}`。podman 不会据此文件生成单元。"
    },
    "systemd": {
      "en": "`{key}` is a key of systemd and belongs into `[{other}]`; in `[{section}]` podman makes no unit of this file.",
      "zh-CN": "`{key}` 是 systemd 的键，应写在 `[{other}]` 中；写在 `[{section}]` 中 podman 不会生成单元。"
    },
    "elsewhere": {
      "en": "`{key}` is a key of `[{other}]`; with it in `[{section}]` podman makes no unit of this file.",
      "zh-CN": "`{key}` 是 `[{other}]` 的键；写在 `[{section}]` 中 podman 不会生成单元。"
    },
    "unknown": {
      "en": "No version of podman knows `{key}` in `[{section}]`; it makes no unit of this file.",
      "zh-CN": "任何版本的 podman 都不认识 `[{section}]` 中的 `{key}`，不会据此文件生成单元。"
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
  { say: 'kind'; kind: string | number; name: string | number; own: string | number } | { say: 'unknown'; name: string | number },
  { meant: string | number }
>({
  "code": "quadlet/unknown-section",
  "tags": [
    "section"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A section that is not read in this quadlet",
    "zh-CN": "此 quadlet 中不会被读取的节"
  },
  "help": {
    "en": "Sections whose name begins with `X-` are left to you.",
    "zh-CN": "名称以 `X-` 开头的节可自由使用。"
  },
  "fixable": true,
  "messages": {
    "kind": {
      "en": "A file with the ending `.{kind}` is read from `[{own}]`; `[{name}]` belongs into a file of its own.",
      "zh-CN": "扩展名为 `.{kind}` 的文件读取 `[{own}]`；`[{name}]` 应写在单独的文件中。"
    },
    "unknown": {
      "en": "Neither podman nor systemd reads a section `[{name}]`; all that stands in it is lost.",
      "zh-CN": "podman 和 systemd 都不读取节 `[{name}]`，其中的内容全部无效。"
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

export const unknownUnitKey = page<
  { say: 'near'; key: string | number; meant: string | number; section: string | number } | { say: 'podman'; key: string | number; other: string | number; section: string | number } | { say: 'elsewhere'; key: string | number; other: string | number; section: string | number } | { say: 'unknown'; key: string | number; section: string | number },
  { meant: string | number }
>({
  "code": "quadlet/unknown-unit-key",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key that systemd does not know",
    "zh-CN": "systemd 不认识的键"
  },
  "help": {
    "en": "podman copies these sections into the unit that it makes, as they are.",
    "zh-CN": "podman 会把这些节原样复制到它生成的单元中。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "systemd knows no `{key}` in `[{section}]` and leaves the line out; `{meant}` is meant most likely.",
      "zh-CN": "systemd 在 `[{section}]` 中不认识 `{key}`，会忽略此行；很可能应为 `{meant}`。"
    },
    "podman": {
      "en": "`{key}` is a key of podman and belongs into `[{other}]`; in `[{section}]` it reaches systemd, which leaves it out.",
      "zh-CN": "`{key}` 是 podman 的键，应写在 `[{other}]` 中；写在 `[{section}]` 中会交给 systemd，而 systemd 会忽略它。"
    },
    "elsewhere": {
      "en": "`{key}` is a key of `[{other}]`; in `[{section}]` systemd leaves it out.",
      "zh-CN": "`{key}` 是 `[{other}]` 的键；写在 `[{section}]` 中会被 systemd 忽略。"
    },
    "unknown": {
      "en": "No version of systemd knows `{key}` in `[{section}]`; it leaves the line out.",
      "zh-CN": "任何版本的 systemd 在 `[{section}]` 中都不认识 `{key}`，会忽略此行。"
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
