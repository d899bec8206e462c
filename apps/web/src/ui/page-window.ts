export type PageSlot = number | "gap";

/** The numbers to show: first, last, the current one with its neighbours; a gap never hides a single page. */
export function pageWindow(page: number, totalPages: number): PageSlot[] {
  const wanted = new Set([1, totalPages, page - 1, page, page + 1].filter((one) => one >= 1 && one <= totalPages));
  const sorted = [...wanted].sort((a, b) => a - b);
  return sorted.flatMap((one, index): PageSlot[] => {
    const missing = one - (sorted[index - 1] ?? 0) - 1;
    if (missing === 0) return [one];
    return missing === 1 ? [one - 1, one] : ["gap", one];
  });
}
