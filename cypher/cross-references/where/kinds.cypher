type(reference) IN $kinds
