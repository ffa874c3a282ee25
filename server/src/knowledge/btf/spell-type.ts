import { arithmetic } from '../scan/declarators.ts';
import type { BtfTypes } from './btf-types.ts';

/** A type as a cast writes it, in the one form that headers are brought into as well. */
export interface Spelled {
  readonly before: string;
  readonly after: string;
  /** The structure, union or enumeration without a tag that it is made of; its name stands between the two. */
  readonly anonymous?: number;
}

/** Nobody nests types this deeply, writes one this long or so many parameters; noise would. */
const deepest = 40;
const longest = 2000;
const mostParameters = 127;

const plain = /^(?:(?:char|short|int|long|float|double|signed|unsigned|_Bool|_Complex|__int128)(?: |$))+$/;

export class Speller {
  readonly #types: BtfTypes;
  readonly #known = new Map<number, Spelled>();

  constructor(types: BtfTypes) {
    this.#types = types;
  }

  /** `name` stands for the tag of what has none. */
  text(id: number, name = ''): string {
    const { before, after, anonymous } = this.spell(id);
    return anonymous === undefined ? before + after : before + name + after;
  }

  spell(id: number, depth = 0): Spelled {
    let spelled = this.#known.get(id);
    if (!spelled) this.#known.set(id, (spelled = this.#walk(id, depth)));
    return spelled;
  }

  /** From the declared thing to its base, as C's declarators are read: from the inside out. */
  #walk(from: number, depth: number): Spelled {
    const types = this.#types;
    const qualifiers = new Set<string>();
    let signs = '';
    let id = from;
    for (let step = 0; step < deepest && signs.length < longest; step++) {
      const kind = types.kind(id);
      switch (kind) {
        case 'const':
        case 'volatile':
          qualifiers.add(kind);
          id = types.target(id);
          break;
        case 'restrict':
        case 'type-tag':
          id = types.target(id);
          break;
        case 'pointer':
          signs = pointer(qualifiers, signs);
          qualifiers.clear();
          id = types.target(id);
          break;
        case 'array': {
          const { type, length } = types.elements(id);
          signs = `${grouped(signs)}[${length === 0 ? '' : length}]`;
          id = type;
          break;
        }
        case 'prototype':
          if (depth >= deepest) return unknown;
          signs = `${grouped(signs)}(${this.parameters(id, false, depth + 1).join(', ')})`;
          qualifiers.clear();
          id = types.target(id);
          break;
        default:
          return this.#based(id, qualifiers, signs);
      }
    }
    return unknown;
  }

  /**
   * Types of a prototype's parameters; `...` last where more may follow. A definition's own `const` parameters are no
   * part of its type: `isBare` leaves such qualifiers out.
   */
  parameters(prototype: number, isBare = false, depth = 0): readonly string[] {
    const parts = this.#types.parts(prototype);
    if (parts.length > mostParameters) return ['...'];
    return parts.map(({ type, name }, index) => {
      if (type === 0 && name === '' && index === parts.length - 1) return '...';
      const { before, after } = this.spell(isBare ? this.#unqualified(type) : type, depth);
      return before + after;
    });
  }

  #unqualified(from: number): number {
    let id = from;
    for (let step = 0; step < deepest; step++) {
      const kind = this.#types.kind(id);
      if (kind !== 'const' && kind !== 'volatile' && kind !== 'restrict') break;
      id = this.#types.target(id);
    }
    return id;
  }

  #based(id: number, qualifiers: ReadonlySet<string>, signs: string): Spelled {
    const types = this.#types;
    const kind = types.kind(id);
    const name = types.name(id);
    const words = ['const', 'volatile'].filter((one) => qualifiers.has(one));
    const after = signs === '' ? '' : ` ${signs}`;
    const tagged =
      kind === 'enum64' ? 'enum' : kind === 'forward' ? (types.isUnion(id) ? 'union' : 'struct') : kind;
    if (tagged === 'struct' || tagged === 'union' || tagged === 'enum') {
      const before = `${[...words, tagged].join(' ')} ${name}`;
      return name === '' ? { before, after, anonymous: id } : { before, after };
    }
    const base = kind === 'void' ? 'void' : plain.test(name) ? arithmetic(name.split(' ')) : name;
    return { before: [...words, base].join(' '), after };
  }
}

const unknown: Spelled = { before: '...', after: '' };

/** A pointer around what stands nearer to the name. */
function pointer(qualifiers: ReadonlySet<string>, signs: string): string {
  const words = [...qualifiers].map((one) => ` ${one}`).join('');
  return `*${words}${words !== '' && signs.startsWith('(') ? ' ' : ''}${signs}`;
}

/** What points has to be held together before it is called or indexed. */
function grouped(signs: string): string {
  return signs.startsWith('*') ? `(${signs})` : signs;
}
