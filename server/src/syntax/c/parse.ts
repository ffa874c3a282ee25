import type { Gap, Source, Target } from '../../core/types.ts';
import { treeParser } from '../tree-sitter.ts';
import { difference, maskC } from './dialect.ts';
import { indexC, type IndexedFile } from './index.ts';
import type { CFile } from './types.ts';

/** Milliseconds after which a text counts as not parseable: a generous base, and more for long texts. */
function patience(text: string): number {
  return 1000 + text.length / 200;
}

const tooSlow: Gap = {
  by: 'c-parser',
  reason: {
    text: {
      en: 'The parser gave up on this text, so that only its preprocessor lines were looked at.',
      'zh-CN': '解析器未能在限定时间内处理这段文本，因此只检查了其中的预处理行。',
    },
  },
};

/**
 * Parses a C file for a target. Never rejects for bad text: what does not parse is in `broken`. `previous`, an
 * earlier version of the same file, only saves work; it stays usable, and its owner disposes it.
 */
export async function parseC(source: Source, target: Target, previous?: CFile): Promise<CFile> {
  const parser = await treeParser('tree-sitter-c/tree-sitter-c.wasm');
  const { text } = source;
  const old = previous && previous.target.kernel === target.kernel ? (previous as IndexedFile) : undefined;
  const masked = maskC(text, target, old?.parsed);
  let tree;
  const copy = old?.copyTree();
  if (old && copy) {
    const change = difference(old.masked, masked.masked);
    tree = parser.reparse(copy, { before: old.masked, after: masked.masked, ...change }, patience(text));
    copy.delete();
  } else tree = parser.parse(masked.masked, patience(text));
  return indexC(source, masked, tree, tree ? [] : [tooSlow], old);
}
