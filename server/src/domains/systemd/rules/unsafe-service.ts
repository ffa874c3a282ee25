import type { Problem } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { listOf, readAs, valueOf } from '../entries.ts';
import { readCommands } from '../exec.ts';
import { unsafeService as page } from '../pages.ts';
import { splitWords, type Word } from '../values/words.ts';

const places = /^(\/(?:tmp|var\/tmp|dev\/shm)|\/home\/[^/]+)\//;
/** Names of variables that hold what nobody may read. */
const secret = /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIAL)S?$/i;
/** With each of these a process is root in one more step. */
const mighty =
  /^CAP_(?:SYS_ADMIN|SYS_MODULE|SYS_RAWIO|SYS_PTRACE|DAC_OVERRIDE|DAC_READ_SEARCH|SETUID|SETGID|SETFCAP|CHOWN|FOWNER|BPF|MAC_ADMIN)$/i;

/** Lines of a unit that give the service, or what it keeps, into other hands. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const parser = readAs(entry, file)?.parser;
    if (parser === undefined || entry.value.text === '') return;
    if (parser === 'exec') yield* commands(entry, file);
    else if (parser === 'environ') yield* environment(entry);
    else if (parser === 'mode') yield* modes(entry);
    else if (entry.name === 'DeviceAllow') yield* device(entry);
    else if (entry.name === 'Options' && entry.section?.name === 'Mount') yield* mounted(entry);
    else if (entry.name === 'PIDFile') yield* pid(entry);
    else if (entry.name === 'AmbientCapabilities') yield* capability(entry);
    else if (entry.name === 'CapabilityBoundingSet') yield* bounding(entry);
    else if (entry.name === 'User' && /^(?:nobody|65534)$/.test(entry.value.text)) {
      yield page.problem(place(entry), { say: 'nobody' }, { confidence: 'medium' });
    } else if (entry.name === 'User' && /^(?:root|0)$/.test(entry.value.text) && isShut(file)) {
      yield page.problem(place(entry), { say: 'root' }, { confidence: 'medium' });
    } else if (entry.name === 'NoNewPrivileges' && /^(?:no|false|0|off)$/i.test(entry.value.text)) {
      const fix = page.fix({ meant: 'yes' }, 'review', { span: place(entry), text: 'yes' });
      yield page.problem(place(entry), { say: 'privileges' }, { fixes: [fix], confidence: 'low' });
    }
  },
};

function place(entry: IniEntry): { start: number; end: number } {
  return { start: entry.value.start, end: entry.value.end };
}

/** Who takes so much away from a service does not mean it to be root. */
function isShut(file: IniFile): boolean {
  return ['CapabilityBoundingSet', 'SystemCallFilter'].every(
    (key) => listOf(file, 'Service', key).length > 0,
  );
}

