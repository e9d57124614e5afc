import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection may stay without having shown that it is the page's, in milliseconds. */
const patience = 1_000;
/** How many such connections there may be at once; the oldest makes way. */
const most = 32;

/**
 * Keeps connections short that are not the page's: anybody on the machine can make them, and each takes one of the files
 * that this process may have open. Returns what to call when one has shown the page's key.
 */
export function limitStrangers(server: Server): (socket: Socket) => void {
  const strangers = new Map<Socket, NodeJS.Timeout>();
  const forget = (socket: Socket) => {
    clearTimeout(strangers.get(socket));
    strangers.delete(socket);
  };
  server.on('connection', (socket: Socket) => {
    strangers.set(socket, setTimeout(() => socket.destroy(), patience).unref());
    socket.once('close', () => forget(socket));
    const [oldest] = strangers.keys();
    if (strangers.size > most) oldest?.destroy();
  });
  return forget;
}
