import type { CFile } from '../../../syntax/c/types.ts';
import { sizeOfType } from './layout.ts';
import { fieldOf } from './maps.ts';
import { modelOf } from './model.ts';
import { numberOf } from './numbers.ts';

/** Looked up in these are maps and sockets, which are no plain values. */
const apart = /^(?:SOCK|XSK|DEV|CPU)MAP|^SOCKHASH$|^DEVMAP_HASH$|_OF_MAPS$/;

/** Bytes of the keys or of the values of a map of this file; undefined where they are not known. */
export function sizeInMap(file: CFile, name: string, what: 'key' | 'value'): number | undefined {
  const map = modelOf(file).maps.find((one) => one.name === name);
  if (!map?.type || (what === 'value' && apart.test(map.type.name))) return undefined;
  const field = fieldOf(map, what, `${what}_size`);
  if (!field) return undefined;
  return field.name === what ? sizeOfType(file, field.value) : numberOf(file, {}, field.value);
}
