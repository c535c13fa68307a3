/// What can be done with an uploaded file.
package enum ImportStep: String, Sendable, Hashable {
    case mapping, take, discard
    /// Everything that could not be taken, as a file.
    case problems = "problems.csv"
}

/// What can be said about imported words.
package enum ImportWordStep: String, Sendable, Hashable {
    case sector, country, product
    case removeSector = "remove-sector"
    case splitProduct = "split-product"
}
