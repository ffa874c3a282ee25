// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "kbuild/ignored-flags": {
    "en": "An include path or a macro that does not arrive breaks the build in a place far from here, or changes silently what is built.\n\n```kbuild\nobj-m := foo.o\nEXTRA_CFLAGS += -DDEBUG\n```\n\nBetter:\n\n```kbuild\nobj-m := foo.o\nccflags-y += -DDEBUG\n```",
    "zh-CN": "包含路径或宏没有传到，会在远处使构建失败，或悄然改变构建结果。\n\n```kbuild\nobj-m := foo.o\nEXTRA_CFLAGS += -DDEBUG\n```\n\n应改为：\n\n```kbuild\nobj-m := foo.o\nccflags-y += -DDEBUG\n```"
  },
  "kbuild/missing-source": {
    "en": "Kbuild stops with *No rule to make target*, and tells the object, not the line.\n\n```kbuild\nobj-m := foo.o fooo.o\n```\n\nBetter:\n\n```kbuild\nobj-m := foo.o foo.o\n```",
    "zh-CN": "Kbuild 会以 *No rule to make target* 停止，只说明目标文件，不说明行。\n\n```kbuild\nobj-m := foo.o fooo.o\n```\n\n应改为：\n\n```kbuild\nobj-m := foo.o foo.o\n```"
  },
  "kbuild/unbuilt-module": {
    "en": "The build succeeds, and the module is missing; people then look for the reason everywhere but here.\n\n```kbuild\nobj-m := a.o\nfoo-objs := b.o c.o\n```\n\nBetter:\n\n```kbuild\nobj-m := a.o\nobj-m += foo.o\nfoo-objs := b.o c.o\n```",
    "zh-CN": "构建成功，模块却不见了；人们会在别处到处找原因。\n\n```kbuild\nobj-m := a.o\nfoo-objs := b.o c.o\n```\n\n应改为：\n\n```kbuild\nobj-m := a.o\nobj-m += foo.o\nfoo-objs := b.o c.o\n```"
  }
};
