declaration.earliest <= $to
