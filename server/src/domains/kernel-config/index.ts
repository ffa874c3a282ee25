import type { Completion, Domain } from '../../core/types.ts';
import { describeSymbol } from '../../syntax/kconfig/describe.ts';
import { typeOf } from '../../syntax/kconfig/entries.ts';
import { parseKernelConfig, type KernelConfigFile } from './config-file.ts';
import { rules } from './rules.ts';

/** Names that are offered at once; another letter brings others. */
const most = 200;

export const domain: Domain<KernelConfigFile> = {
  id: 'kernel-config',
  rules,
  parse: (source, host, previous) => parseKernelConfig(source, host, previous),
  hover(file, offset, say) {
    const at = file.settings.find(({ span }) => span.start <= offset && offset <= span.end);
    if (!at || !file.tree) return undefined;
    const markdown = describeSymbol(at.name, file.tree, file.model, file.evaluation, say);
    return markdown === undefined ? undefined : { span: at.nameSpan, markdown };
  },
  complete,
  blank: () => '',
};

function complete(file: KernelConfigFile, offset: number): Completion[] & { isPartial?: boolean } {
  const { text } = file.source;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const [, name, typed] = /^CONFIG_(\w+)=(\w*)$/.exec(before) ?? [];
  if (name !== undefined) {
    const type = file.symbol(name)?.type ?? file.tree?.definitions(name).map(({ entry }) => typeOf(entry))[0];
    const values =
      type === 'bool' ? ['y', 'n'] : type === 'tristate' ? ['y', 'm', 'n'] : type === 'string' ? ['""'] : [];
    const replace = { start: offset - typed!.length, end: offset };
    return values.map((label) => ({ label, kind: 'value', replace, insert: label }));
  }
  const [word] = /^(?:# )?C\w*$/.exec(before) ?? [];
  if (word === undefined || !file.tree) return [];
  const start = word.replace('# ', '').replace(/^(?:CONFIG_|C[A-Z]*$)/, '');
  const names = file.model
    ? [...file.model.symbols.values()].filter((one) => one.definitions.length > 0).map((one) => one.name)
    : file.tree.names;
  const found = names.filter((one) => one.startsWith(start));
  const replace = { start: offset - word.length, end: offset };
  const isOff = word.startsWith('#');
  const offers: Completion[] & { isPartial?: boolean } = found.slice(0, most).map((one) => {
    const label = isOff ? `# CONFIG_${one} is not set` : `CONFIG_${one}=`;
    return { label, kind: 'key', replace, insert: label };
  });
  if (found.length > most) offers.isPartial = true;
  return offers;
}
