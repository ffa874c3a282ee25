/**
 * Registrations that hand out a handle since some release, which only unregistering takes: code that was written for the
 * form before has no place for it. Both forms and the releases are those of the header trees of the table.
 */
export interface KeptHandle {
  /** The type of the handle, an error pointer when registering fails; the older form gave a negative errno. */
  readonly handle: string;
  /** The functions of the older form, with the same parameters. */
  readonly take: string;
  readonly release: string;
  /** Declarations and names of the parameters that both older functions had. */
  readonly parameters: readonly (readonly [declaration: string, name: string])[];
  /** The parameter that tells one registration from all others, a pointer. */
  readonly key: string;
  /** The calls of the newer form, where the handle is called `handle`. */
  readonly taking: string;
  readonly releasing: readonly string[];
}

export const keptHandles: readonly KeptHandle[] = [
  {
    handle: 'struct uprobe *',
    take: 'uprobe_register',
    release: 'uprobe_unregister',
    parameters: [
      ['struct inode *inode', 'inode'],
      ['loff_t offset', 'offset'],
      ['struct uprobe_consumer *uc', 'uc'],
    ],
    key: 'uc',
    taking: 'uprobe_register(inode, offset, 0, uc)',
    releasing: ['uprobe_unregister_nosync(handle, uc)', 'uprobe_unregister_sync()'],
  },
];
