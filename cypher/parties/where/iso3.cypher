state.iso3 = $iso3
