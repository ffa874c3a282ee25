import type { Domain } from '../../core/types.ts';
import type { ColumnsDialect, ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage, type Offer, type Place } from '../../syntax/shapes/columns-language.ts';
import { describe, describeParameter } from './describe.ts';
import { ofModule, parameterNames } from './facts/parameters.ts';
import { entryKeys, grubVariables, grubWords } from './facts/settings.ts';
import { rules } from './rules.ts';
import { isLost } from './variables.ts';

const dialects: Readonly<Record<string, ColumnsDialect>> = {
  'kernel-cmdline': { comment: '#', quotes: '"' },
  'boot-entry': { comment: '#', quotes: '"' },
  'grub-defaults': {
    comment: '#',
    trailingComments: true,
    quotes: '"\'',
    escapes: true,
    continuation: true,
    nameOf: (words) => words[0]!.text.replace(/\+?=[\s\S]*$/, ''),
    hangsOn: (line, file) => (isLost(line, file.source.text) ? 'lost' : ''),
  },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'cmdline',
  rules,
  dialectOf: (language) => dialects[language] ?? dialects['kernel-cmdline']!,
  describe,
  offer,
  explain: (name, say) => describeParameter(name, {}, say),
});

function offer({ line, index, word, offset }: Place, file: ColumnsFile): readonly Offer[] {
  const { language, text } = file.source;
  if (language === 'grub-defaults')
    return grubOffer(text.slice(line?.start ?? offset, offset), line?.name ?? '');
  if (language === 'boot-entry') {
    if (!line || index === 0) return entryKeys.map((label) => ({ label, kind: 'key' }));
    if (line.name !== 'options') return [];
  }
  return parameters(text.slice(word?.start ?? offset, offset));
}

/** Names of parameters, or those of a module when its name and a dot stand there. */
function parameters(typed: string): readonly Offer[] {
  if (typed.includes('=')) return [];
  const module = ofModule(typed);
  const own = module?.own.map((name) => `${typed.slice(0, typed.indexOf('.'))}.${name}=`) ?? [];
  return [...own, ...parameterNames].map((label) => ({ label, kind: 'value' }));
}

/** A string of the shell is one word, which nothing may take the place of: only names of variables and single words. */
function grubOffer(typed: string, name: string): readonly Offer[] {
  if (!typed.includes('=')) return grubVariables.map((label) => ({ label, kind: 'key' }));
  const words = /=["']?[a-z]*$/.test(typed) ? (grubWords(name) ?? []) : [];
  return words.map((label) => ({ label: `${name}=${label}`, kind: 'value' }));
}
