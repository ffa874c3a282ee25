// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "kconfig/dead-condition": {
    "en": "What hangs on it can never be chosen, and Kconfig says nothing.\n\n```kconfig\nconfig BAR\n\tbool \"Bar\"\n\nconfig FOO\n\tbool \"Foo\"\n\tdepends on BAR = m\n```",
    "zh-CN": "依赖它的内容永远无法选择，而 Kconfig 不作提示。\n\n```kconfig\nconfig BAR\n\tbool \"Bar\"\n\nconfig FOO\n\tbool \"Foo\"\n\tdepends on BAR = m\n```"
  },
  "kconfig/help-text": {
    "en": "A help text ends with the first line that stands further to the left; what follows is read as statements and refused.\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\thelp\n\t  About foo,\n\twhich is new.\n```\n\nBetter:\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\thelp\n\t  About foo,\n\t  which is new.\n```",
    "zh-CN": "帮助到第一条缩进更少的行为止，其后内容会被当作语句而遭拒绝。\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\thelp\n\t  About foo,\n\twhich is new.\n```\n\n应改为：\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\thelp\n\t  About foo,\n\t  which is new.\n```"
  },
  "kconfig/malformed-line": {
    "en": "One line that cannot be read ends `make menuconfig` and every other build: no configuration is made at all.\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tslect BAR\n```\n\nBetter:\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tselect BAR\n```",
    "zh-CN": "只要有一行无法读取，`make menuconfig` 及所有构建都会中止，根本得不到配置。\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tslect BAR\n```\n\n应改为：\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tselect BAR\n```"
  },
  "kconfig/missing-source": {
    "en": "Kconfig stops with *can't open file*: no configuration can be made.\n\n```kconfig\nsource \"drivers/bar/Kconfg\"\n```\n\nBetter:\n\n```kconfig\nsource \"drivers/bar/Kconfig\"\n```",
    "zh-CN": "Kconfig 会以 *can't open file* 中止，无法生成任何配置。\n\n```kconfig\nsource \"drivers/bar/Kconfg\"\n```\n\n应改为：\n\n```kconfig\nsource \"drivers/bar/Kconfig\"\n```"
  },
  "kconfig/recursive-dependency": {
    "en": "Kconfig stops with *recursive dependency detected*. A `select` makes the selected symbol depend on the one that selects it.\n\n```kconfig\nconfig A\n\tbool \"A\"\n\tdepends on B\n\tselect B\n\nconfig B\n\tbool \"B\"\n```",
    "zh-CN": "Kconfig 会以 *recursive dependency detected* 报错中止。`select` 会使被选中的符号依赖选中它的符号。\n\n```kconfig\nconfig A\n\tbool \"A\"\n\tdepends on B\n\tselect B\n\nconfig B\n\tbool \"B\"\n```"
  },
  "kconfig/repeated-property": {
    "en": "Kconfig warns of a second title; a line that is there twice is most often meant to name another symbol.\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tselect BAR\n\tselect BAR\n```\n\nBetter:\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tselect BAR\n```",
    "zh-CN": "对第二个提示文字 Kconfig 会给出警告；重复的行通常本应写另一个符号。\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tselect BAR\n\tselect BAR\n```\n\n应改为：\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tselect BAR\n```"
  },
  "kconfig/select-choice-member": {
    "en": "Which member of a choice is on is decided by the person and by the defaults of the choice; Kconfig does not look at selects of a member.\n\n```kconfig\nchoice\n\tprompt \"One\"\n\nconfig A\n\tbool \"A\"\n\nconfig B\n\tbool \"B\"\n\nendchoice\n\nconfig FOO\n\tbool \"Foo\"\n\tselect B\n```",
    "zh-CN": "choice 中哪个成员启用由用户及 choice 的默认值决定；Kconfig 不会理会对成员的 select。\n\n```kconfig\nchoice\n\tprompt \"One\"\n\nconfig A\n\tbool \"A\"\n\nconfig B\n\tbool \"B\"\n\nendchoice\n\nconfig FOO\n\tbool \"Foo\"\n\tselect B\n```"
  },
  "kconfig/unbalanced-block": {
    "en": "Kconfig stops with an error, or the condition goes on over all that follows.\n\n```kconfig\nif NET\n\nconfig FOO\n\tbool \"Foo\"\n```\n\nBetter:\n\n```kconfig\nif NET\n\nconfig FOO\n\tbool \"Foo\"\nendif\n```",
    "zh-CN": "Kconfig 报错中止，或者条件延续到其后的全部内容。\n\n```kconfig\nif NET\n\nconfig FOO\n\tbool \"Foo\"\n```\n\n应改为：\n\n```kconfig\nif NET\n\nconfig FOO\n\tbool \"Foo\"\nendif\n```"
  },
  "kconfig/unfit-choice": {
    "en": "Kconfig refuses the choice, or takes its first member.\n\n```kconfig\nchoice\n\nconfig A\n\tbool \"A\"\n\nendchoice\n```",
    "zh-CN": "Kconfig 会拒绝该 choice，或取其第一个成员。\n\n```kconfig\nchoice\n\nconfig A\n\tbool \"A\"\n\nendchoice\n```"
  },
  "kconfig/unfit-property": {
    "en": "Kconfig warns at best, and the symbol silently stays off or at zero.\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tdefault true\n```\n\nBetter:\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tdefault y\n```",
    "zh-CN": "Kconfig 至多给出警告，符号会悄然保持关闭或为零。\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tdefault true\n```\n\n应改为：\n\n```kconfig\nconfig FOO\n\tbool \"Foo\"\n\tdefault y\n```"
  },
  "kconfig/unfit-type": {
    "en": "Without a type there is no value and no line in the `.config`; of two types only the first counts.\n\n```kconfig\nconfig FOO\n\tprompt \"Foo\"\n\tdefault y\n```",
    "zh-CN": "没有类型就没有值，也不会写入 `.config`；有两个类型时只有第一个有效。\n\n```kconfig\nconfig FOO\n\tprompt \"Foo\"\n\tdefault y\n```"
  },
  "kconfig/unknown-symbol": {
    "en": "Kconfig says nothing about a name that nobody defines: it is `n`, and the driver can never be chosen.\n\n```kconfig\nconfig FOO\n\ttristate \"Foo\"\n\tdepends on NETDEVICE\n```\n\nBetter:\n\n```kconfig\nconfig FOO\n\ttristate \"Foo\"\n\tdepends on NETDEVICES\n```",
    "zh-CN": "对无人定义的名称 Kconfig 不作提示，一律视为 `n`，驱动因此永远无法选择。\n\n```kconfig\nconfig FOO\n\ttristate \"Foo\"\n\tdepends on NETDEVICE\n```\n\n应改为：\n\n```kconfig\nconfig FOO\n\ttristate \"Foo\"\n\tdepends on NETDEVICES\n```"
  }
};
