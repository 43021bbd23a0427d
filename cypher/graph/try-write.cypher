// A write that is rolled back. A label would be remembered even so.
CREATE ()
