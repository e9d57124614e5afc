import type { App, Session } from 'electron';

/** Takes name resolution and background traffic from the browser engine. Must happen before Electron is ready. */
export function denyNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Goes direct: looking for a proxy would ask the network for one. */
export async function denyProxy(session: Session): Promise<void> {
  await session.setProxy({ mode: 'direct' });
}
