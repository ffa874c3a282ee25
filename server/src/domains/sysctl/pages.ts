// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const valueOutOfRange = page<
  { say: 'above'; key: string | number; limit: string | number; value: string | number } | { say: 'below'; key: string | number; limit: string | number; value: string | number },
  { limit: string | number }
>({
  "code": "sysctl/value-out-of-range",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value outside the range that the kernel accepts",
    "zh-CN": "值超出内核接受的范围"
  },
  "help": {
    "en": "The range comes from the kernel's own table of this key.",
    "zh-CN": "该范围取自内核自身的参数表。"
  },
  "fixable": true,
  "messages": {
    "above": {
      "en": "`{key}` takes at most {limit}, so the kernel refuses {value} and the setting keeps its old value; choose a value up to {limit}.",
      "zh-CN": "`{key}` 最大为 {limit}，内核会拒绝 {value}，该参数将保持原值；请改用不超过 {limit} 的值。"
    },
    "below": {
      "en": "`{key}` takes at least {limit}, so the kernel refuses {value} and the setting keeps its old value; choose a value from {limit}.",
      "zh-CN": "`{key}` 最小为 {limit}，内核会拒绝 {value}，该参数将保持原值；请改用不小于 {limit} 的值。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use the nearest accepted value, {limit}",
      "zh-CN": "改用最接近的可接受值 {limit}"
    }
  },
  "steps": {}
});
