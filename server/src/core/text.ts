/** The languages that every sentence of ours exists in. */
export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** One sentence in every language; the type is what keeps a translation from being forgotten. */
export type Text = Readonly<Record<Locale, string>>;

/** A text in the language of whoever asks. */
export type Say = (text: Text, args?: Args) => string;

/** The values that fill the `{name}` slots of a text. */
export type Args = Readonly<Record<string, string | number>>;

/** A text with its arguments: two messages are the same when their rendering is. */
export interface Message {
  readonly text: Text;
  readonly args?: Args | undefined;
}

/**
 * Fills `{name}` slots; a slot without an argument stays visible, because a silent gap reads like a fact. `{name?byte|bytes}` is the
 * first word where the argument is one, and the second otherwise.
 */
export function say(text: Text, locale: Locale, args: Args = {}): string {
  return text[locale].replace(
    /\{(\w+)(?:\?([^{}|]*)\|([^{}|]*))?\}/g,
    (slot, name: string, one?: string, more?: string) => {
      if (!(name in args)) return slot;
      const value = String(args[name]);
      return one === undefined || more === undefined ? value : value === '1' ? one : more;
    },
  );
}

export function render(message: Message, locale: Locale): string {
  return say(message.text, locale, message.args);
}

/** The nearest language we speak to a tag such as `zh_CN.UTF-8`, `zh-hans` or `de`. */
export function localeOf(tag: string | undefined): Locale {
  return tag !== undefined && /^zh(?![a-z])/i.test(tag) ? 'zh-CN' : 'en';
}
