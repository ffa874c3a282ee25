/** A function that must be found: its name, and the offset and line of its opening brace. */
export interface ExpectedFunction {
  readonly name: string;
  readonly brace: number;
  readonly line: number;
}

/** Lines with comments blanked, so that words in them are not taken for code. */
function withoutComments(text: string): string {
  const pattern = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\.)+'|\/\*[\s\S]*?\*\/|\/\/.*/g;
  return text.replace(pattern, (hit) => (hit.startsWith('/') ? hit.replace(/[^\n]/g, ' ') : hit));
}

/** Lines inside `#if 0`, up to its `#else`, `#elif` or `#endif`. */
function deadLines(lines: readonly string[]): boolean[] {
  const dead: boolean[] = [];
  const stack: boolean[] = [];
  for (const line of lines) {
    const directive = /^\s*#\s*(if|ifdef|ifndef|else|elif|endif)\b\s*(.*)/.exec(line);
    if (directive?.[1]?.startsWith('if') === true)
      stack.push(directive[1] === 'if' && directive[2]!.trim() === '0');
    else if (directive?.[1] === 'endif') stack.pop();
    else if (directive && stack.length > 0) stack[stack.length - 1] = false;
    dead.push(stack.includes(true));
  }
  return dead;
}

/** What a head says besides the name that is looked for: annotations with an argument list. */
const annotation =
  /\b(?:__attribute__|__printf|__scanf|__section|__aligned|__acquires|__releases|__must_hold|__cond_acquires|__cond_releases|__alloc_size|__no_sanitize|__realloc_size|__attribute|__msg|TARGET_ATTRIBUTE|SEC)\s*\((?:[^()]|\([^()]*\))*\)\)?/g;

/**
 * The name of the function that a head declares. Where a macro writes the head (`SYSCALL_DEFINE3(name, ...)`, `int
 * BPF_KPROBE(name, ...)`, `FNAME(name)(...)`) it is the macro's first argument.
 */
function nameOf(head: string): string | undefined {
  const bare = head.replace(annotation, ' ').replace(/^\s*#.*$/gm, ' ');
  const doubled = /\b[A-Za-z_]\w*\s*\(\s*(\w+)\s*\)\s*\([\s\S]*\)/.exec(bare);
  // `int (*name(int a))(void)` has its name inside.
  const inner = /^[\s\w*]*\(\s*\*\s*([A-Za-z_]\w*)\s*\(/.exec(bare);
  if (inner) return inner[1];
  const simple = /\b([A-Za-z_]\w*)\s*\(\s*(\w*)\s*([,)])?/.exec(bare);
  if (!simple || !bare.includes(')')) return undefined;
  if (doubled && /^\s*[A-Z]/.test(doubled[0])) return doubled[1];
  const [, name, first, after] = simple;
  const writes = /^[A-Z][A-Z0-9_]*$/.test(name!) && first !== '' && first !== 'void' && after !== undefined;
  return writes ? first : name;
}

/** Functions of a file, counted line by line and without a parser: a `{` alone on its line after a declaration. */
export function expectedFunctions(text: string): ExpectedFunction[] {
  const lines = withoutComments(text).split('\n');
  const dead = deadLines(lines);
  const found: ExpectedFunction[] = [];
  let offset = 0;
  lines.forEach((line, index) => {
    const start = offset;
    offset += line.length + 1;
    if (line.trimEnd() !== '{' || dead[index] === true || /\\\s*$/.test(lines[index - 1] ?? '')) return;
    const head: string[] = [];
    for (let i = index - 1; i >= 0 && i > index - 40; i--) {
      const before = lines[i]!;
      if (/[;{}]\s*$/.test(before) || /^\s*#/.test(before) || /\\\s*$/.test(lines[i - 1] ?? '')) break;
      if (before.trim() === '' && head.length > 0) break;
      head.unshift(before);
    }
    const joined = head.join('\n');
    if (joined.trim() === '' || joined.includes('=')) return;
    const name = nameOf(joined);
    if (name !== undefined) found.push({ name, brace: start, line: index + 1 });
  });
  return found;
}
