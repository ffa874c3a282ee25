/** A walk over nodes of the firmware's tree. */
export interface NodeWalk {
  /** The number of the argument that is the node at hand. */
  readonly cursor: number;
  readonly put: 'of_node_put' | 'fwnode_handle_put';
}

/**
 * Macros that hold a reference of the node of each round, drop it when they take the next, and leave NULL at their end; those that scope
 * it do all. From `linux/of.h` and `linux/property.h` of Linux 6.1 and 7.2.
 */
export const nodeWalks: Readonly<Record<string, NodeWalk>> = {
  for_each_child_of_node: { cursor: 1, put: 'of_node_put' },
  for_each_available_child_of_node: { cursor: 1, put: 'of_node_put' },
  for_each_node_by_name: { cursor: 0, put: 'of_node_put' },
  for_each_node_by_type: { cursor: 0, put: 'of_node_put' },
  for_each_compatible_node: { cursor: 0, put: 'of_node_put' },
  for_each_matching_node: { cursor: 0, put: 'of_node_put' },
  for_each_endpoint_of_node: { cursor: 1, put: 'of_node_put' },
  device_for_each_child_node: { cursor: 1, put: 'fwnode_handle_put' },
  fwnode_for_each_child_node: { cursor: 1, put: 'fwnode_handle_put' },
  fwnode_for_each_available_child_node: { cursor: 1, put: 'fwnode_handle_put' },
};
