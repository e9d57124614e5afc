import type { Guard } from './guards.ts';

/** Guards of how a screen stands where there is little room: each seeds a fault that the size test has to see. */
export const sizeGuards: readonly Guard[] = [
  {
    name: 'an overlap: threats take the room they need where the page itself is scrolled',
    file: 'renderer/features/record/ThreatList.module.css',
    from: '    flex: none;\n    overflow: visible;',
    to: '    overflow: visible;',
    tests: ['test/e2e/sizes.spec.ts'],
    screens: 'record$',
  },
  {
    name: 'a clipping: a menu that is longer than the window is scrolled',
    file: 'renderer/components/Menu.module.css',
    from: '  overflow-y: auto;',
    to: '  overflow-y: clip;',
    tests: ['test/e2e/sizes.spec.ts'],
    screens: 'menu$',
  },
  {
    name: 'a hidden focus: a dialog on a small page is scrolled to what has the focus',
    file: 'renderer/components/Dialog.module.css',
    from: '    border-radius: 0;\n    overflow: auto;',
    to: '    border-radius: 0;\n    overflow: clip;',
    tests: ['test/e2e/sizes.spec.ts'],
    screens: 'export$',
  },
];
