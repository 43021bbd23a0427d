// The body whose membership a derived signature follows from.
MATCH (via:Organization {slug: signed.via})
