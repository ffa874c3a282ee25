import table from './words.json' with { type: 'json' };

function words(text: string): readonly string[] {
  return text.split(' ');
}

export const families = words(table.families);
export const chainTypes = words(table.types);
export const hooks = words(table.hooks);
export const policies = words(table.policies);
export const states = words(table.states);
export const units = words(table.units);
export const fields = words(table.fields);
export const ctFields = words(table.ctFields);
export const setTypes = [...words(table.setTypes), ...words(table.moreSetTypes)];
export const icmpTypes = words(table.icmpTypes);
export const verdicts = words(table.verdicts);
export const protocols = words(table.protocols);
export const services = words(table.services);
export const logLevels = words(table.levels);
export const priorities = words(table.priorities);
export const rejectCodes = words(table.rejects);
export const protocolNames = words(table.protocolNames);
/** All words of the language that may stand in a rule. */
export const keywords: ReadonlySet<string> = new Set([
  ...words(table.keywords),
  ...families,
  ...chainTypes,
  ...hooks,
  ...states,
  ...units,
  ...fields,
  ...ctFields,
  ...setTypes,
  ...icmpTypes,
  ...verdicts,
  ...protocols,
  ...logLevels,
  ...priorities,
  ...protocolNames,
]);
