import type { ApiForm, ColumnSet } from '../core/kernel-api.ts';
import type { Declared } from './scan/scan-header.ts';

/** A declaration as it is kept: its signature in one text, see `Declared`. */
export interface KeptForm extends Omit<Declared, 'members'> {
  readonly header: string;
  readonly columns: ColumnSet;
}

/** Takes a kept declaration apart. */
export function formOf({ signature, parameters: names, ...kept }: KeptForm): ApiForm {
  const shared = { ...kept, parameterNames: names === '' ? [] : names.split(' ') };
  const { kind } = kept;
  if (kind === 'function') {
    const [type = '', ...parameters] = signature.split('\t');
    const isOpen = parameters.at(-1) === '...';
    const least = parameters.length - (isOpen ? 1 : 0);
    return { ...shared, type, parameters, arity: isOpen ? { least } : { least, most: least } };
  }
  if (kind !== 'macro') {
    const type = kind === 'enumerator' && signature !== '' ? `enum ${signature}` : signature;
    return { ...shared, type };
  }
  const [, count, open, forwards] = /^(?:\((\d+)(\+?)\))?(?:=(.*))?$/.exec(signature) ?? [];
  const least = Number(count);
  return {
    ...shared,
    type: '',
    ...(count === undefined ? {} : { arity: open === '+' ? { least } : { least, most: least } }),
    ...(forwards === undefined ? {} : { forwards }),
  };
}
