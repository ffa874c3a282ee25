import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { directivesOf, structureOf, type Block } from '../blocks.ts';
import { openLog as page } from '../pages.ts';

const folders = /^(\/(?:tmp|var\/tmp|dev\/shm)|\/home\/[^/]+)\//;

/** Logs that everybody may write, and places where others choose what root rotates or runs. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of directivesOf(file)) {
      const [, mode] = line.words;
      if (!/^create(?:olddir)?$/.test(line.name) || !mode || !isOctalMode(mode.value)) continue;
      const bits = parseInt(mode.value, 8);
      if ((bits & 0o002) === 0) continue;
      const meant = (bits & ~0o022).toString(8).padStart(4, '0');
      const fix = page.fix({ meant }, 'review', { span: mode, text: meant });
      const say = line.name === 'create' ? 'log' : 'folder';
      yield page.problem(mode, { say, mode: mode.value }, { fixes: [fix] });
    }
    for (const block of structureOf(file).blocks) {
      yield* places(block);
      yield* programs(block, file);
    }
  },
};

/** Without `su` root works in a folder of somebody else. */
function* places({ head, directives }: Block): Iterable<Problem> {
  if (directives.some(({ name }) => name === 'su')) return;
  for (const word of head.words) {
    const folder = folders.exec(word.value.replace(/^["']/, ''))?.[1];
    if (folder !== undefined) yield page.problem(word, { say: 'place', folder }, { confidence: 'medium' });
  }
}

function* programs({ scripts }: Block, file: ColumnsFile): Iterable<Problem> {
  for (const { body } of scripts) {
    const text = file.source.text.slice(body.start, body.end);
    for (const match of text.matchAll(
      /^[ \t]*((\/(?:tmp|var\/tmp|dev\/shm)|\/home\/[^/\s]+)\/[^\s;&|]*)/gm,
    )) {
      const end = body.start + match.index + match[0].length;
      yield page.problem({ start: end - match[1]!.length, end }, { say: 'program', folder: match[2]! });
    }
  }
}
