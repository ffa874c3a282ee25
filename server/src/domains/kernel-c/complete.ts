import type { ApiFormKind } from '../../core/kernel-api.ts';
import type { Completion, Completions } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import type { Say } from './api/known.ts';
import { headerCompletions } from './completion/headers.ts';
import { initialiserMembers, objectMembers } from './completion/members.ts';
import { nameCompletions, tagCompletions } from './completion/names.ts';
import { gfpFlags } from './facts/gfp-flags.ts';
import { moduleLicenses } from './facts/licenses.ts';

/** Deterministic completion: what the target has that fits the place. */
export function complete(file: CFile, offset: number, say: Say): Completions {
  const { text } = file.source;
  const line = text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, offset);
  const license = /\bMODULE_LICENSE\s*\(\s*"([^"]*)$/.exec(line);
  if (license) return licenses(offset - license[1]!.length, offset);
  const include = /^[ \t]*#[ \t]*include[ \t]*<([\w./+-]*)$/.exec(line);
  if (include) return headerCompletions(file, include[1]!, offset);
  if (/^\s*(?:#|\/\/|\*)/.test(line) || file.inert(Math.max(0, offset - 1)) !== undefined) return [];
  const word = /[A-Za-z_]\w*$/.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - word.length);
  if (/(?:^|[{,\s])\.$/.test(before)) return initialiserMembers(file, offset, word);
  if (/(?:->|[\w)\]]\s*\.)\s*$/.test(before)) return objectMembers(file, offset, word);
  if (word.length < 2) return [];
  if (/^_{0,2}GFP/.test(word)) return flags(word, offset, say);
  const tag = /\b(struct|union|enum)\s+$/.exec(before)?.[1] as ApiFormKind | undefined;
  return tag ? tagCompletions(file, word, offset, tag, say) : nameCompletions(file, word, offset, say);
}

function licenses(start: number, end: number): readonly Completion[] {
  return moduleLicenses.map((label) => ({ label, kind: 'value', replace: { start, end }, insert: label }));
}

function flags(word: string, offset: number, say: Say): readonly Completion[] {
  const replace = { start: offset - word.length, end: offset };
  return gfpFlags
    .filter((flag) => flag.name.startsWith(word))
    .map(({ name, text }) => ({
      label: name,
      kind: 'value',
      replace,
      insert: name,
      documentation: say(text),
    }));
}
