import type { Text } from '../../core/text.ts';

/** What a keyword does, in a sentence. */
export const keywordTexts: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    config: {
      en: 'Defines a symbol; its properties follow below.',
      'zh-CN': '定义一个符号，其属性写在下方。',
    },
    menuconfig: {
      en: 'A symbol whose dependents are shown in a menu of their own. Needs a title.',
      'zh-CN': '定义符号，依赖它的符号显示在单独的菜单中。必须有提示文字。',
    },
    choice: {
      en: 'One of the symbols up to `endchoice` is on. Needs a title.',
      'zh-CN': '到 `endchoice` 为止的符号中恰有一个启用。必须有提示文字。',
    },
    endchoice: { en: 'Ends a `choice`.', 'zh-CN': '结束 `choice`。' },
    menu: {
      en: 'A menu up to `endmenu`; its `depends on` holds for all in it.',
      'zh-CN': '到 `endmenu` 为止的菜单；其 `depends on` 对其中所有内容有效。',
    },
    endmenu: { en: 'Ends a `menu`.', 'zh-CN': '结束 `menu`。' },
    if: {
      en: 'Everything up to `endif` depends on the condition. Behind a property: it counts only where the condition holds.',
      'zh-CN': '到 `endif` 为止的内容都依赖该条件。写在属性之后时：仅当条件成立该属性才有效。',
    },
    endif: { en: 'Ends an `if`.', 'zh-CN': '结束 `if`。' },
    comment: { en: 'A line of text in the menu.', 'zh-CN': '菜单中显示的一行文字。' },
    source: {
      en: 'Reads another file here; the path starts at the root of the tree.',
      'zh-CN': '在此读入另一个文件；路径从源码树根目录算起。',
    },
    mainmenu: { en: 'The title above all menus.', 'zh-CN': '所有菜单之上的标题。' },
    bool: {
      en: 'Type: `y` or `n`. A text behind it is the title.',
      'zh-CN': '类型：`y` 或 `n`。其后的文字为提示。',
    },
    tristate: {
      en: 'Type: `y`, `m` (a module) or `n`. A text behind it is the title.',
      'zh-CN': '类型：`y`、`m`（模块）或 `n`。其后的文字为提示。',
    },
    int: { en: 'Type: a decimal number.', 'zh-CN': '类型：十进制数。' },
    hex: { en: 'Type: a hexadecimal number.', 'zh-CN': '类型：十六进制数。' },
    string: { en: 'Type: a text.', 'zh-CN': '类型：文本。' },
    def_bool: { en: '`bool` and `default` in one line.', 'zh-CN': '`bool` 与 `default` 合写。' },
    def_tristate: { en: '`tristate` and `default` in one line.', 'zh-CN': '`tristate` 与 `default` 合写。' },
    prompt: {
      en: 'The title in the menu. A symbol without one cannot be set by hand.',
      'zh-CN': '菜单中的提示文字。没有提示的符号不能手工设置。',
    },
    default: {
      en: 'The value where nobody has set one; the first whose condition holds counts.',
      'zh-CN': '未设置时的取值；条件成立的第一个有效。',
    },
    depends: {
      en: 'The symbol can be on only where the condition holds, and at most as far (`m` or `y`).',
      'zh-CN': '仅当条件成立时符号才能启用，且取值不超过条件的值（`m` 或 `y`）。',
    },
    select: {
      en: 'Turns another symbol on together with this one, without asking for what that one depends on.',
      'zh-CN': '随本符号一起启用另一符号，且不检查后者的依赖。',
    },
    imply: {
      en: 'Turns another symbol on by default, where its dependencies allow; a person can still say no.',
      'zh-CN': '在依赖允许时默认启用另一符号；用户仍可关闭。',
    },
    range: {
      en: 'The smallest and the largest value of an `int` or `hex`.',
      'zh-CN': '`int` 或 `hex` 的最小值与最大值。',
    },
    visible: {
      en: 'The titles in this menu are shown only where the condition holds; values by default stay.',
      'zh-CN': '仅当条件成立时显示菜单内的提示；默认值不受影响。',
    },
    help: {
      en: 'The text below is the help; it ends with the first line that is indented less.',
      'zh-CN': '下方文字为帮助；遇到缩进更少的一行即结束。',
    },
    modules: {
      en: 'This symbol says whether modules can be built: without it there is no `m`.',
      'zh-CN': '该符号决定能否构建模块：未启用时没有 `m`。',
    },
    transitional: {
      en: 'An old name that is still read from configurations, so that new symbols can take its value over.',
      'zh-CN': '仍会从旧配置中读取的旧名称，供新符号沿用其值。',
    },
  } satisfies Readonly<Record<string, Text>>),
);
