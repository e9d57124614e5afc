/** What is stored is the same in every language; what people call it stands in `shared/words`. */

/** The phases of a workshop, in their order. */
export const phases = ['prepare', 'record', 'cluster', 'assess', 'treat', 'register'] as const;
export type Phase = (typeof phases)[number];

/** The four properties of information, in the order of the keys 1 to 4. */
export const properties = ['confidentiality', 'integrity', 'availability', 'traceability'] as const;
export type Property = (typeof properties)[number];

/** Where a threat comes from (MSB's method support: people, technology, nature, administration). */
export const origins = ['human-intent', 'human-mistake', 'technology', 'nature', 'administration'] as const;
export type Origin = (typeof origins)[number];

/** Ways to treat a risk; sharing (`transfer`) is stored apart from other reactive measures. */
export const strategies = ['preventive', 'reactive', 'transfer', 'avoid', 'accept'] as const;
export type Strategy = (typeof strategies)[number];

export const measureStatuses = ['planned', 'ongoing', 'done'] as const;

/** How urgent a measure is among the others. */
export const priorities = ['low', 'medium', 'high'] as const;

/** What has become of a note that was set aside. */
export const noteStates = ['open', 'handled'] as const;

/** How certain the room is of the level it gave a risk. */
export const certainties = ['low', 'medium', 'high'] as const;
export type Certainty = (typeof certainties)[number];

/** What has become of a risk; `workshop/risk-status.ts` says which of them count. */
export const riskStatuses = ['open', 'closed', 'dismissed'] as const;
export type RiskStatus = (typeof riskStatuses)[number];

/** The languages that texts of a method are in. A workshop may be kept in any. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language in which the texts of a method are read by somebody who reads this one: English where not the same. */
export function textLanguage(language: string): Language {
  return languages.find((each) => each === language) ?? 'en';
}

/** How the report speaks of participants: how many from where, or each by name. */
export const participantListings = ['counted', 'named'] as const;

/** What may come along into a new analysis, each by itself; levels and measures only with the risks they are of. */
export const nextParts = ['participants', 'groups', 'method', 'risks', 'levels', 'measures'] as const;
export type NextPart = (typeof nextParts)[number];
export type NextChoices = { readonly [P in NextPart]: boolean };

/** Whether the report has a part for whoever supervises: what is asked of a record, and what is missing. */
export const supervisionParts = ['left-out', 'included'] as const;

/** How risks of one level stand in the register: by number, or by which of them the room found worse. */
export const registerOrders = ['number', 'comparison'] as const;

/** `contrast` is black on white with strong lines. */
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Signs of the work groups: at most ten, each with a colour of its own in the look. */
export const groupSigns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export type GroupSign = (typeof groupSigns)[number];

/** The two scales a risk is judged on. */
export const axes = ['probability', 'consequence'] as const;
export type Axis = (typeof axes)[number];

/** What a consequence can strike; which of them decided the level is set for each risk. */
export const consequenceDomains = ['economy', 'health', 'trust', 'operations', 'law', 'others'] as const;
export type ConsequenceDomain = (typeof consequenceDomains)[number];

/** Whose pair of levels two risks have when they become one: the carried one's, that of the one it was put on, none. */
export const mergedAssessments = ['carried', 'target', 'none'] as const;
export type MergedAssessment = (typeof mergedAssessments)[number];

/** Why a backup was made: on opening, after some minutes of changes, on closing, before much comes in at once. */
export const backupReasons = ['opened', 'minutes', 'closed', 'intake', 'migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** How a secret ballot shows its risks: one after the other, or all on one page. */
export const ballotLayouts = ['each', 'all'] as const;
export type BallotLayout = (typeof ballotLayouts)[number];

/** How long a secret ballot waits for an answer: whoever reads slowly, or by a screen reader, may need ten times as long. */
export const answerTimes = ['usual', 'longer', 'longest'] as const;
export type AnswerTime = (typeof answerTimes)[number];

/** Ways for a room to judge: fingers counted by the facilitator, agreed in talk, ballots at the keyboard, on paper. */
export const votingWays = ['fingers', 'agreed', 'secret', 'paper'] as const;
export type VotingWay = (typeof votingWays)[number];

/** Ways with ballots: nothing of them is known before the round is closed, and a closed round never opens again. */
export const ballotWays = ['secret', 'paper'] as const;
export type BallotWay = (typeof ballotWays)[number];

export const roundStates = ['open', 'closed'] as const;

/** What a round asks about: the level of a risk as it is, or the one that is left when its measures are done. */
export const roundSubjects = ['level', 'residual'] as const;
export type RoundSubject = (typeof roundSubjects)[number];

/** Which of two risks somebody found worse. */
export const comparisonAnswers = ['one', 'other', 'equal'] as const;
export type ComparisonAnswer = (typeof comparisonAnswers)[number];

/** In a tally: a voter who took part but gave no level. Not the same as no vote (`null`: axis not asked). */
export const abstain = 'abstain';

/** What a host may have to say of a file that was opened; said in the workshop too. */
export const openingCodes = ['file-upgraded', 'copy-upgraded', 'ballots-left-out'] as const;
export type OpeningCode = (typeof openingCodes)[number];

/** What a host may have to say of how it started, and of what was opened. */
export const noticeCodes = [
  ...openingCodes,
  'documents-unreachable',
  'policy-not-trusted',
  'policy-unreadable',
  'policy-not-json',
  'policy-fault',
  'policy-network',
  'policy-folder',
  'translocated',
  'modes-not-kept',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];
