import { ProviderError, type ProviderFault } from '../types.ts';

/** What the openai package throws, as far as it is looked at; taken by shape so that the package loads lazily. */
interface ApiError {
  readonly status?: number;
  readonly headers?: Headers;
  readonly error?: unknown;
  readonly message?: string;
}

/** Statuses by which a server says that it cannot answer in this way. */
const unsupported: ReadonlySet<number> = new Set([400, 404, 405, 415, 422, 501]);

/** Whether another way of asking is worth a try. */
export function isUnsupported(error: ProviderError): boolean {
  return error.fault === 'unsupported';
}

/** Turns whatever a request threw into what the pipeline acts on. */
export function providerError(error: unknown, now: number): ProviderError {
  const cause = deepestCause(error);
  // The openai package wraps whatever the way to the network throws.
  if (cause instanceof ProviderError) return cause;
  const { status, headers, message = String(error) } = error as ApiError;
  if (status !== undefined)
    return new ProviderError(faultOf(status, message), message, retryAfter(headers, now));
  if (error instanceof SyntaxError) return new ProviderError('malformed', message);
  // An error that came inside of a stream that began well.
  if ((error as ApiError).error !== undefined) return errorInBody((error as ApiError).error, now);
  const below = cause === error || !(cause instanceof Error) ? '' : ` (${cause.message})`;
  return new ProviderError('unreachable', message + below);
}

/** `Connection error.` says little; what the system said stands two causes below. */
function deepestCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause;
}

/** An `{"error": …}` in a body whose status said that all is well. */
export function errorInBody(error: unknown, now: number): ProviderError {
  const { message, code, type } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  const text =
    typeof error === 'string' ? error : typeof message === 'string' ? message : JSON.stringify(error);
  const words = `${text} ${String(code)} ${String(type)}`.toLowerCase();
  if (/rate.?limit|too many|overload|busy|\b(?:429|503|1302|1305|1312)\b/.test(words))
    return new ProviderError('busy', text, retryAfter(undefined, now));
  if (/suffix|insert|infill|not supported|unsupported/.test(words))
    return new ProviderError('unsupported', text);
  if (/api.?key|unauthori[sz]ed|\b(?:401|403|1113)\b/.test(words)) return new ProviderError('refused', text);
  return new ProviderError('malformed', text);
}

function faultOf(status: number, message: string): ProviderFault {
  if (status === 401 || status === 402 || status === 403) return 'refused';
  // A missing model is missing whatever the way of asking.
  if (status === 404 && /model\b.*(?:not found|not exist)/i.test(message)) return 'refused';
  if (unsupported.has(status)) return 'unsupported';
  if (status === 500 && /suffix|infill|insert|support|param/i.test(message)) return 'unsupported';
  if (status === 429 || status >= 500) return 'busy';
  return 'malformed';
}

/** Milliseconds from `retry-after-ms`, or from `retry-after` in seconds or as a date. */
export function retryAfter(headers: Headers | undefined, now: number): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? NaN);
  if (exact >= 0) return exact;
  const text = headers?.get('retry-after');
  if (text === null || text === undefined) return undefined;
  if (Number(text) >= 0) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
