package import Domain

/// A field of the form for a request's criteria, named the same where it is drawn and where it is read.
package enum CriterionField {
    /// What the criterion asks for.
    package static func value(_ criterion: Criterion) -> String { criterion.rawValue }

    /// How much it matters.
    package static func importance(_ criterion: Criterion) -> String { "importance-\(criterion.rawValue)" }

    /// The prospect's revenue, which is compared as its size is.
    package static let revenue = "revenue"

    /// The NAICS code behind the industry's words.
    package static let industryCode = "industry-code"
}
