import { InvalidArgumentError, Option, type Command } from 'commander';
import { severities, type Severity } from '../../core/types.ts';
import type { Door } from '../door.ts';
import type { CheckOptions, Format } from '../options.ts';
import { words } from './words.ts';

/** Options as commander hands them over. */
export interface RawOptions {
  readonly format: Format;
  readonly target?: string;
  readonly support?: string;
  readonly language?: string;
  readonly root?: string;
  readonly tags?: string[];
  readonly rules?: string[];
  readonly failOn: Severity | 'never';
  readonly strict?: boolean;
  readonly stdinPath?: string;
  readonly baseline?: string;
  readonly changedSince?: string;
  readonly jobs?: number;
  readonly validators?: boolean;
  readonly review?: boolean;
  readonly diff?: boolean;
}

/** `a,b` and `--tags a --tags b` mean the same. */
function list(value: string, before: string[] = []): string[] {
  const names = value.split(',').map((one) => one.trim());
  return [...before, ...names.filter((one) => one !== '')];
}

export function targetOption(door: Door): Option {
  return new Option('--target <target>', door.say(words.targetOption));
}

export function supportOption(door: Door): Option {
  return new Option('--support <range>', door.say(words.support));
}

export function formatOption(door: Door, formats: readonly string[]): Option {
  return new Option('--format <format>', door.say(words.format)).choices(formats).default('text');
}

/** `--locale` is read before anything else, so that help speaks the language too. */
export function localeOption(door: Door): Option {
  return new Option('--locale <locale>', door.say(words.locale));
}

export function addCheckOptions(command: Command, door: Door): Command {
  const { say } = door;
  const jobs = (value: string): number => {
    const count = Number(value);
    if (!Number.isInteger(count) || count < 1 || count > 256)
      throw new InvalidArgumentError(say(words.noCount));
    return count;
  };
  return command
    .addOption(formatOption(door, ['text', 'json', 'sarif']))
    .addOption(targetOption(door))
    .addOption(supportOption(door))
    .addOption(new Option('--language <id>', say(words.language)))
    .addOption(new Option('--root <folder>', say(words.root)))
    .addOption(localeOption(door))
    .addOption(new Option('--tags <tags>', say(words.tags)).argParser(list))
    .addOption(new Option('--rules <rules>', say(words.rulesOption)).argParser(list))
    .addOption(
      new Option('--fail-on <severity>', say(words.failOn))
        .choices([...severities, 'never'])
        .default('warning'),
    )
    .addOption(new Option('--strict', say(words.strict)))
    .addOption(new Option('--baseline <file>', say(words.baseline)))
    .addOption(new Option('--changed-since <revision>', say(words.changedSince)))
    .addOption(new Option('--stdin-path <path>', say(words.stdinPath)))
    .addOption(new Option('--jobs <count>', say(words.jobs)).argParser(jobs));
}

export function readOptions(raw: RawOptions): CheckOptions {
  return { ...raw, strict: raw.strict === true };
}
