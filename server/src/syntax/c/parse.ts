import type { Tree } from 'web-tree-sitter';
import { ownCopy } from '../../core/remembered.ts';
import type { Gap, Source, Target } from '../../core/types.ts';
import { Patience } from '../patience.ts';
import { treeParser, type TreeParser } from '../tree-sitter.ts';
import { difference, maskC, type MaskedGroup } from './dialect.ts';
import { parsedGroup, type ParsedGroup } from './groups.ts';
import { IndexedFile } from './index.ts';
import type { MacroTable } from './macro-table.ts';
import type { CFile } from './types.ts';

/**
 * How long a text is worked on before it counts as not parseable: longer for long texts, and a base that a cold start
 * does not reach, because what is given up depends on the machine.
 */
function patienceFor(text: string): Patience {
  return new Patience(1500 + text.length / 500);
}

const tooSlow: Gap = {
  by: 'c-parser',
  reason: {
    text: {
      en: 'The parser gave up on a part of this text, so that only its preprocessor lines were looked at there.',
      'zh-CN': '解析器未能在限定时间内处理这段文本的一部分，该部分只检查了其中的预处理行。',
    },
  },
};

const tooDeep: Gap = {
  by: 'c-parser',
  reason: {
    text: {
      en: 'Some of this text is nested too deeply, and what lies deepest was not looked at.',
      'zh-CN': '这段文本有一部分嵌套过深，最深处未作检查。',
    },
  },
};

/** A group this long is worth the old tree's help; a shorter one is parsed anew in less time than a frame. */
const longGroup = 6000;

/**
 * Parses one group. An old tree only helps where both texts are free of errors: how tree-sitter recovers from one depends
 * on the tree it started with, and the result must depend on the text alone.
 */
function parseGroup(
  parser: TreeParser,
  group: MaskedGroup,
  old: ParsedGroup | undefined,
  patience: Patience,
): Tree | undefined {
  if (old?.tree && group.length > longGroup && old.broken.length === 0) {
    const copy = old.tree.copy();
    const change = {
      before: old.group.masked,
      after: group.masked,
      ...difference(old.group.masked, group.masked),
    };
    const tree = parser.reparse(copy, change, patience);
    copy.delete();
    if (tree?.rootNode.hasError === false) return tree;
    tree?.delete();
  }
  return parser.parse(group.masked, patience);
}

/**
 * Parses a C file for a target. Never rejects for bad text: what does not parse is in `broken`. `previous`, an
 * earlier version of the same file, only saves work; it stays usable, and its owner disposes it. `macros` are what is
 * known of macros beside the built-in table.
 */
export async function parseC(
  source: Source,
  target: Target,
  previous?: CFile,
  macros?: MacroTable,
): Promise<IndexedFile> {
  const parser = await treeParser('tree-sitter-c/tree-sitter-c.wasm');
  const { text } = source;
  const before =
    previous instanceof IndexedFile &&
    !previous.disposed &&
    previous.target.kernel === target.kernel &&
    previous.parsed.macros === macros
      ? previous
      : undefined;
  const old = before?.target.defines === target.defines ? before : undefined;
  const parsed = maskC(text, target, old?.parsed, macros);
  const alike = before && !old ? groupsByText(before) : new Map<string, ParsedGroup>();
  const { before: first, after } = parsed.kept;
  const earlier = old?.groups ?? [];
  const kept = [earlier.slice(0, first), earlier.slice(earlier.length - after)] as const;
  const now = parsed.groups.slice(first, parsed.groups.length - after);
  const known = new Map(earlier.slice(first, earlier.length - after).map((one) => [one.group, one]));
  const stay = new Set(now);
  const replaced = [...known.values()].filter((one) => !stay.has(one.group));
  const patience = patienceFor(text);
  let at = kept[0].reduce((sum, one) => sum + one.group.length, 0);
  const gaps: Gap[] = [];
  const fresh = now.map((group) => {
    const start = at;
    at += group.length;
    const same = known.get(group) ?? take(alike, textKey(group, text.slice(start, at)));
    if (same) return same;
    const like = replaced.length === 1 ? replaced[0] : undefined;
    // Small parts behind a bad one are looked at all the same.
    const left = (): Patience => (patience.isOver() ? new Patience(1) : patience);
    const tree = parseGroup(parser, group, like, left());
    if (!tree && gaps.length === 0) gaps.push(tooSlow);
    const parse = (part: string): Tree | undefined => parser.parse(part, left());
    return parsedGroup(ownCopy(text.slice(start, at)), group, tree, parse, macros);
  });
  const groups = [...kept[0], ...fresh, ...kept[1]];
  if (parsed.cut.includes(true) || groups.some((group) => group.isCut)) gaps.push(tooDeep);
  // A group that was taken over brings the mask that it was made from.
  const masked = { ...parsed, groups: groups.map(({ group }) => group) };
  return new IndexedFile(source, masked, groups, gaps, before?.names);
}

/** Of two that are alike in one file each has a place of its own. */
function take<T>(map: Map<string, T>, key: string): T | undefined {
  const found = map.get(key);
  map.delete(key);
  return found;
}

function textKey({ decisions }: MaskedGroup, text: string): string {
  return `${decisions}\0${text}`;
}

/** The groups of a version by all that they hang on: other macros may leave most decisions on branches as they were. */
function groupsByText({ source, groups }: IndexedFile): Map<string, ParsedGroup> {
  const found = new Map<string, ParsedGroup>();
  let at = 0;
  for (const one of groups) {
    const end = at + one.group.length;
    found.set(textKey(one.group, source.text.slice(at, end)), one);
    at = end;
  }
  return found;
}
