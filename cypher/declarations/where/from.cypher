declaration.latest >= $from
