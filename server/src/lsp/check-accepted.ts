import type { Context } from './context.ts';
import type { OpenDocument } from './documents.ts';
import type { Validation } from './validation.ts';
import type { Verification } from './verification.ts';

/**
 * Those who need longer than a suggestion may take - official validators, the running kernel - look at it once it was taken,
 * where a person wants that.
 */
export async function checkAccepted(
  { configuration, connection, trust }: Context,
  document: OpenDocument,
  { validation, verification }: { readonly validation: Validation; readonly verification: Verification },
): Promise<void> {
  await configuration.settled(document.uri);
  if (configuration.of(document.uri).values['syswright.suggestions.checkAccepted'] !== true) return;
  if (!trust.allows()) return;
  try {
    await Promise.all([validation.run(document), verification.runWherePrograms(document)]);
  } catch (error) {
    connection.console.error(String(error));
  }
}
