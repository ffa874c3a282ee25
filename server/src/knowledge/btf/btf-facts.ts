import type { Text } from '../../core/text.ts';
import { KernelFault } from '../fault.ts';
import type { Member } from '../scan/members.ts';
import type { Declared } from '../scan/scan-header.ts';
import type { TreeFacts } from '../scan/scan-tree.ts';
import type { BtfTypes } from './btf-types.ts';
import { Speller } from './spell-type.ts';

/**
 * What a kernel's types say, in the shape in which headers are read. They know no macro, no header and no export, and of
 * functions only those that were compiled. `isPublic` tells of a function whether others can use it; without it all are
 * taken for the kernel's own, since its types call every function `static`.
 */
export function btfFacts(types: BtfTypes, isPublic: (name: string) => boolean = () => false): TreeFacts {
  const reader = new FactReader(types, isPublic);
  for (let id = 1; id <= types.last; id++) reader.read(id);
  const declarations = reader.declarations();
  return {
    headers: [{ path: '', declarations, includes: [] }],
    words: new Set(),
    exported: [],
    unreadable: 0,
    lacks: ['declarations', 'exports'],
  };
}

/** No kernel has so many members; structures in a circle would. */
const mostMembers = 2_000_000;
const deepest = 12;

/** A structure, union or enumeration by its kind and tag. */
interface Aggregate {
  readonly kind: 'struct' | 'union' | 'enum';
  readonly tag: string;
  /** Different ones may share a tag, each in its own file. */
  readonly variants: (readonly Member[])[];
}

class FactReader {
  readonly #types: BtfTypes;
  readonly #speller: Speller;
  readonly #isPublic: (name: string) => boolean;
  /** Functions, variables and typedefs by name, of each form one. */
  readonly #named = new Map<string, Map<string, Declared>>();
  readonly #aggregates = new Map<string, Aggregate>();
  readonly #enumerators = new Map<string, Declared>();
  readonly #owned = new Set<number>();
  readonly #withoutTag: number[] = [];
  #members = 0;

  constructor(types: BtfTypes, isPublic: (name: string) => boolean) {
    this.#types = types;
    this.#speller = new Speller(types);
    this.#isPublic = isPublic;
  }

  read(id: number): void {
    const name = this.#types.name(id);
    switch (this.#types.kind(id)) {
      case 'function':
        this.#function(id, name);
        break;
      case 'variable': {
        const type = this.#types.target(id);
        this.#add(
          { ...bare, kind: 'variable', name, signature: this.#speller.text(type) },
          this.#types.isGlobal(id),
        );
        break;
      }
      case 'typedef':
        this.#typedef(id, name);
        break;
      case 'struct':
      case 'union':
        if (name !== '') this.#aggregate(id, name, 0);
        break;
      case 'enum':
      case 'enum64':
        if (name === '') this.#withoutTag.push(id);
        else this.#aggregate(id, name, 0);
        break;
      default:
    }
  }

