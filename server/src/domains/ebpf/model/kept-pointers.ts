import type { CFile } from '../../../syntax/c/types.ts';
import { headersOf } from './headers.ts';

const tags = /\b__(?:kptr|kptr_untrusted|percpu_kptr|uptr)\b/;
const inHeader = /[^;{}]*\b__(?:kptr|kptr_untrusted|percpu_kptr|uptr)\b[^;{}]*?(\w+)\s*(?:\[[^\]]*\]\s*)?;/g;

const known = new WeakMap<CFile, ReadonlyMap<string, readonly string[]>>();

/** The members that some structure declares as a pointer which a map keeps, with all declarations of members of that name. */
export function keptPointersOf(file: CFile): ReadonlyMap<string, readonly string[]> {
  let found = known.get(file);
  if (!found) known.set(file, (found = read(file)));
  return found;
}

function read(file: CFile): ReadonlyMap<string, readonly string[]> {
  const { text } = file.source;
  const header = headersOf(file).text;
  const found = new Map<string, string[]>();
  if (!tags.test(text) && !tags.test(header)) return found;
  const all = new Map<string, string[]>();
  for (const { members } of file.all('struct'))
    for (const { name, span } of members) {
      const own = all.get(name) ?? [];
      own.push(text.slice(span.start, span.end));
      all.set(name, own);
    }
  for (const [written, name] of header.matchAll(inHeader))
    all.set(name!, [...(all.get(name!) ?? []), written]);
  for (const [name, written] of all) if (written.some((one) => tags.test(one))) found.set(name, written);
  return found;
}
