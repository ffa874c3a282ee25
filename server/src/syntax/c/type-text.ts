import { squeeze } from './literals.ts';
import { bit, bitsOf, type WordTable } from './words.ts';

/** Attribute macros that belong to a type: they name the address space of what a pointer points to. */
const addressSpaces = new Set([
  '__user',
  '__iomem',
  '__percpu',
  '__rcu',
  '__kernel',
  '__force',
  '__arena',
  '__kptr',
]);

/** A type as written, without storage classes, attribute macros and bodies, blanks squeezed: `struct file *`. */
export function typeText(text: string, learned?: WordTable): string {
  let bare = text;
  const brace = bare.indexOf('{');
  if (brace >= 0) {
    const close = bare.lastIndexOf('}');
    bare = bare.slice(0, brace) + (close > brace ? bare.slice(close + 1) : '');
  }
  bare = squeeze(bare);
  const kept: string[] = [];
  const pieces = bare.match(/[A-Za-z_$]\w*|\*|\([^()]*\)|[^\sA-Za-z_$*]+/g) ?? [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const bits = bitsOf(piece, learned);
    if ((bits & bit.attribute) !== 0 && !addressSpaces.has(piece)) {
      if ((bits & bit.attributeCall) !== 0 && pieces[i + 1]?.startsWith('(') === true) i++;
      continue;
    }
    // What `auto` means depends on the value, and nobody has used it for storage in this century.
    if ((bits & bit.storage) !== 0 && piece !== 'auto') continue;
    kept.push(piece);
  }
  // Stars stand together and lean on nothing: `char * *p` and `char **p` are the same type.
  return kept
    .join(' ')
    .replace(/\* (?=\*)/g, '*')
    .replace(/ (?=[([])/g, '');
}
