import type { Text } from '../../../core/text.ts';

/** What the verifier knows of registers and stack slots at a point: `R1` and `fp-8`, in its own notation. */
export type State = ReadonlyMap<string, string>;

/** The state that a stretch of a log gives. Old kernels mark registers with `_w`, `_rw` and leave `scalar` out. */
export function readState(text: string): State {
  const state = new Map<string, string>();
  const name = /(?:^|\s)(R\d+|fp-\d+)(?:_[a-zA-Z]+)?=/g;
  for (let found = name.exec(text); found; found = name.exec(text)) {
    const end = valueEnd(text, name.lastIndex);
    state.set(found[1]!, text.slice(name.lastIndex, end));
    name.lastIndex = end;
  }
  return state;
}

/** A value ends at a blank that stands outside of parentheses. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth <= 0 && (sign === ' ' || sign === '\t')) return at;
  }
  return text.length;
}

/** Kinds of values that are numbers. */
const number = /^(?:P?-?(?:0x[0-9a-f]+|\d+)|(?:inv|scalar|Pscalar)\b.*|invP?-?\d+)$/i;

export function isPointer(value: string): boolean {
  return !number.test(value);
}

interface Words {
  readonly text: Text;
  readonly args: Readonly<Record<string, string>>;
}

/** What a value is, in words: `scalar(umax=255)` is a number from 0 to 255. */
export function inWords(value: string): Words {
  const constant = /^(?:P|inv|invP)?(-?(?:0x[0-9a-f]+|\d+))$/i.exec(value)?.[1];
  if (constant !== undefined) return { text: words.constant, args: { value: constant } };
  const kind = /^[\w ]+/.exec(value)?.[0] ?? value;
  const given = new Map(
    [...value.matchAll(/([a-z_0-9=]+)=(-?[\w.]+)/gi)].flatMap(([, names, amount]) =>
      names!.split('=').map((one) => [one.replace(/_value$/, ''), amount!] as const),
    ),
  );
  if (!isPointer(value)) return numberInWords(given);
  const length = given.get('sz') ?? given.get('vs') ?? given.get('mem_size');
  const args = {
    kind: kind.replace(/_+$/, ''),
    offset: fixedOffset(value, given),
    length: length ?? '',
    map: given.get('map') ?? '',
    most: largest(given),
  };
  if (kind === 'ctx' && args.most === '')
    return { text: args.offset === '0' ? words.context : words.insideContext, args };
  if (kind === 'pkt_end') return { text: words.packetEnd, args };
  if (kind === 'pkt_meta' && args.most === '') return { text: words.metadata, args };
  if (kind === 'pkt') return { text: args.most ? words.variablePacket : words.packet, args };
  if (/or_null/.test(kind)) return { text: words.nullable, args };
  if (kind === 'map_value') return { text: args.most ? words.variableMapValue : words.mapValue, args };
  if (/^fp/.test(kind)) {
    // `fp[0]-16`: the stack of the function that called.
    const place = /^fp(\[\d+\])?(-?(?:0x[0-9a-f]+|\d+))/.exec(value);
    const isOuter = place?.[1] !== undefined;
    const text = args.most ? words.variableStack : isOuter ? words.outerStack : words.stack;
    const offset = place?.[2] === undefined ? args.offset : asSigned(place[2], true);
    return { text, args: { ...args, offset } };
  }
  return { text: length === undefined ? words.pointer : words.memory, args };
}

/** Of an offset that may be negative the unsigned bounds say nothing. */
function largest(given: ReadonlyMap<string, string>): string {
  const isNegative = /^(?:-|0x[89a-f][0-9a-f]{15}$)/i.test(given.get('smin') ?? '');
  return (isNegative ? given.get('smax') : undefined) ?? given.get('umax') ?? given.get('smax') ?? '';
}

function fixedOffset(value: string, given: ReadonlyMap<string, string>): string {
  return given.get('off') ?? /^\w+\+?(-?\d+)/.exec(value)?.[1] ?? '0';
}

