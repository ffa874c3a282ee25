// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const ignoredFlags = page<
  { say: 'gone'; name: string | number; use: string | number } | { say: 'old'; name: string | number; use: string | number } | { say: 'never'; name: string | number; use: string | number },
  { use: string | number }
>({
  "code": "kbuild/ignored-flags",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Flags in a variable that Kbuild does not read",
    "zh-CN": "写在 Kbuild 不读取的变量中的选项"
  },
  "help": {
    "en": "Use ccflags-y for all objects, CFLAGS_foo.o for one.",
    "zh-CN": "所有目标文件用 ccflags-y，单个用 CFLAGS_foo.o。"
  },
  "fixable": true,
  "messages": {
    "gone": {
      "en": "Kbuild no longer reads `{name}`; what stands here never reaches the compiler. It is `{use}` now.",
      "zh-CN": "Kbuild 已不再读取 `{name}`，此处的内容到不了编译器。现在是 `{use}`。"
    },
    "old": {
      "en": "`{name}` is an old name of `{use}`, gone by Linux 7.2.",
      "zh-CN": "`{name}` 是 `{use}` 的旧名，不晚于 Linux 7.2 移除。"
    },
    "never": {
      "en": "Kbuild does not read `{name}`; flags for the objects of this file go into `{use}`.",
      "zh-CN": "Kbuild 不读取 `{name}`；本文件目标文件的选项应写入 `{use}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}",
      "zh-CN": "改用 {use}"
    }
  },
  "steps": {}
});

export const missingSource = page<
  { object: string | number; source: string | number },
  { meant: string | number }
>({
  "code": "kbuild/missing-source",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An object without a source",
    "zh-CN": "没有源文件的目标文件"
  },
  "help": {
    "en": "Name an object whose source stands in this folder.",
    "zh-CN": "请写本文件夹中有源文件的目标文件。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{object}` is to be built, and there is no `{source}` to build it from.",
      "zh-CN": "要构建 `{object}`，却没有可供构建的 `{source}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write {meant}.o",
      "zh-CN": "改为 {meant}.o"
    }
  },
  "steps": {}
});

export const unbuiltModule = page<
  { module: string | number; name: string | number },
  { line: string | number }
>({
  "code": "kbuild/unbuilt-module",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Parts of a module that no line builds",
    "zh-CN": "没有任何行构建的模块部件"
  },
  "help": {
    "en": "Name the module in `obj-m`.",
    "zh-CN": "请在 `obj-m` 中写明该模块。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` lists the parts of `{module}`, and no `obj-` line names `{module}.o`.",
      "zh-CN": "`{name}` 列出了 `{module}` 的部件，却没有任何 `obj-` 行写明 `{module}.o`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add {line}",
      "zh-CN": "加上 {line}"
    }
  },
  "steps": {}
});
