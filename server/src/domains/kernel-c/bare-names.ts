import type { Span } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';

/** A name that stands for itself in an expression: no member, no call, no label, no word of the language. */
export interface BareName extends Span {
  readonly name: string;
}

const words =
  /^(?:if|else|for|while|do|switch|case|default|break|continue|return|goto|sizeof|struct|union|enum|const|volatile|static|inline|extern|register|typedef|unsigned|signed|void|char|short|int|long|float|double|bool|_Bool|true|false|NULL|typeof|__typeof__|__attribute__|asm|__asm__|auto|u8|u16|u32|u64|s8|s16|s32|s64|size_t|ssize_t)$/;
const pattern = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])+'|(->|\.)?(\s*)(\b[A-Za-z_]\w*)/g;

/** The bare names of a stretch of code, from the text that the parser saw: comments and inactive code are blank there. */
export function* bareNames(file: CFile, { start, end }: Span): Iterable<BareName> {
  const code = file.masked.slice(start, end);
  const { text } = file.source;
  let isTag = false;
  for (const match of code.matchAll(pattern)) {
    const name = match[3];
    if (name === undefined) continue;
    const wasTag = isTag;
    isTag = name === 'struct' || name === 'union' || name === 'enum' || name === 'goto';
    if (match[1] !== undefined || wasTag || words.test(name)) continue;
    const at = start + match.index + match[0].length - name.length;
    // Stand-ins of the parser's text are no names of the source.
    if (!text.startsWith(name, at)) continue;
    const next = /^\s*(?:\(|:(?!:))/.exec(text.slice(at + name.length, at + name.length + 40))?.[0];
    if (next?.endsWith('(') === true) continue;
    yield { name, start: at, end: at + name.length };
  }
}
