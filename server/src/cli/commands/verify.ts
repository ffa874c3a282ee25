import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { formatOption, localeOption } from './shared.ts';
import { words } from './words.ts';

export function verifyCommand(program: Command, door: Door): void {
  const seconds = (value: string): number => {
    const count = Number(value);
    if (!(count > 0 && count <= 3600)) throw new InvalidArgumentError(door.say(words.noSeconds));
    return count;
  };
  program
    .command('verify')
    .description(door.say(words.verify))
    .addArgument(new Argument('<files...>', door.say(words.verifyPaths)))
    .addOption(formatOption(door, ['text', 'json']))
    .addOption(new Option('--timeout <seconds>', door.say(words.timeout)).argParser(seconds).default(60))
    .addOption(localeOption(door))
    .action(
      async (
        paths: readonly string[],
        raw: { readonly format: 'text' | 'json'; readonly timeout: number },
      ) => {
        const { verifyFiles } = await import('../verify.ts');
        await verifyFiles(door, paths, raw);
      },
    );
}
