declaration.title IS NOT NULL AND declaration.kind IS NOT NULL AND declaration.status IS NOT NULL AND declaration.catalogued IS NOT NULL
