// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "modules-load/unloadable-line": {
    "en": "systemd-modules-load takes the whole line for a name, tells the log that there is no such module, and goes on. The device stays without its\ndriver.\n\n```modules-load\nnouvaeu\n```\n\nBetter:\n\n```modules-load\nnouveau\n```",
    "zh-CN": "systemd-modules-load 把整行当作模块名，在日志中记录找不到该模块后继续。设备因此没有驱动。\n\n```modules-load\nnouvaeu\n```\n\n应改为：\n\n```modules-load\nnouveau\n```"
  }
};
