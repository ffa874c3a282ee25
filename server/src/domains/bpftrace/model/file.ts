import { once } from '../../../core/remembered.ts';
import { indexAtOrBefore } from '../../../core/spans.ts';
import type {
  Comment,
  File,
  Gap,
  KernelTarget,
  RuleBody,
  Source,
  Span,
  Target,
  Unit,
} from '../../../core/types.ts';
import type { KernelFacts } from '../../../core/kernel-api.ts';
import type {
  Assignment,
  AttachPoint,
  Binary,
  Body,
  Call,
  Field,
  Loop,
  MapUse,
  Name,
  Script,
  Unary,
  Variable,
} from '../syntax/nodes.ts';
import { unitKeys } from './unit-keys.ts';
import { nodesOf, type Node } from './walk.ts';

/** A thing together with the probe, macro or function that it stands in. */
export type In<T> = T & { readonly body: Body };

export interface BpftraceSubjects {
  file: BpftraceFile;
  body: Body & { readonly name?: string };
  point: In<AttachPoint>;
  call: In<Call>;
  name: In<Name>;
  field: In<Field>;
  map: In<MapUse>;
  variable: In<Variable>;
  binary: In<Binary>;
  unary: In<Unary>;
  assignment: In<Assignment>;
  loop: In<Loop>;
}

type Kind = Exclude<keyof BpftraceSubjects, 'file'>;

/** Fields of a tracepoint or parameters of a function, with their types as C writes them. */
export type Fields = ReadonlyMap<string, string>;

/** What this machine says of itself, for scripts that are meant for it. Absent is unknown. */
export interface Machine {
  /** Groups of tracepoints, such as `sched`. */
  readonly groups?: readonly string[];
  /** Tracepoints of the groups that the script names. */
  readonly events: ReadonlyMap<string, readonly string[]>;
  /** Fields of the tracepoints that the script names, by `group:event`. */
  readonly formats: ReadonlyMap<string, Fields>;
  /** The kernel's functions and types. */
  readonly kernel?: { readonly facts: KernelFacts; readonly target: KernelTarget };
}

export interface BpftraceFile extends File<BpftraceSubjects> {
  readonly script: Script;
  readonly machine: Machine;
  /** All of one kind in the whole script, in the order of the text. */
  all<K extends Kind>(kind: K): readonly BpftraceSubjects[K][];
  /** The body that holds an offset. */
  bodyAt(offset: number): Body | undefined;
  /** The body in whose block something typed at an offset would stand: one that is not closed goes on to the next body. */
  blockAround(offset: number): Body | undefined;
}

export type BpftraceRule = RuleBody<BpftraceFile, BpftraceSubjects>;

/** How a kind of node is called among the subjects. */
const kinds: Readonly<Partial<Record<Node['kind'], Kind>>> = {
  call: 'call',
  name: 'name',
  field: 'field',
  map: 'map',
  variable: 'variable',
  binary: 'binary',
  unary: 'unary',
  assignment: 'assignment',
  while: 'loop',
  unroll: 'loop',
  for: 'loop',
};

/** Said of the node itself, which belongs to this parse alone: a copy of each would cost more than reading it. */
function withBody<T extends object>(thing: T, body: Body): T & { readonly body: Body } {
  return Object.assign(thing, { body });
}

export class ParsedScript implements BpftraceFile {
  readonly source: Source;
  readonly target: Target;
  readonly script: Script;
  readonly machine: Machine;
  readonly comments: readonly Comment[];
  readonly #units: () => readonly Unit[];
  readonly broken: readonly Span[];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = true;
  readonly #index = new Map<Kind, Span[]>();
  readonly #byBody = new Map<Body, Map<Kind, Span[]>>();

  constructor(source: Source, target: Target, script: Script, machine: Machine) {
    this.source = source;
    this.target = target;
    this.script = script;
    this.machine = machine;
    this.comments = script.comments.map((span) => ({ span }));
    this.broken = script.broken;
    for (const body of script.bodies) this.#add(body);
    this.#units = once(() => {
      const keys = unitKeys(this);
      return script.bodies.map(({ start, end }, index) => ({ span: { start, end }, key: keys[index]! }));
    });
  }

  get units(): readonly Unit[] {
    return this.#units();
  }

  #add(body: Body): void {
    const own = new Map<Kind, Span[]>();
    this.#byBody.set(body, own);
    const note = (kind: Kind, subject: Span): void => {
      const list = own.get(kind);
      if (list) list.push(subject);
      else own.set(kind, [subject]);
    };
    note('body', body);
    for (const point of body.points) note('point', withBody(point, body));
    for (const node of nodesOf(body)) {
      const kind = kinds[node.kind];
      if (kind !== undefined) note(kind, withBody(node, body));
    }
  }

  subjects<K extends keyof BpftraceSubjects>(on: K, unit: Unit): readonly BpftraceSubjects[K][] {
    const body = this.bodyAt(unit.span.start);
    // The word and the list belong together by the table above; the compiler cannot follow a lookup by word.
    return ((body && this.#byBody.get(body)?.get(on as Kind)) ?? []) as BpftraceSubjects[K][];
  }

  all<K extends Kind>(kind: K): readonly BpftraceSubjects[K][] {
    let all = this.#index.get(kind);
    if (!all) {
      all = this.script.bodies.flatMap((body) => this.#byBody.get(body)?.get(kind) ?? []);
      this.#index.set(kind, all);
    }
    return all as unknown as BpftraceSubjects[K][];
  }

  bodyAt(offset: number): Body | undefined {
    const { bodies } = this.script;
    const body = bodies[indexAtOrBefore(bodies, offset)];
    return body && offset <= body.end ? body : undefined;
  }

  blockAround(offset: number): Body | undefined {
    const { bodies } = this.script;
    const body = bodies[indexAtOrBefore(bodies, offset - 1)];
    if (!body || body.block.start >= offset) return undefined;
    const { start, end } = body.block;
    const isOpen = end > start && (this.source.text[end - 1] !== '}' || end - start === 1);
    return isOpen || offset < end ? body : undefined;
  }
}
