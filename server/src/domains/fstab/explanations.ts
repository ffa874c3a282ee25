// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "fstab/contradicting-options": {
    "en": "Options are read from left to right and the last one wins. With both on the line, one of them does not do what it says.\n\n```fstab\n/dev/sdb1 /data ext4 ro,rw,nofail 0 2\n```\n\nBetter:\n\n```fstab\n/dev/sdb1 /data ext4 rw,nofail 0 2\n```",
    "zh-CN": "选项从左到右读取，后者生效；两者并存时，其中一个不起作用。\n\n```fstab\n/dev/sdb1 /data ext4 ro,rw,nofail 0 2\n```\n\n应改为：\n\n```fstab\n/dev/sdb1 /data ext4 rw,nofail 0 2\n```"
  },
  "fstab/duplicate-mount-point": {
    "en": "One unit is made for a folder. Of two lines the second is dropped with a message at boot that nobody reads.\n\n```fstab\n/dev/sdb1 /data ext4 defaults 0 2\n/dev/sdc1 /data ext4 defaults 0 2\n```\n\nBetter:\n\n```fstab\n/dev/sdb1 /data ext4 defaults 0 2\n```",
    "zh-CN": "每个目录只生成一个单元；重复的行在启动时被丢弃，只留下一条日志。\n\n```fstab\n/dev/sdb1 /data ext4 defaults 0 2\n/dev/sdc1 /data ext4 defaults 0 2\n```\n\n应改为：\n\n```fstab\n/dev/sdb1 /data ext4 defaults 0 2\n```"
  },
  "fstab/invalid-option": {
    "en": "A file system refuses the whole mount over one option that it does not know. When it is a local one, boot ends in the emergency shell.\n\n```fstab\n/dev/sdb1 /data ext4 defaults,noatim 0 2\n```\n\nBetter:\n\n```fstab\n/dev/sdb1 /data ext4 defaults,noatime 0 2\n```",
    "zh-CN": "只要有一个不认识的选项，文件系统就会拒绝挂载；若为本地文件系统，启动会停在紧急模式。\n\n```fstab\n/dev/sdb1 /data ext4 defaults,noatim 0 2\n```\n\n应改为：\n\n```fstab\n/dev/sdb1 /data ext4 defaults,noatime 0 2\n```"
  },
  "fstab/invalid-value": {
    "en": "What cannot be read is not mounted. For a file system that others need, boot then stops in the emergency shell.\n\n```fstab\nUUDI=0a1b2c3d-0000-4000-8000-000000000001 /data ext4 defaults 0 2\ndev/vda /srv ext4 defaults 0 2\nnas/x /x nfs4 nofail 0 0\n```\n\nBetter:\n\n```fstab\nUUID=0a1b2c3d-0000-4000-8000-000000000001 /data ext4 defaults 0 2\n/dev/vda /srv ext4 defaults 0 2\nnas:/x /x nfs4 nofail 0 0\n```",
    "zh-CN": "无法解析的行不会挂载；若其他服务依赖该文件系统，启动会停在紧急模式。\n\n```fstab\nUUDI=0a1b2c3d-0000-4000-8000-000000000001 /data ext4 defaults 0 2\ndev/vda /srv ext4 defaults 0 2\nnas/x /x nfs4 nofail 0 0\n```\n\n应改为：\n\n```fstab\nUUID=0a1b2c3d-0000-4000-8000-000000000001 /data ext4 defaults 0 2\n/dev/vda /srv ext4 defaults 0 2\nnas:/x /x nfs4 nofail 0 0\n```"
  },
  "fstab/malformed-line": {
    "en": "The program that reads the table skips a line it cannot read, and boot goes on without the file system. Nobody notices before data lands on the wrong disk.\n\n```fstab\nLABEL=swap0 none\n```\n\nBetter:\n\n```fstab\nLABEL=swap0 none swap sw 0 0\n```",
    "zh-CN": "读取该表的程序会跳过无法解析的行，启动照常继续，但文件系统没有挂载，数据可能写到错误的磁盘上。\n\n```fstab\nLABEL=swap0 none\n```\n\n应改为：\n\n```fstab\nLABEL=swap0 none swap sw 0 0\n```"
  },
  "fstab/missing-reference": {
    "en": "A bind mount needs the folder that it shows. When it is missing, local-fs.target fails, and boot ends in the emergency shell.\n\n```fstab\n/srv/dta /srv/b none bind 0 0\n```\n\nBetter:\n\n```fstab\n/srv/data /srv/b none bind 0 0\n```",
    "zh-CN": "bind 挂载需要来源目录存在；缺失时 local-fs.target 失败，启动停在紧急模式。\n\n```fstab\n/srv/dta /srv/b none bind 0 0\n```\n\n应改为：\n\n```fstab\n/srv/data /srv/b none bind 0 0\n```"
  },
  "fstab/outdated-form": {
    "en": "A table of mounts is copied from machine to machine, and outlives the systems that it was written for. What nobody reads any more\neither stops the mount, or promises what does not happen.\n\n```fstab\n/dev/sdb1 /srv ext4 defaults,nobootwait 0 2\n```\n\nBetter:\n\n```fstab\n/dev/sdb1 /srv ext4 defaults,nofail 0 2\n```",
    "zh-CN": "挂载表常在机器之间照抄，寿命比最初的系统更长。不再有人读取的内容，要么使挂载失败，要么承诺了不会发生的事。\n\n```fstab\n/dev/sdb1 /srv ext4 defaults,nobootwait 0 2\n```\n\n应改为：\n\n```fstab\n/dev/sdb1 /srv ext4 defaults,nofail 0 2\n```"
  },
  "fstab/unfit-combination": {
    "en": "Each column is read by somebody else: the kernel, mount, systemd. What does not fit together is found by none of them before boot.\n\n```fstab\ntmpfs /run/x tmpfs size=1G,mode=0777 0 0\n```\n\nBetter:\n\n```fstab\ntmpfs /run/x tmpfs size=1G,mode=1777 0 0\n```",
    "zh-CN": "各列由内核、mount、systemd 分别读取，互不匹配之处在启动前无人检查。\n\n```fstab\ntmpfs /run/x tmpfs size=1G,mode=0777 0 0\n```\n\n应改为：\n\n```fstab\ntmpfs /run/x tmpfs size=1G,mode=1777 0 0\n```"
  },
  "fstab/unfit-line": {
    "en": "fstab is read at boot. A line that mounts the wrong thing keeps the system from starting, or hides the data that somebody needs.\n\n```fstab\n/dev/vda2 none ext4 sw 0 0\n```\n\nBetter:\n\n```fstab\n/dev/vda2 none swap sw 0 0\n```",
    "zh-CN": "fstab 在启动时读取。挂错的行会让系统无法启动，或遮住需要的数据。\n\n```fstab\n/dev/vda2 none ext4 sw 0 0\n```\n\n应改为：\n\n```fstab\n/dev/vda2 none swap sw 0 0\n```"
  },
  "fstab/unsafe-options": {
    "en": "File systems carry owners and setuid bits. Where others decide what is on them, mount options have to take that away.\n\n```fstab\ntmpfs /tmp tmpfs size=1G,mode=1777 0 0\n```\n\nBetter:\n\n```fstab\ntmpfs /tmp tmpfs size=1G,mode=1777,nosuid,nodev 0 0\n```",
    "zh-CN": "文件系统带有属主和 setuid 位。若内容由他人决定，就要用挂载选项去掉这些权限。\n\n```fstab\ntmpfs /tmp tmpfs size=1G,mode=1777 0 0\n```\n\n应改为：\n\n```fstab\ntmpfs /tmp tmpfs size=1G,mode=1777,nosuid,nodev 0 0\n```"
  },
  "fstab/wrong-check-order": {
    "en": "Checks run in the order of this column. A root file system behind others is checked while it is in use; a number on something without a checker makes boot wait or complain.\n\n```fstab\n/dev/vdb /data ext4 defaults 0 3\n```\n\nBetter:\n\n```fstab\n/dev/vdb /data ext4 defaults 0 2\n```",
    "zh-CN": "检查按此列的顺序进行；根文件系统排在后面会在使用中被检查，而给没有检查程序的类型写数字会引发等待或告警。\n\n```fstab\n/dev/vdb /data ext4 defaults 0 3\n```\n\n应改为：\n\n```fstab\n/dev/vdb /data ext4 defaults 0 2\n```"
  }
};
