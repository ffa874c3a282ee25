import { Edit, Language, Parser, type Point, type Tree } from 'web-tree-sitter';
import type { Patience } from './patience.ts';

/** A change from one text to the next: all that lies between a common beginning and a common end. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
  /** Lengths of the common beginning and end. */
  readonly prefix: number;
  readonly suffix: number;
}

/** A parser of one language. Trees live outside the JavaScript heap: whoever gets one deletes it. */
export interface TreeParser {
  /** Parses a text; undefined when it took too long. */
  parse(text: string, patience: Patience): Tree | undefined;
  /** Parses the changed text with what an earlier tree knows. The old tree is edited and belongs to the caller still. */
  reparse(old: Tree, change: TextChange, patience: Patience): Tree | undefined;
}

/** The bundle has its .wasm files beside it; sources find them in their packages. */
const bundled = !import.meta.url.endsWith('/syntax/tree-sitter.ts');

function locate(specifier: string): URL {
  const name = specifier.slice(specifier.lastIndexOf('/') + 1);
  return new URL(bundled ? new URL(name, import.meta.url).href : import.meta.resolve(specifier));
}

let ready: Promise<void> | undefined;
const parsers = new Map<string, Promise<TreeParser>>();

interface WasmMemory {
  readonly buffer: ArrayBufferLike;
}

/** Node has it; the compiler's libraries for plain ECMAScript do not describe it. Sizes are pages of 64 KB. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => WasmMemory;
  };
};

/** Our own memory in place of the parser's, so that its size can be read: it grows and never shrinks. */
let memory: WasmMemory | undefined;

/** Bytes that all parsers of this thread hold outside the JavaScript heap. */
export function parserMemory(): number {
  return memory?.buffer.byteLength ?? 0;
}

function initialise(): Promise<void> {
  ready ??= Parser.init({
    locateFile: () => locate('web-tree-sitter/web-tree-sitter.wasm').href,
    wasmMemory: (memory = new WebAssembly.Memory({ initial: 512, maximum: 32_768 })),
  });
  return ready;
}

/** Row and column of an offset, counted from a known place before it. */
function pointAt(text: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}

function advance(text: string, from: number, point: Point, to: number): Point {
  let { row, column } = point;
  let lineStart = from - column;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  column = to - lineStart;
  return { row, column };
}

function run(parser: Parser, text: string, old: Tree | null, patience: Patience): Tree | undefined {
  // The callback's answer stops the parser, although its declared type does not say so.
  const progressCallback = (): boolean => patience.isOver();
  const tree = parser.parse(text, old, { progressCallback });
  // An interrupted parser would go on with the old text at the next call.
  if (!tree) parser.reset();
  return tree ?? undefined;
}

async function load(specifier: string): Promise<TreeParser> {
  await initialise();
  const language = await Language.load(locate(specifier));
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    parse: (text, patience) => run(parser, text, null, patience),
    reparse(old, { before, after, prefix, suffix }, patience) {
      const startPosition = pointAt(before, prefix);
      const oldEndIndex = before.length - suffix;
      const newEndIndex = after.length - suffix;
      old.edit(
        new Edit({
          startIndex: prefix,
          oldEndIndex,
          newEndIndex,
          startPosition,
          oldEndPosition: advance(before, prefix, startPosition, oldEndIndex),
          newEndPosition: advance(after, prefix, startPosition, newEndIndex),
        }),
      );
      return run(parser, after, old, patience);
    },
  };
}

/** The parser of a grammar such as `tree-sitter-c/tree-sitter-c.wasm`; loaded once a thread. */
export function treeParser(specifier: string): Promise<TreeParser> {
  let parser = parsers.get(specifier);
  if (!parser) {
    parser = load(specifier);
    parsers.set(specifier, parser);
  }
  return parser;
}
