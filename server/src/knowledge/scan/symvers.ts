/** A symbol that modules can link against. */
export interface ExportedSymbol {
  readonly name: string;
  readonly isGplOnly: boolean;
  /** Empty for none; `module:a,b` where only these modules may use it. */
  readonly namespace: string;
}

/**
 * Reads a Module.symvers: `crc name module type namespace`, in older kernels with the namespace in the third place.
 * Lines that are something else are left out.
 */
export function readSymvers(text: string): readonly ExportedSymbol[] {
  const found: ExportedSymbol[] = [];
  for (const line of text.split('\n')) {
    const fields = line.replace(/\r$/, '').split('\t');
    const type = fields.findIndex((field) => /^EXPORT_\w*SYMBOL/.test(field));
    const name = fields[1];
    if (type < 2 || name === undefined || !/^[\w.$]+$/.test(name)) continue;
    const namespace = type === 4 ? fields[2] : fields[type + 1];
    found.push({ name, isGplOnly: fields[type]!.includes('_GPL'), namespace: namespace ?? '' });
  }
  return found;
}
