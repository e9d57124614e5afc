/** The main frame of a page. The engine gives each origin a frame of its own, and the former cannot be asked again. */
export class FakeFrame {
  origin: string;
  url: string;
  constructor(url: string) {
    this.url = url;
    this.origin = originOf(url);
  }

  dispose() {
    const get = () => {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    };
    for (const name of ['origin', 'url']) Object.defineProperty(this, name, { get, configurable: true });
  }
}

/** The origin as the engine tells it: `app:` has one, since the scheme was made a standard one. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { protocol, host } = new URL(url);
  return host === '' ? 'null' : `${protocol}//${host}`;
}
