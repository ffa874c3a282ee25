import { compositeOf, togetherOf } from '../composites.ts';
import type { KbuildRule } from '../kbuild-file.ts';
import { unbuiltModule as page } from '../pages.ts';

/** The parts of a module that no line builds. */
export const rule: KbuildRule = {
  on: 'assignment',
  *check(one, file) {
    const module = compositeOf(one);
    if (module === undefined || !one.name.endsWith('-objs') || !file.isKbuild) return;
    const { programs, listed, isOpen, first } = togetherOf(file);
    // What a variable or a function gives may be the module; the first list of a module tells it.
    if (isOpen || programs.has(module) || listed.has(`${module}.o`) || first.get(one.name) !== one) return;
    const line = `obj-m += ${module}.o`;
    const start = file.source.text.lastIndexOf('\n', one.start) + 1;
    const fix = page.fix({ line }, 'review', { span: { start, end: start }, text: `${line}\n` });
    yield page.problem(one.nameSpan, { name: one.name, module }, { fixes: [fix] });
  },
};
