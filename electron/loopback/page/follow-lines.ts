const mostFailures = 40;
const pauseMilliseconds = 250;

/**
 * Reads an answer line by line, and asks again where it breaks off: browsers cut every connection when the machine
 * changes network, also those that never leave it. Ends when the host refuses, or has been away for ten seconds.
 */
export async function followLines(ask: () => Promise<Response>, tell: (line: string) => void): Promise<void> {
  for (let failures = 0; failures < mostFailures; failures += 1) {
    if (failures > 0) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    const answer = await ask().catch(() => null);
    if (answer === null) continue;
    if (!answer.ok || !answer.body) return;
    await readLines(answer.body, tell);
    failures = -1;
  }
}

async function readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>, tell: (line: string) => void) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: '' }));
    if (done) return;
    const lines = `${rest}${value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((line) => line !== '')) tell(line);
  }
}
