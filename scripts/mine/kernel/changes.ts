import type {
  ApiColumn,
  ApiForm,
  ApiMember,
  ApiMoment,
  KernelApi,
} from '../../../server/src/core/kernel-api.ts';

/** Something that differs between two kernels of the table that lie beside each other. */
export interface Change {
  /** A name, `tag.member` or a header's path, as `ApiMoment`s are kept. */
  readonly about: string;
  readonly change: ApiMoment['change'];
  /** Series of the two kernels, such as `6.1` and `6.12`. */
  readonly last: string;
  readonly first: string;
  /** Forms before and after, in a shape that can be compared; empty where there is none. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Argument counts before and after, for functions and macros that have one. */
  readonly arity: readonly [readonly number[], readonly number[]];
  /** Headers before and after where they differ: with another form these are two changes that perhaps did not come together. */
  readonly moved?: readonly [readonly string[], readonly string[]];
  /** Declared in headers of one architecture. */
  readonly isNarrow: boolean;
  /** No form stands under a condition, so what is missing in one configuration is missing in all. */
  readonly isPlain: boolean;
  /** Of a member all members of the structure before and after, to tell it from another of the same name. */
  readonly siblings?: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/** What a build makes for itself, and numbers for device trees. */
const skipped = /^(?:generated|dt-bindings)\//;

/** Headers of one architecture, of whose types other architectures' debug information says nothing. */
const narrow = /^(?:uapi\/)?asm\//;

/** All changes between neighbouring kernels, for the architecture that most code is built for. */
export function* changesIn(table: KernelApi, arch = 'amd64'): Generator<Change> {
  const series = [...new Set(table.columns.map(seriesOf))];
  const bits = series.map((one) =>
    table.columns.reduce(
      (sum, column, i) => (column.arch === arch && seriesOf(column) === one ? sum | (1 << i) : sum),
      0,
    ),
  );
  const pairs = bits
    .slice(1)
    .map((bit, i) => ({ last: series[i]!, first: series[i + 1]!, bits: [bits[i]!, bit] as const }));
  for (const name of table.names('', Number.MAX_SAFE_INTEGER)) {
    const forms = table.lookup(name).filter((form) => !skipped.test(form.header));
    for (const { last, first, bits } of pairs) {
      const [old, fresh] = bits.map((bit) => forms.filter((form) => (form.columns & bit) !== 0)) as [
        ApiForm[],
        ApiForm[],
      ];
      const headers = [headersOf(old), headersOf(fresh)] as const;
      const isMoved = old.length > 0 && fresh.length > 0 && headers[0].join() !== headers[1].join();
      const change = changeOf(textsOf(old), textsOf(fresh)) ?? (isMoved ? 'form' : undefined);
      if (change !== undefined) {
        yield {
          ...{ about: name, change, last, first, before: textsOf(old), after: textsOf(fresh) },
          arity: [aritiesOf(old), aritiesOf(fresh)],
          ...(isMoved ? { moved: headers } : {}),
          isNarrow: [...old, ...fresh].every((form) => narrow.test(form.header)),
          isPlain: [...old, ...fresh].every((form) => form.condition === ''),
        };
      }
      if (old.some(isBody) && fresh.some(isBody))
        yield* membersOf(table.members(name), name, last, first, bits);
    }
  }
}

function* membersOf(
  rows: readonly ApiMember[],
  tag: string,
  last: string,
  first: string,
  bits: readonly [number, number],
): Generator<Change> {
  const named = rows.filter((row) => row.name !== '');
  const sides = bits.map((bit) => named.filter((row) => (row.columns & bit) !== 0));
  const siblings = sides.map((side) => new Set(side.map((row) => row.name))) as [Set<string>, Set<string>];
  for (const member of new Set(named.map((row) => row.name))) {
    const mine = sides.map((side) => side.filter((row) => row.name === member)) as [ApiMember[], ApiMember[]];
    const [before, after] = mine.map((side) => [...new Set(side.map((row) => plain(row.type)))].sort()) as [
      string[],
      string[],
    ];
    const change = changeOf(before, after);
    if (change === undefined) continue;
    const isPlain = mine.flat().every((row) => row.condition === '');
    const isNarrow = mine.flat().every((row) => narrow.test(row.header));
    const arity = [[], []] as const;
    yield {
      about: `${tag}.${member}`,
      change,
      last,
      first,
      before,
      after,
      arity,
      isNarrow,
      isPlain,
      siblings,
    };
  }
}

function seriesOf({ version }: ApiColumn): string {
  return version.parts.slice(0, 2).join('.');
}

function changeOf(before: readonly string[], after: readonly string[]): ApiMoment['change'] | undefined {
  if (before.length === 0) return after.length === 0 ? undefined : 'came';
  if (after.length === 0) return 'went';
  return before.join('|') === after.join('|') ? undefined : 'form';
}

function headersOf(forms: readonly ApiForm[]): readonly string[] {
  return [...new Set(forms.map((form) => form.header))].sort();
}

function isBody(form: ApiForm): boolean {
  return form.kind === 'struct' || form.kind === 'union';
}

function textsOf(forms: readonly ApiForm[]): string[] {
  return [...new Set(forms.map(textOf))].sort();
}

function textOf(form: ApiForm): string {
  if (form.kind === 'function') return plain(`${form.type}(${(form.parameters ?? []).join(', ')})`);
  if (form.kind === 'macro') return `#(${aritiesOf([form]).join()})`;
  return isBody(form) ? form.kind : `${form.kind} ${plain(form.type)}`;
}

function aritiesOf(forms: readonly ApiForm[]): number[] {
  return [
    ...new Set(forms.flatMap(({ arity }) => (arity && arity.least === arity.most ? [arity.least] : []))),
  ].sort();
}

/** A type without what a compiler's debug information does not keep. */
export function plain(type: string): string {
  return type
    .replace(
      /\b(?:__user|__rcu|__iomem|__percpu|__kernel|__force|volatile|restrict|__restrict|noinline|extern)\b\s*/g,
      '',
    )
    .replace(/\b_Bool\b/g, 'bool')
    .replace(/\s+/g, ' ')
    .replace(/ ?\* ?/g, '*')
    .trim();
}
