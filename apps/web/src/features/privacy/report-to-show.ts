interface Report {
  readonly isDryRun: boolean;
}

/** Of the last reports, newest first: what somebody asked to count stays in sight, also when the night has worked since. */
export const reportToShow = <Each extends Report>(reports: readonly Each[]): Each | undefined =>
  reports.find(({ isDryRun }) => isDryRun) ?? reports[0];
