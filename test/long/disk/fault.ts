import { openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';

/** Kinds of what can fail, as the shim counts them. */
export const kinds = { write: 1, sync: 2, name: 4, open: 8 } as const;
export type Kind = keyof typeof kinds;
export type Errno = 'ENOSPC' | 'EIO';

/** Which operation fails, with what, and whether all that follow do too, as on a disk that stays full. */
export type Fault = { readonly kind: Kind; readonly error: Errno; readonly stays: boolean };

/** The small file that the shim of this process looks into; its layout is the struct in `shim.c`. */
export class Control {
  private readonly handle: number;

  constructor(path: string) {
    this.handle = openSync(path, 'r+');
  }

  static make(path: string): void {
    writeFileSync(path, Buffer.alloc(32));
  }

  arm({ kind, error, stays }: Fault, n: number): void {
    const bytes = Buffer.alloc(32);
    bytes.writeBigInt64LE(BigInt(n), 8);
    bytes.writeInt32LE(constants.errno[error], 16);
    bytes.writeInt32LE(kinds[kind], 20);
    bytes.writeInt32LE(stays ? 1 : 0, 24);
    writeSync(this.handle, bytes, 0, 32, 0);
  }

  /** The disk is well again; tells how many operations failed. */
  disarm(): number {
    const bytes = Buffer.alloc(32);
    readSync(this.handle, bytes, 0, 32, 0);
    writeSync(this.handle, Buffer.alloc(32), 0, 32, 0);
    return bytes.readInt32LE(28);
  }
}
