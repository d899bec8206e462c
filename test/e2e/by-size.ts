import { statSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Deals the files over the shards by their length, which tells how long they take: the longest first, each to the shard that has least. */
export class BySize extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index = 1, count = 1 } = this.ctx.config.shard ?? {};
    const hands = Array.from({ length: count }, () => ({ bytes: 0, files: new Array<TestSpecification>() }));
    const sized = files.map((file) => ({ file, bytes: statSync(file.moduleId).size }));
    for (const { file, bytes } of sized.sort(
      (a, b) => b.bytes - a.bytes || a.file.moduleId.localeCompare(b.file.moduleId),
    )) {
      const lightest = hands.reduce((least, hand) => (hand.bytes < least.bytes ? hand : least));
      lightest.files.push(file);
      lightest.bytes += bytes;
    }
    return hands[index - 1]?.files ?? [];
  }
}
