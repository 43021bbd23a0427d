/**
 * English words that carry grammar, not meaning, lower case: articles, pronouns, prepositions, conjunctions, auxiliaries,
 * and what splitting at apostrophes leaves over. Words of the trade ("commit", "promote") are not here: their frequency
 * already makes them weigh little, and a stop list would hide them where they are rare.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all along also although am among amongst an and another any are around as at
  be because been before being below between both but by can cannot could did do does doing down during each either else
  especially etc even ever every few for from further had has have having he hence her here hers herself him himself his
  how however i if in including include includes inter alia into is it its itself just like many may me might more moreover
  most much must my myself neither no nor not now of off on once one only onto or other others otherwise our ours ourselves
  out over own per rather s same shall she should since so some such t than that the their theirs them themselves then
  there thereby therefore these they this those through throughout thus to together too toward towards under until unto up
  upon us very via was we well were what when where whereby wherever whether which while who whom whose why will with
  within without would yet you your yours yourself yourselves`.split(/\s+/),
);
