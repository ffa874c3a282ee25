// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "sysctl/value-out-of-range": {
    "en": "The kernel checks a number against the bounds in its table and answers \"invalid argument\". The file is applied line by\nline during boot, where nobody reads that answer, so the machine runs with the old value while the file claims another.\n\n```sysctl\nvm.swappiness = 300\n```\n\nBetter:\n\n```sysctl\nvm.swappiness = 200\n```",
    "zh-CN": "内核会按参数表中的上下限检查数值，越界时返回“无效参数”。配置文件在启动时逐行应用，往往没有人看到这个错误：\n文件里写的是一个值，机器实际使用的却仍是旧值。\n\n```sysctl\nvm.swappiness = 300\n```\n\n应改为：\n\n```sysctl\nvm.swappiness = 200\n```"
  }
};
