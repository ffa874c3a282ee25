import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Span } from '../../core/types.ts';
import { part } from './key-value.ts';
import { readLines } from './read-lines.ts';
import type { YamlFault, YamlNode, YamlPair } from './yaml.ts';

export interface ReadYaml {
  readonly root: YamlNode | undefined;
  readonly faults: readonly YamlFault[];
}

/** How deep a text may be: what the parser calls itself for must not end the program. */
const deepest = 100;

/** Reads a text as one document; undefined when it is too deep or breaks the parser. Aliases are never followed. */
export function readWhole(text: string): ReadYaml | undefined {
  const document = read(text);
  return (
    document && {
      root: document.contents ? nodeOf(document.contents, text, { start: 0, end: 0 }) : undefined,
      faults: document.errors.map(({ code, pos: [start, end] }) => ({ code, start, end })),
    }
  );
}

function read(text: string): Document | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
      keepSourceTokens: false,
    });
  } catch {
    // The parser promises not to throw; a text that makes it throw has no tree.
    return undefined;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const line of readLines(text)) {
    let at = line.start;
    // `- - -` opens as many lists on one line as there are signs.
    let dashes = 0;
    while (at < line.end && /[\s-]/.test(text[at]!)) if (text[at++] === '-') dashes++;
    if (dashes > deepest || at - line.start > 10 * deepest) return true;
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth > deepest) return true;
  }
  return false;
}

function nodeOf(node: unknown, text: string, empty: Span): YamlNode {
  if (isMap(node)) {
    const pairs = node.items.filter(isPair).flatMap((pair) => pairOf(pair.key, pair.value, text));
    return { kind: 'map', ...spanOf(node.range, empty), pairs };
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      ...spanOf(node.range, empty),
      items: node.items.map((one) => nodeOf(one, text, empty)),
    };
  }
  if (isScalar(node) && typeof node.value === 'string') {
    const span = spanOf(node.range, empty);
    if (span.start === span.end) return { kind: 'other', ...span };
    return {
      kind: 'scalar',
      ...span,
      text: node.value,
      quoted: /^["'|>]/.test(text.slice(span.start, span.start + 1)),
    };
  }
  const range = isAlias(node) || isCollection(node) || isScalar(node) ? node.range : undefined;
  return { kind: 'other', ...spanOf(range, empty) };
}

function pairOf(key: unknown, value: unknown, text: string): readonly YamlPair[] {
  if (!isScalar(key) || typeof key.value !== 'string') return [];
  const { start, end } = spanOf(key.range, { start: 0, end: 0 });
  const own = nodeOf(value, text, { start: end, end });
  return [{ name: key.value, key: part(text, start, end), value: own, start, end: Math.max(end, own.end) }];
}

/** From the first to behind the last character of a node, blanks behind it left out. */
function spanOf(range: readonly number[] | null | undefined, empty: Span): Span {
  return range ? { start: range[0]!, end: range[1]! } : empty;
}
