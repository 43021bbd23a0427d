membership.role IN $roles
