import type { DeclaredText, KernelFacts } from '../../../core/kernel-api.ts';
import type { Host, Source, Target } from '../../../core/types.ts';
import { difference } from '../../../syntax/c/dialect.ts';
import type { MacroTable } from '../../../syntax/c/macro-table.ts';
import { buildWords } from './include-folders.ts';
import { isForTarget } from './built-for.ts';
import { isBuilt } from './is-built.ts';
import { createDefines } from './defines.ts';
import { createFinder, includesAround, readOwnHeaders, type Finder, type OwnHeaders } from './own-headers.ts';
import { ownMacros } from './own-macros.ts';

/** What stands around a file's code: known before the code is parsed, because it decides which of it is compiled. */
export interface Surroundings {
  readonly facts: KernelFacts;
  /** The host's target with what macros stand for in this file. */
  readonly target: Target;
  readonly headers: OwnHeaders;
  /** The file's own directives, those inside of functions included. */
  readonly own: DeclaredText;
  /** What macros of the file and of those headers are to the parser. */
  readonly macros: MacroTable | undefined;
  /** What the directives were read from, and under what. */
  readonly under: {
    /** The newest text with these directives. */
    text: string;
    readonly directives: string;
    readonly target: Target;
    readonly generation: number;
  };
}

/** Reads the headers that a source includes. Taken over from the version before while no directive has changed. */
export async function learnSurroundings(
  source: Source,
  host: Host,
  before: Surroundings | undefined,
): Promise<Surroundings | undefined> {
  const facts = host.target.kernel ? await host.kernelFacts() : undefined;
  if (!facts) return undefined;
  const { target, generation } = host;
  const { text } = source;
  const known = before?.under;
  const directives = known && isPlainEdit(known.text, text) ? known.directives : directivesOf(text);
  if (known?.directives === directives && known.target === target && known.generation === generation) {
    known.text = text;
    return before;
  }
  const own = withoutGuard(facts.scan(directives));
  const words = await buildWords(host, source.path);
  const view = facts.viewOf(target);
  const place = await placeOf(host, facts, source.path);
  const read = async (under: Target): Promise<OwnHeaders> =>
    headersOf({ ...host, target: under }, facts, place, own);
  // Which headers are read hangs on macros, some of which come from headers: once is enough to know most, twice all.
  let headers = await read(target);
  let defined = target;
  let from: OwnHeaders | undefined;
  for (let round = 0; round < 2; round++) {
    // The same texts define the same macros, under which the same headers are read.
    if (from && isAlike(from, headers)) break;
    from = headers;
    const texts = [own, ...headers.texts];
    const isWhole = headers.missing.length === 0;
    defined = { ...target, defines: createDefines({ texts, view, target, buildWords: words, isWhole }) };
    headers = await read(defined);
  }
  const macros = ownMacros([own, ...headers.texts], before?.macros);
  return { facts, target: defined, headers, own, macros, under: { text, directives, target, generation } };
}

function isAlike(a: OwnHeaders, b: OwnHeaders): boolean {
  return (
    (a.missing.length === 0) === (b.missing.length === 0) &&
    a.texts.length === b.texts.length &&
    a.texts.every((text, index) => text === b.texts[index])
  );
}

/** Where a source stands among its neighbours, whatever macros are defined. */
interface Place {
  readonly path: string;
  readonly finder: Finder;
  /** Texts of the sources around that mention a header, see `includesAround`. */
  readonly mentions: Map<string, string | null>;
  readonly isBuilt: boolean;
  readonly isForTarget: boolean;
}

async function placeOf(host: Host, facts: KernelFacts, path: string): Promise<Place> {
  const built = !path.endsWith('.h') && (await isBuilt(host, path));
  return {
    path,
    finder: await createFinder(host, facts, path),
    mentions: new Map(),
    isBuilt: built,
    isForTarget: built && (await isForTarget(host, path)),
  };
}

async function headersOf(
  host: Host,
  facts: KernelFacts,
  { path, finder, mentions, isBuilt, isForTarget }: Place,
  own: DeclaredText,
): Promise<OwnHeaders> {
  if (isBuilt) {
    const headers = await readOwnHeaders(host, facts, finder, path, own.includes);
    return isForTarget ? headers : { ...headers, missing: [...headers.missing, 'asm/'] };
  }
  const around = await includesAround(host, facts, path, mentions);
  const headers = await readOwnHeaders(host, facts, finder, path, own.includes, around);
  // What nobody includes may be included anywhere.
  return around.length > 0 ? headers : { ...headers, absent: [...headers.absent, path] };
}

/** While a header is read its own guard is not defined yet. */
function withoutGuard(text: DeclaredText): DeclaredText {
  const { guard } = text;
  return guard === undefined
    ? text
    : { ...text, macros: new Map([...text.macros].filter(([name]) => name !== guard)) };
}

/** Whether two versions differ in lines only that neither hold a directive nor begin or end a comment or a string. */
function isPlainEdit(before: string, after: string): boolean {
  const { prefix, suffix } = difference(before, after);
  const line = before.lastIndexOf('\n', prefix - 1) + 1;
  const end = (text: string): number => {
    const newline = text.indexOf('\n', text.length - suffix);
    return newline < 0 ? text.length : newline;
  };
  return !/[#/*\\"']/.test(before.slice(line, end(before)) + after.slice(line, end(after)));
}

const comments = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g;

/** The preprocessor's lines of a text, lines that they go on in included; what stands in comments is none. */
function directivesOf(text: string): string {
  const code = text.replace(comments, (one) => (one.startsWith('/') ? ' ' : one));
  let found = '';
  for (const match of code.matchAll(/^[ \t]*#(?:[^\n\\]|\\\r?\n|\\.)*/gm)) found += `${match[0]}\n`;
  return found;
}
