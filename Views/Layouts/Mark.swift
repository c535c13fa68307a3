/// The product's mark: a check that is a V, in a speech bubble; it takes the colour around it.
struct Mark: Sendable {}
