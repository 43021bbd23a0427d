organization.kind IN $kinds
