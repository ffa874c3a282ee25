import { acrossFunctions } from '../across-functions.ts';
import { lastWord, mappings, uncheckedMappingsIn } from '../flow/mappings.ts';
import { uncheckedMapping as page } from '../pages.ts';

/** An address for a device that nobody asks whether it is one. */
export const rule = acrossFunctions(mappings, function* (call, file) {
  const fn = call.within;
  const found = fn && uncheckedMappingsIn(file, fn)?.find((one) => one.call.start === call.start);
  if (!fn || !found) return;
  // What is kept in a structure, another function of the file may ask for, or a macro.
  const members = found.keys.filter((key) => /->|\./.test(key)).map(lastWord);
  const { text } = file.source;
  const isAskedElsewhere = members.some((member) =>
    new RegExp(`mapping_error\\s*\\([^;{}]*\\b${member}\\b|\\b${member}\\s*[!=]=\\s*DMA_MAPPING_ERROR`).test(
      text,
    ),
  );
  if (isAskedElsewhere) return;
  const [address] = found.keys;
  yield page.problem(call.nameSpan, { name: call.name, address: address! });
});
