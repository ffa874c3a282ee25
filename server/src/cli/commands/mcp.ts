import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { localeOption, targetOption } from './shared.ts';
import { words } from './words.ts';

interface McpFlags {
  readonly root?: readonly string[];
  readonly target?: string;
  readonly verify?: boolean;
}

export function mcpCommand(program: Command, door: Door): void {
  program
    .command('mcp')
    .description(door.say(words.mcp))
    .addOption(
      new Option('--root <folder>', door.say(words.mcpRoot)).argParser(
        (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
      ),
    )
    .addOption(new Option('--verify', door.say(words.mcpVerify)))
    .addOption(targetOption(door))
    .addOption(localeOption(door))
    .action(async ({ root = ['.'], target, verify = false }: McpFlags) => {
      const { startMcp } = await import('../../mcp/server.ts');
      startMcp({ roots: root.map((one) => resolve(one)), locale: door.locale, target, verify });
    });
}