function* commands(entry: IniEntry, file: IniFile): Iterable<Problem> {
  if (/\/systemd\/user\//.test(file.source.path)) return;
  for (const { program, prefix, start, end, words } of readCommands(entry.value.text)) {
    const folder = places.exec(program)?.[1];
    if (folder !== undefined) yield page.problem(entry.value.at(start, end), { say: 'place', folder });
    yield* told(entry, words);
    if (entry.name === 'ExecStart' && prefix.includes('+') && valueOf(file, 'Service', 'User')) {
      const at = entry.value.at(start - prefix.length, start);
      yield page.problem(at, { say: 'full' }, { confidence: 'low' });
    }
  }
}

/** What is said to a program stands in the list of processes; what is fetched from the network runs as it comes. */
function* told(entry: IniEntry, words: readonly Word[]): Iterable<Problem> {
  for (const [index, { text, start, end }] of words.entries()) {
    const [, name, value = words[index + 1]?.text ?? ''] = /^--?([\w-]+)(?:=(.+))?$/s.exec(text) ?? [];
    if (name !== undefined && secret.test(name.replaceAll('-', '_')) && !/^$|^[-/%$@{<]/.test(value))
      yield page.problem(entry.value.at(start, end), { say: 'told', name }, { confidence: 'medium' });
    if (/\b(?:curl|wget)\b[^|;]{0,500}\|\s*(?:sudo\s+)?(?:ba|da|z)?sh\b/.test(text))
      yield page.problem(entry.value.at(start, end), { say: 'fetched' });
  }
}

function* environment(entry: IniEntry): Iterable<Problem> {
  for (const { text, start, end } of splitWords(entry.value.text)) {
    const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(text) ?? [];
    if (
      name === undefined ||
      !secret.test(name) ||
      value === '' ||
      /^[/%$@{<]|^(?:yes|no|true|false|\d)$/i.test(value)
    )
      continue;
    yield page.problem(entry.value.at(start, end), { say: 'secret', name }, { confidence: 'medium' });
  }
}

function* mounted(entry: IniEntry): Iterable<Problem> {
  const match = /(?:^|,)((?:pass|password|password2)=[^,]+)/.exec(entry.value.text);
  if (!match) return;
  const start = match.index + match[0].length - match[1]!.length;
  const span = entry.value.at(start, start + match[1]!.length);
  yield page.problem(span, { say: 'secret', name: match[1]!.replace(/=.*$/s, '') });
}

function* modes(entry: IniEntry): Iterable<Problem> {
  const bits = /^[0-7]{3,5}$/.test(entry.value.text) ? parseInt(entry.value.text, 8) : undefined;
  if (bits === undefined) return;
  const write = (meant: string) => ({
    fixes: [page.fix({ meant }, 'review', { span: place(entry), text: meant })],
  });
  if (entry.name === 'UMask' && (bits & 0o002) === 0)
    yield page.problem(place(entry), { say: 'mask', mode: entry.value.text }, write('0022'));
  else if (
    /^(?:Runtime|State|Cache|Logs|Configuration)DirectoryMode$|^DirectoryMode$/.test(entry.name) &&
    (bits & 0o1002) === 2
  ) {
    yield page.problem(
      place(entry),
      { say: 'folder', mode: entry.value.text },
      write(`0${(bits & ~0o022).toString(8)}`),
    );
  } else if (entry.name === 'SocketMode' && (bits & 0o111) !== 0 && (bits & 0o002) !== 0) {
    yield page.problem(
      place(entry),
      { say: 'socket', mode: entry.value.text },
      { ...write('0660'), confidence: 'low' },
    );
  }
}

function* device(entry: IniEntry): Iterable<Problem> {
  const [path, access] = splitWords(entry.value.text);
  if (!path || !/^(?:\/dev\/(?:mem|kmem|port|sd[a-z]|nvme\d.*|vd[a-z]))$/.test(path.text)) return;
  if (access && !access.text.includes('w')) return;
  yield page.problem(
    entry.value.at(path.start, path.end),
    { say: 'device', name: path.text },
    { confidence: 'medium' },
  );
}

function* pid(entry: IniEntry): Iterable<Problem> {
  const folder = places.exec(entry.value.text)?.[1];
  if (folder !== undefined) yield page.problem(place(entry), { say: 'pid', folder });
}

function* capability(entry: IniEntry): Iterable<Problem> {
  for (const { text, start, end } of splitWords(entry.value.text)) {
    if (/^CAP_(?:SYS_ADMIN|SYS_MODULE|SYS_RAWIO)$/i.test(text))
      yield page.problem(entry.value.at(start, end), { say: 'mighty', name: text }, { confidence: 'medium' });
  }
}

/** A set of one is a set that somebody has thought of, so that this is a hint. */
function* bounding(entry: IniEntry): Iterable<Problem> {
  const [only, more] = splitWords(entry.value.text);
  if (only && !more && mighty.test(only.text))
    yield page.problem(
      entry.value.at(only.start, only.end),
      { say: 'mighty', name: only.text },
      { confidence: 'low' },
    );
}
