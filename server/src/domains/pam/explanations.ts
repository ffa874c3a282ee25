// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "pam/broken-stack": {
    "en": "The number in `success=N` counts the lines below that are skipped. When a line is added or removed there, it is wrong without a message.\n\n```pam\nauth sufficient pam_permit.so\n```\n\nBetter:\n\n```pam\nauth sufficient pam_deny.so\n```",
    "zh-CN": "`success=N` 中的数字是要跳过的行数；其下增删一行后，数字就会静默出错。\n\n```pam\nauth sufficient pam_permit.so\n```\n\n应改为：\n\n```pam\nauth sufficient pam_deny.so\n```"
  },
  "pam/invalid-value": {
    "en": "A line that libpam cannot read counts as a module that always fails, so nobody gets in. An argument that a module does not know is dropped with a line in the log.\n\n```pam\nauth required pam_permit\n```\n\nBetter:\n\n```pam\nauth required pam_permit.so\n```",
    "zh-CN": "libpam 无法解析的行等同于必定失败的模块，任何人都无法登录；模块不认识的参数会被忽略，只留一条日志。\n\n```pam\nauth required pam_permit\n```\n\n应改为：\n\n```pam\nauth required pam_permit.so\n```"
  },
  "pam/missing-reference": {
    "en": "A module that cannot be loaded counts as one that fails, so that nobody gets in.\n\n```pam\n@include common-atuh\n```\n\nBetter:\n\n```pam\n@include common-auth\n```",
    "zh-CN": "无法加载的模块等同于失败，任何人都无法登录。\n\n```pam\n@include common-atuh\n```\n\n应改为：\n\n```pam\n@include common-auth\n```"
  }
};
