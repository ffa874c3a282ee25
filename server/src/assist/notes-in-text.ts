import { layoutOf } from './layout.ts';
import type { Prompt } from './types.ts';

/**
 * The text before the cursor with facts and notes as comments, for models that know nothing but text. Facts stand at
 * the top; notes before the function or section of the cursor, so that the server keeps all that stands before it.
 */
export function notesInText(prompt: Prompt): string {
  const { prefix, notes, language } = prompt;
  const at = startOfItem(prefix.slice(0, prefix.length - (prompt.typed ?? '').length));
  const top = comments([prompt.path, ...(prompt.facts ?? [])], language);
  return top + prefix.slice(0, at) + comments(notes, language) + prefix.slice(at);
}

function comments(sentences: readonly string[], language: string): string {
  return sentences
    .map((sentence) => sentence.replace(/\s+/g, ' ').replaceAll('*/', '* /'))
    .map((sentence) => (layoutOf(language) === 'braces' ? `/* ${sentence} */\n` : `# ${sentence}\n`))
    .join('');
}

/** Behind the last empty line that is followed by a line without indentation. */
function startOfItem(prefix: string): number {
  let at = 0;
  for (const match of prefix.matchAll(/\n[ \t]*\r?\n(?=\S)/g)) at = match.index + match[0].length;
  return at;
}
