state.iso2 = $iso2
