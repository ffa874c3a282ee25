import type {
  ApiColumn,
  ApiForm,
  ApiLack,
  ApiMember,
  ApiMoment,
  ColumnSet,
  Held,
  KernelView,
  ViewOptions,
} from '../core/kernel-api.ts';
import { remembered } from '../core/remembered.ts';
import type { KernelTarget } from '../core/types.ts';
import { compareVersions, version, type Certainty, type Version } from '../core/version.ts';
import { createReach } from './reach.ts';
import type { Table } from './read-table.ts';

/** Where a target lies between the kernels of a table. */
interface Place {
  readonly place: KernelView['place'];
  readonly older: ColumnSet;
  readonly newer: ColumnSet;
  /** All columns of the architecture that is asked about. */
  readonly own: ColumnSet;
  /** The columns of the target's kernel for other architectures, where no configuration says which one it is. */
  readonly others: ColumnSet;
  readonly olderVersion?: Version;
  readonly newerVersion?: Version;
}

const nowhere: Place = { place: 'unknown', older: 0, newer: 0, own: 0, others: 0 };

export function createView(
  table: Table,
  kernel: KernelTarget | undefined,
  options: ViewOptions = {},
): KernelView {
  const place = placeOf(table.columns, kernel);
  const { older, newer } = place;
  const asked = older | newer;
  const blind = blindColumns(table.columns);

  /** A column that could not see says nothing by what it does not have. */
  const agreed = (columns: ColumnSet, unseen: ColumnSet = 0, part = asked): Certainty => {
    if (asked === 0 || place.place === 'outside') return 'unknown';
    // What only other architectures ever had says nothing about a change on this one.
    if (columns !== 0 && (columns & place.own) === 0) return 'unknown';
    const inside = columns & part;
    return inside === part ? 'yes' : inside === 0 && (part & unseen) === 0 ? 'no' : 'unknown';
  };

  /** With the known releases of a change, one neighbour is enough. */
  const sharpened = (
    columns: ColumnSet,
    about: string | undefined,
    changes: readonly ApiMoment['change'][],
    unseen: ColumnSet = 0,
  ): Certainty => {
    const answer = agreed(columns, unseen);
    if (answer !== 'unknown' || about === undefined || place.place !== 'between' || !kernel) return answer;
    const side = sideOf(table.changes(about), changes, place, kernel);
    return side === undefined ? 'unknown' : agreed(columns, unseen, side === 'older' ? older : newer);
  };

  const under = remembered((condition: string): Certainty =>
    condition === ''
      ? 'yes'
      : condition === 'unknown'
        ? 'unknown'
        : (options.condition?.(condition) ?? 'unknown'),
  );
  const lookup = remembered((name: string) => table.lookup(name));
  const memberRows = remembered((tag: string) => allMembers(table, tag, 0));
  const membersNamed = remembered((tag: string) => Map.groupBy(memberRows(tag), (row) => row.name));

  /** Columns of the forms whose condition may hold: unknown conditions count, the declaration is there. */
  const anywhere = (
    forms: readonly { readonly columns: ColumnSet; readonly condition: string }[],
  ): ColumnSet => forms.reduce((sum, one) => (under(one.condition) === 'no' ? sum : sum | one.columns), 0);

  const held = <T extends { readonly columns: ColumnSet; readonly condition: string }>(
    one: T,
    about: string,
    isAlways: boolean,
  ): Held<T> | undefined => {
    const condition = under(one.condition);
    if (condition === 'no') return undefined;
    const certainty = sharpened(
      one.columns,
      about,
      isAlways ? ['form'] : ['came', 'went'],
      blind.names(about),
    );
    if (certainty === 'no') return undefined;
    const isSure = condition === 'yes' && !('local' in one);
    return { ...one, certainty: isSure ? certainty : 'unknown' };
  };

  const view: KernelView = {
    place: place.place,
    older,
    newer,
    holds(columns, about = '') {
      const unseen = about.startsWith('export:') ? blind.exports : blind.headers | blind.names(about);
      return sharpened(columns, about, ['came', 'went', 'form'], unseen);
    },
    declared(name, ...kinds) {
      const forms = lookup(name).filter(
        (form) => form.local !== true && (kinds.length === 0 || kinds.includes(form.kind)),
      );
      return sharpened(anywhere(forms), name, ['came', 'went'], blind.names(name));
    },
    forms: remembered((name) => {
      const forms = lookup(name);
      const isAlways = agreed(anywhere(forms)) === 'yes';
      return forms.flatMap((form) => held<ApiForm>(form, name, isAlways) ?? []);
    }),
    hasMember(tag, member) {
      const rows = memberRows(tag);
      if (rows.length === 0) return 'unknown';
      const own = anywhere(membersNamed(tag).get(member) ?? []);
      const answer = sharpened(own, `${tag}.${member}`, ['came', 'went']);
      if (answer !== 'no') return answer;
      // Without the structure itself on the target nothing can be said about its members.
      return sharpened(anywhere(rows), tag, ['came', 'went']) === 'yes' ? 'no' : 'unknown';
    },
    everMember: (tag, member) =>
      (membersNamed(tag).get(member) ?? []).reduce((sum, row) => sum | row.columns, 0),
    members: remembered((tag) =>
      memberRows(tag).flatMap((row) => {
        const isAlways = agreed(anywhere(membersNamed(tag).get(row.name)!)) === 'yes';
        return held<ApiMember>(row, `${tag}.${row.name}`, isAlways) ?? [];
      }),
    ),
    header: remembered((path) =>
      sharpened(headerColumns(table, path), path, ['came', 'went'], blind.header(path)),
    ),
    mentioned: remembered((name) =>
      sharpened(table.mentioned(name), name, ['came', 'went'], blind.names(name)),
    ),
    exported(symbol) {
      const columns = table.exported(symbol).reduce((sum, one) => sum | one.columns, 0);
      return sharpened(columns, `export:${symbol}`, ['came', 'went'], blind.exports);
    },
    exports: (symbol) =>
      table.exported(symbol).flatMap((one) => {
        const changes = ['form', 'came', 'went'] as const;
        const certainty = sharpened(one.columns, `export:${symbol}`, changes, blind.exports);
        return certainty === 'no' ? [] : [{ ...one, certainty }];
      }),
    // What is missing may hold the include that leads there.
    reach: (includes) =>
      createReach(
        table,
        view,
        { asked, others: place.others, isPartial: (asked & blind.headers) !== 0 },
        includes,
        under,
      ),
  };
  return view;
}

