// Which of several signatures of one party comes first is of no weight, but has to stay the same from page to page.
elementId(signed)
