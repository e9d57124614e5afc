import { app } from './app.ts';
import { FakeWebContents } from './web-contents.ts';
import { world } from './world.ts';

/** A page over a part of a window. The window's focus is not its own: it must be given the keyboard each time. */
export class WebContentsView {
  readonly options: { webPreferences: Record<string, unknown> };
  readonly webContents: FakeWebContents;
  bounds: object = {};
  constructor(options: WebContentsView['options']) {
    this.options = options;
    this.webContents = new FakeWebContents(options.webPreferences.session);
    world.views.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  setBounds = (bounds: object) => {
    this.bounds = bounds;
  };
  getBounds = () => this.bounds;
}
