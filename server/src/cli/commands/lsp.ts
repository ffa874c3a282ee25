import { Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { words } from './words.ts';

export function lspCommand(program: Command, door: Door): void {
  program
    .command('lsp')
    .description(door.say(words.lsp))
    .addOption(new Option('--stdio', door.say(words.stdio)))
    .action(async () => {
      const { startServer } = await import('../../lsp/main.ts');
      startServer({ transport: 'stdio' });
    });
}
