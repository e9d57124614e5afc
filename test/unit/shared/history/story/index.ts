import { storyOfAssessment } from './assessment.ts';
import { storyOfTheEnd } from './ending.ts';
import { storyOfPeople } from './people.ts';
import { storyOfThreats } from './threats.ts';
import { storyOfTreatment } from './treatment.ts';

/** A workshop in which every command is given at least once, and how the log tells each in Swedish and English. */
export const story = [
  ...storyOfPeople,
  ...storyOfThreats,
  ...storyOfAssessment,
  ...storyOfTreatment,
  ...storyOfTheEnd,
];
