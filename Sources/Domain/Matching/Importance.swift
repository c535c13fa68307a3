/// How much a criterion matters on one request.
package enum Importance: String, Hashable, Sendable, CaseIterable {
    /// A reference known not to meet it is not eligible.
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
