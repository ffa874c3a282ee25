import type { Option, ValueType } from './entries.ts';

/** What begins a statement. */
export const statements = [
  'config',
  'menuconfig',
  'choice',
  'endchoice',
  'menu',
  'endmenu',
  'if',
  'endif',
  'comment',
  'source',
  'mainmenu',
] as const;

/** Of other programs that read such files (Zephyr, ESP-IDF); those of the kernel do not know them. */
export const foreignStatements: ReadonlySet<string> = new Set([
  'rsource',
  'osource',
  'orsource',
  'gsource',
  'grsource',
  'configdefault',
]);

interface OptionForm {
  readonly kind: Option['kind'];
  readonly type?: ValueType;
}

/** What may stand below a statement. */
export const optionForms: ReadonlyMap<string, OptionForm> = new Map<string, OptionForm>([
  ['bool', { kind: 'type', type: 'bool' }],
  ['tristate', { kind: 'type', type: 'tristate' }],
  ['int', { kind: 'type', type: 'int' }],
  ['hex', { kind: 'type', type: 'hex' }],
  ['string', { kind: 'type', type: 'string' }],
  ['prompt', { kind: 'prompt' }],
  ['default', { kind: 'default' }],
  ['def_bool', { kind: 'default', type: 'bool' }],
  ['def_tristate', { kind: 'default', type: 'tristate' }],
  ['depends', { kind: 'depends' }],
  ['select', { kind: 'select' }],
  ['imply', { kind: 'imply' }],
  ['range', { kind: 'range' }],
  ['visible', { kind: 'visible' }],
  ['help', { kind: 'help' }],
  ['modules', { kind: 'modules' }],
  ['transitional', { kind: 'transitional' }],
  ['optional', { kind: 'optional' }],
]);

/** Older or of other programs; passed over. */
export const otherOptions: ReadonlySet<string> = new Set([
  'option',
  'def_int',
  'def_hex',
  'def_string',
  'warning',
]);

export const optionWords: readonly string[] = [...optionForms.keys()];
export const allWords: readonly string[] = [...statements, ...optionWords];

/** Which block a line ends. */
export const blockOf: ReadonlyMap<string, 'choice' | 'if' | 'menu'> = new Map([
  ['endchoice', 'choice'],
  ['endif', 'if'],
  ['endmenu', 'menu'],
]);
