/**
 * The number that the kernel reads from a value: decimal, `0x` or octal with a leading 0. Undefined when it is not
 * one plain number, or too large to be compared exactly.
 */
export function readInteger(text: string): number | undefined {
  const match = /^([+-]?)(0[xX][0-9a-fA-F]+|[0-9]+)$/.exec(text);
  if (!match) return undefined;
  const digits = match[2]!;
  const isOctal = /^0[0-7]+$/.test(digits);
  const value = isOctal ? parseInt(digits, 8) : Number(digits);
  if (!Number.isSafeInteger(value)) return undefined;
  return match[1] === '-' ? -value : value;
}
