import { it } from 'vitest';
import { killForgetting } from './kill/kill-forgetting.ts';

it('a person is forgotten, or can be once more, wherever the program is killed: at 60 points', () => {
  killForgetting(60, 10);
});
