// Where a commitment stands in its declaration, in letters that sort as the document reads: the numbers of its path, each five digits
// long, so that 8/1 comes after 8 and before 9, and 10 after both.
reduce(place = "", number IN split(commitment.slug, "/")[1..] | place + "/" + right("0000" + number, 5))
