import table from './sections.json' with { type: 'json' };

/** A section name that libbpf knows. Facts: see `sections.source.ts`. */
export interface Section {
  /** Without `/` and what follows, e.g. `kprobe` or `cgroup_skb/ingress`. */
  readonly section: string;
  /** A `/` and something to attach to may follow. */
  readonly extra?: boolean;
  /** The program type without `BPF_PROG_TYPE_`. */
  readonly program: string;
  readonly attach?: string;
  readonly sleeps?: boolean;
  /** First release of libbpf with this name; `1.0` stands for "1.0 or older". */
  readonly libbpf: string;
}

/** Every section name of programs, in libbpf's order. */
export const sections: readonly Section[] = table.sections;

const byName: ReadonlyMap<string, Section> = new Map(sections.map((row) => [row.section, row]));

/** The entry that libbpf 1.0 and newer chooses: the exact name, or a known name with `/` and something behind. */
export function sectionNamed(name: string): Section | undefined {
  const exact = byName.get(name);
  if (exact) return exact;
  for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
    const row = byName.get(name.slice(0, slash));
    if (row?.extra) return row;
  }
  return undefined;
}
