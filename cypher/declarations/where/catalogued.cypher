declaration.catalogued = $catalogued
