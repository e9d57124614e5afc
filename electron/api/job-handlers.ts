import type { Handlers } from './create-api.ts';

export const jobHandlers: Handlers<'job.cancel'> = {
  'job.cancel': (app, { job }) => {
    app.jobs.cancel(job);
    return null;
  },
};
