import type { ApiForm } from '../../../core/kernel-api.ts';
import { macroParameters } from '../api/spell.ts';
import { splitTop } from '../text-help.ts';

/** What taking a function or macro inserts: its call with a stop for each argument, or the name alone. */
export interface Insertion {
  readonly insert: string;
  readonly snippet?: true;
}

export function callOf(
  name: string,
  parameters: readonly string[] | undefined,
  isCalled: boolean,
): Insertion {
  if (!parameters || isCalled) return { insert: name };
  const named = parameters.filter((one) => one !== '...' && one !== 'void');
  if (named.length === 0)
    return { insert: parameters.length > 0 ? `${name}($0)` : `${name}()`, snippet: true };
  const stops = named.map((one, index) => `\${${index + 1}:${one.replace(/[\\$}]/g, '\\$&')}}`);
  return { insert: `${name}(${stops.join(', ')})$0`, snippet: true };
}

/** Names for the arguments of a function or macro; undefined for what is not called. */
export function argumentNames(form: ApiForm): readonly string[] | undefined {
  if (form.kind === 'macro') return form.arity ? macroParameters(form) : undefined;
  if (form.kind !== 'function') return undefined;
  return (form.parameters ?? []).map((type, index) => {
    const name = form.parameterNames[index];
    return name === undefined || name === '_' ? type : name;
  });
}

/** The same from a declaration in our own table, such as `void *kmalloc(size_t size, gfp_t flags)`. */
export function namesInForm(form: string): readonly string[] | undefined {
  const list = /\(([^]*)\)\s*$/.exec(form)?.[1];
  if (list === undefined) return undefined;
  return splitTop(list, 0).flatMap(({ text }) => {
    const name = /\(\*(\w+)\)/.exec(text)?.[1] ?? /(\w+)\s*(?:\[[^\]]*\])?$/.exec(text)?.[1] ?? text;
    return text === '' ? [] : [name];
  });
}
