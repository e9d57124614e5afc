import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { killWholeApp } from './kill/kill-whole-app.ts';

it.runIf(process.platform === 'linux')(
  'the whole app killed 200 times loses and doubles nothing',
  async () => {
    const { acknowledged, ballots, unanswered, doneUnanswered } = await killWholeApp(200, 3);
    expect(acknowledged).toBeGreaterThan(1_500);
    expect(ballots).toBeGreaterThan(100);
    sayFigure(
      'whole app killed',
      `200 times, ${acknowledged} changes and ${ballots} ballots acknowledged, 0 lost, 0 doubled`,
    );
    sayFigure('asked without an answer', `${unanswered}, ${doneUnanswered} of them done all the same`);
  },
);
