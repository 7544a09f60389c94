/** Why the process can't start: one sentence, and what to do next. Never shown with a stack. */
export class StartError extends Error {
  readonly code: string;
  readonly nextStep: string;
  constructor(code: string, sentence: string, nextStep: string) {
    super(sentence);
    this.name = "StartError";
    this.code = code;
    this.nextStep = nextStep;
  }
}
