const most = 16_384;

/** Keeps the last of what a process says on its error output, in memory alone. Returns what it has said so far. */
export function keepErrorOutput(stream: NodeJS.ReadableStream | null): () => string {
  let kept = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    kept = (kept + piece).slice(-most);
  });
  // A process that ends takes its stream with it; that it ended is told by itself.
  stream?.on('error', () => undefined);
  return () => kept;
}
