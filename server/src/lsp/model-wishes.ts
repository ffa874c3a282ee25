import type { ModelSettings } from '../assist/create-provider.ts';
import { settings, type SettingName } from '../config/settings.ts';
import type { SettingValues } from '../workers/messages.ts';
import type { Allowed } from './model-means.ts';

/** What a person set about models. */
export interface ModelWishes extends ModelSettings, Allowed {
  readonly maxTokens: number;
  readonly debounce: number;
  /** Whether code of other files is shown to it: `local`, `always` or `never`. */
  readonly otherFiles: string;
}

/** What the values say about models, the defaults where they say nothing. */
export function wishesOf(values: SettingValues): ModelWishes {
  const text = (name: SettingName): string => {
    const value = values[name] ?? settings[name].default;
    return typeof value === 'string' ? value : '';
  };
  const number = (name: 'syswright.model.maxTokens' | 'syswright.model.debounce'): number => {
    const { minimum, maximum, default: usual } = settings[name];
    const value = values[name];
    return typeof value === 'number' && Number.isFinite(value)
      ? Math.min(maximum, Math.max(minimum, value))
      : usual;
  };
  return {
    provider: text('syswright.model.provider'),
    endpoint: text('syswright.model.endpoint'),
    name: text('syswright.model.name'),
    mode: text('syswright.model.mode'),
    offline: values['syswright.model.offline'] === true,
    hosts: strings(values['syswright.model.allowedHosts']),
    engine: text('syswright.model.engine').trim(),
    maxTokens: number('syswright.model.maxTokens'),
    debounce: number('syswright.model.debounce'),
    otherFiles: text('syswright.model.otherFiles'),
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
