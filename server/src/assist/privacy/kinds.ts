/** What may not leave the machine. `secret`: worth nothing once it is known; the others name machines and persons. */
export type Kind = 'secret' | 'ipv4' | 'ipv6' | 'mac' | 'uuid' | 'mail' | 'host' | 'user';

/** A stretch of a text that is hidden, end exclusive. */
export interface Private {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/**
 * What stands in a prompt instead, by a running number from 1 on. It has the form of the kind, so that a model reads the
 * line as it is meant: addresses of RFC 2544, RFC 3849 and locally administered ones, names of RFC 6761.
 */
export const stands: Readonly<Record<Kind, (number: number) => string>> = {
  secret: (number) => `hidden-secret-${number}`,
  ipv4: (number) => `198.${18 + ((number >> 16) & 1)}.${(number >> 8) & 255}.${number & 255}`,
  ipv6: (number) => `2001:db8::${number.toString(16)}`,
  mac: (number) =>
    `02:00:00:${hex((number >> 16) & 255, 2)}:${hex((number >> 8) & 255, 2)}:${hex(number & 255, 2)}`,
  uuid: (number) => `00000000-0000-4000-8000-${hex(number, 12)}`,
  mail: (number) => `person-${number}@mail.example`,
  host: (number) => `host-${number}.example`,
  user: (number) => `user-${number}`,
};

/** Everything that looks like one of `stands`; an answer may hold several, also such as were never given out. */
export const standsIn =
  /\bhidden-secret-\d+\b|\b198\.1[89]\.\d{1,3}\.\d{1,3}\b|\b2001:db8::[\da-f]+\b|\b02:00:00(?::[\da-f]{2}){3}\b|\b00000000-0000-4000-8000-[\da-f]{12}\b|\bperson-\d+@mail\.example\b|\bhost-\d+\.example\b|\buser-\d+\b/g;
