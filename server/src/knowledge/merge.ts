import type { Declared } from './scan/scan-header.ts';
import type { Member } from './scan/members.ts';
import type { TreeFacts } from './scan/scan-tree.ts';

/** A declaration or export with all the columns it holds for. */
export interface Row {
  readonly name: string;
  readonly kind: Declared['kind'] | 'export';
  /** Of an export whether it is for GPL modules only. */
  readonly inline: boolean;
  readonly local: boolean;
  /** Of an export its namespace. */
  readonly signature: string;
  /** Those of the newest kernel that has any. */
  parameters: string;
  readonly header: string;
  readonly condition: string;
  mask: number;
  readonly members: Map<string, MergedMember>;
}

export interface MergedMember extends Member {
  mask: number;
}

export interface MergedHeader {
  mask: number;
  readonly includes: Map<string, { readonly path: string; readonly condition: string; mask: number }>;
}

/** The facts of several kernels as one: equal ones are kept once, with a bit for each kernel. */
export class Merged {
  readonly rows = new Map<string, Row>();
  readonly words = new Map<string, number>();
  readonly headers = new Map<string, MergedHeader>();

  /** Add the newest kernel first: parameter names and the order of members are taken from it. */
  add(facts: TreeFacts, column: number): void {
    const bit = 1 << column;
    for (const word of facts.words) this.words.set(word, (this.words.get(word) ?? 0) | bit);
    for (const { path, declarations, includes } of facts.headers) {
      const header = this.#header(path);
      header.mask |= bit;
      for (const { path: target, condition } of includes) {
        const key = `${target}\0${condition}`;
        const known = header.includes.get(key);
        if (known) known.mask |= bit;
        else header.includes.set(key, { path: target, condition, mask: bit });
      }
      for (const one of declarations) this.#declare(one, path, bit);
    }
    for (const { name, isGplOnly, namespace } of facts.exported) {
      const row = { name, kind: 'export', inline: isGplOnly, local: false, signature: namespace } as const;
      this.#row({ ...row, header: '', condition: '' }).mask |= bit;
    }
  }

  #header(path: string): MergedHeader {
    let header = this.headers.get(path);
    if (!header) this.headers.set(path, (header = { mask: 0, includes: new Map() }));
    return header;
  }

  #declare(one: Declared, header: string, bit: number): void {
    const { name, kind, inline, local = false, signature, condition } = one;
    const row = this.#row({ name, kind, inline, local, signature, header, condition });
    row.mask |= bit;
    if (row.parameters === '') row.parameters = one.parameters;
    for (const member of one.members ?? []) {
      const key = `${member.name}\0${member.type}\0${member.condition}`;
      const known = row.members.get(key);
      if (known) known.mask |= bit;
      else row.members.set(key, { ...member, mask: bit });
      this.words.set(member.name, (this.words.get(member.name) ?? 0) | bit);
    }
    // A word is what stands in headers.
    if (!local) this.words.set(name, (this.words.get(name) ?? 0) | bit);
  }

  #row(one: Omit<Row, 'parameters' | 'mask' | 'members'>): Row {
    const key = `${one.name}\0${one.kind}\0${one.inline ? 1 : 0}${one.local ? 1 : 0}\0${one.header}\0${one.signature}\0${one.condition}`;
    let row = this.rows.get(key);
    if (!row) this.rows.set(key, (row = { ...one, parameters: '', mask: 0, members: new Map() }));
    return row;
  }
}
