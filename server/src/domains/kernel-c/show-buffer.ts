import type { CFunction } from '../../syntax/c/types.ts';

/** The name of the page that a sysfs `show` function fills, known by its parameters. */
export function showBuffer(fn: CFunction): string | undefined {
  const [object, attribute, buffer] = fn.parameters;
  const isShow =
    fn.returns === 'ssize_t' &&
    fn.parameters.length === 3 &&
    /^struct (?:device|kobject|class|bus_type) \*$/.test(object?.type ?? '') &&
    /^(?:const )?struct \w*attribute \*$/.test(attribute?.type ?? '') &&
    buffer?.type === 'char *';
  return isShow ? buffer.name : undefined;
}
