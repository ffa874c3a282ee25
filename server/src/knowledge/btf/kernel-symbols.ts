import { fields, readPart, textAt, type ElfFile, type ElfSection, type PartialFile } from './elf-file.ts';

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

/** From the names that a kernel keeps for linking modules, which stay when it is stripped, else from its symbol table. */
export function publicInElf(file: PartialFile, elf: ElfFile): ReadonlySet<string> | undefined {
  const { isLittle, isWide } = elf;
  const find = (name: string): ElfSection | undefined =>
    elf.sections.find((one) => one.name === name && one.isPresent && !one.isCompressed && one.size > 0);
  const exported = find('__ksymtab_strings');
  if (exported) {
    const names = readPart(file, exported.offset, exported.size).toString('latin1').split('\0');
    return new Set(names.filter((name) => name !== ''));
  }
  const table = find('.symtab');
  const strings = find('.strtab');
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
