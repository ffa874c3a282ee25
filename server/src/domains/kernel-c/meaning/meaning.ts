import type {
  ApiForm,
  ApiMember,
  ApiReach,
  DeclaredText,
  Held,
  KernelFacts,
  KernelView,
} from '../../../core/kernel-api.ts';
import type { Host, Target } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { holds, readOwnHeaders, type OwnHeaders } from './own-headers.ts';

/** What the names of a file mean on its target: its own declarations first, then those of the kernel. */
export interface Meaning {
  readonly facts: KernelFacts;
  readonly view: KernelView;
  /** What the file's includes reach in the kernel's headers. */
  readonly reach: ApiReach;
  /** Includes of the file and its headers that were not found: names may come from there. */
  readonly missing: readonly string[];
  readonly headers: OwnHeaders;
  /** Forms that the file or its own headers declare for the target, or may. */
  own(name: string): readonly Held<ApiForm>[];
  /** Own forms where there are any, else the kernel's. */
  forms(name: string): readonly Held<ApiForm>[];
  /** Members of an own structure where there is one, else of the kernel's; undefined for a structure that nobody knows. */
  members(tag: string): readonly Held<ApiMember>[] | undefined;
  isOwnType(tag: string): boolean;
}

interface Kept {
  readonly outline: string;
  readonly includes: string;
  readonly target: Target;
  readonly headers: OwnHeaders;
  readonly meaning: Meaning;
}

const kept = new WeakMap<CFile, Kept>();

/** The meaning that was learned when the file was parsed. Undefined without a kernel or without facts about any. */
export function meaningOf(file: CFile): Meaning | undefined {
  return kept.get(file)?.meaning;
}

/**
 * Learns what a version's names mean. Everything is taken over from the version before while neither the include lines
 * nor anything outside of functions changed.
 */
export async function learnMeaning(file: CFile, host: Host, previous?: CFile): Promise<void> {
  const facts = file.target.kernel ? await host.kernelFacts() : undefined;
  if (!facts) return;
  const { target, source } = file;
  const known = previous && kept.get(previous);
  const before = known?.target === target ? known : undefined;
  const outline = outlineOf(file);
  if (before?.outline === outline) {
    kept.set(file, before);
    return;
  }
  const own = facts.scan(outline);
  const includes = own.includes.map(({ path, isLocal, condition }) => `${path} ${isLocal} ${condition}`).join('\n');
  const isSame = before?.includes === includes;
  const headers = isSame ? before.headers : await readOwnHeaders(host, facts, source.path, own.includes);
  const meaning = createMeaning(facts, target, headers, own, isSame ? before.meaning.reach : undefined);
  kept.set(file, { outline, includes, target, headers, meaning });
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

function createMeaning(
  facts: KernelFacts,
  target: Target,
  headers: OwnHeaders,
  own: DeclaredText,
  known: ApiReach | undefined,
): Meaning {
  const view = facts.viewOf(target);
  const texts = [own, ...headers.texts];
  const held = <T extends { readonly condition: string }>(one: T): Held<T>[] => {
    const certainty = holds(one.condition, target);
    return certainty === 'no' ? [] : [{ ...one, certainty }];
  };
  const ownForms = remembered((name: string): readonly Held<ApiForm>[] =>
    texts.flatMap((text) => (text.forms.get(name) ?? []).flatMap((form) => held(form))),
  );
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
  const embedded = (type: string): readonly Held<ApiMember>[] => {
    const tag = /^(?:struct|union) ([\w.]+)$/.exec(type)?.[1];
    return tag === undefined ? [] : (meaning.members(tag) ?? []);
  };
  const meaning: Meaning = {
    facts,
    view,
    reach: known ?? view.reach(headers.kernelIncludes),
    missing: headers.missing,
    headers,
    own: ownForms,
    forms(name) {
      const found = ownForms(name);
      return found.length > 0 ? found : view.forms(name);
    },
    members(tag) {
      const found = ownMembers(tag);
      if (found) return found;
      const rows = view.members(tag);
      return rows.length > 0 ? rows : undefined;
    },
    isOwnType: (tag) => ownMembers(tag) !== null,
  };
  return meaning;
}

function remembered<T>(find: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) answers.set(name, (answer = find(name)));
    return answer;
  };
}
