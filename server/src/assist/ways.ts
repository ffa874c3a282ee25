/** Which way of asking has worked, by endpoint and model. A `Map` is one that lasts as long as the program. */
export interface Ways {
  get(name: string): string | undefined;
  set(name: string, way: string): unknown;
  delete(name: string): unknown;
}
