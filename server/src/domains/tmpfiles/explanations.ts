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
  },
  "tmpfiles/unsafe-owner": {
    "en": "Whoever owns a folder may rename what is in it. If root then writes through that path, it writes where the owner of the folder\nwants it to. systemd-tmpfiles still makes something new in such a folder, but follows no path that leads through it to what\nbelongs to another: it calls this an unsafe path transition and leaves the line out.\n\n```tmpfiles\nd /run/web 0755 www-data www-data -\nf /run/web/flag 0644 root root - on\n```\n\nBetter:\n\n```tmpfiles\nd /run/web 0755 www-data www-data -\nf /run/web/flag 0644 www-data root - on\n```",
    "zh-CN": "谁拥有目录，谁就能改名其中的内容。若 root 随后经此路径写入，就会写到目录属主想要的地方。systemd-tmpfiles 仍会在这样的目录中新建内容，但不会沿着穿过它、通往他人之物的路径前进：它称之为不安全的路径转换，并跳过该行。\n\n```tmpfiles\nd /run/web 0755 www-data www-data -\nf /run/web/flag 0644 root root - on\n```\n\n应改为：\n\n```tmpfiles\nd /run/web 0755 www-data www-data -\nf /run/web/flag 0644 www-data root - on\n```"
  },
  "tmpfiles/unused-column": {
    "en": "systemd-tmpfiles ignores a column that means nothing for the type, at most with a line in the log. What was meant by it\ndoes not happen.\n\n```tmpfiles\nd /run/web 0755 root root - x\n```\n\nBetter:\n\n```tmpfiles\nd /run/web 0755 root root -\n```",
    "zh-CN": "对该类型没有意义的列，systemd-tmpfiles 会忽略，最多在日志里记一行。想要的效果并不会发生。\n\n```tmpfiles\nd /run/web 0755 root root - x\n```\n\n应改为：\n\n```tmpfiles\nd /run/web 0755 root root -\n```"
  }
};