/** Columns whose missing facts are unknown rather than absent, by what is asked. */
interface Blind {
  readonly headers: ColumnSet;
  readonly exports: ColumnSet;
  names(about: string): ColumnSet;
  header(path: string): ColumnSet;
}

/** Builds make constants: versions, system call numbers, sizes and registers; and the headers of `asm/` that only include others. */
const generatedNames = /^(?:[A-Z]|__NR_|machine_is_)/;
const generatedHeaders = /^(?:uapi\/)?(?:asm|generated)\//;

function blindColumns(columns: readonly ApiColumn[]): Blind {
  const lacking = (lack: ApiLack): ColumnSet =>
    columns.reduce((sum, { lacks }, index) => (lacks?.includes(lack) === true ? sum | (1 << index) : sum), 0);
  const declarations = lacking('declarations');
  const generated = lacking('generated');
  return {
    headers: declarations | generated,
    exports: lacking('exports'),
    names: (about) => declarations | (generatedNames.test(about) ? generated : 0),
    header: (path) => declarations | (generatedHeaders.test(path) ? generated : 0),
  };
}

/** A header is there when any of the folders that are searched for it has it. */
function headerColumns(table: Table, path: string): ColumnSet {
  return table.pathsOf(path).reduce((sum, index) => sum | table.headerMask[index]!, 0);
}

/** Embedded structures and typedefs in a circle would be no C; noise may have them. */
const deepest = 6;

/** Members of a tag or of the type behind a typedef, those of embedded structures among them. */
function allMembers(table: Table, tag: string, depth: number): readonly ApiMember[] {
  let rows = table.members(tag);
  if (depth > deepest) return [];
  if (rows.length === 0) {
    const behind = table
      .lookup(tag)
      .flatMap((form) =>
        form.kind === 'typedef' ? (/^(?:struct|union) ([\w.]+)$/.exec(form.type)?.[1] ?? []) : [],
      );
    rows = [...new Set(behind)].flatMap((one) => allMembers(table, one, depth + 1));
  }
  return rows.flatMap((row) => {
    if (row.name !== '') return [row];
    const inner = /^(?:struct|union) ([\w.]+)$/.exec(row.type)?.[1];
    if (inner === undefined) return [];
    return allMembers(table, inner, depth + 1).flatMap((one) => {
      const columns = one.columns & row.columns;
      const condition = [row.condition, one.condition].filter((part) => part !== '').join(' && ');
      return columns === 0 ? [] : [{ ...one, columns, condition }];
    });
  });
}

