// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const unloadableLine = page<
  { say: 'file'; name: string | number } | { say: 'several'; name: string | number } | { say: 'behind'; name: string | number } | { say: 'near'; meant: string | number; name: string | number } | { say: 'twice'; name: string | number },
  { say: 'write'; meant: string | number } | { say: 'lines' } | { say: 'cut' } | { say: 'remove' }
>({
  "code": "modules-load/unloadable-line",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that loads no module",
    "zh-CN": "无法加载模块的行"
  },
  "help": {
    "en": "`journalctl -u systemd-modules-load` shows what was not found.",
    "zh-CN": "可用 `journalctl -u systemd-modules-load` 查看未找到的模块。"
  },
  "fixable": true,
  "messages": {
    "file": {
      "en": "A line takes the name of a module; `{name}` is a file, and no module is called that.",
      "zh-CN": "此处应为模块名；`{name}` 是文件，没有这样命名的模块。"
    },
    "several": {
      "en": "A line takes one module; the words behind `{name}` become part of its name, so that none of them is loaded.",
      "zh-CN": "每行只能写一个模块；`{name}` 后面的词会成为名称的一部分，因此都不会被加载。"
    },
    "behind": {
      "en": "Nothing may stand behind the name of the module `{name}`: no module is found. Parameters belong in modprobe.d, comments on lines of their own.",
      "zh-CN": "模块名 `{name}` 后面不能有其他内容，否则找不到模块。参数应写在 modprobe.d 中，注释应单独成行。"
    },
    "near": {
      "en": "No module of the kernel is called `{name}`; `{meant}` is meant most likely.",
      "zh-CN": "内核没有名为 `{name}` 的模块，很可能应为 `{meant}`。"
    },
    "twice": {
      "en": "`{name}` is named above already.",
      "zh-CN": "`{name}` 在上面已经列出。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "lines": {
      "en": "One line each",
      "zh-CN": "改为每行一个"
    },
    "cut": {
      "en": "Remove what stands behind the name",
      "zh-CN": "删除名称后面的内容"
    },
    "remove": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {
    "first": {
      "en": "named here",
      "zh-CN": "在此列出"
    }
  }
});
