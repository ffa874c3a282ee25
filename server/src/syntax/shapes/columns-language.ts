import type { Args, Text } from '../../core/text.ts';
import type { Completion, CompletionKind, Domain, Rule, Span } from '../../core/types.ts';
import { layOutColumns, type ColumnsLayout } from '../layout/layout-columns.ts';
import {
  parseColumns,
  type ColumnsDialect,
  type ColumnsFile,
  type ColumnsLine,
  type ColumnWord,
} from './columns.ts';

export type Say = (text: Text, args?: Args) => string;

/** A word of a line that something is known of. */
export interface Topic {
  readonly span: Span;
  readonly markdown: string;
}

/** What may stand at a place of a line. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly documentation?: string | undefined;
}

/** The place of the cursor in a line that may be half typed. */
export interface Place {
  readonly line: ColumnsLine | undefined;
  /** Which word the cursor is in or begins, counted from 0. */
  readonly index: number;
  readonly word: ColumnWord | undefined;
  readonly offset: number;
}

/** What one language of this shape knows, beside its rules. */
export interface ColumnsKnowledge {
  readonly id: string;
  readonly rules: readonly Rule[];
  dialectOf(language: string): ColumnsDialect;
  /** What is known of the place in a line. */
  describe(line: ColumnsLine, offset: number, file: ColumnsFile, say: Say): Topic | undefined;
  offer(place: Place, file: ColumnsFile, say: Say): readonly Offer[];
  explain?(name: string, say: Say): string | undefined;
  /** How its files are laid out; absent where nothing but a person knows. */
  readonly layout?: ColumnsLayout;
  /** The character that parts the items of one word, such as the comma of mount options. */
  readonly itemSign?: string;
}

/** A domain of line-oriented files: hovers, completion and outline in one way for all of them. */
export function columnsLanguage(knowledge: ColumnsKnowledge): Domain<ColumnsFile> {
  const { id, rules, itemSign, layout } = knowledge;
  return {
    id,
    rules,
    parse: (source, host, previous) =>
      Promise.resolve(parseColumns(source, host, knowledge.dialectOf(source.language), previous)),
    hover(file, offset, say) {
      const line = file.lineAt(offset);
      return line && knowledge.describe(line, offset, file, say);
    },
    complete(file, offset, say) {
      if (file.comments.some(({ span }) => span.start < offset && offset <= span.end)) return [];
      const place = placeAt(file, offset);
      const start = place.word ? itemStart(place.word, offset, itemSign) : offset;
      return knowledge.offer(place, file, say).map(({ label, kind, documentation }): Completion => ({
        label,
        kind,
        replace: { start, end: offset },
        insert: label,
        ...(documentation === undefined ? {} : { documentation }),
      }));
    },
    outline: (file) =>
      file.lines.map(({ name, start, end, words }) => ({
        name,
        kind: 'key',
        span: { start, end },
        nameSpan: { start: words[0]!.start, end: words[0]!.end },
      })),
    ...(layout ? { layOut: (file: ColumnsFile) => layOutColumns(file, layout) } : {}),
    blank: () => '',
    explain: (name, _, say) => knowledge.explain?.(name, say),
  };
}

function placeAt(file: ColumnsFile, offset: number): Place {
  const line = file.lineAt(offset);
  if (!line) return { line: undefined, index: 0, word: undefined, offset };
  const at = line.words.findIndex((word) => word.start <= offset && offset <= word.end);
  const index = at >= 0 ? at : line.words.filter((word) => word.end < offset).length;
  return { line, index, word: at >= 0 ? line.words[at] : undefined, offset };
}

function itemStart(word: ColumnWord, offset: number, sign: string | undefined): number {
  if (sign === undefined) return word.start;
  const before = word.text.slice(0, offset - word.start);
  return word.start + before.lastIndexOf(sign) + 1;
}

/** An item of a word with its place, such as one mount option of several. */
export interface Item extends Span {
  readonly text: string;
}

/** The stretch that goes with an item when it is taken out of its list: the item and one sign beside it. */
export function withSign(item: Item, word: ColumnWord): Span {
  if (item.start > word.start && item.start - 1 >= word.start)
    return { start: item.start - 1, end: item.end };
  return { start: item.start, end: Math.min(item.end + 1, word.end) };
}

/** The parts of a word between signs, without the empty ones; quotes of the whole word are left out. */
export function itemsOf(word: ColumnWord, sign: RegExp | string = ','): readonly Item[] {
  const lead = word.quoted && word.text !== word.value ? word.text.indexOf(word.value) : 0;
  const text = lead < 0 ? word.text : word.value;
  const start = word.start + Math.max(0, lead);
  const items: Item[] = [];
  let at = 0;
  for (const piece of text.split(sign)) {
    if (piece !== '') items.push({ text: piece, start: start + at, end: start + at + piece.length });
    at += piece.length + 1;
  }
  return items;
}
