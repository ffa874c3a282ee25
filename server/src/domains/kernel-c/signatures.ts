/** Typedefs of plain integers, which the compiler takes for the same type. */
const integers: Readonly<Record<string, string>> = {
  u8: 'unsigned char',
  __u8: 'unsigned char',
  uint8_t: 'unsigned char',
  u16: 'unsigned short',
  __u16: 'unsigned short',
  u32: 'unsigned int',
  __u32: 'unsigned int',
  uint32_t: 'unsigned int',
  uint: 'unsigned int',
  s32: 'int',
  u64: 'unsigned long long',
  __u64: 'unsigned long long',
  s64: 'long long',
  __poll_t: 'unsigned int',
  poll_table: 'struct poll_table_struct',
};

/** A type for comparing: no names of address spaces, no blanks that mean nothing, one spelling for each integer. */
export function normalType(type: string): string {
  return type
    .replace(/\b(?:__user|__iomem|__force|__rcu|__percpu|register|volatile|static|inline|extern)\b/g, ' ')
    .replace(/\b(?:long|short)\s+int\b/g, (match) => match.replace(/\s+int/, ''))
    .replace(/\bunsigned\b(?!\s+(?:int|char|long|short))/g, 'unsigned int')
    .replace(/\b\w+\b/g, (word) => integers[word] ?? word)
    .replace(/\s+/g, ' ')
    .replace(/\s*\*\s*/g, '*')
    .trim();
}

/** `int (struct platform_device *)`: for messages, without names. */
export function shown(shape: readonly string[]): string {
  const [returns = '', ...parameters] = shape.map((one) => one.replace(/(\w)\*/g, '$1 *'));
  return `${returns} (${parameters.join(', ') || 'void'})`;
}
