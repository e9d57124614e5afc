/** One thing that was done to a disk, as the shim wrote it down. */
export type Operation =
  | { readonly kind: 'create' | 'open'; readonly file: bigint; readonly path: string }
  | { readonly kind: 'write'; readonly file: bigint; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: bigint; readonly length: number }
  | { readonly kind: 'sync'; readonly file: bigint }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string };

const headLength = 21;

/** A trace in order. */
export function* operationsIn(trace: Buffer): Generator<Operation> {
  for (let at = 0; at < trace.length; ) {
    const kind = String.fromCharCode(trace[at] as number);
    const file = trace.readBigUInt64LE(at + 1);
    const offset = Number(trace.readBigInt64LE(at + 9));
    const data = trace.subarray(at + headLength, at + headLength + trace.readUInt32LE(at + 17));
    at += headLength + data.length;
    yield operation(kind, file, offset, data);
  }
}

function operation(kind: string, file: bigint, offset: number, data: Buffer): Operation {
  if (kind === 'w') return { kind: 'write', file, at: offset, data };
  if (kind === 't') return { kind: 'truncate', file, length: offset };
  if (kind === 's') return { kind: 'sync', file };
  const path = data.toString('utf8');
  if (kind === 'c') return { kind: 'create', file, path };
  if (kind === 'o') return { kind: 'open', file, path };
  if (kind === 'u') return { kind: 'remove', path };
  const [from = '', to = ''] = path.split('\0');
  return { kind: 'rename', from, to };
}