/** The signed bounds where the number may be negative, else the unsigned ones: both at once would mix two readings. */
function numberInWords(given: ReadonlyMap<string, string>): Words {
  const signed = given.get('smin');
  const isNegative = signed !== undefined && /^(?:-|0x[89a-f][0-9a-f]{15}$)/i.test(signed);
  const low = isNegative ? signed : (given.get('umin') ?? signed ?? (given.has('umax') ? '0' : undefined));
  const high = isNegative ? given.get('smax') : (given.get('umax') ?? given.get('smax'));
  if (low === undefined && high === undefined) return { text: words.anyNumber, args: {} };
  if (low === undefined) return { text: words.upTo, args: { high: high! } };
  const from = asSigned(low, isNegative);
  if (high === undefined) return { text: words.downTo, args: { low: from } };
  return { text: words.between, args: { low: from, high } };
}

/** The kernel prints large negative numbers in hexadecimal. */
function asSigned(value: string, isNegative: boolean): string {
  return isNegative && value.startsWith('0x') ? BigInt.asIntN(64, BigInt(value)).toString() : value;
}

const words = {
  constant: { en: 'the number {value}', 'zh-CN': '数值 {value}' },
  anyNumber: { en: 'a number that may be anything', 'zh-CN': '可为任意值的数值' },
  upTo: { en: 'a number of at most {high}', 'zh-CN': '不大于 {high} 的数值' },
  downTo: { en: 'a number of at least {low}', 'zh-CN': '不小于 {low} 的数值' },
  between: { en: 'a number from {low} to {high}', 'zh-CN': '{low} 到 {high} 之间的数值' },
  packet: {
    en: 'a pointer to byte {offset} of the packet',
    'zh-CN': '指向数据包第 {offset} 字节的指针',
  },
  variablePacket: {
    en: 'a pointer into the packet at an offset that varies (at most {most})',
    'zh-CN': '偏移不固定（最大 {most}）的数据包指针',
  },
  context: { en: 'the context argument', 'zh-CN': '上下文参数' },
  insideContext: {
    en: 'a pointer to byte {offset} of the context argument',
    'zh-CN': '指向上下文参数第 {offset} 字节的指针',
  },
  packetEnd: { en: 'data_end, where the packet ends', 'zh-CN': 'data_end，即数据包的末尾' },
  metadata: {
    en: 'a pointer to byte {offset} of the metadata before the packet',
    'zh-CN': '指向数据包前元数据第 {offset} 字节的指针',
  },
  nullable: { en: 'a pointer ({kind}) or NULL', 'zh-CN': '指针（{kind}）或 NULL' },
  mapValue: {
    en: 'a pointer to byte {offset} of a value of {length} bytes in map {map}',
    'zh-CN': '指向映射 {map} 中 {length} 字节的值的第 {offset} 字节的指针',
  },
  variableMapValue: {
    en: 'a pointer into a value of {length} bytes in map {map}, at an offset of up to {most}',
    'zh-CN': '指向映射 {map} 中 {length} 字节的值的指针，偏移最大为 {most}',
  },
  stack: { en: 'a pointer to offset {offset} of the stack', 'zh-CN': '指向栈偏移 {offset} 的指针' },
  outerStack: {
    en: 'a pointer to offset {offset} of the stack of the function that called',
    'zh-CN': '指向调用者栈偏移 {offset} 的指针',
  },
  variableStack: {
    en: 'a pointer into the stack at an offset that varies (at most {most})',
    'zh-CN': '偏移不固定（最大 {most}）的栈指针',
  },
  memory: {
    en: 'a pointer to memory ({kind}, {length} bytes), at offset {offset}',
    'zh-CN': '指向内存（{kind}，{length} 字节）的指针，偏移 {offset}',
  },
  pointer: { en: 'a pointer ({kind})', 'zh-CN': '指针（{kind}）' },
} as const satisfies Readonly<Record<string, Text>>;
