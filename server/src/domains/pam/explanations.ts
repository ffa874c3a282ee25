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
  },
  "pam/outdated-module": {
    "en": "Old modules were removed from Linux-PAM one after the other. A required line with a module that is not there lets nobody in.\n\n```pam\nauth required pam_tally2.so deny=5\nauth required pam_unix.so\n```\n\nBetter:\n\n```pam\nauth required pam_faillock.so deny=5\nauth required pam_unix.so\n```",
    "zh-CN": "旧模块已陆续从 Linux-PAM 移除。required 行的模块不存在时，谁也进不来。\n\n```pam\nauth required pam_tally2.so deny=5\nauth required pam_unix.so\n```\n\n应改为：\n\n```pam\nauth required pam_faillock.so deny=5\nauth required pam_unix.so\n```"
  },
  "pam/weak-setting": {
    "en": "One argument of a module can undo what the whole stack is for.\n\n```pam\npassword required pam_unix.so md5 shadow\n```\n\nBetter:\n\n```pam\npassword required pam_unix.so yescrypt shadow\n```",
    "zh-CN": "模块的一个参数就能让整个栈失去意义。\n\n```pam\npassword required pam_unix.so md5 shadow\n```\n\n应改为：\n\n```pam\npassword required pam_unix.so yescrypt shadow\n```"
  }
};
