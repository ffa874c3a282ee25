import type {
  ApiForm,
  ApiMember,
  ApiReach,
  DeclaredText,
  Held,
  KernelFacts,
  KernelView,
} from '../../../core/kernel-api.ts';
import { KeptWith, once, remembered } from '../../../core/remembered.ts';
import type { Target } from '../../../core/types.ts';
import type { Certainty } from '../../../core/version.ts';
import type { AtUnit, CFile } from '../../../syntax/c/types.ts';
import { holds, type OwnHeaders } from './own-headers.ts';
import { scanPieces } from './scan-pieces.ts';
import type { Surroundings } from './surroundings.ts';

/** What the names of a file mean on its target: its own declarations first, then those of the kernel. */
export interface Meaning {
  readonly facts: KernelFacts;
  readonly view: KernelView;
  /** What the file's includes reach in the kernel's headers. */
  readonly reach: ApiReach;
  /** Includes of the file and its headers that were not found: names may come from there. */
  readonly missing: readonly string[];
  readonly headers: OwnHeaders;
  /** Whether all that the file includes was found, on the target as well: only then a name that is not reached is not there. */
  readonly isWhole: boolean;
  /** Forms that the file or its own headers declare for the target, or may. */
  own(name: string): readonly Held<ApiForm>[];
  /** Own forms where there are any, else the kernel's; both where the own ones stand under conditions that nobody knows. */
  forms(name: string): readonly Held<ApiForm>[];
  /** Members of an own structure where there is one, else of the kernel's; undefined for a structure that nobody knows. */
  members(tag: string): readonly Held<ApiMember>[] | undefined;
  isOwnType(tag: string): boolean;
  /** Whether a macro at file scope may declare a name: `static LIST_HEAD(devices);`. */
  isMade(name: string): boolean;
}

interface Kept {
  /** The file's own word for all that lies outside of functions. */
  readonly outline: string;
  readonly inner: string;
  readonly around: Surroundings;
  readonly meaning: Meaning;
}

const kept = new KeptWith<CFile, Kept>();

/** The meaning that was learned when the file was parsed. Undefined without a kernel or without facts about any. */
export function meaningOf(file: CFile): Meaning | undefined {
  return kept.get(file)?.meaning;
}

export function surroundingsOf(file: CFile | undefined): Surroundings | undefined {
  return file && kept.get(file)?.around;
}

/** Learns what a version's names mean; taken over from the version before while nothing outside of functions changed. */
export function learnMeaning(file: CFile, around: Surroundings, previous: CFile | undefined): void {
  const known = previous && kept.get(previous);
  const isSame = known?.around === around;
  const inner = structuresInside(file);
  if (isSame && known.outline === file.outline && known.inner === inner) {
    kept.set(file, known);
    return;
  }
  const outline = outlineOf(file) + inner;
  const { facts, target, headers } = around;
  const own = [around.own, ...scanPieces(facts, outline)];
  const meaning = createMeaning(
    facts,
    target,
    headers,
    own,
    namesMade(file),
    isSame ? known.meaning.reach : undefined,
  );
  kept.set(file, { outline: file.outline, inner, around, meaning });
}

/** The text without the bodies of its functions: what other functions can see of it. */
function outlineOf(file: CFile): string {
  const { text } = file.source;
  let outline = '';
  let at = 0;
  for (const { body } of file.all('function')) {
    if (body.start < at) continue;
    outline += `${text.slice(at, body.start)}{}`;
    at = body.end;
  }
  return outline + text.slice(at);
}

const insides = new KeptWith<object, readonly AtUnit<string>[]>();

/** Structures of functions' own, which hide others of their names. */
function structuresInside(file: CFile): string {
  const { text } = file.source;
  const found = file.ofUnits(insides, (unit) => {
    if (file.subjects('function', unit).length === 0) return '';
    const inside = file.subjects('struct', unit).filter(({ start }) => file.functionAt(start));
    return inside.map(({ start, end }) => `\n${text.slice(start, end)};`).join('');
  });
  return found.map(({ value }) => value).join('');
}

/** Names among the arguments of macro calls at file scope. */
function namesMade(file: CFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const unit of file.units) {
    if (file.subjects('function', unit).length > 0) continue;
    const calls = file.subjects('call', unit);
    if (calls.length === 0) continue;
    const values = file.subjects('variable', unit).flatMap((one) => one.initializer ?? []);
    for (const call of calls) {
      if (values.some((value) => value.start <= call.start && call.start < value.end)) continue;
      for (const { text } of call.arguments) if (/^[A-Za-z_]\w*$/.test(text)) names.add(text);
    }
  }
  return names;
}

const noForms: readonly Held<ApiForm>[] = [];

