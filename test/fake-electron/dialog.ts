import { world } from './world.ts';

const keep = async (...values: unknown[]) => {
  world.dialogs.push(values);
  return world.dialogAnswer;
};

export const dialog = {
  showSaveDialog: keep,
  showOpenDialog: keep,
  showMessageBox: async (...values: unknown[]) => ({
    response: 0,
    checkboxChecked: false,
    ...(await keep(...values)),
  }),
  /** Before ready, Linux shows no box: the words are a line on stderr that nobody sees. */
  showErrorBox(title: string, content: string) {
    if (process.platform === 'linux' && !world.isReady) world.stderr.push(`${title}\n${content}`);
    else world.errorBoxes.push({ title, content });
  },
};
