/// How much a criterion matters on one request.
package enum Importance: String, Hashable, Sendable, CaseIterable {
    /// A reference known not to meet it is not eligible. One whose profile does not say stays in the ranking, scored as
    /// unknown: the gap is in our records and one question closes it, while leaving them out would hide a possible best
    /// fit; the line of why names it as a must that is not known.
    case must
    case nice
    /// Does not count.
    case ignore

    package var title: String {
        switch self {
        case .must: "must"
        case .nice: "nice"
        case .ignore: "ignore"
        }
    }
}
