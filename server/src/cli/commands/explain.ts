import { Argument, Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { formatOption, localeOption, targetOption } from './shared.ts';
import { words } from './words.ts';

interface RawExplain {
  readonly format: 'text' | 'json';
  readonly target?: string;
  readonly log?: string;
}

export function explainCommand(program: Command, door: Door): void {
  program
    .command('explain')
    .description(door.say(words.explain))
    .addArgument(new Argument('[name]', door.say(words.name)))
    .addOption(formatOption(door, ['text', 'json']))
    .addOption(targetOption(door))
    .addOption(localeOption(door))
    .addOption(new Option('--log <file>', door.say(words.log)))
    .action(async (name: string | undefined, raw: RawExplain, command: Command) => {
      if (raw.log !== undefined) {
        const { explainLog } = await import('../explain-log.ts');
        await explainLog(door, raw.log, raw.format);
        return;
      }
      if (name === undefined) {
        command.error("error: missing required argument 'name'");
      }
      const { explainName } = await import('../explain.ts');
      await explainName(door, name, raw);
    });
}
