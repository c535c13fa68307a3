extension Decline {
    /// The usual grounds for a no, to be chosen with one touch; own words may go with any.
    package enum Ground: String, Hashable, Sendable, CaseIterable {
        case noTime
        case later
        case notMyField
        case wrongType
        case tooClose
        case policy
        case other

        package var title: String {
            switch self {
            case .noTime: "No time before it is needed"
            case .later: "Not now, but ask me again later"
            case .notMyField: "Somebody else could speak to this better"
            case .wrongType: "Not in this form"
            case .tooClose: "They compete with us, or we know each other too well"
            case .policy: "Our company does not allow it"
            case .other: "Something else"
            }
        }

        /// The reason as it is kept: the ground, then their own words. Nil when "something else" says nothing more.
        package func reason(_ words: String) -> String? {
            let words = words.trimmingBlanks
            if words.isEmpty { return self == .other ? nil : title }
            return self == .other ? words : "\(title): \(words)"
        }
    }
}
