import type { ApiForm } from '../../../core/kernel-api.ts';
import { functionType } from '../../../syntax/c/expressions/types.ts';

/** A declaration of a name from its type: `int (*)(struct file *)` and `open` give `int (*open)(struct file *)`. */
export function declared(type: string, name: string): string {
  const pointer = /\(\*+(?: ?const)?/.exec(type);
  if (pointer && /^\(\*+(?: ?const)?[)[]/.test(type.slice(pointer.index))) {
    const at = pointer.index + pointer[0].length;
    return `${type.slice(0, at)}${pointer[0].endsWith('t') ? ' ' : ''}${name}${type.slice(at)}`;
  }
  const array = /\s*((?:\[[^\]]*\])+)$/.exec(type);
  const base = array ? type.slice(0, array.index) : type;
  return `${base}${base.endsWith('*') ? '' : ' '}${name}${array?.[1] ?? ''}`;
}

/** The prototype of a function from its result and its parameters' types, with the names that are known. */
export function prototype(
  name: string,
  returns: string,
  types: readonly string[],
  names: readonly (string | undefined)[] = [],
): string {
  const parameters = types.map((type, index) => {
    const known = names[index];
    return type === '...' || known === undefined || known === '_' ? type : declared(type, known);
  });
  return declared(returns, `${name}(${parameters.join(', ') || 'void'})`);
}

/** A declaration as C has it, without its body or value. */
export function spelled(form: ApiForm, name = form.name): string {
  switch (form.kind) {
    case 'function':
      return prototype(name, form.type, form.parameters ?? [], form.parameterNames);
    case 'macro':
      return form.arity ? `#define ${name}(${macroParameters(form).join(', ')})` : `#define ${name}`;
    case 'typedef':
      return `typedef ${declared(form.type, name)}`;
    case 'variable':
      return `extern ${declared(form.type, name)}`;
    case 'enumerator':
      return form.type === '' ? `enum { ${name} }` : `${form.type} { ${name} }`;
    default:
      return `${form.kind} ${name}`;
  }
}

/** Names of a macro's parameters; those that nobody knows are counted. */
export function macroParameters({ arity, parameterNames }: ApiForm): readonly string[] {
  if (parameterNames.length > 0 || !arity) return parameterNames;
  const named = Array.from({ length: arity.least }, (_, index) => `a${index + 1}`);
  return arity.most === undefined ? [...named, '...'] : named;
}

/**
 * A member as it stands in its structure; one that points to a function as the function that it wants, whose parameters are
 * declared as `parameters` says.
 */
export function spelledMember(
  type: string,
  name: string,
  parameters: (types: readonly string[]) => readonly string[] = (types) => types,
): string {
  const callback = isCallback(type) ? functionType(type) : undefined;
  return callback ? prototype(name, callback.returns, parameters(callback.parameters)) : declared(type, name);
}

/** Whether a type is a plain pointer to a function. */
export function isCallback(type: string): boolean {
  return /\(\*(?: ?const)?\)\(/.test(type);
}
