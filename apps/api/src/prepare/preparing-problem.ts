/** Why preparing failed, in one sentence for the person at the terminal. */
export class PreparingProblem extends Error {
  override readonly name = "PreparingProblem";
}
