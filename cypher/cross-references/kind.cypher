type(reference)
