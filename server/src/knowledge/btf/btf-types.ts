import type { Text } from '../../core/text.ts';
import { KernelFault } from '../fault.ts';

/** Kinds by their number in the format. */
const kinds = [
  'void',
  'int',
  'pointer',
  'array',
  'struct',
  'union',
  'enum',
  'forward',
  'typedef',
  'volatile',
  'const',
  'restrict',
  'function',
  'prototype',
  'variable',
  'section',
  'float',
  'declaration-tag',
  'type-tag',
  'enum64',
] as const;
export type BtfKind = (typeof kinds)[number];

/** Bytes behind the twelve that every type has: some once, some for each of its parts. */
const extra: Readonly<Partial<Record<BtfKind, { readonly once?: number; readonly each?: number }>>> = {
  int: { once: 4 },
  array: { once: 12 },
  struct: { each: 12 },
  union: { each: 12 },
  enum: { each: 8 },
  prototype: { each: 8 },
  variable: { once: 4 },
  section: { each: 12 },
  'declaration-tag': { once: 4 },
  enum64: { each: 12 },
};

/** Kinds whose third word is a type; for the others it is a size, or nothing. */
const referring: ReadonlySet<BtfKind> = new Set([
  'pointer',
  'typedef',
  'volatile',
  'const',
  'restrict',
  'function',
  'prototype',
  'variable',
  'declaration-tag',
  'type-tag',
]);

const magic = 0xeb9f;

/** The kernel has no longer names; noise may have one that takes the whole file. */
const longestName = 512;

/** A member, parameter or enumerator; of an enumerator the type is 0. */
export interface BtfPart {
  readonly name: string;
  readonly type: number;
}

/**
 * The types that a kernel carries about itself, read where they lie, in either byte order. Everything that a number could
 * point to is checked once, so that answers need no doubt. Throws a `KernelFault` for bytes that are no whole BTF.
 */
