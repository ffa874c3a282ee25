// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "chrony/invalid-directive": {
    "en": "chronyd ends with a message when it cannot read one line. The clock then runs as it likes, until certificates and logs no\nlonger fit.\n\n```chrony\nsrever 192.0.2.1 iburst\nrtcsync\n```\n\nBetter:\n\n```chrony\nserver 192.0.2.1 iburst\nrtcsync\n```",
    "zh-CN": "只要有一行无法读取，chronyd 就会报错退出。此后时钟任意走动，直到证书和日志都对不上。\n\n```chrony\nsrever 192.0.2.1 iburst\nrtcsync\n```\n\n应改为：\n\n```chrony\nserver 192.0.2.1 iburst\nrtcsync\n```"
  }
};
