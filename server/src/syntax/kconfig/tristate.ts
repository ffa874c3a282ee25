/**
 * Sets of the three values that a condition can have. What the build alone knows (`$(shell,...)`, the compiler) leaves
 * several open; all answers here are of what may be, so that "only n" is sure.
 */
export const n = 1;
export const m = 2;
export const y = 4;
export const any = n | m | y;
export type Tri = number;

const rank = [0, 0, 1, 0, 2] as const;
const values = [n, m, y] as const;

function lift(join: (a: number, b: number) => number): readonly number[] {
  const table: number[] = [];
  for (let a = 0; a < 8; a++) {
    for (let b = 0; b < 8; b++) {
      let result = 0;
      for (const one of values)
        for (const other of values) if (a & one && b & other) result |= join(one, other);
      table.push(result);
    }
  }
  return table;
}

const ands = lift((a, b) => (rank[a]! < rank[b]! ? a : b));
const ors = lift((a, b) => (rank[a]! > rank[b]! ? a : b));

export function and(a: Tri, b: Tri): Tri {
  return ands[a * 8 + b]!;
}

export function or(a: Tri, b: Tri): Tri {
  return ors[a * 8 + b]!;
}

export function not(a: Tri): Tri {
  return (a & n ? y : 0) | (a & m ? m : 0) | (a & y ? n : 0);
}

/** What a bool makes of a value: there is no `m` for it. */
export function asBool(a: Tri): Tri {
  return a & m ? (a & ~m) | y : a;
}

/** The letter of a value that is sure. */
export function letterOf(a: Tri): 'n' | 'm' | 'y' | undefined {
  return a === n ? 'n' : a === m ? 'm' : a === y ? 'y' : undefined;
}

export function triOf(letter: string): Tri {
  return letter === 'y' ? y : letter === 'm' ? m : n;
}
