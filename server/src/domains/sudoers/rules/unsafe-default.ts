import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { unsafeDefault as page } from '../pages.ts';
import { statementOf } from '../parse.ts';

const loaders =
  /\b(?:LD_PRELOAD|LD_LIBRARY_PATH|LD_AUDIT|PYTHONPATH|PYTHONSTARTUP|PERL5LIB|PERL5OPT|PERLLIB|RUBYLIB|RUBYOPT|BASH_ENV|ENV|NODE_OPTIONS|NODE_PATH|IFS)\b/;

/** Settings that open what sudo keeps shut by itself. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const { settings } = statementOf(line, file);
    const removal = { span: lineAround(file.source.text, line.start), text: '' };
    for (const { name, negated, value, span } of settings) {
      const remove = settings.length === 1 ? [page.fix({}, 'review', removal)] : [];
      const key = name.text;
      if (
        negated &&
        (key === 'env_reset' ||
          key === 'authenticate' ||
          key === 'use_pty' ||
          key === 'tty_tickets' ||
          key === 'secure_path' ||
          key === 'syslog')
      ) {
        const confidence = key === 'use_pty' || key === 'syslog' ? ({ confidence: 'medium' } as const) : {};
        yield page.problem(span, { say: key }, { fixes: remove, ...confidence });
      }
      if (!negated && (key === 'setenv' || key === 'visiblepw' || key === 'env_editor'))
        yield page.problem(span, { say: key }, { fixes: remove });
      if (!value) continue;
      const loader = key === 'env_keep' ? loaders.exec(value.text) : null;
      if (loader) {
        const start = value.start + loader.index;
        yield page.problem({ start, end: start + loader[0].length }, { say: 'loader', name: loader[0] });
      }
      const place =
        key === 'secure_path'
          ? /(?:^|:)([^/:][^:]*|\/(?:tmp|var\/tmp|dev\/shm|home)[^:]*)?(?=:|$)/.exec(value.text)
          : null;
      if (place) yield page.problem(value, { say: 'path', place: place[1] ?? '.' });
      if (key === 'timestamp_timeout' && value.text.startsWith('-'))
        yield page.problem(value, { say: 'forever' }, { fixes: remove });
    }
  },
};
