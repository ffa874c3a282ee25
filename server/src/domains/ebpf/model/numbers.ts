import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { bufferNamed } from './buffers.ts';
import { sizeOfType } from './layout.ts';
import { constantOf } from './sizes.ts';

type Place = Pick<CCall, 'within'>;

/** Longer expressions are no sizes that people write. */
const longest = 120;
const token = /\s*(sizeof\b|\d\w*|[A-Za-z_]\w*|<<|>>|[-+*/%()|&])/y;

/** The number that an expression of constants gives, `sizeof` among them; undefined where some part of it is not known. */
export function numberOf(file: CFile, place: Place, written: string): number | undefined {
  if (written.length > longest) return undefined;
  const reader = new Reader(file, place, written);
  const value = reader.sum();
  return reader.isAtEnd() ? value : undefined;
}

/** Reads sums of products; signs that bind less are not known. */
class Reader {
  private at = 0;
  private readonly file: CFile;
  private readonly place: Place;
  private readonly text: string;

  constructor(file: CFile, place: Place, text: string) {
    this.file = file;
    this.place = place;
    this.text = text;
  }

  isAtEnd(): boolean {
    return this.text.slice(this.at).trim() === '';
  }

  sum(): number | undefined {
    let value = this.product();
    for (let sign = this.peek(); sign === '+' || sign === '-'; sign = this.peek()) {
      this.take();
      const next = this.product();
      if (value === undefined || next === undefined) return undefined;
      value = sign === '+' ? value + next : value - next;
    }
    return value;
  }

  private product(): number | undefined {
    let value = this.single();
    for (let sign = this.peek(); sign === '*' || sign === '/'; sign = this.peek()) {
      this.take();
      const next = this.single();
      if (value === undefined || next === undefined || (sign === '/' && next === 0)) return undefined;
      value = sign === '*' ? value * next : Math.trunc(value / next);
    }
    return value;
  }

  private single(): number | undefined {
    const word = this.take();
    if (word === '(') {
      const value = this.sum();
      return this.take() === ')' ? value : undefined;
    }
    if (word === 'sizeof') return this.size();
    if (word === undefined || !/^\w/.test(word)) return undefined;
    const digits = /^(0[xX][\da-fA-F]+|\d+)[uUlL]*$/.exec(word)?.[1];
    if (digits !== undefined) return /^0\d/.test(digits) ? undefined : Number(digits);
    return constantOf(this.file, word);
  }

  /** What stands behind `sizeof`: a variable or a type. */
  private size(): number | undefined {
    const found = /^\s*(?:\(\s*(\*?\s*[\w\s*[\]]+?)\s*\)|(\w+))/.exec(this.text.slice(this.at));
    if (!found) return undefined;
    this.at += found[0].length;
    const of = found[1] ?? found[2]!;
    if (of.startsWith('*')) return this.pointedTo(of.slice(1).trim());
    return sizeOfType(this.file, of) ?? bufferNamed(this.file, this.place, of)?.bytes;
  }

  /** `sizeof(*p)` of a pointer of the function. */
  private pointedTo(name: string): number | undefined {
    const { within } = this.place;
    const own = this.file.named('variable', name).filter((one) => one.within?.start === within?.start);
    const type = own.length === 1 ? own[0]!.type : within?.parameters.find((one) => one.name === name)?.type;
    const [, written] = /^(.*?)\s*\*$/.exec(type ?? '') ?? [];
    return written === undefined ? undefined : sizeOfType(this.file, written);
  }

  private peek(): string | undefined {
    token.lastIndex = this.at;
    return token.exec(this.text)?.[1];
  }

  private take(): string | undefined {
    const word = this.peek();
    if (word !== undefined) this.at = token.lastIndex;
    return word;
  }
}
