import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import type { CFile } from '../../../syntax/c/types.ts';

/** Behind a probe or an initialisation of the module that fails nobody else cleans up. */
export function isLastToCleanUp(file: CFile, { name, isStatic, parameters }: FlowGraph['fn']): boolean {
  if (/_probe\d*$/.test(name)) return true;
  return (
    isStatic &&
    ((/(?:^|_)(?:probe|init_one|bind)$/.test(name) && parameters.some(({ type }) => ofDevice.test(type))) ||
      inits.some((init) =>
        file.calls(init).some((call) => !call.within && call.arguments[0]?.text === name),
      ) ||
      file.named('field', 'probe').some(({ value }) => value === name))
  );
}

/** What the kernel hands to a probe, and to no helper that fills in one part: a device on some bus. */
const ofDevice = /\bstruct (?:\w*device|\w*_?dev|\w*_client|\w*_func|usb_\w+) \*$/;

const inits = [
  'module_init',
  'device_initcall',
  'late_initcall',
  'subsys_initcall',
  'arch_initcall',
  'fs_initcall',
];
