import { getOperationAST, type DocumentNode, type OperationDefinitionNode } from "graphql";

/** A document that was validated, with its operation by the name a request gives. */
export interface KnownDocument {
  readonly document: DocumentNode;
  operation(name: string | null): OperationDefinitionNode | null;
}

const keptInEachGeneration = 300;

/**
 * Documents that passed validation, by their text. Requests for them need no parser and no rule again, and plans found by the identity of the document are
 * found again. The least used half is forgotten, so that made-up documents cannot fill the memory.
 */
export class KnownDocuments {
  #young = new Map<string, KnownDocument>();
  #old = new Map<string, KnownDocument>();

  get(text: string): KnownDocument | null {
    const young = this.#young.get(text);
    if (young) return young;
    const old = this.#old.get(text);
    if (!old) return null;
    this.#keep(text, old);
    return old;
  }

  add(text: string, document: DocumentNode): void {
    if (this.#young.has(text)) return;
    const operations = new Map<string | null, OperationDefinitionNode | null>();
    this.#keep(text, {
      document,
      operation(name) {
        const known = operations.get(name);
        if (known) return known;
        const found = getOperationAST(document, name) ?? null;
        if (found) operations.set(name, found);
        return found;
      },
    });
  }

  #keep(text: string, known: KnownDocument): void {
    if (this.#young.size >= keptInEachGeneration) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, known);
  }
}
