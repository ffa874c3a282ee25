import type { Edit } from '../../../core/types.ts';
import type { CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { normalType } from '../signatures.ts';
import { closingOf, codeOnly } from '../text-help.ts';
import { usesOf } from './uses-of.ts';

/**
 * `setup_timer(&lamp->timer, tick, (unsigned long)lamp)` with `timer_setup()`, and `tick` made to take the timer, in which
 * it finds the lamp. Undefined where the callback makes another use of its number, or is called by others.
 */
export function timerCallbackEdits(call: CCall, file: CFile): readonly Edit[] | undefined {
  const fn = file.functionNamed(call.arguments[1]?.text.replace(/^&\s*/, '') ?? '');
  const [only, ...more] = fn?.parameters ?? [];
  if (!fn || fn.broken || more.length > 0 || only?.name === undefined) return undefined;
  if (normalType(only.type) !== 'unsigned long') return undefined;
  const code = codeOnly(file.source.text);
  const uses = usesOf(file, fn, code, call.name);
  const member = memberOfAll(file, call.name, fn.name);
  if (!uses || uses.calls.length > 0 || member === undefined) return undefined;
  const body = code.slice(fn.body.start, fn.body.end);
  const timer = ['timer', 't', 'expired'].find((one) => !new RegExp(`\\b${one}\\b`).test(body));
  const inside = timer && insideEdits(fn, body, only.name, timer, member);
  if (!inside) return undefined;
  const parameter = `struct timer_list *${timer}`;
  const declarations = uses.declarations.map(({ end }) => {
    const open = code.indexOf('(', end);
    return { span: { start: open + 1, end: closingOf(code, open) - 1 }, text: parameter };
  });
  const [object] = call.arguments;
  return [
    {
      span: { start: call.nameSpan.start, end: call.end },
      text: `timer_setup(${object!.text}, ${fn.name}, 0)`,
    },
    { span: { start: only.start, end: only.end }, text: parameter },
    ...declarations,
    ...inside,
  ];
}

/** The member that is the timer in the structure which all calls for a callback hand over as the number; empty when none does. */
function memberOfAll(file: CFile, name: string, callback: string): string | undefined {
  const members = new Set(
    file
      .calls(name)
      .filter((one) => one.arguments[1]?.text.replace(/^&\s*/, '') === callback)
      .map((one) => ownerMember(one)),
  );
  return members.size === 1 ? [...members][0] : undefined;
}

function ownerMember({ arguments: given }: CCall): string | undefined {
  const [timer, , data] = given.map((one) => one.text);
  if (/^0[UL]*$/i.test(data ?? '')) return '';
  const place = /^&\s*(\w+)(->|\.)([\w.]+)$/.exec(timer ?? '');
  const owner = /^\(\s*unsigned\s+long\s*\)\s*\(?\s*(&?)\s*(\w+)\s*\)?$/.exec(data ?? '');
  if (!place || !owner || owner[2] !== place[1]) return undefined;
  return (owner[1] === '&') === (place[2] === '.') ? place[3] : undefined;
}

/** The number cast to a structure, each time, becomes the structure around the timer. */
function insideEdits(
  fn: CFunction,
  body: string,
  number: string,
  timer: string,
  member: string,
): readonly Edit[] | undefined {
  const count = body.match(new RegExp(`\\b${number}\\b`, 'g'))?.length ?? 0;
  const casts = [...body.matchAll(new RegExp(`\\(\\s*(struct\\s+\\w+)\\s*\\*\\s*\\)\\s*${number}\\b`, 'g'))];
  if (casts.length !== count || (count > 0 && member === '')) return undefined;
  return casts.map((match) => {
    const start = fn.body.start + match.index;
    const text = `container_of(${timer}, ${match[1]!}, ${member})`;
    return { span: { start, end: start + match[0].length }, text };
  });
}
