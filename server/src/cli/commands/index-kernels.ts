import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { parseVersion, type Version } from '../../core/version.ts';
import type { Door } from '../door.ts';
import { formatOption, localeOption } from './shared.ts';
import { words } from './words.ts';

interface Raw {
  readonly format: 'text' | 'json';
  readonly release?: Version;
  readonly force?: boolean;
}

export function indexCommand(program: Command, door: Door): void {
  const release = (value: string): Version => {
    const version = parseVersion(value);
    if (!version || version.parts.length < 2) throw new InvalidArgumentError(door.say(words.noVersion));
    return version;
  };
  program
    .command('index')
    .description(door.say(words.index))
    .addArgument(new Argument('[paths...]', door.say(words.indexPaths)))
    .addOption(formatOption(door, ['text', 'json']))
    .addOption(new Option('--release <release>', door.say(words.release)).argParser(release))
    .addOption(new Option('--force', door.say(words.force)))
    .addOption(localeOption(door))
    .action(async (paths: string[], raw: Raw) => {
      const { indexPaths } = await import('../index-kernels.ts');
      await indexPaths(door, paths, raw);
    });
}
