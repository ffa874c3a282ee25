const openers: Readonly<Record<string, string>> = { if: 'fi', case: 'esac', do: 'done', '{': '}' };
const closers = new Set(Object.values(openers));

/**
 * What a shell script leaves open or closes without having opened: a keyword, or a quote. Undefined when all is in pairs.
 * Here-documents are not understood, so a script with one is never judged.
 */
export function unbalanced(script: string): { readonly word: string; readonly at: number } | undefined {
  if (/<<-?\s*\S/.test(script)) return undefined;
  const open: { word: string; at: number; then?: boolean }[] = [];
  let isCommand = true;
  for (const match of script.matchAll(
    /\\.|'[^']*'?|"(?:\\.|[^"\\])*"?|`[^`]*`?|\$\{[^}]*\}?|#|[;&|\n()]|[^\s;&|()'"`\\#$]+|\$/g,
  )) {
    const word = match[0];
    const at = match.index;
    if (/^['"`]/.test(word) && (word.length === 1 || !word.endsWith(word[0]!))) return { word: word[0]!, at };
    if (word === '#' && (at === 0 || /\s/.test(script[at - 1]!))) {
      const end = script.indexOf('\n', at);
      return unbalanced(
        script.slice(0, at) +
          ' '.repeat((end < 0 ? script.length : end) - at) +
          (end < 0 ? '' : script.slice(end)),
      );
    }
    if (/^[;&|\n()]$/.test(word)) {
      isCommand = true;
      continue;
    }
    const inner = open.at(-1);
    if (isCommand && word === 'then' && inner?.word === 'if') inner.then = true;
    if (isCommand && Object.hasOwn(openers, word)) open.push({ word, at });
    else if (isCommand && closers.has(word)) {
      const last = open.pop();
      if (!last || openers[last.word] !== word || (word === 'fi' && !last.then)) return { word, at };
    }
    // What follows these is a command again.
    isCommand = isCommand && /^(?:if|then|else|elif|while|until|do|!|\{|time)$/.test(word);
  }
  return open.at(-1);
}
