import os from 'node:os';

/** The kind of machine, without anything that identifies this one. */
export interface Machine {
  readonly cores: number;
  readonly architecture: string;
  readonly memoryGigabytes: number;
  readonly node: string;
  /** Each with its name. */
  readonly browsers: readonly string[];
}

export const describeMachine = (browsers: readonly string[]): Machine => ({
  cores: os.availableParallelism(),
  architecture: `${os.platform()} ${os.arch()}`,
  memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
  node: process.versions.node,
  browsers,
});
