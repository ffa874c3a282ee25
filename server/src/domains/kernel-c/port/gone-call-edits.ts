import type { Edit } from '../../../core/types.ts';
import type { CArgument, CCall, CFile } from '../../../syntax/c/types.ts';
import type { ApiChange, ApiFix } from '../facts/api-changes.ts';
import { normalType } from '../signatures.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { typeOfText } from '../meaning/type-of.ts';
import { filled, grouped } from '../text-help.ts';
import { droppedStatement } from './dropped-statement.ts';
import { keptHandleEdits } from './kept-handle.ts';
import { terminatedCopy } from './terminated-copy.ts';
import { timerCallbackEdits } from './timer-callback.ts';
import { isUartRing, uartFifoEdits } from './uart-fifo.ts';

/** How a call of something gone is written on the target, and what is called then. */
export interface CallEdits {
  readonly edits: readonly Edit[];
  /** Empty where the call goes as a whole. */
  readonly use: string;
  /** Whether only the name is another. */
  readonly isRename: boolean;
}

/** From what the list of known changes says; undefined where it names no successor that takes these arguments. */
export function goneCallEdits(call: CCall, { fix }: ApiChange, file: CFile): CallEdits | undefined {
  if (fix?.rename)
    return (
      terminatedCopy(call, file) ?? {
        edits: [{ span: call.nameSpan, text: fix.rename }],
        use: fix.rename,
        isRename: true,
      }
    );
  if (fix?.call === undefined) return keptHandleEdits(call, file) ?? fifoEdits(call, file);
  const taken = fix.take === undefined ? undefined : takenValue(call, fix.take, file);
  if (fix.take !== undefined && !taken) return undefined;
  const given = call.arguments.map((one) => one.text);
  if (!areZero(given, fix)) return undefined;
  if (fix.callback && !takesParameter(file, given[fix.callback[0]], fix.callback[1])) {
    const edits = call.name === 'setup_timer' ? timerCallbackEdits(call, file) : undefined;
    return edits && { edits, use: 'timer_setup', isRename: false };
  }
  const text = filled(
    fix.call.replace('$take', () => taken?.value ?? ''),
    call.arguments.map((one, index) =>
      fix.call!.includes(`$${index}->`) ? typed(one, call, file, index) : one.text,
    ),
  );
  if (text === undefined) return undefined;
  // Of what has become nothing only the result is left.
  if (call.discarded && /^\w+$/.test(text)) {
    const gone = droppedStatement(file.masked, file.source.text, { start: call.start, end: call.end });
    return gone && { edits: [gone], use: '', isRename: false };
  }
  const span = { start: call.nameSpan.start, end: call.end };
  return {
    edits: [{ span, text }, ...(taken?.edit ? [taken.edit] : [])],
    use: /^\w+(?=\()/.exec(text)?.[0] ?? text,
    isRename: false,
  };
}

/** Whether the arguments that the new call has no place for say nothing. */
export function areZero(given: readonly string[], { zero = [] }: ApiFix): boolean {
  return zero.every((index) => /^\s*(?:0[UL]*|NULL|false)?\s*$/i.test(given[index] ?? ''));
}

/** A call of the ring buffer that serial drivers sent from, with all that its function does with the ring. */
function fifoEdits(call: CCall, file: CFile): CallEdits | undefined {
  const meaning = isUartRing(call.name) ? meaningOf(file) : undefined;
  const edits = meaning && uartFifoEdits(file, meaning, call.within);
  return edits && { edits, use: 'xmit_fifo', isRename: false };
}

/** A callback of the old form would be one more error; one that another file defines nobody sees here. */
function takesParameter(file: CFile, argument: string | undefined, type: string): boolean {
  const fn = file.functionNamed(argument?.replace(/^&\s*/, '') ?? '');
  const [only, ...more] = fn?.parameters ?? [];
  return only !== undefined && more.length === 0 && normalType(only.type) === normalType(type);
}

/** `timer.function = tick;` behind the call: what the new function takes as an argument. The statement goes. */
function takenValue(
  call: CCall,
  member: string,
  file: CFile,
): { readonly value: string; readonly edit?: Edit } | undefined {
  const { within } = call;
  const object = call.arguments[0]?.text.trim();
  if (!within || object === undefined || !call.discarded) return undefined;
  const owner = object.startsWith('&') ? `${object.slice(1).trim()}.` : `${object}->`;
  const escaped = owner.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const behind = file.masked.slice(call.end, within.body.end);
  const behindAddress = object.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const target = `(?:${escaped}|\\(\\s*${behindAddress}\\s*\\)->)${member}`;
  const pattern = new RegExp(`([;{}]\\s*?)(\\n[ \\t]*)?${target}\\s*=\\s*(&?\\w+)\\s*;`, 'g');
  const found = [...behind.matchAll(pattern)];
  const [only] = found;
  // Between the call and the statement nothing may leave, and a second one would choose another function.
  if (found.length !== 1 || !only || /[{}]|\breturn\b|\bgoto\b/.test(behind.slice(0, only.index)))
    return onlyValue(object, member, file);
  const start = call.end + only.index + only[1]!.length;
  const end = call.end + only.index + only[0].length;
  return { value: only[3]!, edit: { span: { start, end }, text: '' } };
}

/** The one function that the file ever assigns to the member, wherever it does: given at once it is the same. */
function onlyValue(object: string, member: string, file: CFile): { readonly value: string } | undefined {
  const last = /(\w+)$/.exec(object)?.[1];
  if (last === undefined) return undefined;
  const pattern = new RegExp(`\\b${last}\\s*\\)?\\s*(?:\\.|->)\\s*${member}\\s*=(?!=)\\s*([^;]*);`, 'g');
  const [value, ...others] = new Set([...file.masked.matchAll(pattern)].map((one) => one[1]!.trim()));
  return value !== undefined && others.length === 0 && file.functionNamed(value.replace(/^&\s*/, ''))
    ? { value }
    : undefined;
}

/** An argument whose members are asked for: what is kept as `void *` says no longer by itself which structure it is. */
function typed({ text, start: offset }: CArgument, call: CCall, file: CFile, index: number): string {
  const meaning = meaningOf(file);
  const type = meaning && typeOfText({ file, meaning, within: call.within, offset }, text);
  if (!meaning || type === undefined || normalType(type) !== 'void*') return text;
  const taken = new Set(
    meaning.facts.api.lookup(call.name).flatMap((form) => form.parameters?.[index] ?? []),
  );
  const [wanted] = taken;
  return taken.size === 1 && /^struct \w+ \*$/.test(wanted!) ? `((${wanted!})${grouped(text)})` : text;
}
