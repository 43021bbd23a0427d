// A party can belong to a body twice; which comes first is of no weight, but has to stay the same from page to page.
elementId(membership)
