import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import type { CFile } from '../../../syntax/c/types.ts';

/** Behind a probe or an initialisation of the module that fails nobody else cleans up. */
export function isLastToCleanUp(file: CFile, { name, isStatic }: FlowGraph['fn']): boolean {
  if (/_probe$/.test(name)) return true;
  return (
    isStatic &&
    (/(?:^|_)(?:probe|init_one|bind)$/.test(name) ||
      inits.some((init) =>
        file.calls(init).some((call) => !call.within && call.arguments[0]?.text === name),
      ) ||
      file.named('field', 'probe').some(({ value }) => value === name))
  );
}

const inits = [
  'module_init',
  'device_initcall',
  'late_initcall',
  'subsys_initcall',
  'arch_initcall',
  'fs_initcall',
];
