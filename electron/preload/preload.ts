import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type Bridge, callChannel, eventChannel } from '../../shared/api/bridge.ts';

/** Two functions with fixed channels; the page never holds `ipcRenderer` or an event of it. */
const bridge: Bridge = {
  async call(name, input) {
    return JSON.parse(await ipcRenderer.invoke(callChannel, JSON.stringify({ name, input })));
  },
  listen(listener) {
    const hear = (_event: IpcRendererEvent, text: string) => listener(JSON.parse(text));
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.removeListener(eventChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('storforum', bridge);
