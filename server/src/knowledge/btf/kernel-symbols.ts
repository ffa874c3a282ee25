import { fields, readPart, textAt, type ElfFile, type PartialFile } from './elf-file.ts';

interface Symbol {
  readonly name: string;
  readonly isGlobal: boolean;
}

/** The one sign that a build leaves of an exported symbol. */
const exportMark = '__ksymtab_';

/**
 * Names that others can use. Where the symbols tell what is exported, these: nobody else may define them. Else those that
 * other files of the kernel can link against. Undefined without symbols.
 */
function publicNames(symbols: Iterable<Symbol>): ReadonlySet<string> | undefined {
  const exported = new Set<string>();
  const global = new Set<string>();
  for (const { name, isGlobal } of symbols) {
    if (name.startsWith(exportMark)) exported.add(name.slice(exportMark.length));
    else if (isGlobal) global.add(name);
  }
  if (exported.size > 0) return exported;
  return global.size > 0 ? global : undefined;
}

/** From `/proc/kallsyms`: an address (zeros for most people), a letter, a name, and of modules their name. */
export function publicInKallsyms(text: string): ReadonlySet<string> | undefined {
  const symbols = function* (): Generator<Symbol> {
    for (const [, letter, name, module] of text.matchAll(/^[\da-f]+ ([A-Za-z]) (\S+)(\t)?/gm)) {
      if (module === undefined) yield { name: name!, isGlobal: letter === 'T' || letter === 'W' };
    }
  };
  return publicNames(symbols());
}

/** From a kernel's symbol table; stripped ones have none. */
export function publicInElf(file: PartialFile, elf: ElfFile): ReadonlySet<string> | undefined {
  const { sections, isLittle, isWide } = elf;
  const table = sections.find((one) => one.name === '.symtab' && one.isPresent && !one.isCompressed);
  const strings = sections.find((one) => one.name === '.strtab' && one.isPresent && !one.isCompressed);
  if (!table || !strings) return undefined;
  const bytes = readPart(file, table.offset, table.size);
  const texts = readPart(file, strings.offset, strings.size);
  const width = isWide ? 24 : 16;
  const infoAt = isWide ? 4 : 12;
  const at = fields(bytes, isLittle, isWide);
  const symbols = function* (): Generator<Symbol> {
    for (let start = 0; start + width <= bytes.length; start += width) {
      const info = bytes[start + infoAt]!;
      const isGlobal = info >> 4 === 1 || info >> 4 === 2;
      const isFunction = (info & 15) === 2;
      const name = textAt(texts, at.word(start));
      if (name !== '') yield { name, isGlobal: isGlobal && isFunction };
    }
  };
  return publicNames(symbols());
}
