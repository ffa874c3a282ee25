import type { Span } from '../../../core/types.ts';
import { mapTypeNamed, type MapType } from '../facts/maps.ts';
import { afterBlanks, closing, opening } from './code.ts';
import type { SecUse } from './sections.ts';

/** `__uint(max_entries, 1024)` and its kind, inside a map definition. */
export interface MapField {
  readonly macro: string;
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
  /** From the macro to its `;`. */
  readonly span: Span;
}

/** `struct { ... } name SEC(".maps");` */
export interface BpfMap {
  readonly name: string;
  readonly nameSpan: Span;
  /** From `struct` to the end of the `SEC()`. */
  readonly span: Span;
  /** Between the braces. */
  readonly body: Span;
  readonly fields: readonly MapField[];
  /** True when the definition holds something else than the macros above, so that nothing can be said to be missing. */
  readonly opaque: boolean;
  /** True with `static` before it. */
  readonly isStatic: boolean;
  readonly type?: MapType;
}

/** Reads the definition that a `SEC(".maps")` belongs to; undefined where it has another form. */
export function readMap(text: string, code: string, use: SecUse): BpfMap | undefined {
  const before = code.slice(Math.max(0, use.span.start - 200), use.span.start);
  const declared = /\}\s*(?:__\w+\s+)*(\w+)\s*$/.exec(before);
  if (!declared) return undefined;
  const close = use.span.start - before.length + declared.index;
  const open = opening(code, close);
  if (open === undefined) return undefined;
  const head = /(?:\bstatic\s+)?\bstruct(?:\s+\w+)?\s*$/.exec(code.slice(Math.max(0, open - 80), open));
  if (!head) return undefined;
  const nameStart = use.span.start - before.length + before.lastIndexOf(declared[1]!);
  const body = { start: open + 1, end: close };
  const { fields, opaque } = readFields(text, code, body);
  const type = fields.find((field) => field.name === 'type');
  const known = type && mapTypeNamed(type.value);
  return {
    name: declared[1]!,
    nameSpan: { start: nameStart, end: nameStart + declared[1]!.length },
    span: { start: open - head[0].length, end: use.span.end },
    body,
    fields,
    opaque,
    isStatic: head[0].startsWith('static'),
    ...(known ? { type: known } : {}),
  };
}

function readFields(text: string, code: string, body: Span): { fields: MapField[]; opaque: boolean } {
  const fields: MapField[] = [];
  const macro = /(__uint|__ulong|__type|__array)\s*\(/y;
  let at = afterBlanks(code, body.start);
  while (at < body.end) {
    macro.lastIndex = at;
    const found = macro.exec(code);
    const open = at + (found?.[0].length ?? 0) - 1;
    const close = found ? closing(code, open) : undefined;
    if (!found || close === undefined || close > body.end) return { fields, opaque: true };
    const comma = code.indexOf(',', open);
    if (comma < 0 || comma > close) return { fields, opaque: true };
    const nameSpan = trimmed(text, { start: open + 1, end: comma });
    const valueSpan = trimmed(text, { start: comma + 1, end: close });
    let end = afterBlanks(code, close + 1);
    if (code[end] === ';') end++;
    else end = close + 1;
    fields.push({
      macro: found[1]!,
      name: text.slice(nameSpan.start, nameSpan.end),
      nameSpan,
      value: text.slice(valueSpan.start, valueSpan.end),
      valueSpan,
      span: { start: at, end },
    });
    at = afterBlanks(code, end);
  }
  return { fields, opaque: false };
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

export function fieldOf(map: BpfMap, ...names: readonly string[]): MapField | undefined {
  return map.fields.find((field) => names.includes(field.name));
}
