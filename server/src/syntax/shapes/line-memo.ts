import type { ColumnsFile, ColumnsLine } from './columns.ts';

/**
 * Reads each line of a file once, whoever asks. One weak entry a file: an entry a line would cost the garbage collector
 * more than the reading.
 */
export function lineMemo<T extends object>(read: (line: ColumnsLine, file: ColumnsFile) => T): typeof read {
  const files = new WeakMap<ColumnsFile, Map<ColumnsLine, T>>();
  return (line, file) => {
    let known = files.get(file);
    if (!known) files.set(file, (known = new Map<ColumnsLine, T>()));
    let answer = known.get(line);
    if (!answer) known.set(line, (answer = read(line, file)));
    return answer;
  };
}
