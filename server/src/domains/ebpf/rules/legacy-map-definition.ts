import { closing, codeOf } from '../model/code.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import type { SecUse } from '../model/sections.ts';
import { legacyMapDefinition as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const { text } = file.source;
    const code = codeOf(file);
    for (const use of modelOf(file).uses) {
      if (use.name !== 'maps') continue;
      const head = /(?:static\s+)?struct\s+bpf_map_def\s+$/.exec(
        code.slice(Math.max(0, use.span.start - 80), use.span.start),
      );
      if (!head) continue;
      const start = use.span.start - head[0].length;
      const rewritten = rewrite(text, code, use);
      const span = { start, end: use.span.end };
      if (!rewritten) {
        yield page.problem(span, {});
        continue;
      }
      const edit = { span: { start, end: rewritten.end }, text: rewritten.text };
      yield page.problem(span, {}, { fixes: [page.fix({}, 'review', edit)] });
    }
  },
};

const names: Readonly<Record<string, string>> = {
  max_entries: 'max_entries',
  map_flags: 'map_flags',
  type: 'type',
};

/** The definition with BTF of the same map; undefined where the initialiser says something that it cannot carry over. */
function rewrite(text: string, code: string, use: SecUse): { text: string; end: number } | undefined {
  const declared = /^\s*(\w+)\s*=\s*\{/.exec(code.slice(use.span.end, use.span.end + 200));
  if (!declared) return undefined;
  const open = use.span.end + declared[0].length - 1;
  const close = closing(code, open);
  const semicolon = close === undefined ? null : /^\s*;/.exec(code.slice(close + 1, close + 20));
  if (close === undefined || !semicolon) return undefined;
  const lines: string[] = [];
  for (const part of code.slice(open + 1, close).split(',')) {
    if (part.trim() === '') continue;
    const member = /^\s*\.(\w+)\s*=\s*(\S.*?)\s*$/s.exec(part);
    if (!member) return undefined;
    const line = fieldLine(member[1]!, member[2]!);
    if (line === undefined) return undefined;
    lines.push(`\t${line}\n`);
  }
  // A comment in the initialiser would be lost.
  if (/\/[*/]/.test(text.slice(open, close))) return undefined;
  return {
    text: `struct {\n${lines.join('')}} ${declared[1]!} SEC(".maps");`,
    end: close + 1 + semicolon[0].length,
  };
}

function fieldLine(name: string, value: string): string | undefined {
  const size = /^sizeof\s*\(\s*([\w\s*]+?)\s*\)$/.exec(value);
  if (name === 'key_size' || name === 'value_size') {
    const field = name.replace('_size', '');
    // `sizeof(int)` names a type; `sizeof(value)` may name a variable, which __type cannot take.
    const isType =
      size &&
      /^(?:(?:struct|union|enum)\s+\w+|__[usbl]e?\d+|[us]\d+|u?int\d+_t|(?:unsigned |signed )?(?:char|short|int|long|long long))$/.test(
        size[1]!,
      );
    return isType ? `__type(${field}, ${size[1]!});` : `__uint(${name}, ${value});`;
  }
  return names[name] === undefined ? undefined : `__uint(${name}, ${value});`;
}
