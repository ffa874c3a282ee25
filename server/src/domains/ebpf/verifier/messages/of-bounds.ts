import { sayings, type Saying } from '../template.ts';

/** What the verifier says about places outside of what is there: of packets, map values, lengths and indices. */
export const ofBounds: readonly Saying[] = [
  ...sayings(
    'packet-oob',
    [
      'invalid access to packet, off={offset} size={size}, {who:[^(]+}(id={id},off={at},r=0)',
      '{size} {size?byte|bytes} from offset {offset} of the packet {size?is|are} accessed, and nothing of it was compared with data_end on this path.',
      '访问从数据包偏移 {offset} 起的 {size} 字节，但这条路径上没有与 data_end 比较过。',
    ],
    [
      'invalid access to packet, off={offset} size={size}, {who:[^(]+}(id={id},off={at},r={known})',
      '{size} {size?byte|bytes} from offset {offset} of the packet {size?is|are} accessed, but only its first {known} {known?byte was|bytes were} compared with data_end on this path.',
      '访问从数据包偏移 {offset} 起的 {size} 字节，但这条路径上只确认过前 {known} 字节在 data_end 之内。',
    ],
    [
      '{who} offset is outside of the packet',
      'The offset of {who} into the packet is not covered by a comparison with data_end.',
      '{who} 在数据包中的偏移没有被与 data_end 的比较覆盖。',
    ],
    [
      'math between pkt pointer and register with unbounded min value is not allowed',
      'A number that may be negative without a limit is added to a packet pointer.',
      '把下界不受限的数值加到了数据包指针上。',
      'Bound the number first: make it unsigned and compare it with a limit, or mask it.',
      '先限制该数值：改为无符号类型并与上限比较，或用掩码限制。',
    ],
    [
      '{who} pointer arithmetic on pkt_end prohibited',
      '{who} is data_end: it may be compared with, not calculated with.',
      '{who} 是 data_end，只能用来比较，不能参与运算。',
      'Leave data_end as it is, and calculate on the other side of the comparison: `if ((void *)(ptr + 1) > data_end) return …;`.',
      '请保持 data_end 不变，在比较的另一侧计算：`if ((void *)(ptr + 1) > data_end) return …;`。',
    ],
  ),
  ...sayings(
    'packet-write',
    'cannot write into packet',
    [
      'helper access to the packet is not allowed',
      'This helper takes no pointer into the packet, or not in programs of this type.',
      '该辅助函数不接受指向数据包的指针，或在此类程序中不接受。',
      'Hand over a variable on the stack, and copy from or to the packet yourself.',
      '请传入栈上的变量，并自行与数据包之间复制。',
    ],
    'the prog does not allow writes to packet data',
    '{who} is a packet pointer, but func#{n} may change packet data',
  ),
  ...sayings(
    'map-value-oob',
    [
      'invalid access to map {what:value|key}, {kind:value|key}_size={have} off={offset} size={size}',
      '{size} {size?byte is|bytes are} accessed at offset {offset} of a map {what} that is {have} bytes long.',
      '在长度为 {have} 字节的映射（{what}）的偏移 {offset} 处访问 {size} 字节。',
    ],
    [
      'invalid access to memory, mem_size={have} off={offset} size={size}',
      '{size} {size?byte is|bytes are} accessed at offset {offset} of memory that is {have} bytes long.',
      '在长度为 {have} 字节的内存的偏移 {offset} 处访问 {size} 字节。',
    ],
    [
      'math between map_value pointer and {value} is not allowed',
      'Adding {value} to a pointer into a map value leaves anything that could be valid.',
      '给映射值指针加上 {value} 会远远超出有效范围。',
    ],
    [
      'map_value pointer offset {offset} is not allowed',
      'The pointer into the map value has offset {offset}, which is beyond all bounds.',
      '映射值指针的偏移为 {offset}，超出一切界限。',
    ],
    [
      'value {value} makes {type:\\S+} pointer be out of bounds',
      'Adding {value} to a pointer of type {type} leaves anything that could be valid.',
      '给 {type} 指针加上 {value} 会远远超出有效范围。',
    ],
    'invalid access to map value pointer…',
    'invalid access to context, ctx_size={have} off={offset} size={size}',
    '{who} invalid {kind} buffer access: off={offset}, size={size}',
    '{who} invalid negative {kind} buffer offset…',
    '{who} invalid variable buffer offset…',
    '{who} pointer arithmetic of map value goes out of range…',
    '{who} memory size {size} is too large',
    '{type:mem|rdonly_mem|rdwr_buf|rdonly_buf|map_key|buf|ringbuf_mem} pointer offset {offset} is not allowed',
    'math between {type:mem|rdonly_mem|rdwr_buf|rdonly_buf|map_key|buf|ringbuf_mem} pointer and {value} is not allowed',
    'direct value offset of {offset} is not allowed',
    'no direct value access support for this map type',
    'failed to retrieve map value address',
  ),
  ...sayings(
    'range-min',
    [
      "{who} min value is negative, either use unsigned or 'var &= const'",
      '{who} is a length that may be negative here.',
      '{who} 是长度，此处可能为负数。',
    ],
    [
      '{who} min value is negative, either use unsigned index or do a if (index >=0) check.',
      '{who} is an offset that may be negative here.',
      '{who} 是偏移，此处可能为负数。',
    ],
    [
      '{who} min value is outside of the allowed memory range',
      'The smallest value that {who} may have lies before the start of the memory, or the access runs over its end.',
      '{who} 可能的最小值位于内存起点之前，或访问超出其末尾。',
    ],
    [
      'math between {type:(?!fp )\\S+} pointer and register with unbounded min value is not allowed',
      'A pointer of type {type} and a number that may be negative without a limit are added or subtracted.',
      '{type} 指针与下界不受限的数值做了加减运算。',
      'Only add numbers to it that are unsigned, or compared with a limit before.',
      '只给它加上无符号的、或事先与上限比较过的数值。',
    ],
    'the sum of {who} umin_value {value} is too big',
  ),
  ...sayings(
    'range-max',
    [
      '{who} max value is outside of the allowed memory range',
      'The largest value that {who} may have lies beyond the end of the memory.',
      '{who} 可能的最大值超出了内存末尾。',
    ],
    [
      '{who} unbounded memory access, make sure to bounds check any such access',
      '{who} has no upper bound here, so the access may go anywhere.',
      '{who} 此处没有上界，访问可能落在任意位置。',
    ],
    [
      "{who} unbounded memory access, use 'var &= const' or 'if (var < const)'",
      '{who} is a length without an upper bound.',
      '{who} 是没有上界的长度。',
    ],
    "{who} unbounded size, use 'var &= const' or 'if (var < const)'",
    '{who} has unknown scalar with mixed signed bounds…',
    '{who} rdonly/rdwr_buf_size exceeds u32 max',
    'the sum of {who} umax_value {value} is too big',
    '{who} points to outside of jump table…',
  ),
  ...sayings('zero-size', 'invalid zero-sized read', '{who} invalid zero-sized read…'),
  ...sayings('len-pair', [
    '{who} memory, len pair leads to invalid memory access',
    '{who} are a pointer and its length, and together they do not describe memory that may be used.',
    '{who} 是指针与其长度，二者合起来不是可用的内存。',
  ]),
];
