// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "tmpfiles/dangerous-path": {
    "en": "systemd-tmpfiles runs as root at every boot and asks nobody.\n\n```tmpfiles\nd /run/web 0777 root root\n```\n\nBetter:\n\n```tmpfiles\nd /run/web 1777 root root\n```",
    "zh-CN": "systemd-tmpfiles 在每次启动时以 root 身份运行，不会询问。\n\n```tmpfiles\nd /run/web 0777 root root\n```\n\n应改为：\n\n```tmpfiles\nd /run/web 1777 root root\n```"
  },
  "tmpfiles/invalid-value": {
    "en": "The line is passed over at boot with a message, and the service that needs the folder fails later.\n\n```tmpfiles\nd \"/run/a b 0755\n```\n\nBetter:\n\n```tmpfiles\nd \"/run/a b 0755\"\n```",
    "zh-CN": "该行在启动时被忽略并留下日志，需要该目录的服务随后失败。\n\n```tmpfiles\nd \"/run/a b 0755\n```\n\n应改为：\n\n```tmpfiles\nd \"/run/a b 0755\"\n```"
  },
  "tmpfiles/missing-argument": {
    "en": "A link that points nowhere is made without a word; other types are passed over with a message at boot.\n\n```tmpfiles\nL+ /run/web/link - - - -\n```",
    "zh-CN": "指向不存在位置的链接会被静默创建；其他类型则在启动时被忽略并留下日志。\n\n```tmpfiles\nL+ /run/web/link - - - -\n```"
  },
  "tmpfiles/missing-reference": {
    "en": "The line does nothing, and the service that needs the result fails later.\n\n```tmpfiles\nC /run/web/copy - - - - /etc/hostnamee\n```\n\nBetter:\n\n```tmpfiles\nC /run/web/copy - - - - /etc/hostname\n```",
    "zh-CN": "该行不起作用，依赖其结果的服务随后失败。\n\n```tmpfiles\nC /run/web/copy - - - - /etc/hostnamee\n```\n\n应改为：\n\n```tmpfiles\nC /run/web/copy - - - - /etc/hostname\n```"
  },
  "tmpfiles/outdated-form": {
    "en": "The link may not be there yet when the line is read early at boot, and what was made in its place hides it.\n\n```tmpfiles\nd /var/run/web 0755 root root\n```\n\nBetter:\n\n```tmpfiles\nd /run/web 0755 root root\n```",
    "zh-CN": "启动早期该链接可能尚未建立，此时创建的目录会挡住它。\n\n```tmpfiles\nd /var/run/web 0755 root root\n```\n\n应改为：\n\n```tmpfiles\nd /run/web 0755 root root\n```"
  },
  "tmpfiles/repeated-path": {
    "en": "The first line wins, so a mode or owner on the second is never set.\n\n```tmpfiles\nd /run/web 0755 root root\nd /run/web 0700 root root\n```\n\nBetter:\n\n```tmpfiles\nd /run/web 0755 root root\n```",
    "zh-CN": "以首行为准，第二行的权限或属主不会生效。\n\n```tmpfiles\nd /run/web 0755 root root\nd /run/web 0700 root root\n```\n\n应改为：\n\n```tmpfiles\nd /run/web 0755 root root\n```"
  }
};
