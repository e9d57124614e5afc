import { storyOfPeople } from './history-story-people.ts';
import { storyOfRisks } from './history-story-risks.ts';

/** A workshop in which every command is given at least once, and how the log tells each in Swedish and English. */
export const story = [...storyOfPeople, ...storyOfRisks];
