import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { algorithmsOf, weakAlgorithms } from '../../../syntax/values/openssh/algorithms.ts';
import { keywordOf } from '../facts/keywords.ts';
import { weakSetting as page } from '../pages.ts';

type Simple = 'hosts' | 'grace' | 'display' | 'ports' | 'tries' | 'tunnel' | 'quiet' | 'keys';

/** Values of one keyword each that give away more than people expect, with a better one where there is one. */
const settings: Readonly<Record<string, readonly [say: Simple, form: RegExp, better?: string]>> = {
  logingracetime: ['grace', /^(?:0|none)$/, '60'],
  x11uselocalhost: ['display', /^no$/, 'yes'],
  gatewayports: ['ports', /^yes$/, 'clientspecified'],
  hostbasedauthentication: ['hosts', /^yes$/, 'no'],
  maxauthtries: ['tries', /^(?:[2-9]\d|\d{3,})$/, '6'],
  permittunnel: ['tunnel', /^(?:yes|ethernet)$/, 'no'],
  loglevel: ['quiet', /^(?:quiet|fatal|error)$/, 'INFO'],
  authorizedkeysfile: ['keys', /^\/(?:tmp|var\/tmp|dev\/shm)\//],
};

/** Settings that open a door that new versions keep shut by themselves. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const keyword = keywordOf(line.name);
    const word = line.words[1];
    if (!keyword || !word) return;
    const algorithms = algorithmsOf(keyword.kind);
    if (algorithms) {
      const kept = word.value.split(',').filter((one) => !algorithms.isWeak(one.replace(/^\+/, '')));
      const sign = word.value.startsWith('+') && !kept[0]?.startsWith('+') ? '+' : '';
      const text = sign + kept.join();
      const fixes = kept.length === 0 ? [] : [page.fix({ text }, 'review', { span: word, text })];
      for (const { name, ...span } of weakAlgorithms(word, algorithms))
        yield page.problem(span, { say: 'algorithm', name }, { fixes });
    }
    const value = word.value.toLowerCase();
    const fixTo = (text: string) => ({ fixes: [page.fix({ text }, 'review', { span: word, text })] });
    if (line.name === 'loglevel' && /^debug/.test(value))
      yield page.problem(word, { say: 'debug' }, { ...fixTo('VERBOSE'), confidence: 'medium' });
    const simple = Object.hasOwn(settings, line.name) ? settings[line.name] : undefined;
    if (simple?.[1].test(value)) {
      const fixes = simple[2] === undefined ? {} : fixTo(simple[2]);
      yield page.problem(word, { say: simple[0] }, { ...fixes, confidence: 'medium' });
    }
    const loader = /^acceptenv$/.test(line.name)
      ? line.words
          .slice(1)
          .find((one) => /^(?:\*|LD_\*?|LD_\w+|PATH|BASH_ENV|ENV|IFS|PYTHONPATH|PERL5LIB)$/.test(one.value))
      : undefined;
    if (loader) yield page.problem(loader, { say: 'accept', name: loader.value });
    if (line.name === 'permitemptypasswords' && value === 'yes')
      yield page.problem(word, { say: 'empty' }, fixTo('no'));
    if (line.name === 'permitrootlogin' && value === 'yes')
      yield page.problem(word, { say: 'root' }, fixTo('prohibit-password'));
    if (line.name === 'permituserenvironment' && value === 'yes')
      yield page.problem(word, { say: 'environment' }, fixTo('no'));
    if (line.name === 'strictmodes' && value === 'no')
      yield page.problem(word, { say: 'modes' }, fixTo('yes'));
    if (line.name === 'ignorerhosts' && value === 'no')
      yield page.problem(word, { say: 'rhosts' }, fixTo('yes'));
  },
};
