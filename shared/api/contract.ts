import { z } from 'zod';
import {
  answerTimes,
  ballotLayouts,
  languages,
  type NextPart,
  nextParts,
  noticeCodes,
  themes,
} from '../domain/codes.ts';
import { commandSchema } from '../domain/commands.ts';
import { givenMethodSchema } from '../domain/method/schema.ts';
import { projectorContentSchema, roomSchema, spotSchema, zoomSchema } from '../domain/projector/schema.ts';
import { presenterKeys, projectorActions } from '../domain/projector/window.ts';
import { idSchema, languageCode } from '../domain/tables.ts';
import { mostAtOnce } from '../domain/text/text.ts';
import { delimiters, textEncodings } from '../domain/threat-table/sheet.ts';
import { timerSchema } from '../domain/workshop/timer.ts';
import { mostFrames, traceForms } from '../trace/trace.ts';
import { interfaceLanguages } from '../words/index.ts';
import type { Backup, SecondCopy } from './backup-types.ts';
import { csvDelimiters, exportFormats, largestUpload, lengthAsBase64 } from './files.ts';
import type {
  BallotSheet,
  Exported,
  ExportTarget,
  ForgottenHere,
  ImportFile,
  IncomingFile,
  Library,
  LoggedChange,
  Methods,
  Notice,
  Origin,
  Preferences,
  ProjectorPicture,
  Reply,
  Salvaged,
  ShownLog,
  Snapshot,
  Start,
  Summarised,
  SummaryTarget,
} from './types.ts';
import { mostUnsavedFields, type UnsavedText, unsavedTextSchema } from './unsaved.ts';

/** A level's code or `abstain`. */
const answerCode = z.string().max(32);
/** A ballot: an answer for each risk, in the order of the round. */
const ballotAnswers = z
  .array(z.strictObject({ riskId: idSchema, probability: answerCode, consequence: answerCode }))
  .max(mostAtOnce);
const nothing = z.strictObject({});
const file = z.string().regex(/^[^/\\\0]{1,200}\.storforum$/);
const title = z.string().max(100_000);
const language = z.enum(languages);
const format = z.enum(exportFormats);
const csvDelimiter = z.enum(csvDelimiters).optional();
const path = z.string().min(1).max(4_096);
/** A file as the window sends it: whatever is in it comes as text. */
const upload = z.strictObject({
  name: z.string().max(500),
  content: z.base64().max(lengthAsBase64(largestUpload)),
});

/** The type of an answer, carried beside the schema of its question; nothing of it exists at run time. */
function call<I extends z.ZodType, O>(input: I, _output?: O) {
  return { input } as { readonly input: I; readonly output: O };
}
/** What comes along into a new analysis, part by part. */
const nextChoices = z.strictObject(
  Object.fromEntries(nextParts.map((part) => [part, z.boolean()])) as Record<NextPart, z.ZodBoolean>,
);
/** A file, and whether it lies in the library or in the trash. */
const shelf = z.strictObject({ file, from: z.enum(['library', 'trash']) });
export type Shelf = z.infer<typeof shelf>;

/** What goes when a workshop is deleted. */
export type Deletion = {
  /** Earlier or later states of it in the trash. */
  readonly copies: number;
  readonly backups: number;
  /** Backups that are a duplicate's too, and stay. */
  readonly shared: number;
};

const answers = <O>() => undefined as O;

