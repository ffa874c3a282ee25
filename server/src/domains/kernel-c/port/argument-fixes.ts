import type { ApiForm } from '../../../core/kernel-api.ts';
import type { Fix } from '../../../core/types.ts';
import type { CCall, CFile } from '../../../syntax/c/types.ts';
import type { ApiChange } from '../facts/api-changes.ts';
import { argumentCount as page } from '../pages.ts';
import { neutralValues } from '../facts/conversions.ts';
import { areZero } from './gone-call-edits.ts';
import { normalType } from '../signatures.ts';
import { filled } from '../text-help.ts';

export interface ArgumentChange {
  /** What the target declares. */
  readonly wanted: ApiForm;
  /** A form of another kernel that takes the call as it is. */
  readonly old: ApiForm | undefined;
  /** What is known of the change beside both forms. */
  readonly known: ApiChange | undefined;
}

/** The call with the arguments that the target asks for: as the list of known changes says, else by comparing both forms. */
export function argumentFixes(
  call: CCall,
  _file: CFile,
  { wanted, old, known }: ArgumentChange,
): readonly Fix[] {
  const texts = call.arguments.map((one) => one.text);
  const [first, last] = [call.arguments[0], call.arguments.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const { drop, add, call: template } = known?.fix ?? {};
  if (drop) return [dropped(span, texts, drop)];
  if (add && !template) {
    const [index, value] = add;
    const parts = value.split(', ').map((one, at) => inScope(call, one, wanted.parameters?.[index + at]));
    const text = parts.includes(undefined) ? undefined : parts.join(', ');
    return text === undefined ? [] : [added(span, texts, index, text)];
  }
  if (template) {
    if (!areZero(texts, known?.fix ?? {})) return [];
    const text = filled(template, texts);
    if (text === undefined) return [];
    return [
      page.fix({ say: 'rewrite', text }, 'review', {
        span: { start: call.nameSpan.start, end: call.end },
        text,
      }),
    ];
  }
  if (!old || (!call.discarded && isPointer(old) !== isPointer(wanted))) return [];
  const before = identities(old);
  const after = identities(wanted);
  if (before.length !== texts.length) return [];
  const gone = subsequence(after, before);
  if (gone && gone.length > 0) return [dropped(span, texts, gone)];
  const fresh = subsequence(before, after);
  const at = fresh?.[0];
  if (fresh?.length !== 1 || at === undefined) return [];
  const type = wanted.parameters?.[at];
  return type === undefined ? [] : [added(span, texts, at, neutral(type))];
}

/** A value that names something of the old code is the parameter of its type here, if there is one. */
function inScope(call: CCall, value: string, type: string | undefined): string | undefined {
  if (!/^[a-z_]\w*$/.test(value)) return value;
  const fitting = call.within?.parameters.filter(
    (one) => one.name !== undefined && type !== undefined && normalType(one.type) === normalType(type),
  );
  return fitting?.length === 1 ? fitting[0]!.name : undefined;
}

function dropped(span: Fix['edits'][number]['span'], texts: readonly string[], drop: readonly number[]): Fix {
  const text = texts.filter((_, index) => !drop.includes(index)).join(', ');
  const names = drop.map((index) => texts[index]).join(', ');
  return page.fix({ say: 'drop', dropped: names }, 'safe', { span, text });
}

function added(
  span: Fix['edits'][number]['span'],
  texts: readonly string[],
  index: number,
  value: string,
): Fix {
  const text = [...texts.slice(0, index), value, ...texts.slice(index)].join(', ');
  return page.fix({ say: 'add', added: value }, 'review', { span, text });
}

/** What keeps the meaning that the call had without the argument. */
function neutral(type: string): string {
  return neutralValues.get(type) ?? (type.includes('*') ? 'NULL' : '0');
}

/** Code that looks for a number in what has become a pointer would compile and be wrong. */
function isPointer({ type }: ApiForm): boolean {
  return type.endsWith('*');
}

/** Parameters by what stays the same when others come or go: the type, and the name where there is one. */
function identities({ parameters, parameterNames }: ApiForm): readonly string[] {
  if (!parameters) return parameterNames;
  return parameters.map((type, index) => `${type} ${parameterNames[index] ?? '_'}`);
}

/** Indexes of `whole` that are left over when `part` is found in it, in order; undefined when it is not. */
function subsequence(part: readonly string[], whole: readonly string[]): readonly number[] | undefined {
  const rest: number[] = [];
  let at = 0;
  for (const [index, one] of whole.entries()) {
    if (at < part.length && isSame(part[at]!, one)) at++;
    else rest.push(index);
  }
  return at === part.length ? rest : undefined;
}

/** Names may be missing on one side. */
function isSame(a: string, b: string): boolean {
  const [typeA, nameA] = [a.replace(/ \S+$/, ''), /\S+$/.exec(a)?.[0]];
  const [typeB, nameB] = [b.replace(/ \S+$/, ''), /\S+$/.exec(b)?.[0]];
  return typeA === typeB && (nameA === nameB || nameA === '_' || nameB === '_');
}
