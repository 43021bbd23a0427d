party.kind IN $kinds
