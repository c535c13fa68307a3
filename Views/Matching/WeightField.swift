package import Domain

/// A field of the form for a program's weights, named the same where it is drawn and where it is read.
package enum WeightField {
    package static func of(_ criterion: Criterion) -> String { "weight-\(criterion.rawValue)" }

    /// What a whole rest is worth beside the fit.
    package static let rest = "weight-rest"

    /// What earlier ratings are worth beside the criteria.
    package static let rating = "weight-rating"
}
