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
  "sysusers/privileged-account": {
    "en": "Accounts from sysusers.d run services. Whoever breaks into the service has the rights of its account, so a shell, number 0\nor a powerful group turn a hole in one service into the loss of the system.\n\n```sysusers\nu webd - \"Web daemon\" /var/lib/webd /bin/bash\n```\n\nBetter:\n\n```sysusers\nu webd - \"Web daemon\" /var/lib/webd /usr/sbin/nologin\n```",
    "zh-CN": "sysusers.d 中的账户用来运行服务。服务一旦被攻破，攻击者就拥有该账户的权限；登录 shell、编号 0 或高权限组会让一个漏洞断送整个系统。\n\n```sysusers\nu webd - \"Web daemon\" /var/lib/webd /bin/bash\n```\n\n应改为：\n\n```sysusers\nu webd - \"Web daemon\" /var/lib/webd /usr/sbin/nologin\n```"
  },
  "sysusers/repeated-name": {
    "en": "The first line wins. A number or a home folder on the second is never used.\n\n```sysusers\nu web - \"Web\"\nu web 33 \"Web\"\n```\n\nBetter:\n\n```sysusers\nu web - \"Web\"\n```",
    "zh-CN": "以首行为准，第二行的编号或主目录不会使用。\n\n```sysusers\nu web - \"Web\"\nu web 33 \"Web\"\n```\n\n应改为：\n\n```sysusers\nu web - \"Web\"\n```"
  },
  "sysusers/shifted-columns": {
    "en": "Columns are parted by blanks, so every blank in a description moves what stands behind it.\n\n```sysusers\nu web - Web daemon /var/lib/web /usr/sbin/nologin\n```\n\nBetter:\n\n```sysusers\nu web - \"Web daemon\" /var/lib/web /usr/sbin/nologin\n```",
    "zh-CN": "列以空格分隔，描述中的每个空格都会使后面的列错位。\n\n```sysusers\nu web - Web daemon /var/lib/web /usr/sbin/nologin\n```\n\n应改为：\n\n```sysusers\nu web - \"Web daemon\" /var/lib/web /usr/sbin/nologin\n```"
  },
  "sysusers/unfit-number": {
    "en": "Numbers decide who owns a file. Two names for one number are one account to the kernel, and a number of people's range\nmay be somebody's already.\n\n```sysusers\nu webd 1500 \"Web daemon\"\n```\n\nBetter:\n\n```sysusers\nu webd - \"Web daemon\"\n```",
    "zh-CN": "文件归谁由编号决定。对内核来说，编号相同的两个名称就是同一个账户；普通用户范围内的编号可能早已有人使用。\n\n```sysusers\nu webd 1500 \"Web daemon\"\n```\n\n应改为：\n\n```sysusers\nu webd - \"Web daemon\"\n```"
  }
};