export class BtfTypes {
  /** Ids run from 1 to this; 0 is `void`. */
  readonly last: number;
  readonly #view: DataView;
  readonly #isLittle: boolean;
  readonly #strings: Buffer;
  readonly #starts: Uint32Array;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 24) throw new KernelFault(cut, { wanted: 24, had: bytes.length });
    const isLittle = view.getUint16(0, true) === magic;
    if (!isLittle && view.getUint16(0, false) !== magic) throw new KernelFault(noBtf);
    this.#isLittle = isLittle;
    const version = view.getUint8(2);
    if (version !== 1) throw new KernelFault(newer, { what: `version ${version}` });
    const word = (at: number): number => view.getUint32(at, isLittle);
    const [head, typeAt, typeLength, stringAt, stringLength] = [4, 8, 12, 16, 20].map(word) as [
      ...[number, number, number, number, number],
    ];
    const wanted = head + Math.max(typeAt + typeLength, stringAt + stringLength);
    if (head < 24 || wanted > bytes.length) throw new KernelFault(cut, { wanted, had: bytes.length });
    this.#view = new DataView(bytes.buffer, bytes.byteOffset + head + typeAt, typeLength);
    this.#strings = Buffer.from(bytes.buffer, bytes.byteOffset + head + stringAt, stringLength);
    // The types of a module continue those of vmlinux, and so do its strings: they do not begin with the empty one.
    if (stringLength === 0 || this.#strings[0] !== 0) throw new KernelFault(partOfAnother);
    if (this.#strings[stringLength - 1] !== 0) throw new KernelFault(spoiled);
    this.#starts = this.#findStarts();
    this.last = this.#starts.length - 1;
    this.#checkReferences();
  }

  kind(id: number): BtfKind {
    return id === 0 ? 'void' : kinds[(this.#word(id, 4) >>> 24) & 0x7f]!;
  }

  /** Empty for what has none. */
  name(id: number): string {
    return id === 0 ? '' : this.#text(this.#word(id, 0));
  }

  /** The type that a pointer, qualifier, typedef, function, variable or tag refers to; what a prototype returns. */
  target(id: number): number {
    return this.#word(id, 8);
  }

  /** Of a structure or union that is only announced. */
  isUnion(id: number): boolean {
    return this.#word(id, 4) >>> 31 === 1;
  }

  elements(id: number): { readonly type: number; readonly length: number } {
    return { type: this.#word(id, 12), length: this.#word(id, 20) };
  }

  /** Of a variable: whether others can link against it. */
  isGlobal(id: number): boolean {
    return this.#word(id, 12) === 1;
  }

  /** Members, enumerators, or the parameters of a prototype; the last of these has type 0 where more may follow. */
  parts(id: number): readonly BtfPart[] {
    const kind = this.kind(id);
    const width = extra[kind]?.each ?? 0;
    const isTyped = kind === 'struct' || kind === 'union' || kind === 'prototype';
    return Array.from({ length: this.#count(id) }, (_, index) => {
      const at = 12 + index * width;
      return { name: this.#text(this.#word(id, at)), type: isTyped ? this.#word(id, at + 4) : 0 };
    });
  }

  #word(id: number, offset: number): number {
    return this.#view.getUint32(this.#starts[id]! + offset, this.#isLittle);
  }

  #count(id: number): number {
    return this.#word(id, 4) & 0xffffff;
  }

  #text(offset: number): string {
    const text = this.#strings.subarray(offset, offset + longestName);
    const end = text.indexOf(0);
    return end < 0 ? '' : text.toString('latin1', 0, end);
  }

  #findStarts(): Uint32Array {
    const end = this.#view.byteLength;
    const starts = new Uint32Array(Math.floor(end / 12) + 1);
    let count = 0;
    let at = 0;
    while (at < end) {
      if (at + 12 > end) throw new KernelFault(spoiled);
      const info = this.#view.getUint32(at + 4, this.#isLittle);
      const number = (info >>> 24) & 0x7f;
      const kind = kinds[number];
      if (kind === undefined || number === 0) throw new KernelFault(newer, { what: `kind ${number}` });
      starts[++count] = at;
      const { once = 0, each = 0 } = extra[kind] ?? {};
      at += 12 + once + each * (info & 0xffffff);
    }
    if (at !== end) throw new KernelFault(spoiled);
    return starts.slice(0, count + 1);
  }

  #checkReferences(): void {
    for (let id = 1; id <= this.last; id++) {
      const kind = this.kind(id);
      const { each = 0 } = extra[kind] ?? {};
      const types = referring.has(kind) ? [8] : kind === 'array' ? [12] : [];
      const texts = [0];
      for (let i = 0; i < this.#count(id) && each > 0; i++) {
        const at = 12 + i * each;
        if (kind !== 'section') texts.push(at);
        if (kind === 'struct' || kind === 'union' || kind === 'prototype') types.push(at + 4);
      }
      if (texts.some((at) => this.#word(id, at) >= this.#strings.length))
        throw new KernelFault(partOfAnother);
      if (types.some((at) => this.#word(id, at) > this.last)) throw new KernelFault(partOfAnother);
    }
  }
}

const noBtf: Text = {
  en: 'it does not begin as BTF does',
  'zh-CN': '文件开头不是 BTF 格式',
};
const cut: Text = {
  en: 'the BTF is cut: it needs {wanted} bytes and has {had}',
  'zh-CN': 'BTF 不完整：需要 {wanted} 字节，实际只有 {had} 字节',
};
const spoiled: Text = {
  en: 'the BTF is damaged: its parts do not fit together',
  'zh-CN': 'BTF 已损坏：各部分互不吻合',
};
const newer: Text = {
  en: 'the BTF has a form that this version of Syswright does not know ({what})',
  'zh-CN': 'BTF 采用了当前版本的 Syswright 不认识的格式（{what}）',
};
const partOfAnother: Text = {
  en: 'the BTF refers to types and names that it does not hold, as that of a module does; name the vmlinux that it belongs to',
  'zh-CN': 'BTF 引用了自身不包含的类型和名称（内核模块的 BTF 即是如此）；请指定其所属的 vmlinux',
};
