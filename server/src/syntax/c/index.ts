import type { KeptWith } from '../../core/remembered.ts';
import type { Node } from 'web-tree-sitter';
import type { Comment, Gap, Neighbourhood, Source, Span, Target, Unit } from '../../core/types.ts';
import { shift, touches } from '../../core/spans.ts';
import { codeOf, slotsOf } from './derived-subjects.ts';
import { maskedText, type Masked } from './dialect.ts';
import { KeyedUnit } from './keyed-unit.ts';
import { subjectAt, subjectsAt, type GroupUnit, type ParsedGroup } from './groups.ts';
import { hashName, hashOn, joined, noText, type Lanes } from './hash.ts';
import { inertIn } from './inert.ts';
import { indicesIn, Names, namesIn } from './names.ts';
import type { SubjectKind } from './raw.ts';
import { addCallers, declaredIn, lastBefore, type Placed } from './placed.ts';
import { Reliance } from './reliance.ts';
import type { AtUnit, CCall, CFile, CFunction, CSubjects } from './types.ts';

function contextOf({ kernel }: Target): string {
  return kernel
    ? `${kernel.version.text}|${kernel.backports === true ? 'b' : ''}|${kernel.config?.size ?? ''}|`
    : '';
}

function lostFunctions(groups: readonly ParsedGroup[]): readonly string[] {
  const lost: string[] = [];
  for (const { units } of groups)
    for (const { subjects } of units)
      for (const { broken, name } of subjects.function) if (broken) lost.push(name);
  return lost;
}

/**
 * A C file with what the next version of it can take over. The groups' trees count it as a user until it is disposed.
 * A class, because an object literal with an accessor is a type of its own each time, which no compiler can follow.
 */
export class IndexedFile implements CFile {
  readonly source: Source;
  readonly target: Target;
  readonly parsed: Masked;
  readonly groups: readonly ParsedGroup[];
  readonly names: Names;
  readonly trailingComments = true;
  readonly inactive: readonly Span[];
  /** What every unit depends on beside its own text: the target, all heads and declarations, and the conditions. */
  readonly outline: string;
  /** Where each group starts. All else that is as long as the file is made when it is asked for. */
  readonly #starts: readonly number[];
  readonly #all = new Map<SubjectKind, readonly object[]>();
  readonly #named = new Map<string, readonly object[]>();
  #units: readonly Unit[] | undefined;
  #comments: readonly Comment[] | undefined;
  #broken: readonly Span[] | undefined;
  /** Where the group of each unit starts. */
  #bases: ReadonlyMap<GroupUnit, number> | undefined;
  #masked: string | undefined;
  /** Names of functions that do not parse. */
  #lost: readonly string[] | undefined;
  /** The units that were handed out: the engine asks for each kind of subjects of each. */
  readonly #placed = new Map<Unit, Placed>();
  #disposed = false;
  readonly #gaps: readonly Gap[];
  #gapsOf: ((identity: object) => Gap | undefined) | undefined;
  #further: ((called: Iterable<string>) => string) | undefined;
  /** Hash of what is used of the target. */
  readonly #context: Lanes;
  #followsNames = false;
  #followsCalls = false;
  #reliance: Reliance | undefined;

