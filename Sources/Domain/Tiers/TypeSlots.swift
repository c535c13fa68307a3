/// How many slots of a limit an engagement of each type takes: a site visit asks more of a reference than a call does.
/// What has been asked or has taken place keeps the number it was asked with.
package struct TypeSlots: Hashable, Sendable {
    private let counts: [EngagementType: Int]

    /// What an engagement may take at least and at most.
    package static let range = 1...10

    /// What a new program starts with; whatever is not named takes one.
    package static let usual = TypeSlots([.siteVisit: 2, .event: 2])

    package init(_ counts: [EngagementType: Int] = [:]) {
        self.counts = counts.filter { $0.value != 1 }
    }

    package subscript(type: EngagementType) -> Int { counts[type] ?? 1 }

    /// In words: "site visit 2, event or conference 2; anything else 1"; nil where everything counts one.
    package var sentence: String? {
        let parts = EngagementType.allCases.filter { self[$0] > 1 }.map { "\($0.title) \(self[$0])" }
        return parts.isEmpty ? nil : parts.joined(separator: ", ") + "; anything else 1"
    }
}
