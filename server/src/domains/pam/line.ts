import type { ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';

export interface Entry {
  readonly type: ColumnWord;
  readonly control: ColumnWord | undefined;
  readonly module: ColumnWord | undefined;
  readonly args: readonly ColumnWord[];
  /** `@include`, which Debian has instead of a type. */
  readonly isInclude: boolean;
}

export function entryOf(line: ColumnsLine): Entry {
  const [type, control, module, ...args] = line.words;
  return { type: type!, control, module, args, isInclude: type!.value === '@include' };
}

/** The name of the type, without the `-` of modules that may be missing. */
export function typeOf({ type }: Entry): string {
  return type.value.replace(/^-/, '').toLowerCase();
}

/** `pam_unix` of `pam_unix.so` and of its whole path. */
export function moduleName({ module }: Entry): string | undefined {
  return module && /(?<![^/])([^/]+)\.so$/.exec(module.value)?.[1];
}

/** The pairs of `[value=action …]`, with their places; undefined for plain controls. */
export function pairsOf(
  control: ColumnWord,
): readonly { start: number; value: string; action: string | undefined }[] | undefined {
  if (!control.text.startsWith('[')) return undefined;
  return [...control.text.matchAll(/([^\s=[\]]+)(?:=([^\s\]]*))?/g)].map((match) => ({
    start: control.start + match.index,
    value: match[1]!,
    action: match[2],
  }));
}
