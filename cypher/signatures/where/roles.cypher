signed.role IN $roles
