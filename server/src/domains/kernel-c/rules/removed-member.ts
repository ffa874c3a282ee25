import type { Edit, Fix, Problem } from '../../../core/types.ts';
import type { CFile, CMember, CRule } from '../../../syntax/c/types.ts';
import { driftOf, goneMember, goneTag, isGone } from '../drift.ts';
import { changesOf, type ApiChange } from '../facts/api-changes.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { tagOfObject } from '../meaning/object-tag.ts';
import { removedMember as page } from '../pages.ts';
import { droppedStatement } from '../port/dropped-statement.ts';
import { memberEdit, writeAfter, type Writing } from '../port/member-edit.ts';
import { ownLock } from '../port/own-lock.ts';
import { uartFifoEdits } from '../port/uart-fifo.ts';
import { structOf, typeOf } from '../types-of.ts';

/** `object->member` where the target's structure lacks the member, or where it may only be read now. */
export const rule: CRule = {
  on: 'member',
  *check(member, file) {
    if (!file.target.kernel) return;
    const meaning = meaningOf(file);
    const tag = meaning
      ? tagOfObject(member, file, meaning)
      : structOf(typeOf(file, member.within, member.object));
    if (tag !== undefined) yield* judge(member, file, tag);
  },
};

function* judge(member: CMember, file: CFile, struct: string): Iterable<Problem> {
  const drift =
    goneMember(file, struct, member.name) ??
    driftOf(file, member.name, (change) => isWanted(change) && change.of === struct && !isGone(change));
  if (!drift) return;
  const { change } = drift;
  if (file.all('struct').some((one) => one.members.some(({ name }) => name === member.name))) return;
  const writing = writeAfter(member, file.source.text);
  if (change.change === 'const' && !writing) return;
  // The new form already: what became an array is indexed. Who takes the address looks at no value.
  if (change.change === 'argument-type' && file.source.text[member.end] === '[') return;
  if (change.change === 'argument-type' && /(?<!&)&\s*$/.test(before(member, file.source.text))) return;
  // What became constant is the address that `dev_addr` points to; the pointer itself may still be set.
  if (member.name === 'dev_addr' && writing?.operator !== 'call' && file.source.text[member.end] !== '[')
    return;
  const args = { ...drift.args, struct };
  const { use } = change;
  const fixes = fixesOf(member, file, change, writing);
  // A function that gets the address of what is constant draws a warning; only an assignment is an error.
  const confidence = change.change === 'const' && writing?.operator === 'call' ? 'low' : drift.confidence;
  const say = change.change === 'const' ? 'constant' : 'replaced';
  yield page.problem(member.nameSpan, use ? { say, ...args, use } : { say: 'gone', ...args }, {
    drift: drift.interface,
    fixes,
    ...(confidence ? { confidence } : {}),
  });
}

function before({ start }: CMember, text: string): string {
  return text.slice(Math.max(0, start - 4), start);
}

/** The first way that is known: the whole function, a lock of the file's own, what took the member's place, or nothing. */
function fixesOf(
  member: CMember,
  file: CFile,
  change: ApiChange,
  writing: Writing | undefined,
): readonly Fix[] {
  const meaning = meaningOf(file);
  const fifo =
    meaning && change.of === 'uart_state' ? uartFifoEdits(file, meaning, member.within) : undefined;
  if (fifo) return [page.fix({ say: 'use', use: 'xmit_fifo' }, 'review', ...fifo)];
  const lock = ownLock(member, file, change);
  if (lock) return [page.fix({ say: 'own', name: lock.name }, 'review', ...lock.edits)];
  if (isOtherCall(member, file, change)) return [];
  const edit = memberEdit(member, change, writing, file.source.text);
  if (edit)
    return [page.fix({ say: 'use', use: edit.name }, 'review', edit.edit, ...retyped(member, change, file))];
  const dropped = droppedWriting(member, change, writing, file);
  return dropped ? [page.fix({ say: 'drop', name: member.name }, 'review', dropped)] : [];
}

/** A call through a member whose successor takes other arguments: with the name alone it would be one more error. */
function isOtherCall(member: CMember, file: CFile, { of: tag, fix }: ApiChange): boolean {
  const meaning = meaningOf(file);
  if (
    !meaning ||
    !fix?.rename ||
    tag === undefined ||
    !/^\s*\(/.test(file.source.text.slice(member.end, member.end + 8))
  )
    return false;
  const old = meaning.facts.api.members(tag).flatMap((one) => (one.name === member.name ? [one.type] : []));
  const now = (meaning.members(tag) ?? []).filter((one) => one.name === fix.rename);
  return now.length > 0 && !now.some((one) => old.includes(one.type));
}

function isWanted(change: ApiChange): boolean {
  if (change.kind !== 'member') return false;
  return (
    isGone(change) ||
    change.change === 'const' ||
    (change.change === 'argument-type' && change.use !== undefined)
  );
}

/** The declaration of the pointer that is given the member, where the structure that it points to has another name now. */
function retyped(member: CMember, change: ApiChange, file: CFile): readonly Edit[] {
  const rows = meaningOf(file)?.facts.api.members(change.of ?? '') ?? [];
  const type = rows.findLast((one) => one.name === member.name)?.type;
  const from = /^struct (\w+) \*$/.exec(type ?? '')?.[1];
  const to = from && changesOf(from).findLast((one) => one.kind === 'type')?.fix?.rename;
  if (!to || !member.within || !goneTag(file, from)) return [];
  const { text } = file.source;
  const { start } = member.within;
  const target = /(\w+)\s*=\s*$/.exec(text.slice(start, member.start))?.[1];
  const declared = [
    ...text
      .slice(start, member.within.end)
      .matchAll(new RegExp(`\\bstruct\\s+(${from})\\s*\\*\\s*(\\w+)`, 'g')),
  ];
  const found = declared.filter((one) => one[2] === target);
  return found.map((one) => {
    const at = start + one.index + one[0].indexOf(from);
    return { span: { start: at, end: at + from.length }, text: to };
  });
}

/** An assignment to what the list of changes says that nothing took the place of; a value that is computed may do more. */
function droppedWriting(
  member: CMember,
  change: ApiChange,
  writing: Writing | undefined,
  file: CFile,
): Edit | undefined {
  if (!writing || writing.operator === 'call' || change.use !== undefined || change.change !== 'removed')
    return undefined;
  if (!changesOf(member.name).includes(change) || /[(=+-]/.test(writing.value.replace(/->/g, '.')))
    return undefined;
  return droppedStatement(file.masked, file.source.text, { start: member.start, end: writing.end });
}
