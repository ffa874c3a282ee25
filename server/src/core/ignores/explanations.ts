// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "ignore/ignore-without-reason": {
    "en": "Whoever meets the comment in two years has to know whether it still holds. Without a reason nobody can tell, so the\ncomment is not honoured.\n\n```sysctl\n# syswright-ignore sysctl/value-out-of-range\nvm.swappiness = 60\n```",
    "zh-CN": "两年后看到这条注释的人需要判断它是否仍然成立。没有理由就无从判断，因此这样的注释不被采纳。\n\n```sysctl\n# syswright-ignore sysctl/value-out-of-range\nvm.swappiness = 60\n```"
  },
  "ignore/unused-ignore": {
    "en": "An ignore comment is a promise that somebody looked. When the finding is gone, the comment stays behind and silently\nhides the next real one of the same kind.\n\n```sysctl\n# syswright-ignore sysctl/value-out-of-range: tuned by hand\nvm.swappiness = 60\n```\n\nBetter:\n\n```sysctl\nvm.swappiness = 60\n```",
    "zh-CN": "忽略注释意味着“有人看过并接受”。问题消失之后，注释若仍留在原处，就会悄悄掩盖下一个同类的真实问题。\n\n```sysctl\n# syswright-ignore sysctl/value-out-of-range: tuned by hand\nvm.swappiness = 60\n```\n\n应改为：\n\n```sysctl\nvm.swappiness = 60\n```"
  }
};