/** Every call, with the schema of its question and the type of its answer, from which hosts, windows and tests take theirs. */
export const contract = {
  'app.start': call(nothing, answers<Start>()),
  /** Somebody has read a notice of the start; answers those that are left. */
  'app.dismissNotice': call(z.strictObject({ code: z.enum(noticeCodes) }), answers<readonly Notice[]>()),
  /** The licences of the software of others that the app includes, as one text. */
  'app.licences': call(nothing, answers<string>()),
  'preferences.set': call(
    z.strictObject({
      language: z.enum(interfaceLanguages).optional(),
      theme: z.enum(themes).optional(),
      singleKeys: z.boolean().optional(),
      zoom: zoomSchema.optional(),
      room: roomSchema.nullable().optional(),
      sound: z.boolean().optional(),
      projectorZoom: zoomSchema.optional(),
    }),
    answers<Preferences>(),
  ),
  /** Methods to choose among: those shipped, and a person's own, which are templates and belong to no workshop. */
  'methods.list': call(nothing, answers<Methods>()),
  'methods.keep': call(z.strictObject({ method: givenMethodSchema }), answers<Methods>()),
  'methods.remove': call(z.strictObject({ id: idSchema }), answers<Methods>()),
  /** Writes a method as a file of its own, for another machine. */
  'methods.write': call(z.strictObject({ method: givenMethodSchema }), answers<{ readonly path: string }>()),

  'library.list': call(nothing, answers<Library>()),
  'library.create': call(z.strictObject({ title, language: languageCode }), answers<Snapshot>()),
  'library.example': call(z.strictObject({ language }), answers<Snapshot>()),
  'library.open': call(z.strictObject({ file }), answers<Snapshot>()),
  /** Takes in a workshop file or interchange JSON from elsewhere; the bytes decide which it is. */
  'library.add': call(upload, answers<Snapshot>()),
  'library.rename': call(z.strictObject({ file, title }), answers<Library>()),
  'library.duplicate': call(z.strictObject({ file }), answers<Library>()),
  /** A new analysis of the same object, made of what of an earlier one is to come along; it becomes the open workshop. */
  'library.next': call(z.strictObject({ file, title, choices: nextChoices }), answers<Snapshot>()),
  'library.trash': call(z.strictObject({ file }), answers<Library>()),
  'library.restore': call(z.strictObject({ file }), answers<Library>()),
  /** What would go with a workshop that is deleted; changes nothing. */
  'library.deletion': call(shelf, answers<Deletion>()),
  /** Deletes a workshop with its backups, and what of it lies in the trash. Cannot be undone. */
  'library.delete': call(shelf, answers<Library>()),

  /** The first of the files that the system handed over and that wait to be taken in; null where none does. */
  'incoming.next': call(nothing, answers<IncomingFile | null>()),
  /**
   * Takes a waiting file into the library: as a copy, or (`twin`) by going on with the file of the same workshop that is
   * there already. With `open` it becomes the open workshop.
   */
  'incoming.take': call(
    z.strictObject({ id: idSchema, as: z.enum(['copy', 'twin']), open: z.boolean() }),
    answers<Snapshot | null>(),
  ),
  /** Lets a waiting file be; nothing is changed. */
  'incoming.dismiss': call(z.strictObject({ id: idSchema }), answers<null>()),
  /** Where the open workshop was copied from; null for one made here. */
  'origin.read': call(nothing, answers<Origin | null>()),
  /** Writes the open workshop back to where it was copied from, or beside it; never over a file that has changed since. */
  'origin.write': call(z.strictObject({ beside: z.boolean() }), answers<{ readonly path: string }>()),

  /** Copies of a workshop as it was, newest first. */
  'backup.list': call(z.strictObject({ file }), answers<readonly Backup[]>()),
  /** A backup as a new file of the library, beside the workshop as it is now; nothing is replaced. */
  'backup.restore': call(z.strictObject({ file, name: file }), answers<Library>()),

  /** The folder of a person's own in which each backup lies as well. */
  'secondCopy.read': call(nothing, answers<SecondCopy>()),
  /** Shows the system's choice of a folder; null where it was dismissed. */
  'secondCopy.browse': call(nothing, answers<string | null>()),
  /** Chooses that folder, or none; what is open is copied there at once. Throws `copy-folder-…`. */
  'secondCopy.set': call(z.strictObject({ folder: path.nullable() }), answers<SecondCopy>()),

  /** A new file of the library with what can be saved of a damaged one, which stays as it is. */
  'backup.salvage': call(z.strictObject({ file }), answers<Salvaged>()),

  'workshop.read': call(nothing, answers<Snapshot>()),
  'workshop.close': call(nothing, answers<null>()),
  /** Forgets a person, by the id of a name: in the open workshop, its backups and the trash. Cannot be undone. */
  'person.forget': call(z.strictObject({ nameId: idSchema }), answers<ForgottenHere>()),
  /** `key` is made once for each intention: sent twice, it is done once and answered alike. */
  'workshop.run': call(z.strictObject({ key: idSchema, command: commandSchema }), answers<Reply>()),

  /** Reads threats (text, CSV, Excel), another file of the workshop or its own register; changes nothing. */
  'import.read': call(
    upload.extend({
      /** What the person wants it to be; left out, the file itself tells. */
      as: z.enum(['threats', 'book']).optional(),
      /** What the person says a text is written in, and what parts its columns. */
      encoding: z.enum(textEncodings).optional(),
      delimiter: z.enum(delimiters).optional(),
    }),
    answers<ImportFile>(),
  ),

  'history.undo': call(nothing, answers<Reply>()),
  'history.redo': call(nothing, answers<Reply>()),
  /** Takes back every change after `seq` that is in force, newest first. */
  'history.undoTo': call(z.strictObject({ seq: z.number().int().min(0) }), answers<Reply>()),
  'history.list': call(
    z.strictObject({ before: z.number().int().optional(), limit: z.number().int().min(1).max(1_000) }),
    answers<readonly LoggedChange[]>(),
  ),

  /** Keeps the time of group work as long as the workshop is open, so that a window loaded again goes on with it. */
  'timer.keep': call(timerSchema, answers<null>()),

  /** Does something with the projector's window, where the host can and not the page. */
  'projector.window': call(z.strictObject({ action: z.enum(projectorActions) }), answers<null>()),
  /** A key of a presenter's remote control that was pressed in the projector's window. */
  'projector.press': call(z.strictObject({ key: z.enum(presenterKeys) }), answers<null>()),
  /** Releases something for the projector in place of what it shows; kept in memory alone. */
  'projector.show': call(projectorContentSchema, answers<null>()),
  /** Puts one part of what is shown in the light, or none; gone with what is shown. */
  'projector.spot': call(z.strictObject({ spot: spotSchema }), answers<null>()),
  /** What is released: the one question that the projector itself may ask. */
  'projector.read': call(nothing, answers<ProjectorPicture>()),

  /**
   * Passes the machine on to the voters of an open secret round; the facilitator's own document ends with it. Where the
   * host cannot show a voter's page, it gives the machine back, and `app.start` says so.
   */
  'ballot.begin': call(
    z.strictObject({
      roundId: idSchema,
      layout: z.enum(ballotLayouts),
      time: z.enum(answerTimes).optional(),
    }),
    answers<null>(),
  ),
  /** How many have voted in an open secret round; nothing of what. */
  'ballot.count': call(z.strictObject({ roundId: idSchema }), answers<number>()),
  /** The four calls of a voter's page. */
  'ballot.read': call(nothing, answers<BallotSheet>()),
  /**
   * Gives a ballot: on disk when it is answered, and the machine is then the next one's. With the same `token` it counts
   * once, however often it is sent and whatever answer was lost.
   */
  'ballot.cast': call(
    z.strictObject({
      token: z.string().max(100),
      answers: ballotAnswers,
    }),
    answers<null>(),
  ),
  /** The machine is the next one's; nothing was given. */
  'ballot.discard': call(nothing, answers<null>()),
  /** Counts the ballots, closes the round, and gives the machine back to the facilitator. */
  'ballot.end': call(nothing, answers<null>()),

  /**
   * Counts a ballot of an open round on paper, as it was typed in: on disk when it is answered, in a box like that of a
   * secret round. `key` is made once for each ballot: sent twice it counts once. Answers how many there are.
   */
  'paper.cast': call(
    z.strictObject({ roundId: idSchema, key: idSchema, answers: ballotAnswers }),
    answers<number>(),
  ),
  /** Prints the ballots that the page shows. Where there is no printer they become a PDF, and its path is answered. */
  'paper.print': call(nothing, answers<{ readonly path: string | null }>()),
  'paper.count': call(z.strictObject({ roundId: idSchema }), answers<number>()),
  /** Counts the ballots and closes the round; one without ballots is void. */
  'paper.end': call(z.strictObject({ roundId: idSchema }), answers<Reply>()),

  'export.propose': call(z.strictObject({ format }), answers<ExportTarget>()),
  'export.browse': call(z.strictObject({ format, path }), answers<ExportTarget | null>()),
  /** Long work: `job` is made by the window, which is told of progress under it and may cancel by it. */
  'export.write': call(
    z.strictObject({ format, path, replace: z.boolean(), job: idSchema, delimiter: csvDelimiter }),
    answers<Exported>(),
  ),

  /** Several workshops in one workbook; the folder is the library's where none is named. */
  'summary.propose': call(z.strictObject({ folder: path.optional() }), answers<SummaryTarget>()),
  'summary.browse': call(z.strictObject({ folder: path }), answers<SummaryTarget | null>()),
  'summary.write': call(
    z.strictObject({ folder: path, path, replace: z.boolean(), job: idSchema }),
    answers<Summarised>(),
  ),
  /** Opens a file that this app has written since it started, in the program that the system has for it. */
  'file.open': call(z.strictObject({ path }), answers<null>()),
  /** Shows such a file in its folder, in the system's own window of files. */
  'file.show': call(z.strictObject({ path }), answers<null>()),
  /** Texts of the open workshop that are typed and not saved. */
  'unsaved.read': call(nothing, answers<readonly UnsavedText[]>()),
  /** Keeps such texts, or forgets them (null): on disk when it is answered, in a file of their own. Never of a ballot. */
  'unsaved.put': call(
    z.strictObject({ file, texts: z.array(unsavedTextSchema).max(mostUnsavedFields) }),
    answers<null>(),
  ),
  /** An error in a window, as a trace: nothing of what people wrote. */
  'log.report': call(
    z.strictObject({
      name: z.string().regex(traceForms.name),
      frames: z.array(z.string().max(300).regex(traceForms.frame)).max(mostFrames),
    }),
    answers<null>(),
  ),
  /** Shows the log: by the system's own window of files (no text), or as text for the window to show. */
  'log.show': call(nothing, answers<ShownLog>()),
  /** Ends a piece of long work: its call is then refused with `job-cancelled`, and no file is left behind. */
  'job.cancel': call(z.strictObject({ job: idSchema }), answers<null>()),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller sends. */
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler receives, parsed. */
export type Parsed<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = Contract[N]['output'];
