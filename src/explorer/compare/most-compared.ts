/** How many things stand side by side at most. */
export const mostCompared = 3;
