// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "udev/invalid-value": {
    "en": "A rule that never matches, or that udev drops, is silent: the device gets its usual owner and mode.\n\n```udev\nSUBSYSTEM==\"usb\", ATTR{idVendor}==\"12AB\", ATTR{idProduct}==\"0x5678\", MODE=\"0660\"\n```\n\nBetter:\n\n```udev\nSUBSYSTEM==\"usb\", ATTR{idVendor}==\"12ab\", ATTR{idProduct}==\"5678\", MODE=\"0660\"\n```",
    "zh-CN": "永不匹配或被丢弃的规则不会有任何提示，设备仍保持默认的属主和权限。\n\n```udev\nSUBSYSTEM==\"usb\", ATTR{idVendor}==\"12AB\", ATTR{idProduct}==\"0x5678\", MODE=\"0660\"\n```\n\n应改为：\n\n```udev\nSUBSYSTEM==\"usb\", ATTR{idVendor}==\"12ab\", ATTR{idProduct}==\"5678\", MODE=\"0660\"\n```"
  },
  "udev/malformed-rule": {
    "en": "One word that udev cannot read makes it drop the whole line with a message in the journal; the device comes up as if the rule were not there.\n\n```udev\nKERNEL==\"x\" MODE=\"0660\"\n```\n\nBetter:\n\n```udev\nKERNEL==\"x\", MODE=\"0660\"\n```",
    "zh-CN": "只要有一处无法解析，udev 就会丢弃整行并在日志中留下消息，设备按没有此规则的方式出现。\n\n```udev\nKERNEL==\"x\" MODE=\"0660\"\n```\n\n应改为：\n\n```udev\nKERNEL==\"x\", MODE=\"0660\"\n```"
  },
  "udev/missing-reference": {
    "en": "The device comes up without what the rule should have done, and only the journal says so.\n\n```udev\nKERNEL==\"x\", GROUP=\"adn\"\n```\n\nBetter:\n\n```udev\nKERNEL==\"x\", GROUP=\"adm\"\n```",
    "zh-CN": "设备出现时没有执行规则应做的事，只有日志会提到。\n\n```udev\nKERNEL==\"x\", GROUP=\"adn\"\n```\n\n应改为：\n\n```udev\nKERNEL==\"x\", GROUP=\"adm\"\n```"
  },
  "udev/unfit-assignment": {
    "en": "udev takes these lines without a word, and the device is not what the rule says.\n\n```udev\nKERNEL==\"x\", SYMLINK+=\"/dev/modem\"\n```\n\nBetter:\n\n```udev\nKERNEL==\"x\", SYMLINK+=\"modem\"\n```",
    "zh-CN": "udev 会静默接受这些行，但设备的状态与规则所写不同。\n\n```udev\nKERNEL==\"x\", SYMLINK+=\"/dev/modem\"\n```\n\n应改为：\n\n```udev\nKERNEL==\"x\", SYMLINK+=\"modem\"\n```"
  },
  "udev/unfit-device": {
    "en": "udev says nothing about a rule that has no effect. It is found out when the device is plugged in and nothing happens.\n\n```udev-rules\nSUBSYSTEM==\"tty\", ATTR{idVendor}==\"1234\", SYMLINK+=\"modem\"\n```\n\nBetter:\n\n```udev-rules\nSUBSYSTEM==\"tty\", ATTRS{idVendor}==\"1234\", SYMLINK+=\"modem\"\n```",
    "zh-CN": "对没有效果的规则，udev 不会提示；直到插入设备毫无反应才会发现。\n\n```udev-rules\nSUBSYSTEM==\"tty\", ATTR{idVendor}==\"1234\", SYMLINK+=\"modem\"\n```\n\n应改为：\n\n```udev-rules\nSUBSYSTEM==\"tty\", ATTRS{idVendor}==\"1234\", SYMLINK+=\"modem\"\n```"
  },
  "udev/unfit-match": {
    "en": "All ATTRS, SUBSYSTEMS, DRIVERS and KERNELS of a rule have to match one and the same device. When they never do, nothing says so.\n\n```udev\nKERNEL==\"hidraw*\", SUBSYSTEM==\"hidraw\", SUBSYSTEM==\"usb\", MODE=\"0660\"\n```\n\nBetter:\n\n```udev\nKERNEL==\"hidraw*\", SUBSYSTEM==\"hidraw|usb\", MODE=\"0660\"\n```",
    "zh-CN": "一条规则中的 ATTRS、SUBSYSTEMS、DRIVERS、KERNELS 须匹配同一个设备；若永远不满足，也不会有任何提示。\n\n```udev\nKERNEL==\"hidraw*\", SUBSYSTEM==\"hidraw\", SUBSYSTEM==\"usb\", MODE=\"0660\"\n```\n\n应改为：\n\n```udev\nKERNEL==\"hidraw*\", SUBSYSTEM==\"hidraw|usb\", MODE=\"0660\"\n```"
  },
  "udev/unfit-pattern": {
    "en": "A match that never fits is no error to udev: the rule waits for a device that does not exist.\n\n```udev-rules\nKERNEL==\"/dev/hidraw0\", MODE=\"0660\"\n```\n\nBetter:\n\n```udev-rules\nKERNEL==\"hidraw0\", MODE=\"0660\"\n```",
    "zh-CN": "永远不匹配的条件对 udev 来说不是错误：规则只是在等待不存在的设备。\n\n```udev-rules\nKERNEL==\"/dev/hidraw0\", MODE=\"0660\"\n```\n\n应改为：\n\n```udev-rules\nKERNEL==\"hidraw0\", MODE=\"0660\"\n```"
  },
  "udev/unmatched-jump": {
    "en": "When the GOTO that should skip a file for other devices has no label, all rules below hold for all devices. A label that nothing goes to is what is left of such a rule.\n\n```udev\nKERNEL==\"x\", MODE=\"0660\"\nLABEL=\"my_end\"\nKERNEL==\"y\", MODE=\"0660\"\n```\n\nBetter:\n\n```udev\nKERNEL==\"x\", MODE=\"0660\"\nKERNEL==\"y\", MODE=\"0660\"\n```",
    "zh-CN": "用来为其他设备跳过文件的 GOTO 若没有标签，下面的规则就会作用于所有设备；没有跳转的标签往往是这类规则的残留。\n\n```udev\nKERNEL==\"x\", MODE=\"0660\"\nLABEL=\"my_end\"\nKERNEL==\"y\", MODE=\"0660\"\n```\n\n应改为：\n\n```udev\nKERNEL==\"x\", MODE=\"0660\"\nKERNEL==\"y\", MODE=\"0660\"\n```"
  }
};
