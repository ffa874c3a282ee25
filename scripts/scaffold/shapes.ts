/** How the first rule of a shape looks: what it listens on, and a text in which it finds something. */
export interface Shape {
  readonly name: string;
  /** The rule type that the shape exports, and its module. */
  readonly ruleType: string;
  readonly module: string;
  readonly on: string;
  /** The name that the example rule listens for; a person replaces it first. */
  readonly subject: string;
  /** Where the finding is shown, as an expression over the subject. */
  readonly span: string;
  readonly bad: readonly [string, string, string];
  readonly good: readonly [string, string, string];
}

const keyValue: Shape = {
  name: 'key-value',
  ruleType: 'KeyValueRule',
  module: 'syntax/shapes/key-value.ts',
  on: 'entry',
  subject: 'replace.me',
  span: 'at.key',
  bad: ['«replace.me» = 1\n', '# a comment\n«replace.me» = 2\n', '«replace.me»=\n'],
  good: ['# replace.me = 1\n', '# nothing\n', '\n'],
};

const ini: Shape = {
  name: 'ini',
  ruleType: 'IniRule',
  module: 'syntax/shapes/ini.ts',
  on: 'entry',
  subject: 'ReplaceMe',
  span: 'at.key',
  bad: ['[Unit]\n«ReplaceMe»=1\n', '[Unit]\n# a comment\n«ReplaceMe»=2\n', '[Unit]\n«ReplaceMe»=\n'],
  good: ['# ReplaceMe=1\n', '# nothing\n', '\n'],
};

const c: Shape = {
  name: 'c',
  ruleType: 'CRule',
  module: 'syntax/c/types.ts',
  on: 'call',
  subject: 'replace_me',
  span: 'at.nameSpan',
  bad: [
    'static void f(void)\n{\n\t«replace_me»();\n}\n',
    'static int g(int x)\n{\n\treturn «replace_me»(x);\n}\n',
    'static void h(void)\n{\n\tif («replace_me»(1, 2))\n\t\treturn;\n}\n',
  ],
  good: ['/* replace_me(); */\n', 'static void f(void)\n{\n}\n', '\n'],
};

export const shapes: readonly Shape[] = [keyValue, ini, c];

/** Shapes that a new configuration language can have. */
export const configShapes: readonly Shape[] = [keyValue, ini];