  constructor(
    source: Source,
    parsed: Masked,
    groups: readonly ParsedGroup[],
    gaps: readonly Gap[],
    names = new Names(),
  ) {
    this.source = source;
    this.target = parsed.target;
    this.parsed = parsed;
    this.groups = groups;
    this.#gaps = gaps;
    this.inactive = parsed.inactive;
    this.names = names;
    const context = contextOf(parsed.target);
    let outline = (this.#context = hashOn(noText, context, 0, context.length));
    const starts: number[] = [];
    let at = 0;
    for (const group of groups) {
      starts.push(at);
      at += group.group.length;
      if (group.users++ === 0) names.add(group);
      outline = joined(outline, group.outline);
    }
    this.#starts = starts;
    this.outline = hashName(outline);
  }

  get gaps(): readonly Gap[] {
    const of = this.#gapsOf;
    if (!of) return this.#gaps;
    return [...this.#gaps, ...this.groups.flatMap(({ units }) => units.flatMap((unit) => of(unit) ?? []))];
  }

  get units(): readonly Unit[] {
    return (this.#units ??= this.#everywhere(({ units }, base) =>
      units.map((unit) => this.#unitAt({ unit, base })),
    ));
  }

  get comments(): readonly Comment[] {
    return (this.#comments ??= this.#everywhere(({ comments }, base) =>
      comments.map((span) => ({ span: shift(span, base) })),
    ));
  }

  get broken(): readonly Span[] {
    return (this.#broken ??= this.#everywhere(({ broken }, base) => broken.map((span) => shift(span, base))));
  }

  identity(unit: Unit): object {
    return (this.#placed.get(unit) ?? this.#placedAt(unit.span.start))?.unit ?? unit;
  }

  #everywhere<T>(find: (group: ParsedGroup, base: number) => readonly T[]): readonly T[] {
    const found: T[] = [];
    // One by one: as arguments of one call, a hundred thousand overrun the stack.
    for (const [i, group] of this.groups.entries())
      for (const one of find(group, this.#starts[i]!)) found.push(one);
    return found;
  }

  #unitAt(placed: Placed): Unit {
    const { unit, base } = placed;
    const made = new KeyedUnit(shift(unit, base), (span) => {
      const further = this.#further?.(namesIn(unit, 'call').keys()) ?? '';
      return `${unit.hash}:${this.#reliedOnBy(unit)}${this.#lostIn(span)}${further}`;
    });
    this.#placed.set(made, placed);
    return made;
  }

  /** What a unit hangs on in the others. */
  #reliedOnBy(unit: GroupUnit): string {
    if (!this.#followsNames) return this.outline;
    if (unit.relies?.outline !== this.outline) {
      this.#reliance ??= new Reliance(this.#context, this.groups);
      // In a text too tangled to be followed, everything hangs on everything.
      unit.relies = { outline: this.outline, on: this.#reliance.of(unit) ?? this.outline };
    }
    return unit.relies.on;
  }

  /** Functions that a stretch names and that do not parse: what hangs on them is looked at again once they do. */
  #lostIn({ start, end }: Span): string {
    const lost = (this.#lost ??= lostFunctions(this.groups));
    if (lost.length === 0) return '';
    const text = this.source.text.slice(start, end);
    return lost.map((name) => (text.includes(name) ? `:${name}` : '')).join('');
  }

  /** The last unit that starts at an offset or before. */
  #placedAt(offset: number): Placed | undefined {
    for (let i = lastBefore(this.#starts, offset); i >= 0; i--) {
      const base = this.#starts[i]!;
      const unit = this.groups[i]!.units.findLast(({ start }) => base + start <= offset);
      if (unit) return { unit, base };
    }
    return undefined;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  get masked(): string {
    return (this.#masked ??= maskedText(this.parsed));
  }

  maskedAt({ start, end }: Span): string {
    const index = Math.max(0, lastBefore(this.#starts, start));
    const group = this.groups[index]?.group;
    const from = start - (this.#starts[index] ?? 0);
    const to = from + end - start;
    return group && to <= group.length ? group.masked.slice(from, to) : this.masked.slice(start, end);
  }

  ofUnits<T extends string | readonly unknown[]>(
    known: KeptWith<object, readonly AtUnit<T>[]>,
    read: (unit: Unit) => T,
  ): readonly AtUnit<T>[] {
    const found: AtUnit<T>[] = [];
    for (let i = 0; i < this.groups.length; i++) {
      const group = this.groups[i]!;
      const base = this.#starts[i]!;
      let said = known.get(group);
      if (!said) known.set(group, (said = this.#saidOf(group, base, read)));
      for (const { start, value } of said) found.push({ start: base + start, value });
    }
    return found;
  }

  /** What there is to say of a group's units, with their starts in the group. */
  #saidOf<T extends string | readonly unknown[]>(
    { units }: ParsedGroup,
    base: number,
    read: (unit: Unit) => T,
  ): readonly AtUnit<T>[] {
    const said: AtUnit<T>[] = [];
    for (const unit of units) {
      const value = read(this.#unitAt({ unit, base }));
      if (value.length > 0) said.push({ start: unit.start, value });
    }
    return said;
  }

  subjects<K extends keyof CSubjects>(on: K, unit: Unit): readonly CSubjects[K][] {
    if (on === 'file') return [this] as unknown as readonly CSubjects[K][];
    const found = this.#placed.get(unit) ?? this.#placedAt(unit.span.start);
    if (!found) return [];
    return this.#subjectsAt(found, on) as unknown as readonly CSubjects[K][];
  }

  #subjectsAt({ unit, base }: Placed, on: Exclude<keyof CSubjects, 'file'>): readonly object[] {
    if (on === 'code') return codeOf(subjectsAt(unit, base, 'function'), subjectsAt(unit, base, 'variable'));
    if (on !== 'slot') return subjectsAt(unit, base, on);
    return slotsOf(subjectsAt(unit, base, 'field'), subjectsAt(unit, base, 'member'), this.source.text);
  }

  all<K extends SubjectKind>(on: K): readonly CSubjects[K][] {
    let found = this.#all.get(on) as readonly CSubjects[K][] | undefined;
    if (!found) {
      const list: CSubjects[K][] = [];
      for (const [i, { units }] of this.groups.entries())
        for (const unit of units)
          if (unit.subjects[on].length > 0)
            for (const one of subjectsAt(unit, this.#starts[i]!, on)) list.push(one);
      this.#all.set(on, (found = list));
    }
    return found;
  }

  named<K extends SubjectKind>(on: K, name: string): readonly CSubjects[K][] {
    if (this.names.unitsWith(on, name).size === 0) return [];
    const key = `${on} ${name}`;
    let found = this.#named.get(key) as readonly CSubjects[K][] | undefined;
    if (!found) this.#named.set(key, (found = this.#find(on, name)));
    return found;
  }

  #find<K extends SubjectKind>(on: K, name: string): readonly CSubjects[K][] {
    const units = this.#unitsWith(on, name);
    const at = this.#places();
    if (units.length > 1) units.sort((a, b) => at.get(a)! + a.start - at.get(b)! - b.start);
    const found: CSubjects[K][] = [];
    for (const unit of units)
      for (const i of indicesIn(unit, on, name)) found.push(subjectAt(unit, at.get(unit)!, on, i));
    return found;
  }

  has(on: SubjectKind, name: string): boolean {
    const units = this.names.unitsWith(on, name);
    if (units.size === 0) return false;
    const bases = this.#places();
    for (const unit of units) if (bases.has(unit)) return true;
    return false;
  }

  #unitsWith(on: SubjectKind, name: string): GroupUnit[] {
    const units = this.names.unitsWith(on, name);
    if (units.size === 0) return [];
    const bases = this.#places();
    return [...units].filter((unit) => bases.has(unit));
  }

  #places(): ReadonlyMap<GroupUnit, number> {
    if (!this.#bases) {
      const bases = new Map<GroupUnit, number>();
      for (const [i, { units }] of this.groups.entries())
        for (const unit of units) bases.set(unit, this.#starts[i]!);
      this.#bases = bases;
    }
    return this.#bases;
  }

  calls(name: string): readonly CCall[] {
    return this.named('call', name);
  }

  functionNamed(name: string): CFunction | undefined {
    return this.named('function', name)[0];
  }

  near(span: Span): Neighbourhood {
    const found = new Map<GroupUnit, Placed>();
    const declared: string[] = [];
    let { start, end } = span;
    for (const placed of this.#touchedBy(span)) {
      const { unit, base } = placed;
      found.set(unit, placed);
      start = Math.min(start, base + unit.start);
      end = Math.max(end, base + unit.end);
      declared.push(...declaredIn(placed, span));
    }
    const whole = { start, end };
    // Where the parser is lost, names are guesses, and a guess such as `dev` may mean every function of a driver.
    if (declared.length > 0 && !this.broken.some((lost) => touches(lost, whole))) {
      for (const { index } of this.source.text.matchAll(new RegExp(`(?:${declared.join('|')})\\b`, 'g'))) {
        const placed = this.#placedAt(index);
        if (placed && index < placed.base + placed.unit.end) found.set(placed.unit, placed);
      }
    }
    if (this.#followsCalls) addCallers(found, (name) => this.#unitsWith('call', name), this.#places());
    const units = [...found.values()].map((placed) => this.#unitAt(placed));
    return { units: units.sort((a, b) => a.span.start - b.span.start), span: whole };
  }

  /** A finding at a unit's very end, such as a missing sentinel, touches what begins there. */
  #touchedBy(span: Span): readonly Placed[] {
    const found: Placed[] = [];
    for (let i = Math.max(0, lastBefore(this.#starts, span.start) - 1); i < this.groups.length; i++) {
      const base = this.#starts[i]!;
      if (base > span.end) break;
      for (const unit of this.groups[i]!.units) {
        if (base + unit.start <= span.end && span.start <= base + unit.end) found.push({ unit, base });
      }
    }
    return found;
  }

  functionAt(offset: number): CFunction | undefined {
    const found = this.#placedAt(offset);
    if (!found || found.unit.subjects.function.length === 0) return undefined;
    return subjectsAt(found.unit, found.base, 'function').find(
      (one) => one.start <= offset && offset <= one.end,
    );
  }

  includes(header: string): boolean {
    return this.has('include', header);
  }

  identityOf(fn: CFunction): object | undefined {
    return this.#placedAt(fn.start)?.unit;
  }

  calledIn(fn: CFunction): Iterable<string> {
    const found = this.#placedAt(fn.start);
    return found ? namesIn(found.unit, 'call').keys() : [];
  }

  hangOn(further: (called: Iterable<string>) => string): void {
    this.#further = further;
    this.#units = undefined;
  }

  followCalls(): void {
    this.#followsCalls = true;
  }

  followNames(): void {
    this.#followsNames = true;
    this.#units = undefined;
  }

  gapsOf(further: (identity: object) => Gap | undefined): void {
    this.#gapsOf = further;
  }

  inert(offset: number): 'comment' | 'string' | undefined {
    const index = lastBefore(this.#starts, offset);
    const group = this.groups[index];
    if (!group) return undefined;
    const start = this.#starts[index]!;
    return inertIn(group, this.source.text.slice(start, start + group.group.length), offset - start);
  }

  node(span: Span): Node | undefined {
    const index = lastBefore(this.#starts, span.start);
    const group = this.groups[index];
    if (this.#disposed || !group?.tree) return undefined;
    const start = this.#starts[index]!;
    const last = Math.max(span.start, span.end - 1);
    if (last >= start + group.group.length) return undefined;
    // Nobody asks for rows, which would have to be counted from the start of the file.
    const root = group.tree.rootNodeWithOffset(start, { row: 0, column: 0 });
    return root.descendantForIndex(span.start, last) ?? undefined;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const gone = this.groups.filter((group) => --group.users === 0);
    this.names.remove(gone);
    for (const { tree } of gone) tree?.delete();
  }
}
