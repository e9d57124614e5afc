import { storyOfAssessment } from './history-story/assessment.ts';
import { storyOfTheEnd } from './history-story/ending.ts';
import { storyOfPeople } from './history-story/people.ts';
import { storyOfThreats } from './history-story/threats.ts';
import { storyOfTreatment } from './history-story/treatment.ts';

/** A workshop in which every command is given at least once, and how the log tells each in Swedish and English. */
export const story = [
  ...storyOfPeople,
  ...storyOfThreats,
  ...storyOfAssessment,
  ...storyOfTreatment,
  ...storyOfTheEnd,
];
