import type { CCall, CFile } from '../../../syntax/c/types.ts';
import type { CallEdits } from './gone-call-edits.ts';

/**
 * `strncpy(to, from, n); to[n] = 0;` copies n characters, where strscpy with the same n would leave the last one out: it
 * counts the zero, for which the statement behind shows that there is room.
 */
export function terminatedCopy(call: CCall, file: CFile): CallEdits | undefined {
  const [to, , count] = call.arguments;
  if (call.name !== 'strncpy' || !call.discarded || !to || !count) return undefined;
  const behind = /^;\s*([^;={}]+?)\s*\[([^;={}]+)\]\s*=\s*(?:0|'\\0')\s*;/.exec(
    file.source.text.slice(call.end, call.end + 300),
  );
  if (behind?.[1] !== to.text.trim() || plain(behind[2]!) !== plain(count.text)) return undefined;
  const whole = /^(.*\S)\s*-\s*1$/s.exec(count.text.trim())?.[1];
  const text = whole ?? `${count.text.trim()} + 1`;
  const use = 'strscpy';
  return {
    edits: [
      { span: call.nameSpan, text: use },
      { span: { start: count.start, end: count.end }, text },
    ],
    use,
    isRename: false,
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
