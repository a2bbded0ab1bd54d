/**
 * Builds the web app, if its sources changed, into the folder that the server gives out. `test/run.ts` calls it before the
 * tests; a file that is run alone finds it built, or builds it.
 */
export async function buildWebApp(): Promise<void> {
  // There is nothing to build yet: `buildWebApp` of src/web/build.ts is called here.
}
