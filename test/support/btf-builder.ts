/** Writes types of our own in the kernel's format, in either byte order, and the ELF files that carry them. */

type Part = readonly [name: string, type: number];

export class BtfBuilder {
  readonly isLittle: boolean;
  readonly #types: number[][] = [];
  #strings = '\0';

  constructor(isLittle = true) {
    this.isLittle = isLittle;
  }

  int(name: string, bytes = 4): number {
    return this.#add(1, name, 0, bytes, [bytes * 8]);
  }

  pointer(type: number): number {
    return this.#add(2, '', 0, type);
  }

  array(type: number, length: number): number {
    return this.#add(3, '', 0, 0, [type, 1, length]);
  }

  struct(name: string, members: readonly Part[], isUnion = false): number {
    return this.#add(isUnion ? 5 : 4, name, members.length, 8, this.#parts(members, 0));
  }

  enum(name: string, names: readonly string[]): number {
    return this.#add(
      6,
      name,
      names.length,
      4,
      names.flatMap((one, value) => [this.#string(one), value]),
    );
  }

  enum64(name: string, names: readonly string[]): number {
    return this.#add(
      19,
      name,
      names.length,
      8,
      names.flatMap((one, value) => [this.#string(one), value, 0]),
    );
  }

  forward(name: string, isUnion = false): number {
    return this.#add(7, name, isUnion ? 0x80000000 : 0, 0);
  }

  typedef(name: string, type: number): number {
    return this.#add(8, name, 0, type);
  }

  /** 9 volatile, 10 const, 11 restrict, 18 a tag of a type. */
  qualified(kind: 9 | 10 | 11 | 18, type: number): number {
    return this.#add(kind, kind === 18 ? 'user' : '', 0, type);
  }

  prototype(returns: number, parameters: readonly Part[]): number {
    const words = parameters.flatMap(([name, type]) => [this.#string(name), type]);
    return this.#add(13, '', parameters.length, returns, words);
  }

  function(name: string, returns: number, parameters: readonly Part[]): number {
    return this.#add(12, name, 0, this.prototype(returns, parameters));
  }

  variable(name: string, type: number, isGlobal: boolean): number {
    return this.#add(14, name, 0, type, [isGlobal ? 1 : 0]);
  }

  /** Any type at all, for what no compiler writes. */
  raw(kind: number, name: string, count: number, third: number, words: readonly number[] = []): number {
    return this.#add(kind, name, count, third, words);
  }

  bytes(): Buffer {
    const words = this.#types.flat();
    const strings = Buffer.from(this.#strings, 'latin1');
    const file = Buffer.alloc(24 + words.length * 4 + strings.length);
    const word = (value: number, at: number): void => {
      if (this.isLittle) file.writeUInt32LE(value >>> 0, at);
      else file.writeUInt32BE(value >>> 0, at);
    };
    if (this.isLittle) file.writeUInt16LE(0xeb9f, 0);
    else file.writeUInt16BE(0xeb9f, 0);
    file[2] = 1;
    const length = words.length * 4;
    for (const [index, value] of [24, 0, length, length, strings.length].entries())
      word(value, 4 + index * 4);
    for (const [index, value] of words.entries()) word(value, 24 + index * 4);
    strings.copy(file, 24 + length);
    return file;
  }

  #add(kind: number, name: string, count: number, third: number, words: readonly number[] = []): number {
    // A count with the highest bit says something else of forward declarations.
    const info = kind * 0x1000000 + count;
    return this.#types.push([this.#string(name), info, third, ...words]);
  }

  #parts(members: readonly Part[], offset: number): readonly number[] {
    return members.flatMap(([name, type]) => [this.#string(name), type, offset]);
  }

  #string(text: string): number {
    if (text === '') return 0;
    const known = this.#strings.indexOf(`\0${text}\0`);
    if (known >= 0) return known + 1;
    this.#strings += `${text}\0`;
    return this.#strings.length - text.length - 1;
  }
}

interface ElfOptions {
  readonly isLittle?: boolean;
  readonly isWide?: boolean;
  /** 1 an object such as a module, 2 a linked program. */
  readonly type?: number;
  readonly machine?: number;
  readonly flags?: Readonly<Record<string, number>>;
}

/** An ELF file of sections by name. */
export function elfFile(sections: Readonly<Record<string, Uint8Array>>, options: ElfOptions = {}): Buffer {
  const { isLittle = true, isWide = true, type = 2, machine = 62, flags = {} } = options;
  const names = ['', ...Object.keys(sections), '.shstrtab'];
  const texts = Buffer.from(`${names.join('\0')}\0`, 'latin1');
  const bodies = [Buffer.alloc(0), ...Object.values(sections), texts];
  const head = 64;
  const entry = isWide ? 64 : 40;
  const tableAt = head + bodies.reduce((sum, body) => sum + body.length, 0);
  const file = Buffer.alloc(tableAt + entry * bodies.length);
  const half = (value: number, at: number): unknown =>
    isLittle ? file.writeUInt16LE(value, at) : file.writeUInt16BE(value, at);
  const word = (value: number, at: number): unknown =>
    isLittle ? file.writeUInt32LE(value, at) : file.writeUInt32BE(value, at);
  const long = (value: number, at: number): unknown =>
    !isWide
      ? word(value, at)
      : isLittle
        ? file.writeBigUInt64LE(BigInt(value), at)
        : file.writeBigUInt64BE(BigInt(value), at);
  file.write('\x7fELF', 'latin1');
  file[4] = isWide ? 2 : 1;
  file[5] = isLittle ? 1 : 2;
  half(type, 16);
  half(machine, 18);
  long(tableAt, isWide ? 0x28 : 0x20);
  const [size, count, index] = isWide ? [0x3a, 0x3c, 0x3e] : [0x2e, 0x30, 0x32];
  half(entry, size);
  half(bodies.length, count);
  half(bodies.length - 1, index);
  let at = head;
  for (const [number, body] of bodies.entries()) {
    const start = tableAt + number * entry;
    word(texts.indexOf(`${names[number]!}\0`, 0, 'latin1'), start);
    word(number === 0 ? 0 : 1, start + 4);
    long(flags[names[number]!] ?? 0, start + 8);
    long(at, start + (isWide ? 24 : 16));
    long(body.length, start + (isWide ? 32 : 20));
    Buffer.from(body).copy(file, at);
    at += body.length;
  }
  return file;
}
