const firstPause = 250;
const longestPause = 15_000;
/** Failures in a row until it is told: the first may be a cable that was pulled, and the next answer comes at once. */
const failuresUntilLost = 2;

export type Following = {
  ask(): Promise<Response>;
  tell(line: string): void;
  /** The host has become unreachable, or has come back. */
  onLost?(isLost: boolean): void;
};

/**
 * Reads an answer line by line, and asks again where it breaks off: browsers cut every connection when the machine
 * changes network, also those that never leave it. Pauses grow while the host cannot be reached, or cuts every answer
 * off before anything was told. Ends when the host refuses.
 */
export async function followLines({ ask, tell, onLost }: Following): Promise<void> {
  let failures = 0;
  const failed = () => {
    failures += 1;
    if (failures === failuresUntilLost) onLost?.(true);
  };
  const succeeded = () => {
    if (failures >= failuresUntilLost) onLost?.(false);
    failures = 0;
  };
  for (;;) {
    if (failures > 0) await pause(failures);
    const answer = await ask().catch(() => null);
    if (answer && (!answer.ok || !answer.body)) return;
    const hasTold = answer?.body ? await readLines(answer.body, tell, succeeded) : false;
    if (!hasTold) failed();
  }
}

function pause(failures: number): Promise<void> {
  const milliseconds = Math.min(longestPause, firstPause * 2 ** (failures - 1));
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** How long an answer has to stay open to count as one, where nothing is told on it. */
const openMilliseconds = 1_000;

/** Reads to the end of an answer; whether anything was told, or it stayed open for a while. */
async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  tell: (line: string) => void,
  onAlive: () => void,
): Promise<boolean> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let isAlive = false;
  const live = () => {
    isAlive = true;
    onAlive();
  };
  const timer = setTimeout(live, openMilliseconds);
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: '' }));
    if (done) break;
    const lines = `${rest}${value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((line) => line !== '')) {
      live();
      tell(line);
    }
  }
  clearTimeout(timer);
  return isAlive;
}
