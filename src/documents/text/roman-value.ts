const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** What a Roman numeral of small or capital letters up to L counts. */
export const romanValue = (numeral: string): number =>
  [...numeral.toLowerCase()].reduce((sum, digit, i, all) => {
    const value = digits[digit] ?? 0;
    return sum + (value < (digits[all[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
