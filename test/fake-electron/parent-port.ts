import { EventEmitter } from 'node:events';

/** In a process that stands for a utility process: the port to the app, as Electron gives it. */
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(structuredClone(message)),
});
process.on('message', (data) => parentPort.emit('message', { data }));
Object.assign(process, { parentPort });
