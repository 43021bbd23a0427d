/** What every filter says of its conditions, behind "Which …; ". */
export const allConditions =
  'all conditions hold together. Null is no condition; nothing is one of an empty list.';
