/** `value-out-of-range` is `valueOutOfRange` in code. */
export function camel(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export const banner = '// Written by `npm run gen` from the pages and rules beside it. Do not edit.\n';
