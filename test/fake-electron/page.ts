import { app } from './app.ts';
import { cancellable } from './cancellable.ts';
import { fireAccelerator } from './menu.ts';
import type { FakeWebContents } from './web-contents.ts';
import { world } from './world.ts';

/** A key as `before-input-event` tells it. */
export type Key = {
  readonly key: string;
  readonly control?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
};

/** What a page does of its own accord, and what befalls it. */
export class FakePage {
  /** Keys that the page heard. */
  readonly heard: string[] = [];
  /** Whether the page keeps a key to itself; what it does not keep may be the menu's. */
  handles: (key: Key) => boolean = () => false;
  private readonly contents: FakeWebContents;

  constructor(contents: FakeWebContents) {
    this.contents = contents;
  }

  /** Follows an address, as `location.href = …` does: asked about when it has already started. */
  goTo(url: string) {
    this.contents.navigate(url, () => {
      const details = cancellable({ url, isMainFrame: true, isSameDocument: false });
      this.contents.emit('will-frame-navigate', details);
      if (!details.defaultPrevented) this.contents.emit('will-navigate', details, url);
      return !details.defaultPrevented;
    });
  }

  /** `requestFullscreen()`: granted by the permission `fullscreen`, and only to a page that stands in a window. */
  async requestFullscreen(): Promise<boolean> {
    const { session, owner } = this.contents;
    if (!(await session.asksFor('fullscreen')) || !owner) return false;
    this.contents.emit('enter-html-full-screen');
    owner.emit('enter-html-full-screen');
    owner.setFullScreen(true);
    return true;
  }

  /** `window.print()`: without a printer it has taken the process with it. */
  print() {
    if (world.printers === 0) return this.crash();
    world.told.push('window.print');
  }

  /** A key pressed while this page has the keyboard: first the host hears it, then the page, then the menu. */
  press(pressed: Key) {
    const key = { control: false, meta: false, shift: false, alt: false, ...pressed };
    const event = cancellable();
    this.contents.emit('before-input-event', event, {
      type: 'keyDown',
      isAutoRepeat: false,
      code: '',
      ...key,
    });
    if (event.defaultPrevented || this.contents.destroyed) return;
    this.heard.push(key.key);
    if (this.handles(key)) return;
    fireAccelerator(key, this.contents);
  }

  /** The process that draws the page dies: its frame cannot be asked any more, what was loading has stopped. */
  crash(reason = 'crashed') {
    this.contents.loseProcess();
    const details = { reason, exitCode: 139 };
    this.contents.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, this.contents, details);
  }

  hang = () => void this.contents.emit('unresponsive');
  recover = () => void this.contents.emit('responsive');
}
