import { startOfItem } from './elsewhere/pieces.ts';
import { layoutOf } from './layout.ts';
import type { Excerpt, Prompt } from './types.ts';

/**
 * The text before the cursor with facts and notes as comments, for models that know nothing but text. Facts stand at
 * the top; notes before the function or section of the cursor, so that the server keeps all that stands before it.
 */
export function notesInText(prompt: Prompt): string {
  const { prefix, notes, language } = prompt;
  const at = startOfItem(prefix.slice(0, prefix.length - (prompt.typed ?? '').length));
  const top = comments([prompt.path, ...(prompt.facts ?? [])], language);
  const before = (prompt.excerpts ?? []).map(quoted).join('') + comments(notes, language);
  return top + prefix.slice(0, at) + before + prefix.slice(at);
}

function comments(sentences: readonly string[], language: string): string {
  return sentences
    .map((sentence) => sentence.replace(/\s+/g, ' ').replaceAll('*/', '* /'))
    .map((sentence) => (layoutOf(language) === 'braces' ? `/* ${sentence} */\n` : `# ${sentence}\n`))
    .join('');
}

/** Code from elsewhere; only texts of C have any. */
function quoted({ kind, path, text }: Excerpt): string {
  const head = kind === 'similar' ? `Like this in ${path}:` : `Changed just now in ${path}:`;
  return `/* ${head}\n${text.replaceAll('*/', '* /')}\n */\n`;
}
