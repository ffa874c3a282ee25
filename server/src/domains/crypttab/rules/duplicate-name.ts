import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { duplicateName as page } from '../pages.ts';

/** A name is one device below `/dev/mapper`: the second line is dropped. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const devices = new Map<string, (typeof file.lines)[number]>();
    for (const line of file.lines) {
      const same = file.named(line.name);
      if (same[0] === line) {
        for (const other of same.slice(1))
          yield page.problem(
            other.words[0]!,
            { say: 'name', name: line.name },
            { related: [page.step('first', line.words[0]!)] },
          );
      }
      const device = line.words[1];
      if (!device) continue;
      const before = devices.get(device.value);
      if (before && before.name !== line.name)
        yield page.problem(
          device,
          { say: 'device', name: device.value },
          { related: [page.step('first', before.words[1]!)] },
        );
      devices.set(device.value, before ?? line);
    }
  },
};