function createMeaning(
  facts: KernelFacts,
  target: Target,
  headers: OwnHeaders,
  own: readonly DeclaredText[],
  made: ReadonlySet<string>,
  known: ApiReach | undefined,
): Meaning {
  const view = facts.viewOf(target);
  const texts = [...own, ...headers.texts];
  const held = <T extends { readonly condition: string }>(one: T): Held<T>[] => {
    const certainty = holds(one.condition, target);
    return certainty === 'no' ? [] : [{ ...one, certainty }];
  };
  const ownForms = remembered((name: string): readonly Held<ApiForm>[] => {
    let found = noForms;
    for (const text of texts) {
      const forms = text.forms.get(name);
      if (forms && !isStandIn(text, name)) found = [...found, ...forms.flatMap((form) => held(form))];
    }
    return found;
  });
  /** `#ifndef A` in front of `#define A`, where the kernel has the macro and the includes reach it. */
  const isStandIn = ({ macros }: DeclaredText, name: string): boolean => {
    const defines = macros.get(name) ?? [];
    if (defines.length === 0 || !defines.every(({ condition }) => condition === `!defined(${name})`))
      return false;
    if (view.declared(name, 'macro') !== 'yes') return false;
    return view.forms(name).some(({ header }) => reach.header(header) === 'yes');
  };
  const ownMembers = remembered((tag: string): readonly Held<ApiMember>[] | null => {
    let found: Held<ApiMember>[] | null = null;
    for (const text of texts) {
      const rows = text.members.get(tag);
      if (!rows) continue;
      found ??= [];
      for (const row of rows) {
        if (row.name !== '') found.push(...held(row));
        else found.push(...embedded(row.type));
      }
    }
    return found;
  });
  /** Half-typed structures may hold themselves. */
  const opened = new Set<string>();
  const embedded = (type: string): readonly Held<ApiMember>[] => {
    const tag = /^(?:struct|union) ([\w.]+)$/.exec(type)?.[1];
    if (tag === undefined || opened.has(tag)) return [];
    opened.add(tag);
    const members = meaning.members(tag) ?? [];
    opened.delete(tag);
    return members;
  };
  const handedOn = once(() => new Set(texts.flatMap(wordsHandedOn)));
  const hasEvents = once(() => texts.some((text) => text.macros.has('TRACE_SYSTEM')));
  const reach = known ?? reachOf(view, headers);
  const ofKernel = kernelForms(view, reach);
  const missing = headers.missing.filter((path) => !madeByBuild.test(path));
  const meaning: Meaning = {
    facts,
    view,
    reach,
    missing,
    headers,
    // A text without any include of the kernel is a piece of another one.
    isWhole:
      missing.length === 0 &&
      headers.absent.length === 0 &&
      headers.kernelIncludes.length + headers.before.length > 0,
    own: ownForms,
    forms: remembered((name) => {
      const found = ownForms(name);
      if (found.length === 0) return ofKernel(name);
      return found.some(({ certainty }) => certainty === 'yes') ? found : [...found, ...ofKernel(name)];
    }),
    members(tag) {
      const found = ownMembers(tag);
      if (found) return found;
      const rows = view.members(tag);
      return rows.length > 0 ? rows : undefined;
    },
    isMade: (name) => made.has(name) || handedOn().has(name) || (traceCall.test(name) && hasEvents()),
    isOwnType: (tag) => ownMembers(tag) !== null,
  };
  return meaning;
}

/** Headers with a number or a date that a module's Makefile writes before it compiles: they declare nothing of the kernel's. */
const madeByBuild = /(?:^|[/_-])(?:\w*version|\w*revision|build_?(?:info|date|number))\.h$/;

/** What `TRACE_EVENT` and its kin make of the event `x`. */
export const traceCall = /^(?:(?:un)?register_)?trace_(\w+)/;

const handed = new WeakMap<DeclaredText, readonly string[]>();

/** Words that a macro hands to the macro it is given: `#define MODES(MODE) MODE(SLEEP) MODE(SYNC)` may declare them. */
function wordsHandedOn(text: DeclaredText): readonly string[] {
  let words = handed.get(text);
  if (!words) {
    words = [...text.macros.values()]
      .flat()
      .flatMap(({ parameters = [], body }) =>
        parameters.flatMap((parameter) =>
          body.includes(`${parameter}(`)
            ? [...body.matchAll(new RegExp(`\\b${parameter}\\(([^()]*)`, 'g'))].flatMap(
                (match) => match[1]!.match(/[A-Za-z_]\w*/g) ?? [],
              )
            : [],
        ),
      );
    handed.set(text, words);
  }
  return words;
}

/** More names than the code of one file has. */
export const mostNames = 20_000;
const nearForms = new WeakMap<ApiReach, (name: string) => readonly Held<ApiForm>[]>();

/** The kernel's forms of a name, kept while the includes are the same: an edit at file scope changes only the file's own. */
function kernelForms(view: KernelView, reach: ApiReach): (name: string) => readonly Held<ApiForm>[] {
  let forms = nearForms.get(reach);
  if (!forms) {
    forms = remembered((name: string): readonly Held<ApiForm>[] => {
      // Other headers may declare something else of the same name.
      const all = view.forms(name);
      const near = all.filter(({ header }) => header === '' || reach.header(header) !== 'no');
      return near.length > 0 ? near : all;
    }, mostNames);
    nearForms.set(reach, forms);
  }
  return forms;
}

/** A header is read with what each of its sources includes before it: what one of them lacks is an error there. */
function reachOf(view: KernelView, { kernelIncludes, before }: OwnHeaders): ApiReach {
  if (before.length === 0) return view.reach(kernelIncludes);
  const all = before.map((includes) => view.reach([...includes, ...kernelIncludes]));
  const least = (ask: (reach: ApiReach) => Certainty): Certainty => {
    const answers = all.map(ask);
    return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
  };
  return {
    header: (path) => least((reach) => reach.header(path)),
    name: (name) => least((reach) => reach.name(name)),
    suppliers: (name) => all[0]!.suppliers(name),
    hasUnread: () => all.some((reach) => reach.hasUnread()),
  };
}
