// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "sysusers/invalid-value": {
    "en": "The user is not made, and the service that runs as it fails with status 217/USER.\n\n```sysusers\nr - 950-900\n```\n\nBetter:\n\n```sysusers\nr - 900-950\n```",
    "zh-CN": "用户不会被创建，以其身份运行的服务会以 217/USER 失败。\n\n```sysusers\nr - 950-900\n```\n\n应改为：\n\n```sysusers\nr - 900-950\n```"
  },
  "sysusers/missing-reference": {
    "en": "A missing shell looks like nologin, until somebody wonders why `su -c` says nothing of use.\n\n```sysusers\nu web - \"W\" / /usr/sbin/nologinn\n```\n\nBetter:\n\n```sysusers\nu web - \"W\" / /usr/sbin/nologin\n```",
    "zh-CN": "shell 缺失时看似 nologin，但 `su -c` 会给出难以理解的错误。\n\n```sysusers\nu web - \"W\" / /usr/sbin/nologinn\n```\n\n应改为：\n\n```sysusers\nu web - \"W\" / /usr/sbin/nologin\n```"
  },
  "sysusers/repeated-name": {
    "en": "The first line wins. A number or a home folder on the second is never used.\n\n```sysusers\nu web - \"Web\"\nu web 33 \"Web\"\n```\n\nBetter:\n\n```sysusers\nu web - \"Web\"\n```",
    "zh-CN": "以首行为准，第二行的编号或主目录不会使用。\n\n```sysusers\nu web - \"Web\"\nu web 33 \"Web\"\n```\n\n应改为：\n\n```sysusers\nu web - \"Web\"\n```"
  },
  "sysusers/shifted-columns": {
    "en": "Columns are parted by blanks, so every blank in a description moves what stands behind it.\n\n```sysusers\nu web - Web daemon /var/lib/web /usr/sbin/nologin\n```\n\nBetter:\n\n```sysusers\nu web - \"Web daemon\" /var/lib/web /usr/sbin/nologin\n```",
    "zh-CN": "列以空格分隔，描述中的每个空格都会使后面的列错位。\n\n```sysusers\nu web - Web daemon /var/lib/web /usr/sbin/nologin\n```\n\n应改为：\n\n```sysusers\nu web - \"Web daemon\" /var/lib/web /usr/sbin/nologin\n```"
  }
};
