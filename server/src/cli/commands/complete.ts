import { Argument, Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { formatOption, localeOption, targetOption } from './shared.ts';
import { words } from './words.ts';

interface Raw {
  readonly format: 'text' | 'json';
  readonly target?: string;
  readonly language?: string;
  readonly stdinPath?: string;
}

export function completeCommand(program: Command, door: Door): void {
  program
    .command('complete')
    .description(door.say(words.complete))
    .addArgument(new Argument('<file:line:column>', door.say(words.place)))
    .addOption(formatOption(door, ['text', 'json']))
    .addOption(targetOption(door))
    .addOption(new Option('--language <id>', door.say(words.language)))
    .addOption(new Option('--stdin-path <path>', door.say(words.stdinPath)))
    .addOption(localeOption(door))
    .action(async (place: string, raw: Raw) => {
      const { completeAt } = await import('../complete.ts');
      await completeAt(door, place, raw);
    });
}