  declarations(): readonly Declared[] {
    for (const id of this.#withoutTag) if (!this.#owned.has(id)) this.#enumeratorsOf(id, '');
    const found = [...this.#enumerators.values()];
    for (const forms of this.#named.values()) {
      for (const form of forms.values()) {
        // Functions of two files may share a name: then nobody knows which one is meant. And what is written in assembly
        // is there, but looks as if it took and gave nothing.
        const isOpen = forms.size > 1 || (form.kind === 'function' && form.signature === 'void');
        found.push(isOpen ? { ...form, condition: 'unknown' } : form);
      }
    }
    for (const { kind, tag, variants } of this.#aggregates.values()) {
      found.push({
        ...bare,
        kind,
        name: tag,
        signature: '',
        ...(kind === 'enum' ? {} : { members: joined(variants) }),
      });
    }
    return found;
  }

  #function(id: number, name: string): void {
    const prototype = this.#types.target(id);
    // What a compiler made of a function, such as `f.isra.0`, has a dot.
    if (name.includes('.') || this.#types.kind(prototype) !== 'prototype') return;
    const parameters = this.#speller.parameters(prototype, true);
    const names = this.#types.parts(prototype).slice(0, parameters.at(-1) === '...' ? -1 : undefined);
    const isNamed = names.some((one) => one.name !== '');
    const declared: Declared = {
      ...bare,
      kind: 'function',
      name,
      signature: [this.#speller.text(this.#types.target(prototype)), ...parameters].join('\t'),
      parameters: isNamed ? names.map((one) => one.name || '_').join(' ') : '',
    };
    this.#add(declared, this.#isPublic(name));
  }

  #typedef(id: number, name: string): void {
    const type = this.#types.target(id);
    const { anonymous } = this.#speller.spell(type);
    if (anonymous !== undefined) this.#aggregate(anonymous, `.${name}`, 0);
    const signature = this.#speller.text(type, `.${name}`);
    this.#add({ ...bare, kind: 'typedef', name, signature }, true);
  }

  #add(declared: Declared, isForOthers: boolean): void {
    if (declared.name === '') return;
    const key = `${declared.kind} ${declared.name}`;
    let forms = this.#named.get(key);
    if (!forms) this.#named.set(key, (forms = new Map<string, Declared>()));
    if (forms.has(declared.signature)) return;
    forms.set(declared.signature, isForOthers ? declared : { ...declared, local: true });
  }

  #aggregate(id: number, tag: string, depth: number): void {
    const kind = this.#types.kind(id);
    if (kind === 'enum' || kind === 'enum64') {
      this.#owned.add(id);
      if (this.#types.parts(id).length === 0) return;
      this.#variants('enum', tag).push([]);
      this.#enumeratorsOf(id, tag);
      return;
    }
    if (kind !== 'struct' && kind !== 'union') return;
    const variants = this.#variants(kind, tag);
    variants.push(this.#membersOf(id, tag, depth));
  }

  #variants(kind: Aggregate['kind'], tag: string): (readonly Member[])[] {
    const key = `${kind} ${tag}`;
    let known = this.#aggregates.get(key);
    if (!known) this.#aggregates.set(key, (known = { kind, tag, variants: [] }));
    return known.variants;
  }

  #enumeratorsOf(id: number, tag: string): void {
    for (const { name } of this.#types.parts(id))
      this.#enumerators.set(`${tag} ${name}`, { ...bare, kind: 'enumerator', name, signature: tag });
  }

  #membersOf(id: number, tag: string, depth: number): Member[] {
    const members: Member[] = [];
    for (const { name, type } of this.#types.parts(id)) {
      if (++this.#members > mostMembers) throw new KernelFault(tooMany);
      const { anonymous } = this.#speller.spell(type);
      if (name !== '') {
        if (anonymous !== undefined && depth < deepest)
          this.#aggregate(anonymous, `${tag}.${name}`, depth + 1);
        members.push({ name, type: this.#speller.text(type, `${tag}.${name}`), condition: '' });
      } else if (anonymous === undefined) {
        members.push({ name, type: this.#speller.text(type), condition: '' });
      } else if (depth < deepest) {
        members.push(...this.#membersOf(anonymous, tag, depth + 1));
      }
    }
    return members;
  }
}

const bare = { inline: false, parameters: '', condition: '' } as const;

/** What all structures of one tag have is certain; what only some have is not. */
function joined(variants: readonly (readonly Member[])[]): readonly Member[] {
  if (variants.length === 1) return variants[0]!;
  const counted = new Map<string, { readonly member: Member; count: number }>();
  for (const variant of variants) {
    for (const member of new Map(variant.map((one) => [`${one.name}\0${one.type}`, one])).values()) {
      const key = `${member.name}\0${member.type}`;
      const known = counted.get(key);
      if (known) known.count++;
      else counted.set(key, { member, count: 1 });
    }
  }
  return [...counted.values()].map(({ member, count }) =>
    count === variants.length ? member : { ...member, condition: 'unknown' },
  );
}

const tooMany: Text = {
  en: 'the BTF is damaged: it has more members than any kernel',
  'zh-CN': 'BTF 已损坏：成员数量超过任何内核',
};
