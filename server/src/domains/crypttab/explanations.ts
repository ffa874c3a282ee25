// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "crypttab/duplicate-name": {
    "en": "One unit is made for a name. The second line is dropped at boot with a message, and its device stays shut.\n\n```crypttab\ndata /dev/vda2 none luks\ndata /dev/vda3 none luks\n```",
    "zh-CN": "每个名称只生成一个单元；重复的行在启动时被丢弃，其设备保持锁定。\n\n```crypttab\ndata /dev/vda2 none luks\ndata /dev/vda3 none luks\n```"
  },
  "crypttab/invalid-value": {
    "en": "An option that is not known is passed over with a message at boot; a cipher that is not known leaves the device shut, and everything on it missing.\n\n```crypttab\ndata UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks,discrad\n```\n\nBetter:\n\n```crypttab\ndata UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks,discard\n```",
    "zh-CN": "不认识的选项在启动时被忽略并留下日志；算法不存在则设备无法解锁，其上的内容全部缺失。\n\n```crypttab\ndata UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks,discrad\n```\n\n应改为：\n\n```crypttab\ndata UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks,discard\n```"
  },
  "crypttab/lost-content": {
    "en": "A key from `/dev/urandom` is another one at each boot. That is right for swap, and the end of anything else.\n\n```crypttab\ndata /dev/vda2 /dev/urandom luks\n```",
    "zh-CN": "`/dev/urandom` 的密钥每次启动都不同：适用于交换空间，对其他数据则意味着丢失。\n\n```crypttab\ndata /dev/vda2 /dev/urandom luks\n```"
  },
  "crypttab/missing-reference": {
    "en": "A machine without a keyboard waits forever for a password that a file should have given.\n\n```crypttab\ndata /dev/vda2 /etc/keys/dsik luks\n```\n\nBetter:\n\n```crypttab\ndata /dev/vda2 /etc/keys/disk luks\n```",
    "zh-CN": "没有键盘的机器会一直等待本应由文件提供的密码。\n\n```crypttab\ndata /dev/vda2 /etc/keys/dsik luks\n```\n\n应改为：\n\n```crypttab\ndata /dev/vda2 /etc/keys/disk luks\n```"
  },
  "crypttab/unfit-options": {
    "en": "A line can name options that belong to another format of encryption, or that contradict each other. Some are ignored\nwithout a word, others keep the device closed at the next boot.\n\n```crypttab\nhome UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks,cipher=aes-xts-plain64\n```\n\nBetter:\n\n```crypttab\nhome UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks\n```",
    "zh-CN": "一行里可能写了属于另一种加密格式的选项，或相互矛盾的选项。有的会被悄悄忽略，有的会让设备在下次启动时无法打开。\n\n```crypttab\nhome UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks,cipher=aes-xts-plain64\n```\n\n应改为：\n\n```crypttab\nhome UUID=0a1b2c3d-0000-4000-8000-000000000002 none luks\n```"
  },
  "crypttab/weak-encryption": {
    "en": "A device that is encrypted with a broken cipher, or with a key that anybody can read, looks protected and is not.\n\n```crypttab\nold /dev/sdb1 none plain,cipher=aes-ecb,size=256\n```\n\nBetter:\n\n```crypttab\nold /dev/sdb1 none plain,cipher=aes-xts-plain64,size=256\n```",
    "zh-CN": "用已被攻破的算法，或用人人可读的密钥加密的设备，看似受保护，实则没有。\n\n```crypttab\nold /dev/sdb1 none plain,cipher=aes-ecb,size=256\n```\n\n应改为：\n\n```crypttab\nold /dev/sdb1 none plain,cipher=aes-xts-plain64,size=256\n```"
  }
};
