import type { CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { erasedBeforeFree as page } from '../pages.ts';
import { wholeLines } from '../statement-text.ts';
import { codeOnly } from '../text-help.ts';

/** Statements between the two are looked through for the pointer; more text than this is another thought. */
const longest = 300;

/** memset() of what is freed next: the compiler drops it as a write that nobody reads. */
export const rule: CRule = {
  on: 'call',
  names: ['memset', 'memzero_explicit'],
  *check(call, file) {
    const [object, value, length] = call.arguments;
    const isMemset = call.name === 'memset';
    if (!call.discarded || !object || isLocal(file, call.name) || (isMemset && value?.text !== '0')) return;
    const pointer = object.text.replace(/^\(\s*[\w ]+\*\s*\)\s*/, '');
    if (!/^[A-Za-z_]\w*(?:(?:->|\.)\w+)*$/.test(pointer)) return;
    const { text } = file.source;
    const code = codeOnly(text.slice(call.end, call.end + longest));
    const free = /^\s*;(?:[^{};]*;)*?\s*((kfree|vfree|kvfree)\s*\(\s*([\w.>-]+)\s*\)\s*;)/.exec(code);
    if (free?.[3] !== pointer || isMentioned(free[0].slice(0, -free[1]!.length), pointer)) return;
    const size = isMemset ? length?.text : value?.text;
    const use =
      free[2] === 'kfree' ? `kfree_sensitive(${pointer});` : `kvfree_sensitive(${pointer}, ${size ?? ''});`;
    const start = call.end + free[0].length - free[1]!.length;
    const line = wholeLines(text, { start: call.start, end: text.indexOf(';', call.end) + 1 });
    const fix = page.fix(
      { use: use.slice(0, -1) },
      'review',
      { span: line, text: '' },
      { span: { start, end: start + free[1]!.length }, text: use },
    );
    yield page.problem(
      call.nameSpan,
      { say: isMemset ? 'dropped' : 'joined', name: call.name, pointer, free: free[2]! },
      { fixes: [fix], ...(isMemset ? {} : { confidence: 'low' as const }) },
    );
  },
};

function isMentioned(between: string, pointer: string): boolean {
  return (
    new RegExp(`(?<![\\w.>])${pointer}\\b`).test(between) ||
    /\b(?:return|goto|if|else|for|while)\b/.test(between)
  );
}
