// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidDirective = page<
  { say: 'directive'; name: string | number } | { say: 'option'; name: string | number } | { say: 'missing'; name: string | number } | { say: 'extra'; name: string | number } | { say: 'number'; name: string | number; value: string | number } | { say: 'path'; name: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "chrony/invalid-directive",
  "tags": [
    "key"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that chronyd cannot read",
    "zh-CN": "chronyd 无法读取的行"
  },
  "help": {
    "en": "See chrony.conf(5).",
    "zh-CN": "参见 chrony.conf(5)。"
  },
  "fixable": true,
  "messages": {
    "directive": {
      "en": "chronyd knows no `{name}` and does not start.",
      "zh-CN": "chronyd 不认识 `{name}`，无法启动。"
    },
    "option": {
      "en": "A server has no option `{name}`; chronyd does not start.",
      "zh-CN": "服务器没有选项 `{name}`，chronyd 无法启动。"
    },
    "missing": {
      "en": "Behind `{name}` a value is missing.",
      "zh-CN": "`{name}` 后面缺少值。"
    },
    "extra": {
      "en": "`{name}` takes no value.",
      "zh-CN": "`{name}` 不带值。"
    },
    "number": {
      "en": "`{name}` takes a number; `{value}` is none.",
      "zh-CN": "`{name}` 应为数字，`{value}` 不是。"
    },
    "path": {
      "en": "`{name}` takes an absolute path; `{value}` is none.",
      "zh-CN": "`{name}` 应为绝对路径，`{value}` 不是。"
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
