import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { readAs } from '../entries.ts';
import { legacyRunPath as page } from '../pages.ts';

/** `/var/run` is a link to `/run` that need not be there yet; systemd itself corrects some of these paths. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const parser = readAs(entry, file)?.parser;
    if (
      parser !== 'pid_file' &&
      parser !== 'socket_listen' &&
      parser !== 'unit_env_file' &&
      parser !== 'path_spec'
    )
      return;
    const lead = /^-?/.exec(entry.value.text)![0].length;
    if (!/^-?\/var\/run\/./.test(entry.value.text)) return;
    const span = entry.value.at(lead, lead + '/var/run/'.length);
    const path = entry.value.text.replace('/var/run/', '/run/');
    yield page.problem(
      span,
      { key: entry.name, path },
      { fixes: [page.fix({ path }, 'safe', { span, text: '/run/' })] },
    );
  },
};
