import type { Domain } from '../../core/types.ts';
import { endOfBegun } from '../../syntax/c/begun.ts';
import { exitsOf } from '../../syntax/c/exits.ts';
import { parseC } from '../../syntax/c/parse.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { hoverConfig } from '../../syntax/kconfig/hover-config.ts';
import { learnFacts } from './api/known.ts';
import { blank } from './blank.ts';
import { complete } from './complete.ts';
import { explain } from './explain.ts';
import { tellOfCuts } from './flow/cut-paths.ts';
import { standAlone } from './flow/alone.ts';
import { tellOfHelpers } from './flow/helpers.ts';
import { guardedFix } from './guards/guarded-fix.ts';
import { hover } from './hover.ts';
import { idioms } from './idioms/idioms.ts';
import { learnLinkage } from './linkage/linkage.ts';
import { learnLocalNames } from './local-names.ts';
import { learnMeaning, surroundingsOf } from './meaning/meaning.ts';
import { learnSurroundings } from './meaning/surroundings.ts';
import { notes } from './notes.ts';
import { definitions, outline } from './outline.ts';
import { rules } from './rules.ts';
import { hedged } from './undecided.ts';

export const domain: Domain<CFile> = {
  id: 'kernel-c',
  rules: rules.map(hedged),
  async parse(source, host, previous) {
    const around = await learnSurroundings(source, host, surroundingsOf(previous));
    const file = await parseC(source, around?.target ?? host.target, previous, around?.macros);
    await learnLocalNames(file, host, previous);
    if (around) learnMeaning(file, around, previous);
    await learnFacts(file, host);
    await learnLinkage(file, host, previous);
    if (host.isOnce === true) standAlone(file);
    tellOfHelpers(file);
    file.followNames();
    tellOfCuts(file);
    return file;
  },
  async hover(file, offset, say, host) {
    return (await hover(file, offset, say, host)) ?? (await hoverConfig(file.source.text, offset, host, say));
  },
  complete,
  outline,
  definitions,
  idioms,
  notes,
  endOfBegun,
  exits: (file, offset) => exitsOf(file, offset, '-EINVAL'),
  blank,
  explain,
  guard: guardedFix,
};
