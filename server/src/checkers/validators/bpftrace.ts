import { compareVersions, parseVersion, version } from '../../core/version.ts';
import { groupsOf, literally, type Validator } from './validator.ts';

/** What hangs on the machine and not on the script: its functions, tracepoints, files, helpers and rights. */
const local =
  /not found|No such file|No matches for|not traceable|No BTF|not available|Could not (?:read|resolve|find)|Failed to (?:resolve|compile)|does not contain a field|is not supported|permission|cannot be used without child/i;
/** It did not get as far as the script. */
const impossible =
  /only supports running as|must be run as root|USAGE|missing the following capabilities|lockdown/i;
/** Trying out whether the kernel knows these attaches a probe for an instant. */
const untried = ['--no-feature', 'kprobe_multi,uprobe_multi'] as const;

/**
 * bpftrace itself, up to its program code: it compiles and attaches nothing. Releases differ in how they are told to stop
 * there. `--dry-run` stops behind the attaching, `--emit-elf` and `-d STAGE` of newer ones do not stop at all, and those from
 * 0.15 to 0.19 attach a probe to find out what the kernel can do, with no switch against it.
 */
export const bpftrace: Validator = {
  program: 'bpftrace',
  languages: ['bpftrace'],
  // What other files define would be missed, and copies of them are not at hand.
  contained: (text) =>
    /^\s*(?:#\s*include\s*"|import\s*")/m.test(text) ? undefined : { text, isPartial: false },
  needsOwnNetwork: true,
  memory: 4 * 1024 ** 3,
  release: { part: 'bpftrace', args: ['--version'], pattern: /bpftrace v?(\d+\.\d+)/ },
  args({ file, release }) {
    const own = parseVersion(release ?? '');
    if (!own) return undefined;
    const isFrom = (since: string): boolean => compareVersions(own, version(since)) >= 0;
    if (isFrom('0.25')) return [untried[0], `${untried[1]},kprobe_session`, '--mode', 'codegen', file];
    if (isFrom('0.24')) return [untried[0], `${untried[1]},kprobe_session`, '--test', 'codegen', file];
    if (isFrom('0.22')) return [...untried, '--test', 'codegen', file];
    if (isFrom('0.20')) return [...untried, '-d', file];
    return isFrom('0.15') ? undefined : ['-d', file];
  },
  read({ errors, output }, { file }) {
    if (impossible.test(errors)) return undefined;
    const place = `${literally(file)}:(?<line>\\d+)(?::\\d+)?(?:-\\d+)?(?::\\d+)?(?:-\\d+)?`;
    const said = groupsOf(
      new RegExp(`^${place}: (?<level>ERROR|WARNING): (?<words>.+)$`, 'gm'),
      errors + output,
    );
    // A fault without a place is one of the machine, such as tracepoints that nobody may read.
    if (said.length === 0 && /^ERROR: (?!.*RLIMIT)/m.test(errors)) return undefined;
    return said.map(({ line, level, words }) => ({
      line: Number(line),
      words: words!,
      severity: level === 'ERROR' ? 'error' : 'warning',
      ...(local.test(words!) ? { isLocal: true } : {}),
    }));
  },
};
