import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { currentToasts, dismissToast, notify } from "./toast-store.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.runAllTimers();
  for (const { id } of currentToasts()) dismissToast(id);
  vi.useRealTimers();
});

const texts = (): string[] => currentToasts().map(({ text }) => text);

test("good news goes by itself, what went wrong stays", () => {
  notify({ tone: "good", text: "Bewaard" });
  notify({ tone: "bad", text: "Er ging iets mis" });
  vi.advanceTimersByTime(8000);
  expect(texts()).toEqual(["Er ging iets mis"]);
});

test("the same message twice shows once", () => {
  notify({ tone: "bad", text: "Geen verbinding" });
  notify({ tone: "bad", text: "Geen verbinding" });
  expect(texts()).toEqual(["Geen verbinding"]);
});

test("at most four show; the oldest goes first", () => {
  for (const text of ["1", "2", "3", "4", "5"]) notify({ tone: "bad", text });
  expect(texts()).toEqual(["2", "3", "4", "5"]);
});