const architectures: readonly (readonly [string, string])[] = [
  ['amd64', 'CONFIG_X86_64'],
  ['arm64', 'CONFIG_ARM64'],
];

function placeOf(columns: readonly ApiColumn[], kernel: KernelTarget | undefined): Place {
  if (!kernel || kernel.version.parts.length < 2 || columns.length === 0) return nowhere;
  // Without a configuration the most usual architecture is asked: a module that does not build there is broken.
  const known = architectures.find(([, symbol]) => kernel.config?.get(symbol) === 'y')?.[0];
  const asked = known ?? 'amd64';
  const arch = columns.some((one) => one.arch === asked) ? asked : columns[0]!.arch;
  const own = columns.reduce((sum, one, index) => (one.arch === arch ? sum | (1 << index) : sum), 0);
  const bits = (wanted: Version): ColumnSet =>
    columns.reduce(
      (sum, one, index) =>
        isSameSeries(one.version, wanted) && (one.arch === '' || one.arch === arch)
          ? sum | (1 << index)
          : sum,
      0,
    );
  const elsewhere = (wanted: Version): ColumnSet =>
    columns.reduce(
      (sum, one, index) =>
        known === undefined && isSameSeries(one.version, wanted) && one.arch !== '' && one.arch !== arch
          ? sum | (1 << index)
          : sum,
      0,
    );
  const versions = [...new Map(columns.map((one) => [seriesOf(one.version), one.version])).values()].sort(
    compareVersions,
  );
  const same = versions.find((one) => isSameSeries(one, kernel.version));
  const behind = versions.filter((one) => compareVersions(one, kernel.version) > 0);
  const before = versions.filter((one) => compareVersions(one, kernel.version) < 0);
  const older = same ?? before.at(-1);
  if (kernel.backports) {
    // Any newer fact may have been carried back, so every newer table has to agree.
    const newer = versions.filter((one) => one !== older && (!older || compareVersions(one, older) > 0));
    const all = newer.reduce((sum, one) => sum | bits(one), 0);
    if (!older || bits(older) === 0) return { place: 'outside', older: 0, newer: all, own, others: 0 };
    const others = elsewhere(older);
    return { place: all === 0 ? 'exact' : 'between', older: bits(older), newer: all, own, others };
  }
  if (same) {
    const here = bits(same);
    return here === 0 ? nowhere : { place: 'exact', older: here, newer: here, own, others: elsewhere(same) };
  }
  const newer = behind[0];
  const others = (older ? elsewhere(older) : 0) | (newer ? elsewhere(newer) : 0);
  const sides = { older: older ? bits(older) : 0, newer: newer ? bits(newer) : 0, own, others };
  if (!older || !newer || sides.older === 0 || sides.newer === 0) return { place: 'outside', ...sides };
  return { place: 'between', ...sides, olderVersion: older, newerVersion: newer };
}

function seriesOf({ parts }: Version): string {
  return parts.slice(0, 2).join('.');
}

function isSameSeries(a: Version, b: Version): boolean {
  return seriesOf(a) === seriesOf(b);
}

/** The neighbour that a target between two tables agrees with, if all changes between them have a known release. */
function sideOf(
  moments: readonly ApiMoment[],
  changes: readonly ApiMoment['change'][],
  place: Place,
  kernel: KernelTarget,
): 'older' | 'newer' | undefined {
  const { olderVersion, newerVersion } = place;
  if (!olderVersion || !newerVersion) return undefined;
  const series = seriesOf(kernel.version);
  const between = moments.filter((one) => {
    const since = version(one.since);
    return (
      changes.includes(one.change) &&
      compareVersions(since, version(seriesOf(olderVersion))) > 0 &&
      compareVersions(since, newerVersion) <= 0
    );
  });
  if (between.length === 0 || between.some((one) => one.early?.includes(series))) return undefined;
  if (between.every((one) => compareVersions(kernel.version, version(one.since)) < 0)) return 'older';
  return between.every((one) => compareVersions(kernel.version, version(one.since)) >= 0)
    ? 'newer'
    : undefined;
}
