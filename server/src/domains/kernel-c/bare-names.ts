import type { Span } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import type { Meaning } from './meaning/meaning.ts';

/** A name that stands for itself in an expression: no member, no label, no word of the language. */
export interface BareName extends Span {
  readonly name: string;
  readonly isCall: boolean;
  /** Whether it stands in the arguments of a macro of the kernel, which may glue them to other names. */
  readonly isInMacro: boolean;
}

const words =
  /^(?:if|else|for|while|do|switch|case|default|break|continue|return|goto|sizeof|struct|union|enum|const|volatile|static|inline|extern|register|typedef|unsigned|signed|void|char|short|int|long|float|double|bool|_Bool|true|false|NULL|typeof|__typeof__|__attribute__|asm|__asm__|auto|u8|u16|u32|u64|s8|s16|s32|s64|size_t|ssize_t|offsetof|va_start|va_end|va_arg|va_copy|va_list)$/;
const pattern = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])+'|(->|\.)?(\s*)(\b[A-Za-z_]\w*)|[()]/g;

/** What an open parenthesis belongs to: arguments of a macro may be types, members, or parts of other names. */
type Group = 'plain' | 'macro' | 'own macro';

/** The bare names of a stretch of code, from the text that the parser saw: comments and inactive code are blank there. */
export function* bareNames(
  file: CFile,
  meaning: Meaning | undefined,
  { start, end }: Span,
): Iterable<BareName> {
  const code = file.masked.slice(start, end);
  const { text } = file.source;
  const groups: Group[] = [];
  let next: Group = 'plain';
  let isTag = false;
  for (const match of code.matchAll(pattern)) {
    const [whole, dot, , name] = match;
    if (whole === '(') {
      const outer = groups.at(-1) ?? 'plain';
      groups.push(outer === 'own macro' || next === 'plain' ? (outer === 'plain' ? next : outer) : next);
      next = 'plain';
      continue;
    }
    next = 'plain';
    if (whole === ')') groups.pop();
    if (name === undefined) continue;
    const wasTag = isTag;
    isTag = name === 'struct' || name === 'union' || name === 'enum' || name === 'goto';
    // Its second argument is a member.
    if (name === 'offsetof') next = 'own macro';
    if (wasTag || words.test(name)) continue;
    const at = start + match.index + whole.length - name.length;
    // Stand-ins of the parser's text are no names of the source, and nobody knows what a list behind one holds.
    if (!text.startsWith(name, at)) {
      next = 'own macro';
      continue;
    }
    const behind = /^\s*(?:\(|:(?!:))/.exec(text.slice(at + name.length, at + name.length + 40))?.[0];
    const isCall = behind?.endsWith('(') === true;
    if (isCall) next = groupOf(meaning, name);
    const group = groups.at(-1) ?? 'plain';
    if (dot !== undefined || group === 'own macro') continue;
    const before = code.slice(Math.max(0, at - start - 80), at - start);
    if (behind?.endsWith(':') === true && /(?:^|[;{}:])\s*$/.test(before)) continue;
    // A name behind a type is declared here: a parameter of a function pointer, say.
    if (!isCall && /[A-Za-z_]\w*\s*$/.test(before) && !/\b(?:return|case|else|do|in)\s*$/.test(before))
      continue;
    const isInMacro = group === 'macro';
    if (isInMacro && !isCall && !/^[A-Z][A-Z0-9_]+$/.test(name)) continue;
    yield { name, start: at, end: at + name.length, isCall, isInMacro };
  }
}

function groupOf(meaning: Meaning | undefined, name: string): Group {
  if (!meaning) return 'plain';
  if (meaning.own(name).some((form) => form.kind === 'macro')) return 'own macro';
  return meaning.view.forms(name).some((form) => form.kind === 'macro') ? 'macro' : 'plain';
}
