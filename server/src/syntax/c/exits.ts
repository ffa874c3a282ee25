import type { CFile } from './types.ts';

/**
 * The statement that leaves the function whose body holds an offset, and the labels behind the offset, in order. `failing` is the
 * number by which functions say that they failed.
 */
export function exitsOf(
  file: CFile,
  offset: number,
  failing: string,
): { readonly leave: string; readonly labels: readonly string[] } | undefined {
  const fn = file.functionAt(offset);
  if (!fn || offset <= fn.body.start || offset >= fn.body.end) return undefined;
  const rest = file.source.text.slice(offset, fn.body.end);
  const labels = [...rest.matchAll(/^[ \t]?(\w+):(?!:)[ \t]*$/gm)].map(([, name]) => name!);
  const leave =
    fn.returns === 'void'
      ? 'return;'
      : fn.returns.endsWith('*')
        ? 'return NULL;'
        : `return ${fn.returns === 'bool' ? 'false' : failing};`;
  return { leave, labels: labels.filter((name) => name !== 'default') };
}
