import { applyEdits } from '../../../core/edits.ts';
import type { Edit } from '../../../core/types.ts';
import { splitArguments } from '../../../syntax/c/literals.ts';
import type { CCall, CCode, CFile } from '../../../syntax/c/types.ts';
import type { BareName } from '../bare-names.ts';
import { goneMember, goneName } from '../drift.ts';
import { accessesIn, expansionAt } from '../meaning/expansion.ts';
import { pointedTag } from '../meaning/type-of.ts';
import { filled } from '../text-help.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { callable } from '../meaning/presence.ts';
import { callableForms, countFixes, takes } from './count-fixes.ts';
import { goneCallEdits } from './gone-call-edits.ts';
import { joinedText } from './joined-members.ts';

/** More rewriting than that is no small change any more. */
const mostChanges = 8;

/**
 * What the module's own macro stands for in place of its use, with everything gone in it rewritten for the target: the
 * macro itself may stand in a header that serves other sources and kernels. Undefined where something is left over, or
 * where the text means another thing outside of a macro.
 */
export function expandedMacro(
  file: CFile,
  meaning: Meaning,
  code: CCode,
  use: BareName,
  struct: string | undefined,
): Edit | undefined {
  const body = expansionAt(file, code, use)?.trim();
  if (body === undefined || /#|__VA_ARGS__|[;{}\\\n]/.test(body)) return undefined;
  const end = use.isCall ? splitArguments(file.masked, file.masked.indexOf('(', use.end)).end : use.end;
  if (file.source.text.slice(use.start, end) !== file.masked.slice(use.start, end)) return undefined;
  const text = body.startsWith('.')
    ? struct && withMembers(file, struct, body)
    : withCalls(file, meaning, code, withAccesses(file, meaning, code, use, body));
  // A macro does not stand for itself again, its text would.
  if (!text || new RegExp(`\\b${use.name}\\b`).test(text)) return undefined;
  return { span: { start: use.start, end }, text };
}

function withMembers(file: CFile, struct: string, body: string): string | undefined {
  let text = body;
  for (const match of body.matchAll(/(?:^|,)\s*\.(\w+)\s*=/g)) {
    if (!new RegExp(`\\.${match[1]}\\b`).test(text)) continue;
    const drift = goneMember(file, struct, match[1]!);
    if (!drift) continue;
    const { rename } = drift.change.fix ?? {};
    const made = rename
      ? text.replace(new RegExp(`\\.${match[1]}\\b`), `.${rename}`)
      : joinedText(text, match[1]!, drift.change);
    if (made === undefined) return undefined;
    text = made;
  }
  return text;
}

/** Members that are read through a pointer, as the target's structure has them; undefined where nobody knows how. */
function withAccesses(
  file: CFile,
  meaning: Meaning,
  code: CCode,
  use: BareName,
  body: string,
): string | undefined {
  const place = { file, meaning, within: code.within, offset: use.start };
  const edits: Edit[] = [];
  for (const { object, member, start, end } of accessesIn(body)) {
    const struct = pointedTag(place, object);
    const { fix } = (struct === undefined ? undefined : goneMember(file, struct, member))?.change ?? {};
    if (!fix) continue;
    const template = fix.rename ? `$0->${fix.rename}` : (fix.read ?? fix.call);
    const text = template && filled(template.replaceAll('$p', '$0').replaceAll('$.', '->'), [object]);
    if (!text || template.includes('$1')) return undefined;
    edits.push({ span: { start, end }, text });
  }
  return applyEdits(body, edits);
}

function withCalls(file: CFile, meaning: Meaning, code: CCode, body: string | undefined): string | undefined {
  if (body === undefined) return undefined;
  let text = body;
  for (let count = 0; count < mostChanges; count++) {
    const problem = firstProblem(file, meaning, callsOf(text, code));
    if (problem === undefined) return text;
    if (problem === 'stuck') return undefined;
    text = applyEdits(text, problem);
  }
  return undefined;
}

/** The edits for the first call that does not build as it is written. */
function firstProblem(
  file: CFile,
  meaning: Meaning,
  calls: readonly CCall[],
): readonly Edit[] | 'stuck' | undefined {
  for (const call of calls) {
    const drift = goneName(file, call, callable, ['function', 'macro']);
    if (drift) {
      const made = goneCallEdits(call, drift.change, file);
      return made?.edits ?? 'stuck';
    }
    const forms = callableForms(meaning, call, file);
    if (forms.length === 0 || forms.some((form) => takes(form, call.arguments.length))) continue;
    return countFixes(call, file, meaning, forms)[0]?.edits ?? 'stuck';
  }
  return undefined;
}

/** The calls in a text, with places in it; names are looked up where the macro is used. */
function callsOf(text: string, { within }: CCode): readonly CCall[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|(?:->|\.)\s*\w+|\b([A-Za-z_]\w*)\s*\(/g)].flatMap((match) => {
    const name = match[1];
    if (name === undefined) return [];
    const { parts, end } = splitArguments(text, match.index + match[0].length - 1);
    const nameSpan = { start: match.index, end: match.index + name.length };
    const call: CCall = {
      start: match.index,
      end,
      name,
      nameSpan,
      arguments: parts.map((one) => ({ ...one, text: text.slice(one.start, one.end) })),
      ...(within ? { within } : {}),
      discarded: false,
    };
    return [call];
  });
}
